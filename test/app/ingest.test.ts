import { describe, expect, it } from 'vitest';
import { type Item, ingest } from '../../src/app/ingest.ts';
import type { Progress } from '../../src/app/progress.ts';
import type { ReaderService } from '../../src/app/reader-service.ts';
import { reread } from '../../src/app/reread.ts';
import { takeOne } from '../../src/app/take-document.ts';
import { showDocument } from '../../src/app/workplace.ts';
import { renderReport } from '../../src/cli/report.ts';
import { resultSummary } from '../../src/cli/result-summary.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { sampleReading } from '../support/reading.ts';

const now = () => '2025-06-17T08:00:00Z';

function fakeReader(id = 'test-1'): ReaderService {
  return {
    id,
    read: async (document, options) =>
      sampleReading({
        reader: id,
        id: options?.id ?? '',
        title: document.title ?? 'none',
        ...(document.date === undefined ? {} : { date: document.date }),
      }),
    close: async () => {},
  };
}

function item(name: string, text: string, stated = {}): Item {
  return {
    name,
    origin: `file:${name}`,
    load: async () => takeOne(new TextEncoder().encode(text), { name, stated }),
  };
}

describe('ingest', () => {
  it('adds in order, tells known from new, and goes on after a failure', async () => {
    const store = await openSqliteStore(':memory:');
    const told: Progress[] = [];
    const items = [
      item('a', 'First text.'),
      item('b', ''),
      item('c', 'Third text.'),
      item('d', 'First text.'),
    ];
    const results = await ingest(store, fakeReader(), items, {
      now,
      report: (progress) => told.push(progress),
    });
    expect(results.map((result) => result.outcome)).toEqual(['added', 'failed', 'added', 'known']);
    expect(results[1]?.reason).toBe('b is empty.');
    expect(told.at(-1)).toMatchObject({ done: 4, total: 4, failed: 1 });
    expect((await store.totals()).documents).toBe(2);
    await store.close();
  });

  it('tells what was noticed in the bytes, and keeps it with the taking', async () => {
    const store = await openSqliteStore(':memory:');
    const bytes = Uint8Array.from('Le café a rouvert.', (sign) => sign.charCodeAt(0));
    const odd = { name: 'odd', origin: 'file:odd', load: async () => takeOne(bytes, { name: 'odd.txt' }) };
    const [first, second] = await ingest(store, fakeReader(), [odd, item('plain', 'A plain text.')], { now });
    expect(first?.note).toMatch(/read as windows-1252/);
    expect(second?.note).toBeUndefined();
    expect((await store.captures()).map(({ note }) => note)).toEqual([first?.note, undefined]);
    const shown = await showDocument(store, first?.id ?? '');
    expect(shown.note).toBe(first?.note);
    expect(renderReport(shown.text, shown.reading, false, shown.note)).toContain(`Noticed: ${first?.note}`);
    expect((await showDocument(store, second?.id ?? '')).note).toBeUndefined();
    expect(resultSummary([first!, second!], 2)).toMatch(/something was noticed in 1 of them/);
    await store.close();
  });

  it('keeps what was acknowledged when it is stopped, and takes up the rest', async () => {
    const store = await openSqliteStore(':memory:');
    const stop = new AbortController();
    const items = Array.from({ length: 120 }, (_, index) => item(`n${index}`, `Text number ${index}.`));
    const first = await ingest(store, fakeReader(), items, {
      now,
      signal: stop.signal,
      report: ({ done }) => done === 70 && stop.abort(),
    });
    expect(first).toHaveLength(70);
    expect((await store.totals()).documents).toBe(70);
    const second = await ingest(store, fakeReader(), items, { now });
    expect(second.filter((result) => result.outcome === 'added')).toHaveLength(50);
    await store.close();
  });

  it('reads again when more is stated of a known text, and not when the same is', async () => {
    const store = await openSqliteStore(':memory:');
    const add = async (stated: object) =>
      (await ingest(store, fakeReader(), [item('a', 'A text.', stated)], { now }))[0]?.outcome;
    expect(await add({})).toBe('added');
    expect(await add({ date: '2025-06-01' })).toBe('restated');
    expect(await add({ date: '2025-06-01' })).toBe('known');
    expect((await store.list({})).documents[0]?.date).toBe('2025-06-01');
    await store.close();
  });

  it('takes a changed page at one address as a new revision', async () => {
    const store = await openSqliteStore(':memory:');
    const url = 'https://levant-wire.example/a';
    await ingest(
      store,
      fakeReader(),
      [item('a', 'A text.', { url }), item('a', 'A text, corrected.', { url })],
      { now },
    );
    const { total, documents } = await store.list({});
    expect([total, documents[0]?.revisions]).toEqual([1, 2]);
    await store.close();
  });

  it('reads again what an older reader read, with what was stated then', async () => {
    const store = await openSqliteStore(':memory:');
    const head = '---\ntitle: From the head\nexample: true\n---\nBody of it.';
    await ingest(store, fakeReader('test-1'), [item('a', head, { date: '2025-06-01' })], { now });
    expect(await reread(store, fakeReader('test-2'), {})).toBe(1);
    expect(await reread(store, fakeReader('test-2'), {})).toBe(0);
    const [record] = (await store.list({})).documents;
    expect(record).toMatchObject({
      reader: 'test-2',
      title: 'From the head',
      date: '2025-06-01',
      example: true,
    });
    await store.close();
  });
});
