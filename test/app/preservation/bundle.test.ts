import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE_README } from '../../../src/app/preservation/bundle-format.ts';
import { exportBundle } from '../../../src/app/preservation/export-bundle.ts';
import { verifyBundle } from '../../../src/app/preservation/verify-bundle.ts';
import { openSqliteStore, type Store, sha256 } from '../../../src/store/index.ts';
import { newFolder } from '../../support/folder.ts';
import { fill, PAGE } from './kept.ts';

let store: Store;
let path: string;
let bytes: Buffer;
beforeAll(async () => {
  store = await openSqliteStore(':memory:');
  await fill(store);
  path = join(newFolder(), 'all.tar');
  await exportBundle(store, (await store.list({})).documents, path);
  bytes = readFileSync(path);
});

/** What is found in the bundle once it was changed. */
async function problemsOf(changed: Uint8Array): Promise<readonly string[]> {
  const file = join(newFolder(), 'changed.tar');
  writeFileSync(file, changed);
  return (await verifyBundle(file)).problems.map(({ message }) => message);
}

function flipped(at: number, by = 1): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
}

describe('a bundle', () => {
  it('is found whole without a store, and is the same file each time', async () => {
    const result = await verifyBundle(path);
    expect(result).toMatchObject({ originals: 7, captures: 7, revisions: 6, problems: [], stopped: false });
    expect(result.file).toBe(sha256(bytes));
    const again = join(newFolder(), 'again.tar');
    const receipt = await exportBundle(store, (await store.list({ sort: 'title' })).documents, again);
    expect(readFileSync(again).equals(bytes)).toBe(true);
    expect(receipt).toMatchObject({
      documents: 5,
      revisions: 6,
      originals: 7,
      captures: 7,
      sha256: result.file,
    });
  });

  it('of some documents holds all their revisions and what they stood in, and no other', async () => {
    const all = (await store.list({})).documents;
    const page = all.find(({ url }) => url === PAGE)!;
    const row = all.find(({ name }) => name === 'row 3.txt')!;
    const some = join(newFolder(), 'some.tar');
    expect(await exportBundle(store, [page, row], some)).toMatchObject({
      revisions: 3,
      originals: 4,
      captures: 4,
    });
    expect(await verifyBundle(some)).toMatchObject({ problems: [], revisions: 3, captures: 4 });
    expect(readFileSync(some, 'utf8')).not.toContain('The council met');
  });

  it('names every byte that was changed, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          expect((await problemsOf(flipped(at, by))).length, `byte ${at}`).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  it('names what was changed in headers, fillings and the end, which no hash covers', async () => {
    for (const at of [0, 100, 124, 136, 148, 156, 257, 300, 345, 511]) {
      expect((await problemsOf(flipped(at))).length, `byte ${at}`).toBeGreaterThan(0);
    }
    expect(await problemsOf(flipped(bytes.length - 1))).toEqual([
      'The end of the bundle is not as it was written.',
    ]);
    expect(await problemsOf(flipped(512 + 60))).toEqual([
      'What fills bagit.txt up in the bundle was changed.',
    ]);
    expect((await problemsOf(flipped(bytes.indexOf('Twelve guards'))))[0]).toMatch(
      /Twelve|text|original|data\//,
    );
  });

  it('names what was cut, added or taken out', async () => {
    expect(await problemsOf(bytes.subarray(0, bytes.length - 1024))).toContain(
      'The bundle was cut: its end is missing.',
    );
    expect((await problemsOf(bytes.subarray(0, 3000))).length).toBeGreaterThan(0);
    expect((await problemsOf(Buffer.concat([bytes, Buffer.alloc(512)]))).length).toBeGreaterThan(0);
    const at = bytes.indexOf('bundle/data/originals/');
    const size = Number.parseInt(bytes.subarray(at + 124, at + 135).toString(), 8);
    const end = at + 512 + Math.ceil(size / 512) * 512;
    const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    expect((await problemsOf(without)).join('\n')).toMatch(/is in manifest-sha256.txt and not in the bundle/);
  });

  it('is refused in a sentence where it is no bundle', async () => {
    const file = join(newFolder(), 'other.tar');
    writeFileSync(file, 'no bundle');
    await expect(verifyBundle(file)).rejects.toThrow(/is no bundle of Vedette's/);
    writeFileSync(file, '');
    await expect(verifyBundle(file)).rejects.toThrow(/is no bundle/);
    await expect(verifyBundle(join(newFolder(), 'none'))).rejects.toThrow(/cannot be opened/);
  });

  it('is never written over another file, and leaves nothing where it was stopped', async () => {
    await expect(exportBundle(store, (await store.list({})).documents, path)).rejects.toThrow(
      /exists; choose another name/,
    );
    const stop = new AbortController();
    const folder = newFolder();
    const stopped = await exportBundle(store, (await store.list({})).documents, join(folder, 'a.tar'), {
      signal: stop.signal,
      report: ({ done }) => done === 2 && stop.abort(),
    });
    expect(stopped).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!existsSync('/usr/bin/sha256sum'))('is checked by hand as its README says', () => {
    const folder = newFolder();
    execFileSync('tar', ['xf', path, '-C', folder]);
    const inside = join(folder, 'bundle');
    const commands = [...BUNDLE_README.matchAll(/(?:^ {5}.*\n|^\n(?= {5}))+/gm)]
      .map(([block]) => block)
      .join('\n');
    expect(commands.match(/sha256sum/g)?.length).toBeGreaterThan(4);
    const run = () =>
      execFileSync('bash', ['-c', commands], { cwd: inside, encoding: 'utf8', stdio: 'pipe' });
    expect(run()).not.toMatch(/FAILED|not in the chain|broken/);
    const log = join(inside, 'data/captures.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('2025-03-15', '2025-03-13'));
    const chain = join(inside, 'data/chain.txt');
    writeFileSync(chain, readFileSync(chain, 'utf8').replace(/^2 ./m, '2 x'));
    let output = '';
    try {
      output = run();
    } catch (error) {
      // The hand check ends with a failure, as sha256sum does.
      output = String((error as { stdout: string }).stdout);
    }
    expect(output).toMatch(/captures.jsonl: FAILED/);
    expect(output).toMatch(/not in the chain: .*2025-03-13/);
    expect(output).toMatch(/broken at 2/);
  });
});
