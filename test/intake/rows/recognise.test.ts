import { describe, expect, it } from 'vitest';
import { recogniseRows } from '../../../src/intake/rows/index.ts';
import { ACLED_ROW, fileText, headerText, rowText, UCDP_ROW, utf8 } from '../../support/event-rows.ts';

function told(text: string): string | undefined {
  const found = recogniseRows(utf8(text));
  if (found === undefined) return undefined;
  return 'form' in found
    ? `${found.form.table} ${found.form.layout}${found.hasHeader ? ' header' : ''}`
    : found.reason;
}

describe('event data are told from other files by their cells', () => {
  it('GDELT without a header, with one, with commas', () => {
    expect(told(fileText('gdelt-events', [{}, {}]))).toBe('gdelt-events cells');
    expect(told(fileText('gdelt-mentions', [{}]))).toBe('gdelt-mentions cells');
    expect(told(`${headerText('gdelt-events')}\n${rowText('gdelt-events')}\n`)).toBe(
      'gdelt-events cells header',
    );
    const commas = `${headerText('gdelt-events', ',')}\n${rowText('gdelt-events', {}, ',')}\n`;
    expect(told(commas)).toBe('gdelt-events cells header');
  });

  it('UCDP with its header, and a Candidate release without one', () => {
    expect(told(fileText('ucdp-ged', [{}]))).toBe('ucdp-ged cells header');
    expect(told(`${rowText('ucdp-ged')}\n`)).toBe('ucdp-ged cells');
  });

  it('ACLED as CSV, with semicolons, and as the answer of its API', () => {
    expect(told(fileText('acled', [{}]))).toBe('acled cells header');
    expect(told(`${headerText('acled', ';')}\n${rowText('acled', {}, ';')}\n`)).toBe('acled cells header');
    expect(told(JSON.stringify({ status: 200, data: [ACLED_ROW] }))).toBe('acled json');
    expect(told(JSON.stringify([UCDP_ROW]))).toBe('ucdp-ged json');
  });

  it('a report of ReliefWeb', () => {
    const answer = { totalCount: 1, data: [{ id: '41', fields: { title: 'Update', body: 'Text.' } }] };
    expect(told(JSON.stringify(answer))).toBe('reliefweb json');
  });

  it('puts a header right that is one column off, and says so', () => {
    const rows = `7,${rowText('ucdp-ged')}\n8,${rowText('ucdp-ged', { id: '990002' })}\n`;
    const found = recogniseRows(utf8(`${headerText('ucdp-ged')}\n${rows}`));
    expect(found).toMatchObject({ hasHeader: true, note: expect.stringContaining('one cell to the right') });
    const turned = headerText('ucdp-ged').split(',');
    turned.push(turned.shift() ?? '');
    const other = recogniseRows(utf8(`${turned.join(',')}\n${rowText('ucdp-ged')}\n`));
    expect(other).toMatchObject({ note: expect.stringContaining('does not fit its rows') });
  });

  it('a column with row numbers in front is a column without a name', () => {
    const found = recogniseRows(utf8(`"",${headerText('ucdp-ged')}\n1,${rowText('ucdp-ged')}\n`));
    expect(found).toMatchObject({ hasHeader: true });
    expect(found).not.toHaveProperty('note');
  });

  it('says in one sentence what cannot be read', () => {
    expect(told('id,relid,side_a,side_b,year,country\n1,a,b,c,2025,Syria\n')).toMatch(
      /header lacks type_of_violence/,
    );
    const old = ['1', '20250101', ...Array.from({ length: 56 }, () => 'x')].join('\t');
    expect(told(`${old}\n`)).toMatch(/GDELT 1\.0 \(58 columns\)/);
    const graph = ['20250101000000-1', ...Array.from({ length: 26 }, () => 'x')].join('\t');
    expect(told(`${graph}\n`)).toMatch(/knowledge graph/);
  });

  it.each([
    ['prose', 'The envoy met the minister, and left.\nTalks go on, he said.\n'],
    ['a table of something else', 'name,price\nbread,3\nmilk,2\n'],
    ['JSON of something else', '{"data":[{"id":"x","name":"y"}]}'],
    ['JSON that is cut off', '{"data":['],
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['one comma', ','],
  ])('is not taken in by %s', (_name, text) => {
    expect(recogniseRows(utf8(text))).toBeUndefined();
  });
});
