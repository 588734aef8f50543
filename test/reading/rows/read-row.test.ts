import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/intake/rows/index.ts';
import { takeTable } from '../../../src/intake/rows/index.ts';
import { createLexicon } from '../../../src/lexicon/index.ts';
import { rowReader } from '../../../src/reading/rows/index.ts';
import { ACLED_ROW, type Cells, fileText, utf8 } from '../../support/event-rows.ts';

const read = rowReader({ lexicon: createLexicon() });

function reading(bytes: string) {
  const table = takeTable(utf8(bytes), { name: 'rows.csv' });
  const document = table === undefined || 'reason' in table ? undefined : table.documents[0]?.document;
  const found = document === undefined ? undefined : read(document);
  if (document === undefined || found === undefined) throw new Error('no row');
  const words = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  const named = (ids: readonly string[] = []) =>
    ids
      .map((id) => found.mentions.find((one) => one.id === id))
      .map((one) => [one?.name, one?.entity, one?.codes?.[0]]);
  return { ...found, statement: found.statements[0], words, named };
}

const row = (table: TableId, changes: Cells = {}) => reading(fileText(table, [changes]));

describe('a row of GDELT', () => {
  it('is a statement whose trigger is the code and whose voices are the set and its source', () => {
    const { statement, words, named, times, places, title, date } = row('gdelt-events');
    expect(words(statement?.trigger ?? { start: 0, end: 0 })).toBe('042');
    expect(statement).toMatchObject({
      status: 'occurred',
      certainty: 2,
      event: { type: 'CONSULT', mode: 'visit', cameo: '042' },
    });
    expect(named(statement?.sources)).toEqual([['IRAQ', 'irq', 'IRQGOV']]);
    expect(named(statement?.targets)).toEqual([['SYRIA', 'syr', 'SYR']]);
    expect(statement?.attribution.map(words)).toEqual(['900000001', 'levant-wire.example']);
    expect(times[0]).toMatchObject({ value: '2025-04-17', earliest: '2025-04-17', latest: '2025-04-17' });
    expect(places[0]).toMatchObject({ lat: 33.5, lon: 36.3, country: 'SY', uncertaintyKm: 10 });
    expect(words(places[0] ?? { start: 0, end: 0 })).toBe('Damascus');
    expect({ title, date }).toEqual({
      title: 'Consult (042): IRAQ → SYRIA, Damascus',
      date: '2025-04-18T06:15:00Z',
    });
  });

  it('without actors or a place has none, and a comment is no event', () => {
    const { statement, places } = row('gdelt-events', {
      Actor1Code: '',
      Actor1Name: '',
      Actor2Code: '',
      Actor2Name: '',
      ActionGeo_Type: '0',
      ActionGeo_FullName: '',
      ActionGeo_Lat: '',
      ActionGeo_Long: '',
      EventCode: '010',
      EventRootCode: '01',
    });
    expect(statement).toMatchObject({ sources: [], targets: [] });
    expect(statement).not.toHaveProperty('event');
    expect(places).toEqual([]);
  });

  it('a mention states nothing new and names the event', () => {
    expect(row('gdelt-mentions')).toMatchObject({
      statements: [],
      row: { dataset: 'gdelt', event: '900000001' },
    });
  });
});

describe('a row of UCDP', () => {
  it('has two sides without a direction, bounds of the dead, and the days of its precision', () => {
    const { statement, named, times, quantities, places, words, date } = row('ucdp-ged');
    expect(named(statement?.sources).map(([name]) => name)).toEqual(['Government of Syria', 'IS']);
    expect(statement).toMatchObject({ targets: [], certainty: 3, event: { type: 'ASSAULT', cameo: '190' } });
    expect(times[0]).toMatchObject({
      value: '2025-03-02/2025-03-04',
      earliest: '2025-03-02',
      latest: '2025-03-04',
    });
    expect(quantities.find(({ of }) => of === undefined)).toMatchObject({
      value: 4,
      low: 3,
      high: 6,
      unit: 'death',
    });
    expect(places[0]).toMatchObject({ country: 'SY', admin1: 'Rif Dimashq governorate', uncertaintyKm: 2 });
    expect(words(places[0] ?? { start: 0, end: 0 })).toBe('Madaya');
    expect(statement?.attribution.map(words)).toEqual([
      '990001',
      'Levant Wire',
      'Desert Monitor',
      'army spokesman',
    ]);
    expect(date).toBe('2025-03-06');
  });

  it('one-sided violence is done by side A; an estimate outside its bounds keeps none', () => {
    const { statement, named, quantities } = row('ucdp-ged', {
      type_of_violence: '3',
      side_a: 'IS',
      side_b: 'Civilians',
      low: '9',
      high: '1',
    });
    expect([named(statement?.sources)[0]?.[0], named(statement?.targets)[0]?.[2]]).toEqual(['IS', 'CVL']);
    expect(quantities.find(({ of }) => of === undefined)).not.toHaveProperty('low');
  });
});

describe('a row of ACLED', () => {
  it('has a direction only where one side is civilians', () => {
    const { statement, named } = row('acled');
    expect(named(statement?.sources)).toEqual([['Unidentified Armed Group (Syria)', undefined, 'SYRUAF']]);
    expect(named(statement?.targets).map(([, , code]) => code)).toEqual(['SYRCVL', 'SYRAGR', 'SYRCVL']);
    const battle = row('acled', {
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      inter2: '2',
      actor2: 'HTS: Hayat Tahrir al-Sham',
    });
    expect(battle.statement?.targets).toEqual([]);
  });

  it('widens its day by its precision, in CSV and in JSON alike', () => {
    expect(row('acled', { time_precision: '2' }).times[0]).toMatchObject({
      earliest: '2025-02-27',
      latest: '2025-03-11',
    });
    const json = reading(JSON.stringify({ data: [{ ...ACLED_ROW, time_precision: 3 }] }));
    expect(json.times[0]).toMatchObject({ value: '2025-03', earliest: '2025-03-01', latest: '2025-03-31' });
    expect(json.words(json.statement?.trigger ?? { start: 0, end: 0 })).toBe('Attack');
  });

  it('coordinates that lie nowhere are told', () => {
    const { places, notes } = row('acled', { latitude: '340', longitude: '38' });
    expect({ places, count: notes.length }).toEqual({ places: [], count: 1 });
  });
});

it('every span lies in the row, whatever its cells hold', () => {
  const word = fc.stringMatching(/^[A-Za-zä",;:() 0-9\n.-]{0,20}$/);
  fc.assert(
    fc.property(word, word, word, (actor1, location, source) => {
      const { words: _words, ...found } = row('acled', { actor1, location, source, latitude: '1' });
      const length = found.sentences[0]?.end ?? 0;
      for (const one of [
        ...found.mentions,
        ...found.times,
        ...found.places,
        ...found.quantities,
        ...found.statements,
      ]) {
        expect(one.start).toBeGreaterThanOrEqual(0);
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.end).toBeLessThanOrEqual(length);
      }
    }),
    { numRuns: 200 },
  );
});
