import { amountBefore, overApproximate } from '../amounts.ts';
import { isDash, joined, lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { DurationMeaning, Found, Meaning, Unit } from '../types.ts';

/** "and a half", "and a quarter" after the unit. */
function fractionAfter(scan: Scan, at: number): { last: number; add: number } | undefined {
  if (textAt(scan, at) !== 'and') return undefined;
  const a = textAt(scan, at + 1) === 'a' ? at + 2 : at + 1;
  if (textAt(scan, a) === 'half') return { last: a, add: 0.5 };
  return textAt(scan, a) === 'quarter' ? { last: a, add: 0.25 } : undefined;
}

/** "old", "-old": an age is no time of an event. */
function isAge(scan: Scan, last: number): boolean {
  const next = isDash(textAt(scan, last + 1)) ? last + 2 : last + 1;
  return (
    textAt(scan, next) === 'old' ||
    textAt(scan, next) === 'olds' ||
    (textAt(scan, last + 1) === 'of' && textAt(scan, last + 2) === 'age')
  );
}

const WINDOW_WORDS: ReadonlySet<string> = new Set([
  'past',
  'last',
  'previous',
  'preceding',
  'next',
  'coming',
  'following',
  'upcoming',
]);

/** "the past", "over the next" before the amount, or "previous" between amount and unit. */
function windowOf(
  scan: Scan,
  first: number,
  unit: number,
): { first: number; window: 'past' | 'next'; story: boolean } | undefined {
  for (let i = unit - 1; i >= first; i -= 1) {
    const lex = lexAt(scan, i);
    if (lex.window !== undefined && WINDOW_WORDS.has(textAt(scan, i)))
      return { first, window: lex.window, story: lex.story === true };
  }
  const at = first - 1;
  const lex = lexAt(scan, at);
  if (lex.window === undefined || !WINDOW_WORDS.has(textAt(scan, at))) return undefined;
  let lead = at;
  if (
    textAt(scan, lead - 1) === 'the' ||
    textAt(scan, lead - 1) === 'these' ||
    textAt(scan, lead - 1) === 'this'
  )
    lead -= 1;
  return { first: lead, window: lex.window, story: lex.story === true };
}

function amountPart(amount: number | undefined): { amount?: number } {
  return amount === undefined ? {} : { amount };
}

/** What follows or leads a stretch and makes a point of it: "ago", "later", "from now", "in". */
function pointOf(
  scan: Scan,
  first: number,
  last: number,
  unit: Unit,
  amount: number | undefined,
): Found | undefined {
  const after = textAt(scan, last + 1);
  const two = `${after} ${textAt(scan, last + 2)}`;
  const shift = (end: number, direction: -1 | 1, anchor: 'now' | 'story', start = first): Found => ({
    first: start,
    last: end,
    meaning:
      amount === undefined
        ? { kind: 'vague', ref: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', anchor }
        : { kind: 'shift', amount, unit, direction, anchor },
  });
  if (after === 'ago') return shift(last + 1, -1, 'now');
  if (two === 'from now') return shift(last + 2, 1, 'now');
  if (two === 'from today') return shift(last + 2, 1, 'now');
  if (two === 'before yesterday' || two === 'after tomorrow') return undefined;
  if (after === 'hence') return shift(last + 1, 1, 'now');
  if (after === 'later' || after === 'afterwards' || after === 'afterward')
    return shift(last + 1, 1, 'story');
  if (after === 'earlier' || after === 'beforehand') return shift(last + 1, -1, 'story');
  const next = scan.tokens[last + 2];
  const ends = next === undefined || next.kind === 'mark' || next.kind === 'break';
  if ((after === 'before' || after === 'previously' || after === 'prior') && ends)
    return shift(last + 1, -1, 'story');
  if (after === 'after' && ends) return shift(last + 1, 1, 'story');
  const lead = textAt(scan, first - 1);
  if (lead === 'in' && amount !== undefined)
    return {
      ...shift(last, 1, 'now', first - 1),
      meaning: { kind: 'shift', amount, unit, direction: 0, anchor: 'now' },
    };
  return undefined;
}

/** "a month-long siege", "the years-long war", "a decades-old feud". */
function long(scan: Scan, at: number): Found | undefined {
  const lex = lexAt(scan, at);
  if (lex.unit === undefined || !isDash(textAt(scan, at + 1)) || !joined(scan, at + 1)) return undefined;
  const word = textAt(scan, at + 2);
  if (word !== 'long' && !(word === 'old' && lex.plural)) return undefined;
  return {
    first: at,
    last: at + 2,
    meaning: { kind: 'duration', ...(lex.plural ? {} : { amount: 1 }), unit: lex.unit },
  };
}

/** Nouns without an amount: "for years", "decades of war". */
function bareplural(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  const unit = token?.lex?.unit;
  if (
    token === undefined ||
    unit === undefined ||
    !token.lex?.plural ||
    unit === 'second' ||
    unit === 'night' ||
    unit === 'quarter' ||
    unit === 'weekend' ||
    unit === 'minute'
  )
    return undefined;
  const before = textAt(scan, at - 1);
  const after = textAt(scan, at + 1);
  if (before === 'many' && /^(as|so|how|too)$/.test(textAt(scan, at - 2))) return undefined;
  if (after === 'ago') return { first: at, last: at + 1, meaning: { kind: 'vague', ref: 'PAST_REF' } };
  if (after === 'later')
    return {
      first: at,
      last: at + 1,
      meaning: { kind: 'vague', ref: 'FUTURE_REF', anchor: 'story' },
    };
  const led =
    /^(for|of|in|after|over|many|within|last|lasts|lasted|lasting|take|takes|taking|took|spend|spent|wait|waited|through|despite|following)$/.test(
      before,
    ) ||
    (after === 'of' && opens(scan, at - 1)) ||
    after === 'before' ||
    after === 'after';
  if (!led || (before === 'of' && after === 'of') || before === 'the') return undefined;
  if (
    textAt(scan, at - 1) === 'of' &&
    /^(couple|number|one|some|most|all|part|rest)$/.test(textAt(scan, at - 2))
  )
    return undefined;
  return { first: at, last: at, meaning: { kind: 'duration', unit } };
}

/** True where nothing before a noun qualifies it: "decades of war" at the head of its phrase. */
function opens(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || token.kind !== 'word' || token.lex?.preposition === true) return true;
  return token.text.endsWith('ed') || scan.language.tense.get(token.text) === 'past';
}

/** "the past decade", "the last century", "the past year", "within a week": a window of one unit without an amount. */
function windowOfOne(scan: Scan, at: number): Found | undefined {
  const unit = lexAt(scan, at).unit;
  const word = lexAt(scan, at - 1);
  if (
    unit === undefined ||
    lexAt(scan, at).plural ||
    word.window === undefined ||
    !WINDOW_WORDS.has(textAt(scan, at - 1))
  )
    return undefined;
  const the = textAt(scan, at - 2);
  if (the !== 'the' && the !== 'this') {
    const hour = unit === 'hour' && textAt(scan, at - 1) !== 'past';
    return hour
      ? { first: at - 1, last: at, meaning: { kind: 'duration', amount: 1, unit, window: word.window } }
      : undefined;
  }
  const far = unit === 'decade' || unit === 'century';
  const short = unit === 'hour' || unit === 'minute' || unit === 'day';
  if (textAt(scan, at - 1) !== 'past' && !far && !short) return undefined;
  if (textAt(scan, at - 1) === 'past' && the === 'this') return undefined;
  if (unit === 'day' && textAt(scan, at - 1) !== 'past') return undefined;
  return { first: at - 2, last: at, meaning: { kind: 'duration', amount: 1, unit, window: word.window } };
}

/**
 * Stretches of time with an amount, and the points and windows made of them: "three weeks", "a 45-day truce", "more
 * than 50 years", "three days ago", "two weeks later", "in two months", "the past six months", "for decades".
 */
export const durationReader: Reader = {
  name: 'duration',
  on: (token) => token.lex?.unit !== undefined,
  read: (scan, at): Found | undefined => {
    const lex = lexAt(scan, at);
    const unit = lex.unit;
    if (unit === undefined) return undefined;
    const amount = amountBefore(scan, at);
    if (amount === undefined || /^(a|an)$/.test(textAt(scan, amount.first))) {
      const stretch = long(scan, at);
      if (stretch !== undefined) return stretch;
    }
    if (amount === undefined) return windowOfOne(scan, at) ?? bareplural(scan, at);
    if (unit === 'quarter' && !lex.plural) return undefined;
    if (unit === 'second' && !lex.plural && !amount.hyphen) return undefined;
    if (textAt(scan, at) === 'min' && scan.tokens[amount.first]?.kind !== 'number') return undefined;
    if (
      lex.plural !== true &&
      !amount.hyphen &&
      amount.amount !== undefined &&
      amount.amount >= 2 &&
      scan.tokens[at]?.text.length !== 2 &&
      textAt(scan, amount.first) === 'a'
    )
      return undefined;
    const single = lex.plural !== true && !amount.hyphen && textAt(scan, at).length > 3;
    if (
      single &&
      amount.amount !== undefined &&
      amount.amount >= 2 &&
      scan.tokens[at - 1]?.kind === 'word' &&
      WINDOW_WORDS.has(textAt(scan, at - 1))
    )
      return undefined;
    if (unit === 'weekend' && single && amount.amount !== undefined && amount.amount > 100) return undefined;
    if (amount.amount === undefined && lex.plural !== true && !amount.hyphen && textAt(scan, at).length > 3)
      return undefined;
    const isOne = amount.amount === 1 && /^(a|an|one)$/.test(textAt(scan, amount.first));
    let last = at;
    let value = amount.amount;
    const extra = fractionAfter(scan, at + 1);
    if (extra !== undefined && value !== undefined) {
      value += extra.add;
      last = extra.last;
    }
    if (isAge(scan, last)) return undefined;
    const first = overApproximate(scan, amount.first);
    const window = windowOf(scan, amount.first, at);
    if (window !== undefined) {
      if (window.story && window.window === 'next')
        return { first: window.first, last, meaning: { kind: 'duration', ...amountPart(value), unit } };
      return {
        first: window.first,
        last,
        meaning: { kind: 'duration', ...amountPart(value), unit, window: window.window },
      };
    }
    const point = pointOf(scan, first, last, unit, value);
    if (point !== undefined) return point;
    if (isOne && !isHeld(scan, first, last, unit)) return undefined;
    if (unit === 'second' && value === undefined) return undefined;
    const within = textAt(scan, first - 1) === 'within';
    const meaning: DurationMeaning = {
      kind: 'duration',
      ...amountPart(value),
      unit,
      ...(within ? { window: 'within' } : {}),
    };
    return compound(scan, first, last, meaning) ?? { first: within ? first - 1 : first, last, meaning };
  },
};

/** "a day" and "a year" are stretches only where something holds them: "for a year", "a year of war". */
function isHeld(scan: Scan, first: number, last: number, unit: Unit): boolean {
  const before = textAt(scan, first - 1);
  if (
    /^(for|in|within|lasted|took|takes|take|over|about|nearly|almost|than|after|spent|another|least|only|just|under|around)$/.test(
      before,
    )
  )
    return true;
  if (!/^(a|an|one)$/.test(textAt(scan, first))) return true;
  if (isDash(textAt(scan, first + 1))) return true;
  if (
    textAt(scan, last + 1) === 'of' ||
    textAt(scan, last) === 'half' ||
    textAt(scan, last + 1) === 'after' ||
    textAt(scan, last + 1) === 'before'
  )
    return true;
  return unit === 'decade' || unit === 'century' || unit === 'hour';
}

/** "two years and three months", "1 hour 30 minutes": the smaller unit is added where the two are commensurable. */
function compound(scan: Scan, first: number, last: number, meaning: DurationMeaning): Found | undefined {
  const at = textAt(scan, last + 1) === 'and' || textAt(scan, last + 1) === ',' ? last + 2 : last + 1;
  for (let unitAt = at + 1; unitAt <= at + 3; unitAt += 1) {
    const unit = lexAt(scan, unitAt).unit;
    if (unit === undefined) continue;
    const small = amountBefore(scan, unitAt);
    if (small?.first !== at || small.amount === undefined || meaning.amount === undefined) return undefined;
    const added = addUnits(meaning.amount, meaning.unit, small.amount, unit);
    if (added === undefined || (joined(scan, at) && isDash(textAt(scan, at - 1)))) return undefined;
    const after = textAt(scan, unitAt + 1);
    const whole: Meaning =
      after === 'ago'
        ? { kind: 'shift', ...added, direction: -1, anchor: 'now' }
        : { kind: 'duration', ...added };
    return { first, last: after === 'ago' ? unitAt + 1 : unitAt, meaning: whole };
  }
  return undefined;
}

const IN: ReadonlyMap<string, number> = new Map([
  ['year month', 12],
  ['week day', 7],
  ['day hour', 24],
  ['hour minute', 60],
  ['minute second', 60],
]);

function addUnits(
  amount: number,
  unit: Unit,
  small: number,
  smallUnit: Unit,
): { amount: number; unit: Unit } | undefined {
  const factor = IN.get(`${unit} ${smallUnit}`);
  return factor === undefined ? undefined : { amount: amount * factor + small, unit: smallUnit };
}
