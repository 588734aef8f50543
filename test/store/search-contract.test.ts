import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { type Reading, searchPhrase } from '../../src/core/index.ts';
import {
  type DocumentCondition,
  type NewDocument,
  openSqliteStore,
  type Store,
} from '../../src/store/index.ts';
import { sampleCapture } from '../support/capture.ts';
import { sampleReading } from '../support/reading.ts';
import { undoTo } from './undo-steps.ts';

function documentOf(
  document: string,
  text: string,
  reading: Partial<Reading> = {},
  revision = `r-${document}`,
) {
  return {
    document,
    revision,
    bytes: new TextEncoder().encode(text),
    origin: 'paste',
    capture: sampleCapture(),
    example: false,
    stated: {},
    added: '2025-03-15T08:00:00Z',
    words: 5,
    text,
    reading: sampleReading({ title: `Title of ${document}`, ...reading }),
    statements: [`s-${document}-${revision}`],
  } satisfies NewDocument;
}

const words = (...values: string[]): DocumentCondition => ({
  kind: 'words',
  phrases: values.map(searchPhrase),
});

async function found(store: Store, where: DocumentCondition): Promise<string[]> {
  const { total, documents } = await store.list({ where, sort: 'added' });
  expect(total).toBe(documents.length);
  return documents.map(({ id }) => id).sort();
}

/** What every Store finds by words, whatever it is built on. */
function searchContract(name: string, open: () => Promise<Store>): void {
  describe(`full text: ${name}`, () => {
    it('finds words, phrases and beginnings in text and title, accents and case aside', async () => {
      const store = await open();
      await store.add([
        documentOf('a', 'Border guards left al-Ḥasakah on Friday.'),
        documentOf('b', 'The guards of the border came back.', { title: 'Ḥasakah again' }),
        documentOf('c', 'غادر حرس الحدود مدينة الحَسَكَة يوم الجمعة.'),
      ]);
      expect(await found(store, words('guards'))).toEqual(['a', 'b']);
      expect(await found(store, words('border guards'))).toEqual(['a']);
      expect(await found(store, words('guard'))).toEqual([]);
      expect(await found(store, words('guard*'))).toEqual(['a', 'b']);
      expect(await found(store, words('HASAKAH'))).toEqual(['a', 'b']);
      expect(await found(store, words('الحسكه'))).toEqual(['c']);
      expect(await found(store, words('friday', 'الجمعة'))).toEqual(['a', 'c']);
      expect(await found(store, { kind: 'not', of: words('guards') })).toEqual(['c']);
      expect(await found(store, words('—'))).toEqual([]);
      // No word runs from the title into the text.
      expect(await found(store, words('again the'))).toEqual([]);
      await store.close();
    });

    it('takes nothing typed for a part of its own language', async () => {
      const store = await open();
      await store.add([documentOf('a', 'NEAR the OR gate, title: text*')]);
      for (const typed of [
        '"',
        '*',
        'NEAR(a b)',
        'title:',
        '^a',
        'a" OR "b',
        '- + {a}',
        "'; drop table document",
        '\0',
      ]) {
        await found(store, words(typed));
        await found(store, { kind: 'facts', values: [typed] });
      }
      expect(await found(store, words('near the or'))).toEqual(['a']);
      await store.close();
    });

    it('looks past furniture, and not across it; captions are looked through', async () => {
      const store = await open();
      const text = 'Read more: smugglers. Trucks left. Share this. The town slept. Wells near Qarn.';
      const span = (part: string, kind: Reading['furniture'][number]['kind']) => ({
        start: text.indexOf(part),
        end: text.indexOf(part) + part.length,
        kind,
      });
      const furniture = [
        span('Share this.', 'navigation'),
        span('Read more: smugglers.', 'teaser'),
        span('Wells near Qarn.', 'caption'),
      ];
      await store.add([documentOf('a', text, { furniture })]);
      expect(await found(store, words('smugglers'))).toEqual([]);
      expect(await found(store, words('left the'))).toEqual([]);
      expect(await found(store, words('wells'))).toEqual(['a']);
      expect((await store.texts(['a', 'none'])).get('a')).toEqual({
        text,
        without: [
          { start: 0, end: 21 },
          { start: text.indexOf('Share'), end: text.indexOf('Share') + 11 },
        ],
      });
      await store.close();
    });

    it('has the newest revision alone, and each reading in the place of the one before', async () => {
      const store = await open();
      const first = documentOf('a', 'Wheat came.', {}, 'r1');
      await store.add([first, documentOf('b', 'Wheat came too.')]);
      await store.add([documentOf('a', 'Barley came.', {}, 'r2')]);
      expect(await found(store, words('wheat'))).toEqual(['b']);
      expect(await found(store, words('barley'))).toEqual(['a']);
      await store.reread([first]);
      expect(await found(store, words('wheat'))).toEqual(['b']);
      await store.add([first]);
      expect(await found(store, words('wheat'))).toEqual(['a', 'b']);
      expect(await found(store, words('barley'))).toEqual([]);
      await store.reread([{ ...first, reading: sampleReading({ title: 'Sesame' }) }]);
      expect(await found(store, words('sesame'))).toEqual(['a']);
      expect((await store.texts(['a'])).get('a')?.text).toBe('Wheat came.');
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it('asks for days, data sets, facts and statements beside', async () => {
      const store = await open();
      const row: Reading['row'] = { dataset: 'ucdp', table: 'ucdp-ged', event: '7' };
      const { date: _, ...undated } = sampleReading();
      await store.add([
        documentOf('a', 'Baghdad opens talks on Friday.', { date: '2025-03-14T08:00:00Z' }),
        {
          ...documentOf('b', 'One.', { publisher: '100% News' }),
          reading: { ...undated, title: 'Another', publisher: '100% News' },
        },
        documentOf('c', 'A row.', { row, date: '2025-04-01' }),
      ]);
      const all = (...of: DocumentCondition[]): DocumentCondition => ({ kind: 'all', of });
      expect(await found(store, { kind: 'published', from: '2025-03', to: '2025-03' })).toEqual(['a']);
      expect(await found(store, { kind: 'published', from: '2025-03-15' })).toEqual(['c']);
      expect(await found(store, { kind: 'not', of: { kind: 'published', to: '2030' } })).toEqual(['b']);
      expect(await found(store, { kind: 'facts', values: ['0% n', 'zzz'] })).toEqual(['b']);
      expect(await found(store, { kind: 'dataset', values: ['ucdp'] })).toEqual(['c']);
      expect((await store.list({})).total).toBe(2);
      const holds = { kind: 'holds', of: { kind: 'status', values: ['occurred'] } } as const;
      expect(await found(store, all(holds, words('talks')))).toEqual(['a']);
      expect(await found(store, { kind: 'holds', of: { kind: 'status', values: ['denied'] } })).toEqual([]);
      expect(await found(store, { kind: 'any', of: [] })).toEqual([]);
      expect(await found(store, all())).toEqual(['a', 'b', 'c']);
      await store.close();
    });
  });
}

const folder = () => mkdtempSync(join(tmpdir(), 'vedette-search-'));
searchContract('sqlite in a file', () => openSqliteStore(join(folder(), 'vedette.db')));
searchContract('sqlite in memory', () => openSqliteStore(':memory:'));

describe('the index of words', () => {
  it('is made for a store of the fifth schema, with what is not looked through', async () => {
    const path = join(folder(), 'vedette.db');
    const first = await openSqliteStore(path);
    const text = 'Share this. Trucks left Qarn.';
    const furniture = [{ start: 0, end: 11, kind: 'navigation' as const }];
    await first.add([
      documentOf('a', text, { furniture }),
      documentOf('b', 'Old words.', {}, 'r1'),
      documentOf('b', 'New words.', {}, 'r2'),
    ]);
    const before = await first.texts(['a']);
    await first.close();
    const raw = new Database(path);
    undoTo(5, raw);
    raw.close();
    const told: number[] = [];
    const second = await openSqliteStore(path, { upgrading: (documents) => told.push(documents) });
    expect(told).toEqual([2]);
    expect(await found(second, words('trucks left'))).toEqual(['a']);
    expect(await found(second, words('share'))).toEqual([]);
    expect(await found(second, words('words'))).toEqual(['b']);
    expect(await found(second, words('old'))).toEqual([]);
    expect(await found(second, words('title of a'))).toEqual(['a']);
    expect(await second.texts(['a'])).toEqual(before);
    expect(await second.stale('test-1')).toEqual([]);
    await second.close();
  });
});
