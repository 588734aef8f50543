import { isDash, joined, lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { Found, Season } from '../types.ts';

/** Order of the seasons in a year, as `PeriodMeaning.index` counts them. */
export const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

function yearOf(scan: Scan, at: number): { last: number; year: number } | undefined {
  const i = textAt(scan, at) === 'of' || textAt(scan, at) === ',' || textAt(scan, at) === 'in' ? at + 1 : at;
  const year = yearAt(scan, i);
  if (year === undefined) return undefined;
  const short = scan.tokens[i + 2];
  const double = isDash(textAt(scan, i + 1)) || textAt(scan, i + 1) === '/';
  if (double && joined(scan, i + 1) && joined(scan, i + 2) && (short?.digits === 2 || short?.digits === 4))
    return { last: i + 2, year };
  return { last: i, year };
}

/** Seasons: "spring 2017", "last summer", "the winter of 2025-26", "this fall". A bare season has no year. */
export const seasonReader: Reader = {
  name: 'season',
  on: (token) => token.lex?.season !== undefined,
  read: (scan, at): Found | undefined => {
    const lex = lexAt(scan, at);
    const season = lex.season;
    if (season === undefined) return undefined;
    const index = SEASONS.indexOf(season);
    const before = textAt(scan, at - 1);
    const year = yearOf(scan, at + 1);
    const the = before === 'the' ? at - 1 : at;
    if (year !== undefined)
      return {
        first: the,
        last: year.last,
        meaning: { kind: 'period', of: 'season', index, year: year.year },
      };
    const shift = lexAt(scan, at - 1).shift;
    if (shift !== undefined && before !== 'that') {
      return {
        first: textAt(scan, at - 2) === 'the' ? at - 2 : at - 1,
        last: at,
        meaning: {
          kind: 'period',
          of: 'season',
          index,
          shift,
          ...(lexAt(scan, at - 1).story ? { anchor: 'story' as const } : {}),
        },
      };
    }
    if (textAt(scan, at + 1) === 'of' || (scan.tokens[at]?.capital && scan.tokens[at + 1]?.capital))
      return undefined;
    const edge =
      lexAt(scan, at - 1).edge !== undefined || (isDash(before) && lexAt(scan, at - 2).edge !== undefined);
    const led =
      /^(in|during|since|until|by|before|after|every|each)$/.test(before) ||
      (before === 'the' &&
        /^(in|during|since|until|by|before|after|over|through)$/.test(textAt(scan, at - 2)));
    if (!(led || edge)) return undefined;
    if (lexAt(scan, at - 1).every) return undefined;
    return {
      first: before === 'the' ? at - 1 : at,
      last: at,
      meaning: { kind: 'period', of: 'season', index },
    };
  },
};
