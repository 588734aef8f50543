import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cameoCode } from '../../../src/intake/rows/cameo-code.ts';
import {
  cellsOf,
  compareReleases,
  dayOf,
  formatForm,
  parseForm,
  type RowOutcome,
  releaseOf,
  rowCells,
  rowTaker,
  standardForm,
  takeTable,
} from '../../../src/intake/rows/index.ts';
import { ACLED_ROW, fileText, headerText, rowText, utf8 } from '../../support/event-rows.ts';

function takeAll(bytes: Uint8Array, size = 1 << 20): RowOutcome[] {
  const taker = rowTaker();
  const outcomes: RowOutcome[] = [];
  for (let at = 0; at < bytes.length; at += size) outcomes.push(...taker.push(bytes.subarray(at, at + size)));
  return [...outcomes, ...taker.end()];
}

const reasons = (outcomes: readonly RowOutcome[]) =>
  outcomes.map((one) => (one.kind === 'refused' ? one.reason : (one.key ?? 'row')));

describe('taking rows', () => {
  it('gives each row its text as it stands, its line, and its number', () => {
    const [one, two] = takeAll(utf8(fileText('ucdp-ged', [{}, { id: '990002' }])));
    expect(one).toMatchObject({ kind: 'row', line: 2, key: 'ucdp-ged/990001', text: rowText('ucdp-ged') });
    // The first row's place is told on two lines.
    expect(two).toMatchObject({ line: 4, key: 'ucdp-ged/990002' });
  });

  it('refuses with line and reason, and goes on', () => {
    const good = rowText('gdelt-events');
    const lines = [
      good,
      good.split('\t').slice(0, 60).join('\t'),
      `${good}\textra`,
      rowText('gdelt-events', { EventCode: '---', EventRootCode: '--' }),
      rowText('gdelt-events', { SQLDATE: '20250231' }),
      rowText('gdelt-events', { GLOBALEVENTID: '' }),
      '\t'.repeat(60),
      rowText('gdelt-events', { GLOBALEVENTID: '900000002' }),
    ];
    expect(reasons(takeAll(utf8(`${lines.join('\n')}\n`)))).toEqual([
      'gdelt-events/900000001',
      'Line 2: It has 60 cells where its columns are 61.',
      'Line 3: It has 62 cells where its columns are 61.',
      'Line 4: Its EventCode "---" is no CAMEO code.',
      'Line 5: Its SQLDATE "20250231" is no day.',
      'Line 6: Its GLOBALEVENTID is empty.',
      'Line 7: All its cells are empty.',
      'gdelt-events/900000002',
    ]);
  });

  it('passes over a byte-order mark, and reads UTF-16', () => {
    const text = fileText('acled', [{}]);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)]);
    expect(reasons(takeAll(marked))).toEqual(['acled/SYR990001']);
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
    expect(reasons(takeAll(wide, 7))).toEqual(['acled/SYR990001']);
  });

  it('reads a row of another encoding by itself', () => {
    const [first, second] = [rowText('acled', { location: 'Sur' }), rowText('acled', { location: 'S?r' })];
    const bytes = utf8(`${headerText('acled')}\n${second}\n${first}\n`);
    bytes[bytes.indexOf(63)] = 0xfb;
    const [one, two] = takeAll(bytes);
    expect(one).toMatchObject({ kind: 'row', recoded: true, text: expect.stringContaining('Sûr') });
    expect(two).toMatchObject({ kind: 'row', recoded: false });
  });

  it('takes what a spreadsheet made of the codes', () => {
    expect(cameoCode('51', '5')).toBe('051');
    expect(cameoCode('11', '1')).toBe('011');
    expect(cameoCode('11', '11')).toBe('11');
    expect(cameoCode('20', '2')).toBe('020');
    expect(cameoCode('1951', '19')).toBe('1951');
    expect(cameoCode('874', '8')).toBe('0874');
    for (const bad of ['', '---', '00', '12345', '0']) expect(cameoCode(bad)).toBeUndefined();
    expect(cameoCode('193', '4')).toBeUndefined();
  });

  it('reads days as publishers and spreadsheets write them', () => {
    expect(
      ['20250417', '2025-04-17 00:00:00.000', '17 April 2025', '17-Apr-25', '17/04/2025'].map(dayOf),
    ).toEqual(Array.from({ length: 5 }, () => '2025-04-17'));
    for (const bad of ['3/4/2025', '2025-02-30', '0', '', '20251301', 'April'])
      expect(dayOf(bad)).toBeUndefined();
  });

  it('knows releases by the names of files', () => {
    expect(
      ['GEDEvent_v24_0_1.csv', 'ged231.csv', 'GEDEvent_v25_1.csv', 'ged241-csv.zip', 'rows.csv'].map(
        releaseOf,
      ),
    ).toEqual(['24.0.1', '23.1', '25.1', '24.1', undefined]);
    expect(compareReleases('24.0.9', '24.0.12')).toBeLessThan(0);
    expect(compareReleases('25.1', '24.0.12')).toBeGreaterThan(0);
  });

  it('a form goes through its short word and back', () => {
    const own = {
      ...standardForm('acled'),
      delimiter: ';' as const,
      columns: ['', ...standardForm('acled').columns],
    };
    for (const form of [standardForm('gdelt-events'), standardForm('ucdp-ged', 'json'), own])
      expect(parseForm(formatForm(form))).toEqual(form);
    for (const bad of ['', 'x', '[]', '["x"]', '{"a":1}']) expect(parseForm(bad)).toBeUndefined();
  });

  it('unpacks what publishers pack, and refuses what is broken or locked in a sentence', () => {
    const csv = utf8(fileText('gdelt-events', [{}, { GLOBALEVENTID: '900000002' }]));
    const zip = zipSync({ '20250418061500.export.CSV': csv, 'readme.md': utf8('x') });
    for (const bytes of [zip, gzipSync(csv)]) {
      const table = takeTable(bytes, { name: 'x.CSV.zip' });
      expect(table).toMatchObject({ documents: [{}, {}], refused: [] });
    }
    const locked = zip.slice();
    for (let at = 0; at + 4 < locked.length; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2)
        locked[at + 8] = 1;
    expect(() => takeTable(locked, { name: 'x.zip' })).toThrow(/locked with a password/);
    expect(() => takeTable(zip.subarray(0, 60), { name: 'x.zip' })).toThrow(/cut off/);
  });

  it('a bomb costs neither memory nor time', () => {
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    expect(takeTable(bomb, { name: 'x.csv.gz' })).toBeUndefined();
  });

  it('names each row of a file by its line', () => {
    const table = takeTable(utf8(fileText('acled', [{}, { event_date: 'soon' }])), { name: 'export.csv' });
    expect(table).toMatchObject({
      documents: [{ name: 'export.csv, line 2', identity: 'acled/SYR990001', stated: { row: 'acled' } }],
      refused: [{ reason: 'export.csv, line 3: Its event_date "soon" is no day.' }],
    });
  });
});

describe('every row is taken or refused', () => {
  const damage = fc.constantFrom(
    (row: string) => row,
    (row: string) => row.slice(0, Math.floor(row.length / 2)),
    (row: string) => `${row},more`,
    (row: string) => row.replace(/,/, ';'),
    (row: string) => row.replace(/SYR/, ''),
    (row: string) => row.replace(/,/, ',"'),
    (row: string) => row.replaceAll('"', ''),
  );

  it('whatever happened to some of them', () => {
    fc.assert(
      fc.property(
        fc.array(damage, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 400 }),
        (damages, size) => {
          const rows = damages.map((hurt, index) =>
            hurt(rowText('acled', { event_id_cnty: `SYR${index + 1}`, notes: 'plain' })),
          );
          // Two sound rows keep the table recognisable.
          const sound = [
            rowText('acled', { notes: 'plain' }),
            rowText('acled', { event_id_cnty: 'SYR990002', notes: 'plain' }),
          ];
          const outcomes = takeAll(utf8(`${[headerText('acled'), ...sound, ...rows].join('\n')}\n`), size);
          expect(outcomes).toHaveLength(rows.length + 2);
          expect(outcomes.map(({ line }) => line)).toEqual(outcomes.map((_, index) => index + 2));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('cells are the words of the row, in quotes, in JSON, and plain', () => {
    const word = fc.stringMatching(/^[a-zä",;\n 1]{0,12}$/);
    fc.assert(
      fc.property(word, word, (notes, location) => {
        const cells = { notes, location };
        const text = rowText('acled', cells);
        const plain = cellsOf(text, standardForm('acled'));
        const json = JSON.stringify({ ...ACLED_ROW, ...cells });
        for (const [column, want] of Object.entries(cells)) {
          const cell = plain.find((one) => one.column === column);
          expect(cell?.value).toBe(want);
          expect(text.slice(cell?.start, cell?.end).replaceAll('""', '"')).toBe(want);
          const member = cellsOf(json, standardForm('acled', 'json')).find((one) => one.column === column);
          expect(member?.value).toBe(want);
          expect(JSON.parse(`"${json.slice(member?.start, member?.end)}"`)).toBe(want);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('reports of ReliefWeb', () => {
  const report = (fields: Record<string, unknown>) =>
    takeTable(utf8(JSON.stringify({ data: [{ id: '41', fields }] })), { name: 'reports.json' });

  it('become documents with their own text, date, sources and address', () => {
    const body = 'Aid workers reached the camp on Tuesday.';
    const table = report({
      title: 'Camp update',
      body,
      url: 'https://reports.example/41',
      source: [{ name: 'Relief Desk' }, { name: 'Camp Watch' }],
      date: { original: '2025-04-02T00:00:00+00:00', created: '2025-04-03T00:00:00+00:00' },
    });
    expect(table).toMatchObject({
      documents: [
        {
          document: {
            text: body,
            title: 'Camp update',
            publisher: 'Relief Desk, Camp Watch',
            date: '2025-04-02',
            url: 'https://reports.example/41',
          },
        },
      ],
    });
  });

  it('without a text are told', () => {
    expect(report({ title: 'A map' })).toMatchObject({
      documents: [],
      refused: [{ reason: expect.stringContaining('no text of its own') }],
    });
  });
});

describe('the cells of a kept row', () => {
  it('are cut by the word that is kept beside it', () => {
    const form = {
      ...standardForm('acled'),
      delimiter: ';',
      columns: ['event_id_cnty', 'notes', ''],
    } as const;
    expect(rowCells('SYR1;"a;b";x', formatForm(form))).toEqual([
      { column: 'event_id_cnty', value: 'SYR1', start: 0, end: 4 },
      { column: 'notes', value: 'a;b', start: 6, end: 9 },
      { column: '', value: 'x', start: 11, end: 12 },
    ]);
    expect(
      rowCells('{"event_id_cnty": "SYR1", "fatalities": 2}', 'acled+json')?.map(({ column, value }) => [
        column,
        value,
      ]),
    ).toEqual([
      ['event_id_cnty', 'SYR1'],
      ['fatalities', '2'],
    ]);
  });

  it('are none of a report, nor of a word that is not known', () => {
    expect(rowCells('The report.', 'reliefweb')).toBeUndefined();
    expect(rowCells('a,b', 'spreadsheet')).toBeUndefined();
  });
});

describe('a refused row', () => {
  it('is told on one line, whatever its cells hold', () => {
    const file = fileText('ucdp-ged', [{}, { id: '2', date_start: 'by the river,\nsouth of\u0007 Madaya' }]);
    const taken = takeTable(utf8(file), { name: 'ged.csv' });
    const refused = taken !== undefined && 'refused' in taken ? taken.refused : [];
    expect(refused.map(({ reason }) => reason.replace(/line \d+/, 'line n'))).toEqual([
      'ged.csv, line n: Its date_start "by the river, south of Madaya" is no day.',
    ]);
  });
});
