import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROW_BYTES, type RawRow, type RowSplitter } from '../../../src/intake/rows/raw-row.ts';
import { jsonSplitter } from '../../../src/intake/rows/split-json.ts';
import { lineSplitter } from '../../../src/intake/rows/split-lines.ts';
import { utf8 } from '../../support/event-rows.ts';

function split(splitter: RowSplitter, text: string, size = 1 << 20): RawRow[] {
  const bytes = utf8(text);
  const rows: RawRow[] = [];
  for (let at = 0; at < bytes.length; at += size) rows.push(...splitter.push(bytes.subarray(at, at + size)));
  return [...rows, ...splitter.end()];
}

const shown = (rows: readonly RawRow[]) =>
  rows.map(
    ({ bytes, line, problem }) =>
      `${line}${problem === undefined ? '' : '!'} ${new TextDecoder().decode(bytes)}`,
  );
const csv = (text: string, size?: number) => shown(split(lineSplitter(',', true), text, size));
const json = (text: string, size?: number) => shown(split(jsonSplitter(), text, size));

describe('rows of a table', () => {
  it('cuts at line breaks of either kind, and leaves out empty lines', () => {
    expect(csv('a,b\r\nc,d\n\ne,f')).toEqual(['1 a,b', '2 c,d', '4 e,f']);
    expect(csv('')).toEqual([]);
  });

  it('keeps line breaks that stand in quotes, and counts lines as an editor does', () => {
    expect(csv('a,"b\nc"\nd,e\n')).toEqual(['1 a,"b\nc"', '3 d,e']);
    expect(csv('a,"b ""c"", d"\ne\n')).toEqual(['1 a,"b ""c"", d"', '2 e']);
  });

  it('a quote inside a cell is a sign like others', () => {
    expect(csv('a,5" pipe\nb,c\n')).toEqual(['1 a,5" pipe', '2 b,c']);
  });

  it('a quote that is never closed costs its own row', () => {
    expect(csv('a,"b\nc,d\ne,f\n')).toEqual(['1! a,"b', '2 c,d', '3 e,f']);
    expect(csv('a,"b\nc,"d",e\nf\n')).toEqual(['1! a,"b', '2 c,"d",e', '3 f']);
  });

  it('GDELT knows no quotes', () => {
    const rows = split(lineSplitter('\t', false), '"a\tb\nc\td\n');
    expect(shown(rows)).toEqual(['1 "a\tb', '2 c\td']);
  });

  it('a row of many megabytes is told in bounded memory and the rest goes on', () => {
    const long = 'x'.repeat(MAX_ROW_BYTES * 3);
    for (const text of [`a\n${long}\nb\n`, `a\n"${long}"\nb\n`, `a\n"${long}\nb\n`]) {
      const rows = split(lineSplitter(',', true), text, 65_536);
      expect(rows.map(({ problem }) => problem === undefined)).toEqual([true, false, true]);
      expect(rows[1]?.bytes.length).toBeLessThanOrEqual(MAX_ROW_BYTES);
      expect(rows[2]?.line).toBe(3);
    }
  });

  it('does not depend on where the bytes are cut', () => {
    const cell = fc.stringMatching(/^[a-c",\n\r]{0,6}$/);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (cells, size) => {
        const text = cells.join('');
        expect(csv(text, size)).toEqual(csv(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('rows of JSON', () => {
  it('finds the objects of a list at the top, under a name, or a level further down', () => {
    expect(json('[{"a":1},\n{"a":{"b":[{}]}}]')).toEqual(['1 {"a":1}', '2 {"a":{"b":[{}]}}']);
    expect(json('{"x":{"y":1},"data":[{"a":"}"}]}')).toEqual(['1 {"a":"}"}']);
    expect(json('{"a":1}')).toEqual([]);
  });

  it('an object that is broken does not cost those after it', () => {
    expect(json('[{"a":1},{"a":"x},{"a":3},{"a":4}]').at(-1)).toBe('1 {"a":4}');
    const rows = json('[{"a":1},{"a":2,{"a":3}]');
    expect(rows.filter((row) => row.includes('!')).length).toBeGreaterThan(0);
    expect(rows[0]).toBe('1 {"a":1}');
  });

  it('tells an object that the file ends in', () => {
    expect(json('[{"a":1},{"a":2')).toEqual(['1 {"a":1}', '1! {"a":2']);
  });

  it('an object of many megabytes is told and the rest goes on', () => {
    const rows = split(jsonSplitter(), `[{"a":"${'x'.repeat(MAX_ROW_BYTES * 3)}"},{"a":2}]`, 65_536);
    expect(rows.map(({ problem }) => problem === undefined)).toEqual([false, true]);
    expect(rows[0]?.bytes.length).toBeLessThan(1000);
  });

  it('does not depend on where the bytes are cut', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', '{"a":1}', '"a":', '\n', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const text = `[{"a":0},${pieces.join('')}`;
        expect(json(text, size)).toEqual(json(text));
      }),
      { numRuns: 500 },
    );
  });
});
