import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  linkOf,
  type NewDocument,
  openSqliteStore,
  type SourceState,
  type Store,
  sha256,
} from '../../src/store/index.ts';
import { sampleCapture } from '../support/capture.ts';
import { sampleReading } from '../support/reading.ts';
import { undoTo } from './undo-steps.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PAGE = 'https://levant-wire.example/a';

function newDocument(text: string, over: Partial<NewDocument> = {}): NewDocument {
  const reading = over.reading ?? sampleReading({ title: text });
  return {
    document: 'aa01',
    revision: sha256(text).slice(0, 32),
    bytes: bytesOf(text),
    capture: sampleCapture(),
    origin: 'paste',
    example: false,
    stated: {},
    added: '2025-03-15T08:00:00Z',
    words: 2,
    text,
    reading,
    statements: reading.statements.map((_, index) => `cc${index}`),
    ...over,
  };
}

const fetched = (at: string) =>
  sampleCapture({
    kind: 'fetch',
    name: 'a',
    at,
    asked: 'http://levant-wire.example/a',
    redirects: ['http://levant-wire.example/a'],
    final: PAGE,
    status: 200,
    headers: [
      ['content-type', 'text/html'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ],
    mediaType: 'text/html',
  });

function preservationContract(name: string, open: () => Promise<Store>): void {
  describe(`preservation contract: ${name}`, () => {
    it('keeps bytes that are no text as they are, by their SHA-256', async () => {
      const store = await open();
      const bytes = new Uint8Array(300).map((_, index) => index % 256);
      await store.keep([{ bytes, capture: sampleCapture({ kind: 'file', name: 'table.csv' }) }]);
      expect(await store.bytes(sha256(bytes))).toEqual(bytes);
      expect(await store.originals('', 10)).toEqual([{ sha256: sha256(bytes), size: 300 }]);
      expect(await store.bytes(sha256('other'))).toBeUndefined();
      expect(await store.totals()).toMatchObject({ documents: 0 });
      await store.close();
    });

    it('tells how bytes were taken, headers in their order, and finds it by document, hash and address', async () => {
      const store = await open();
      await store.add([newDocument('A text.', { capture: fetched('2025-03-15T08:00:00Z') })]);
      const [capture] = await store.captures({ document: 'aa01' });
      expect(capture).toMatchObject({
        ...fetched('2025-03-15T08:00:00Z'),
        number: 1,
        sha256: sha256('A text.'),
        size: 7,
        document: 'aa01',
        revision: sha256('A text.').slice(0, 32),
      });
      for (const query of [
        { sha256: sha256('A text.') },
        { address: PAGE },
        { address: 'http://levant-wire.example/a' },
      ])
        expect(await store.captures(query)).toHaveLength(1);
      expect(await store.captures({ address: 'https://levant-wire.example/b' })).toEqual([]);
      expect((await store.find('aa01'))[0]).toMatchObject({
        sha256: sha256('A text.'),
        size: 7,
        name: 'a',
        mediaType: 'text/html',
      });
      await store.close();
    });

    it('chains the entries: each link is the hash of the link before it and the entry', async () => {
      const store = await open();
      expect((await store.holdings()).head).toBe(CHAIN_START);
      for (const text of ['One.', 'Two.', 'Three.']) {
        await store.add([newDocument(text, { document: sha256(text).slice(0, 32) })]);
      }
      const lines = await store.log(0, 10);
      expect(lines.map(({ number }) => number)).toEqual([1, 2, 3]);
      let link = CHAIN_START;
      for (const line of lines) {
        expect(line.hash).toBe(sha256(line.entry));
        link = linkOf(link, line.hash);
        expect(line.link).toBe(link);
      }
      expect(await store.holdings()).toEqual({
        originals: 3,
        bytes: 14,
        captures: 3,
        revisions: 3,
        head: link,
      });
      expect((await store.log(1, 1)).map(({ number }) => number)).toEqual([2]);
      await store.close();
    });

    it('enters a taking that differs in its time alone once, but each fetch', async () => {
      const store = await open();
      await store.add([newDocument('A text.')]);
      await store.add([newDocument('A text.', { capture: sampleCapture({ at: '2025-05-01T08:00:00Z' }) })]);
      expect(await store.captures()).toHaveLength(1);
      await store.add([newDocument('A text.', { capture: sampleCapture({ kind: 'file', name: 'a.txt' }) })]);
      expect(await store.captures()).toHaveLength(2);
      for (const at of ['2025-05-01T08:00:00Z', '2025-05-02T08:00:00Z']) {
        const [document, revision] = ['aa01', sha256('A text.').slice(0, 32)];
        await store.keep([{ bytes: bytesOf('A text.'), capture: fetched(at), document, revision }]);
      }
      expect((await store.captures({ kind: 'fetch' })).map(({ at }) => at)).toEqual([
        '2025-05-01T08:00:00Z',
        '2025-05-02T08:00:00Z',
      ]);
      await store.close();
    });

    it('keeps each revision whole: bytes, text, reading and takings', async () => {
      const store = await open();
      await store.add([newDocument('A text.', { capture: fetched('2025-03-15T08:00:00Z') })]);
      await store.add([newDocument('A text, corrected.', { capture: fetched('2025-03-16T08:00:00Z') })]);
      const revisions = await store.revisions('aa01');
      expect(revisions.map(({ ordinal, newest, title }) => [ordinal, newest, title])).toEqual([
        [1, false, 'A text.'],
        [2, true, 'A text, corrected.'],
      ]);
      const [first] = revisions;
      expect(await store.text('aa01', first!.revision)).toBe('A text.');
      expect(await store.text('aa01')).toBe('A text, corrected.');
      expect(await store.original('aa01', first!.revision)).toEqual(bytesOf('A text.'));
      expect((await store.reading('aa01', first!.revision))?.title).toBe('A text.');
      expect(await store.revisions('ff')).toEqual([]);
      expect(await store.text('aa01', 'ff')).toBeUndefined();
      await store.close();
    });

    it('shows an earlier state as the newest again where the page went back to it', async () => {
      const store = await open();
      const where = { kind: 'all', of: [] } as const;
      for (const [day, text] of [
        ['15', 'A text.'],
        ['16', 'Another text.'],
        ['17', 'A text.'],
      ] as const) {
        await store.add([newDocument(text, { capture: fetched(`2025-03-${day}T08:00:00Z`) })]);
      }
      expect((await store.list({})).documents[0]).toMatchObject({ title: 'A text.', revisions: 2 });
      expect((await store.revisions('aa01')).map(({ newest }) => newest)).toEqual([true, false]);
      expect((await store.statements({ where })).statements[0]?.title).toBe('A text.');
      expect(await store.captures({ document: 'aa01' })).toHaveLength(3);
      await store.close();
    });

    it('keeps the text that was read beside bytes that are not that text', async () => {
      const store = await open();
      const texts = ['\ufeffA text with its mark.', 'Words from markup.', 'A text.'];
      for (const [index, text] of texts.entries()) {
        const bytes = index === 1 ? bytesOf(`<p>${text}</p>`) : bytesOf(text);
        await store.add([newDocument(text, { document: `aa0${index}`, bytes })]);
      }
      for (const [index, text] of texts.entries()) expect(await store.text(`aa0${index}`)).toBe(text);
      await store.close();
    });

    it('gives a revision another reading and nothing else', async () => {
      const store = await open();
      await store.add([newDocument('A text.')]);
      const {
        bytes: _,
        capture: __,
        origin: ___,
        example: ____,
        added: _____,
        ...reading
      } = newDocument('A text.');
      await store.reread([{ ...reading, text: 'A text.', reading: sampleReading({ reader: 'test-2' }) }]);
      expect((await store.list({})).documents[0]).toMatchObject({ reader: 'test-2', revisions: 1 });
      expect(await store.captures()).toHaveLength(1);
      await store.reread([{ ...reading, document: 'ff01' }]);
      expect((await store.totals()).documents).toBe(1);
      await store.close();
    });

    it('knows of each source what polling found, and every attempt', async () => {
      const store = await open();
      const state: SourceState = {
        source: 'wire',
        etag: '"1"',
        lastAttempt: '2025-03-15T08:00:00Z',
        lastSuccess: '2025-03-15T08:00:00Z',
        failures: 0,
        itemTimes: ['2025-03-15T07:00:00Z'],
      };
      expect(await store.source('wire')).toBeUndefined();
      await store.keepSource(state, {
        source: 'wire',
        at: '2025-03-15T08:00:00Z',
        outcome: 'new',
        status: 200,
        items: 1,
      });
      expect(await store.source('wire')).toEqual(state);
      const later = { ...state, lastAttempt: '2025-03-15T09:00:00Z', failures: 1, lastError: 'no answer' };
      const failed = {
        source: 'wire',
        at: '2025-03-15T09:00:00Z',
        outcome: 'failed',
        items: 0,
        note: 'no answer',
      } as const;
      await store.keepSource(later, failed);
      await store.keepSource({ source: 'agency', failures: 0, itemTimes: [] });
      expect((await store.sources()).map(({ source }) => source)).toEqual(['agency', 'wire']);
      expect(await store.source('wire')).toEqual(later);
      expect(await store.sourceAttempts('wire', 1)).toEqual([failed]);
      await store.close();
    });
  });
}

const folder = () => mkdtempSync(join(tmpdir(), 'vedette-store-'));
preservationContract('sqlite in a file', () => openSqliteStore(join(folder(), 'vedette.db')));
preservationContract('sqlite in memory', () => openSqliteStore(':memory:'));

describe('preservation in sqlite', () => {
  it('refuses by triggers to change or take away what is kept', async () => {
    const path = join(folder(), 'vedette.db');
    const store = await openSqliteStore(path);
    await store.add([newDocument('A text.')]);
    await store.close();
    const raw = new Database(path);
    const sum = sha256('A text.');
    for (const attempt of [
      "update original set bytes = x'00'",
      'delete from original',
      `insert or replace into original values ('${sum}', x'00', 1)`,
      "update capture set entry = '{}'",
      'delete from capture',
      "insert or replace into capture (number, entry, hash, link) values (1, '{}', '', '')",
      "insert into capture (number, entry, hash, link) values (7, '{}', '', '')",
    ]) {
      expect(() => raw.exec(attempt), attempt).toThrow(/never|only appended/);
    }
    raw.close();
  });

  it('brings a store of the third schema up to date with all that is in it', async () => {
    const path = join(folder(), 'vedette.db');
    const first = await openSqliteStore(path);
    const texts = Array.from({ length: 40 }, (_, index) => `Text number ${index}.`);
    await first.add(
      texts.map((text, index) =>
        newDocument(text, {
          document: `aa${index}`,
          origin: index % 2 === 0 ? 'file:a.txt' : 'paste',
          ...(index === 0 ? { url: PAGE } : {}),
        }),
      ),
    );
    await first.add([
      newDocument('Text number 0, corrected.', { document: 'aa0', origin: 'file:a.txt', url: PAGE }),
    ]);
    const before = (await first.list({ limit: 100 })).documents;
    await first.close();
    const raw = new Database(path);
    undoTo(3, raw);
    raw.close();

    const second = await openSqliteStore(path);
    const after = (await second.list({ limit: 100 })).documents;
    expect(after.map(({ id, sha256, counts }) => [id, sha256, counts])).toEqual(
      before.map(({ id, sha256, counts }) => [id, sha256, counts]),
    );
    const holdings = await second.holdings();
    expect(holdings).toMatchObject({ originals: 41, captures: 41, revisions: 41 });
    let link = CHAIN_START;
    for (const line of await second.log(0, 100)) {
      expect(sha256(line.entry)).toBe(line.hash);
      link = linkOf(link, line.hash);
    }
    expect(link).toBe(holdings.head);
    const [capture] = await second.captures({ document: 'aa0' });
    expect(capture).toMatchObject({ kind: 'file', name: 'a.txt', asked: PAGE, at: '2025-03-15T08:00:00Z' });
    expect(capture?.note).toMatch(/before the log/);
    expect(await second.original('aa3')).toEqual(bytesOf('Text number 3.'));
    expect(await second.text('aa3')).toBeUndefined();
    expect(await second.stale('test-1')).toEqual([]);
    await second.close();
  });
});
