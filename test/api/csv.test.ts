import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/api/index.ts';

/** Reads RFC 4180 back: the test's own, and as plain as it can be. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) cell += text[at];
    rows.at(-1)?.push(cell);
    if (text[at] === ',') {
      at++;
      continue;
    }
    at += 2;
    if (at < text.length) rows.push([]);
  }
  return rows;
}

describe('CSV', () => {
  it('quotes what must be quoted, and nothing else', () => {
    expect(
      toCsv([
        ['a', 1, 'b "c"'],
        ['d,e', 'f\ng', -2],
      ]),
    ).toBe('a,1,"b ""c"""\r\n"d,e","f\ng",-2\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('gives %j an apostrophe', (cell) => {
    expect(readCsv(toCsv([['x', cell]]))).toEqual([['x', `'${cell}`]]);
  });

  it('is read back as it was written, and no cell can be calculated', () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const back = readCsv(toCsv(cells));
        expect(back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          cells.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
        expect(back.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
      }),
    );
  });
});
