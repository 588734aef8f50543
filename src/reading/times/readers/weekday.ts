import { lexAt, overStop, type Reader, type Scan, textAt } from '../scan.ts';
import type { DateMeaning, Direction, Found } from '../types.ts';
import { dayFrom } from './month-date.ts';

function isWeekdayHere(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  const lex = token?.lex;
  if (token === undefined || lex?.weekday === undefined) return false;
  if (!lex.doubtful) return !lex.plural || textAt(scan, at + 1) !== "'";
  const before = lexAt(scan, at - 1);
  const after = scan.tokens[overStop(scan, at + 1)];
  const beforeText = textAt(scan, at - 1);
  const led =
    beforeText === 'on' ||
    (/^(or|and|,)$/.test(beforeText) && lexAt(scan, at - 2).weekday !== undefined) ||
    before.shift !== undefined ||
    before.every === true ||
    before.weekday !== undefined;
  const followed =
    after?.lex?.month !== undefined ||
    after?.kind === 'number' ||
    after?.lex?.part !== undefined ||
    (after?.text === 'at' && scan.tokens[at + 2]?.kind === 'number');
  const comma =
    textAt(scan, overStop(scan, at + 1)) === ',' &&
    lexAt(scan, overStop(scan, at + 1) + 1).month !== undefined;
  const short = textAt(scan, at + 1) === '.' && token.capital && beforeText !== '';
  if (
    token.text === 'mon' ||
    token.text === 'tues' ||
    token.text === 'tue' ||
    token.text === 'thurs' ||
    token.text === 'thu' ||
    token.text === 'thur' ||
    token.text === 'fri' ||
    token.text === 'weds'
  )
    return led || followed || comma || short || /^(week|month)$/.test(beforeText);
  return (
    (token.capital && (led || followed || comma)) || (led && before.shift !== undefined && before.shift !== 0)
  );
}

const WEEK_SHIFT: ReadonlyMap<string, Direction> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

/** "last week", "of next week" after the weekday, or "next week" before it. */
function weekBeside(
  scan: Scan,
  first: number,
  last: number,
): { first: number; last: number; week: Direction } | undefined {
  let at = last + 1;
  if (textAt(scan, at) === 'of') at += 1;
  if (textAt(scan, at) === 'the' && at > last + 1) at += 1;
  const after = WEEK_SHIFT.get(textAt(scan, at));
  if (after !== undefined && textAt(scan, at + 1) === 'week') return { first, last: at + 1, week: after };
  let end = first - 1;
  if (textAt(scan, end) === 'on') end -= 1;
  if (textAt(scan, end) === ',') end -= 1;
  const before = WEEK_SHIFT.get(textAt(scan, end - 1));
  if (textAt(scan, end) === 'week' && before !== undefined) return { first: end - 1, last, week: before };
  return undefined;
}

/** "the first Monday of next month" and "the last Friday of March" belong to the period reader. */
function isCounted(scan: Scan, first: number, last: number): boolean {
  const before = textAt(scan, first - 1);
  return (
    (lexAt(scan, first - 1).ordinal !== undefined || before === 'last') &&
    textAt(scan, last + 1) === 'of' &&
    weekBeside(scan, first, last) === undefined
  );
}

/**
 * Weekdays: "Friday", "last Tuesday", "next Monday", "Monday of next week", "Sunday the 3rd". Plurals ("Fridays")
 * recur and are the set reader's.
 */
export const weekdayReader: Reader = {
  name: 'weekday',
  on: (token) => token.lex?.weekday !== undefined,
  read: (scan, at): Found | undefined => {
    if (!isWeekdayHere(scan, at)) return undefined;
    const lex = lexAt(scan, at);
    if (lex.plural || lexAt(scan, at - 1).every) return undefined;
    if (textAt(scan, at + 1) === 'night' && /^(live|football)$/.test(textAt(scan, at + 2))) return undefined;
    const weekday = lex.weekday ?? 1;
    let last = overStop(scan, at + 1) > at + 1 && lex.doubtful ? at + 1 : at;
    let first = at;
    if (isCounted(scan, at, last)) return undefined;
    const before = lexAt(scan, at - 1);
    let meaning: DateMeaning = { kind: 'date', weekday };
    const week = weekBeside(scan, at, last);
    if (week !== undefined) {
      return { first: week.first, last: week.last, meaning: { ...meaning, week: week.week } };
    }
    if (before.shift !== undefined && textAt(scan, at - 1) !== 'that' && textAt(scan, at - 1) !== 'same') {
      const shift = before.shift;
      meaning = { ...meaning, shift };
      first = at - 1;
      if (textAt(scan, first - 1) === 'the' || (textAt(scan, first - 1) === 'this' && shift !== 0))
        first -= 1;
    } else if (textAt(scan, at - 1) === 'early' || textAt(scan, at - 1) === 'late') {
      first = at - 1;
    }
    // "Monday 21", "wednesday the thirty first": the day of the month beside it
    const the = textAt(scan, last + 1) === 'the';
    const day = dayFrom(scan, the ? last + 2 : last + 1);
    if (day !== undefined && (the || scan.tokens[last + 1]?.kind === 'number')) {
      const next = textAt(scan, day.last + 1);
      const clock =
        /^(am|pm|a|p|gmt|utc|oclock|o|:|\.|-|–|%)$/.test(next) &&
        !(next === '.' && (scan.tokens[day.last + 2]?.spaced ?? true));
      const isMonthNext =
        lexAt(scan, day.last + 1).month !== undefined ||
        (next === 'of' && lexAt(scan, day.last + 2).month !== undefined);
      if (
        !clock &&
        !isMonthNext &&
        next !== '/' &&
        !scan.language.counted.has(next) &&
        (the || day.value > 12)
      ) {
        meaning = { ...meaning, day: day.value };
        last = day.last;
      }
    }
    return { first, last, meaning };
  },
};
