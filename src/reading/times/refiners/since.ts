import { isDash, textAt } from '../scan.ts';
import type { Meaning } from '../types.ts';
import type { Refiner } from './refiner.ts';

function isPoint(meaning: Meaning): boolean {
  return !/^(set|duration|vague|since|range)$/.test(meaning.kind);
}

/** "since 2014", "ever since the fall of Mosul", "from 1928 onwards": from a point until the text was written. */
export const sinceRefiner: Refiner = {
  name: 'since',
  refine: (scan, found) =>
    found.map((one) => {
      if (!isPoint(one.meaning)) return one;
      const before = textAt(scan, one.first - 1) === 'the' ? one.first - 2 : one.first - 1;
      if (textAt(scan, before) === 'since')
        return { ...one, first: before, meaning: { kind: 'since', from: one.meaning } };
      // "the post-2003 order"
      if (
        isDash(textAt(scan, one.first - 1)) &&
        textAt(scan, one.first - 2) === 'post' &&
        one.meaning.kind === 'date'
      ) {
        return { ...one, first: one.first - 2, meaning: { kind: 'since', from: one.meaning } };
      }
      const after = textAt(scan, one.last + 1);
      if (
        textAt(scan, before) === 'from' &&
        (after === 'onward' ||
          after === 'onwards' ||
          (after === 'on' && /^[,.]$/.test(textAt(scan, one.last + 2))))
      ) {
        return { first: before, last: one.last + 1, meaning: { kind: 'since', from: one.meaning } };
      }
      return one;
    }),
};
