import { isApostrophe, lexAt, type Reader, type Scan, textAt } from '../scan.ts';
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
    if (by === 0 && first === at && isNowadays(scan, at))
      return { first, last: at, meaning: { kind: 'vague', ref: 'PRESENT_REF' } };
    return { first, last: at, meaning: { kind: 'unit', unit: 'day', by, anchor: 'now' } };
  },
};

/**
 * "still used today", "Today, the town lives on trade": the present age, not the day. At the head of a sentence it is
 * the day only where the clause tells of something done or to be done.
 */
function isNowadays(scan: Scan, at: number): boolean {
  if (/^(used|known|use|exist|exists|still|than|live|lives)$/.test(textAt(scan, at - 1)))
    return textAt(scan, at + 1) !== 'to';
  // "what is today Germany"; not "the vote is today"
  if (textAt(scan, at - 1) === 'is' && textAt(scan, at - 2) === 'what') return true;
  const before = scan.tokens[at - 1];
  const opens = before === undefined || before.kind === 'break' || /^[.!?]$/.test(before.text);
  if (!opens || isApostrophe(textAt(scan, at + 1))) return false;
  for (let i = at + 1; i < at + 40; i += 1) {
    const token = scan.tokens[i];
    if (
      token === undefined ||
      token.kind === 'break' ||
      (token.text === '.' && scan.tokens[i + 1]?.spaced !== false)
    )
      return i > at + 3;
    if (token.kind !== 'word') continue;
    const cue = scan.language.tense.get(token.text);
    if (cue === 'present' && token.text !== 'is' && token.text !== 'are') return false;
    if (
      cue === 'past' ||
      cue === 'report' ||
      cue === 'future' ||
      cue === 'pledge' ||
      token.text.endsWith('ed')
    )
      return false;
  }
  return false;
}

/** "Russia Today", "USA Today": a name of an outlet. */
function isTitle(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before?.kind === 'word' && before.capital && scan.tokens[at]?.spaced === true;
}
