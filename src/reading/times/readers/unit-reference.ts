import { isApostrophe, isDash, lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { Anchor, Found, UnitMeaning } from '../types.ts';

const WHOLE: ReadonlySet<string> = new Set([
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);

function unitMeaning(
  scan: Scan,
  at: number,
  by: number,
  anchor: Anchor,
  part?: 'before' | 'after',
): UnitMeaning {
  const unit = lexAt(scan, at).unit ?? 'day';
  return {
    kind: 'unit',
    unit: unit === 'night' ? 'day' : unit,
    by,
    anchor,
    ...(part === undefined ? {} : { part }),
  };
}

/** "earlier", "later in" before "this week". */
function partBefore(scan: Scan, first: number): { first: number; part: 'before' | 'after' } | undefined {
  const at = textAt(scan, first - 1) === 'in' ? first - 2 : first - 1;
  const text = textAt(scan, at);
  if (text === 'earlier') return { first: at, part: 'before' };
  return text === 'later' ? { first: at, part: 'after' } : undefined;
}

function article(scan: Scan, at: number): number {
  return /^(the|that|this)$/.test(textAt(scan, at - 1)) ? at - 1 : at;
}

/** "the week after next", "the year before last", "the day before", "the year after" behind the unit. */
function behind(scan: Scan, at: number): Found | undefined {
  if (textAt(scan, at - 1) !== 'the') return undefined;
  const word = textAt(scan, at + 1);
  const next = textAt(scan, at + 2);
  if (word === 'after' && next === 'next')
    return { first: at - 1, last: at + 2, meaning: unitMeaning(scan, at, 2, 'now') };
  if (word === 'before' && next === 'last')
    return { first: at - 1, last: at + 2, meaning: unitMeaning(scan, at, -2, 'now') };
  const after = scan.tokens[at + 2];
  if (
    (word === 'before' || word === 'after') &&
    (after === undefined || after.kind === 'mark' || after.kind === 'break')
  ) {
    return {
      first: at - 1,
      last: at + 1,
      meaning: unitMeaning(scan, at, word === 'before' ? -1 : 1, 'story'),
    };
  }
  return undefined;
}

/** "the year-ago quarter", "a year-earlier period". */
function yearAgo(scan: Scan, at: number): Found | undefined {
  if (
    textAt(scan, at) !== 'year' ||
    !isDash(textAt(scan, at + 1)) ||
    !/^(ago|earlier)$/.test(textAt(scan, at + 2))
  )
    return undefined;
  const first = /^(the|a)$/.test(textAt(scan, at - 1)) ? at - 1 : at;
  return { first, last: at + 2, meaning: unitMeaning(scan, at, -1, 'now') };
}

/**
 * A unit beside the current or the story's: "last week", "this year", "the previous month", "the following day",
 * "earlier this month", "the week after next".
 */
export const unitReferenceReader: Reader = {
  name: 'unit-reference',
  on: (token) => token.lex?.unit !== undefined && !token.lex.plural && WHOLE.has(token.lex.unit),
  read: (scan, at): Found | undefined => {
    const back = yearAgo(scan, at) ?? behind(scan, at);
    if (back !== undefined) return back;
    let shiftAt = isDash(textAt(scan, at - 1)) ? at - 2 : at - 1;
    if (/^(calendar|fiscal|financial|whole|entire|very)$/.test(textAt(scan, shiftAt))) shiftAt -= 1;
    const word = textAt(scan, shiftAt);
    const lex = lexAt(scan, shiftAt);
    if (lex.shift === undefined) return undefined;
    const unit = lexAt(scan, at).unit;
    // "the past year", "the last decade" are windows: the duration reader's
    const the = textAt(scan, shiftAt - 1) === 'the';
    if (lex.window === 'past' && (unit === 'decade' || unit === 'century') && (the || word !== 'last'))
      return undefined;
    if (
      word === 'past' &&
      (the || textAt(scan, shiftAt - 1) === 'this') &&
      unit !== 'weekend' &&
      textAt(scan, shiftAt - 1) !== 'this'
    )
      return undefined;
    if (word === 'that' && !isThatYear(scan, shiftAt, at)) return undefined;
    if (unit === 'night') return undefined;
    if (unit === 'day' && /^(this|last|present|current|past)$/.test(word)) return undefined;
    const first = article(scan, shiftAt);
    const storied = lex.story === true || (the && word === 'next' && unit !== 'century');
    const part = partBefore(scan, first);
    return {
      first: part?.first ?? first,
      last: at,
      meaning: unitMeaning(scan, at, lex.shift, storied ? 'story' : 'now', part?.part),
    };
  },
};

/** "that year", "in that week"; not "said that week after week". */
function isThatYear(scan: Scan, shiftAt: number, at: number): boolean {
  const before = scan.tokens[shiftAt - 1];
  const led =
    before === undefined ||
    before.kind !== 'word' ||
    /^(in|during|later|earlier|on|by|of|since|until|from|and)$/.test(before.text);
  if (textAt(scan, at + 1) === 'after' && lexAt(scan, at + 2).unit !== undefined) return false;
  return led && lexAt(scan, at + 1).unit === undefined && textAt(scan, at + 1) !== "'";
}

/** "the year", "the week", "the month" after a preposition: the current one, or the story's. */
export const bareUnitReader: Reader = {
  name: 'bare-unit',
  on: (token) =>
    token.text === 'year' ||
    token.text === 'month' ||
    token.text === 'week' ||
    token.text === 'weekend' ||
    token.text === 'decade' ||
    token.text === 'century' ||
    token.text === 'quarter' ||
    token.text === 'day',
  read: (scan, at): Found | undefined => {
    if (textAt(scan, at - 1) === 'year' || /^(eoy|eom)$/.test(textAt(scan, at))) return undefined;
    const end =
      textAt(scan, at - 1) === 'of' &&
      /^(end|start|beginning)$/.test(textAt(scan, at - 2)) &&
      textAt(scan, at) !== 'day';
    if (
      textAt(scan, at) === 'year' &&
      isApostrophe(textAt(scan, at + 1)) &&
      textAt(scan, at + 2) === 's' &&
      textAt(scan, at + 3) === 'end'
    ) {
      return {
        first: at,
        last: at + 3,
        meaning: { kind: 'edge', edge: 'end', of: unitMeaning(scan, at, 0, 'now') },
      };
    }
    if (textAt(scan, at + 1) === 'end' || (isDash(textAt(scan, at + 1)) && textAt(scan, at + 2) === 'end')) {
      if (textAt(scan, at) !== 'year') return undefined;
      const last = isDash(textAt(scan, at + 1)) ? at + 2 : at + 1;
      return {
        first: article(scan, at),
        last,
        meaning: { kind: 'edge', edge: 'end', of: unitMeaning(scan, at, 0, 'now') },
      };
    }
    if (textAt(scan, at - 1) !== 'the' && !end) return undefined;
    const after = textAt(scan, at + 1);
    if (after === 'of' || after === 'when' || after === 'that' || after === 'before' || after === 'after')
      return undefined;
    const before = textAt(scan, at - 2);
    const owner = lexAt(scan, at - 3);
    const edge =
      end ||
      (before === 'of' && (owner.edge !== undefined || (owner.unit !== undefined && owner.plural === true)));
    if (!edge && /^(day|decade|century|quarter)$/.test(textAt(scan, at))) return undefined;
    if (!edge && !/^(in|during|over|later|earlier|for|through|throughout|within|by)$/.test(before))
      return undefined;
    const next = scan.tokens[at + 1];
    const free = textAt(scan, at) === 'weekend' || /^(over|during|throughout)$/.test(before);
    if (
      !edge &&
      !free &&
      next?.kind === 'word' &&
      next.lex?.preposition !== true &&
      next.lex?.deictic === undefined
    )
      return undefined;
    return {
      first: end ? at : at - 1,
      last: at,
      meaning: { ...unitMeaning(scan, at, 0, 'now'), loose: true },
      ...(edge ? {} : { weak: textAt(scan, at) === 'day' }),
    };
  },
};
