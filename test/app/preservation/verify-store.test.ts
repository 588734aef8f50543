import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../src/app/preservation/verify-store.ts';
import type { Progress } from '../../../src/app/progress.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { newFolder } from '../../support/folder.ts';
import { fill } from './kept.ts';

/** A filled store in a file, then changed by hands that know SQL, then verified. */
async function verifyAfter(sql: string, head?: string) {
  const path = join(newFolder(), 'vedette.db');
  const store = await openSqliteStore(path);
  await fill(store);
  await store.close();
  const raw = new Database(path);
  for (const name of ['original_unchanged', 'original_kept', 'capture_unchanged', 'capture_kept']) {
    raw.exec(`drop trigger ${name}`);
  }
  raw.exec(sql);
  raw.close();
  const again = await openSqliteStore(path);
  try {
    return await verifyStore(again, head === undefined ? {} : { head });
  } finally {
    await again.close();
  }
}

const hexOf = (text: string) => gzipSync(text).toString('hex');

describe('verifying a store', () => {
  it('finds nothing in a store that is as it was kept, and tells how far it is', async () => {
    const store = await openSqliteStore(':memory:');
    await fill(store);
    const told: Progress[] = [];
    const result = await verifyStore(store, { report: (progress) => told.push(progress) });
    expect(result).toMatchObject({
      originals: 7,
      captures: 7,
      revisions: 6,
      olderTexts: 0,
      problems: [],
      stopped: false,
    });
    expect(told.at(-1)).toMatchObject({ done: 20, total: 20, failed: 0, unit: 'items' });
    expect(told.at(-1)?.perSecond).toBeGreaterThan(0);
    await store.close();
  });

  it('says when it was stopped', async () => {
    const store = await openSqliteStore(':memory:');
    await fill(store);
    const stop = new AbortController();
    const result = await verifyStore(store, {
      signal: stop.signal,
      report: ({ done }) => done === 3 && stop.abort(),
    });
    expect(result).toMatchObject({ originals: 3, stopped: true });
    await store.close();
  });

  it.each([
    [
      'other bytes',
      `update original set bytes = x'${hexOf('Other words.')}' where size = 47`,
      'bytes',
      /original [0-9a-f]{12} was changed/,
    ],
    [
      'bytes that are no gzip',
      "update original set bytes = x'00' where size = 47",
      'bytes',
      /cannot be read/,
    ],
    [
      'another length',
      'update original set size = size + 1 where size = 11',
      'bytes',
      /11 bytes, and 12 are noted/,
    ],
    ['an original that is gone', 'delete from original where size = 11', 'missing', /tells of the original/],
    [
      'a changed entry',
      "update capture set entry = replace(entry, '2025-03-15', '2025-03-13')",
      'log',
      /^Entry \d of the log was changed/,
    ],
    [
      'an entry that is gone',
      'delete from capture where number = 3',
      'log',
      /^Entry 3 of the log is missing/,
    ],
    [
      'another link',
      `update capture set link = '${'0'.repeat(64)}' where number = 7`,
      'chain',
      /broken at entry 7/,
    ],
    [
      'another title',
      "update revision set title = 'Other' where title = 'A note'",
      'reading',
      /The title of .* is "Other"/,
    ],
    [
      'another text',
      `update reading set text = x'${hexOf('Other words.')}' where text is not null`,
      'text',
      /not the one that its bytes give/,
    ],
    [
      'another identity',
      "update revision set revision = 'ffff' where ordinal = 2",
      'identity',
      /is called ffff/,
    ],
    ['a reading that is gone', 'delete from reading where revision = 2', 'missing', /1 revision/],
    [
      'a statement that is gone',
      "delete from statement where revision = 2 and local = 's1'",
      'reading',
      /The statements of/,
    ],
  ])('names %s', async (_, sql, code, message) => {
    const { problems } = await verifyAfter(sql);
    const found = problems.find((problem) => problem.code === code && message.test(problem.message));
    expect(found, JSON.stringify(problems, undefined, 1)).toBeDefined();
  });

  it('finds that the whole log was written anew only by a link that was noted elsewhere', async () => {
    const noted = 'ab'.repeat(32);
    expect((await verifyAfter('select 1', noted)).problems).toMatchObject([
      { code: 'chain', subject: noted },
    ]);
    const { head, problems } = await verifyAfter('select 1');
    expect(problems).toEqual([]);
    expect((await verifyAfter('select 1', head)).problems).toEqual([]);
  });
});
