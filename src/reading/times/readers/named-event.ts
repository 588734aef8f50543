import type { EventName } from '../named-event-index.ts';
import { isApostrophe, isDash, joined, lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { Found } from '../types.ts';

function matches(scan: Scan, at: number, name: EventName): boolean {
  return name.tokens.every((word, i) => {
    const text = textAt(scan, at + i);
    return text === word || (word === "'" && isApostrophe(text)) || (isDash(word) && isDash(text));
  });
}

/** "post-Assad", "pre-2003" style: an era named by what ended or began it. */
function era(scan: Scan, at: number): Found | undefined {
  if (!isDash(textAt(scan, at + 1)) || !joined(scan, at + 1)) return undefined;
  for (const name of scan.events.eras.get(textAt(scan, at + 2)) ?? []) {
    if (!matches(scan, at + 2, name)) continue;
    const last = at + 1 + name.tokens.length;
    return {
      first: at,
      last,
      meaning: { kind: 'event', event: name.event, ...(textAt(scan, at) === 'post' ? { after: true } : {}) },
    };
  }
  return undefined;
}

/** The year that picks one of a yearly event: "Christmas 2024", "the 2024 Arbaeen", "Ramadan last year". */
function yearBeside(
  scan: Scan,
  first: number,
  last: number,
): { first: number; last: number; year?: number; shift?: -1 | 0 | 1 } {
  const i =
    textAt(scan, last + 1) === 'of' || textAt(scan, last + 1) === 'in' || textAt(scan, last + 1) === ','
      ? last + 2
      : last + 1;
  const after = yearAt(scan, i);
  if (after !== undefined) return { first, last: i, year: after };
  const before = yearAt(scan, first - 1);
  if (before !== undefined) return { first: first - 1, last, year: before };
  const shift = lexAt(scan, first - 1).shift;
  const word = textAt(scan, first - 1);
  if (shift !== undefined && /^(last|this|next|upcoming|coming)$/.test(word))
    return { first: first - 1, last, shift };
  const following = lexAt(scan, last + 1).shift;
  if (
    following !== undefined &&
    textAt(scan, last + 2) === 'year' &&
    /^(last|this|next)$/.test(textAt(scan, last + 1))
  )
    return { first, last: last + 2, shift: following };
  return { first, last };
}

function named(scan: Scan, at: number): Found | undefined {
  for (const name of scan.events.names.get(textAt(scan, at)) ?? []) {
    if (!matches(scan, at, name)) continue;
    const end = at + name.tokens.length - 1;
    const lower = !scan.tokens[at]?.capital && !hasCapital(scan, at, end) && scan.tokens[at]?.kind === 'word';
    if (lower && (name.event.recurs === undefined || textAt(scan, at) === 'may')) continue;
    // "the new year" is a day, "a new year" is not
    if (lower && textAt(scan, at) === 'new' && textAt(scan, at - 1) !== 'the') continue;
    const lead = textAt(scan, at - 1) === 'the' ? at - 1 : at;
    if (name.event.recurs === undefined) {
      // "2003 invasion of Iraq" may carry its year in front and the name does not
      return { first: lead, last: end, meaning: { kind: 'event', event: name.event } };
    }
    if (isPartOfName(scan, at, end)) return undefined;
    const beside = yearBeside(scan, at, end);
    const first = textAt(scan, beside.first - 1) === 'the' ? beside.first - 1 : beside.first;
    return {
      first,
      last: beside.last,
      meaning: {
        kind: 'event',
        event: name.event,
        ...(beside.year === undefined ? {} : { year: beside.year }),
        ...(beside.shift === undefined ? {} : { shift: beside.shift }),
      },
    };
  }
  return undefined;
}

/** "Johnnie Christmas", "Christmas Island": a day's name inside another name. */
function isPartOfName(scan: Scan, first: number, last: number): boolean {
  const before = scan.tokens[first - 1];
  const after = scan.tokens[last + 1];
  const lead = scan.tokens[first - 2];
  const inName =
    before?.kind === 'word' &&
    before.capital &&
    before.lex === undefined &&
    lead?.kind === 'word' &&
    before.text !== 'the';
  return (
    inName ||
    (after?.kind === 'word' && after.capital && after.spaced && after.lex === undefined && after.text !== 'i')
  );
}

function hasCapital(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) if (scan.tokens[i]?.capital) return true;
  return false;
}

/**
 * Named events and holidays: "Assad's fall", "the October 7 attacks", "9/11", "post-Assad", "Ramadan", "Christmas
 * 2024". Asked at the first tokens of names, which the index knows; it wins over the readers of dates.
 */
export const namedEventReader: Reader = {
  name: 'named-event',
  on: () => true,
  read: (scan, at) => {
    const text = textAt(scan, at);
    if (text === 'post' || text === 'pre') {
      const found = era(scan, at);
      if (found !== undefined) return found;
    }
    return scan.events.names.has(text) ? named(scan, at) : undefined;
  },
};
