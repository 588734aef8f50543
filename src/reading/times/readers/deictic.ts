import { lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { Found } from '../types.ts';

/** "today", "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow". */
export const deicticReader: Reader = {
  name: 'deictic',
  on: (token) => token.lex?.deictic !== undefined,
  read: (scan, at): Found | undefined => {
    let by = lexAt(scan, at).deictic ?? 0;
    let first = at;
    const step = textAt(scan, at - 1) === 'before' ? -1 : textAt(scan, at - 1) === 'after' ? 1 : 0;
    if (step !== 0 && textAt(scan, at - 2) === 'day' && by === step) {
      by += step;
      first = textAt(scan, at - 3) === 'the' ? at - 3 : at - 2;
    } else if (/^(earlier|later)$/.test(textAt(scan, at - 1))) first = at - 1;
    else if (textAt(scan, at - 1) === 'in' && textAt(scan, at - 2) === 'later') first = at - 2;
    if (scan.tokens[at]?.capital && by !== -1 && isTitle(scan, at)) return undefined;
    return { first, last: at, meaning: { kind: 'unit', unit: 'day', by, anchor: 'now' } };
  },
};

/** "Russia Today", "USA Today": a name of an outlet. */
function isTitle(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before?.kind === 'word' && before.capital && scan.tokens[at]?.spaced === true;
}
