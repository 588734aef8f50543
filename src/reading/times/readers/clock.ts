import { isDash, joined, lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { ClockMeaning, Found } from '../types.ts';
import { zoneAfter } from './zone.ts';

interface Half {
  readonly last: number;
  readonly pm: boolean;
}

/** "a.m.", "pm", "p . m .", "9p" after an hour that ends at `at - 1`. */
function halfAt(scan: Scan, at: number): Half | undefined {
  const text = textAt(scan, at);
  if (text === 'am' || text === 'pm') return { last: at, pm: text === 'pm' };
  if (text !== 'a' && text !== 'p') return undefined;
  if (textAt(scan, at + 1) === '.' && textAt(scan, at + 2) === 'm')
    return { last: textAt(scan, at + 3) === '.' ? at + 3 : at + 2, pm: text === 'p' };
  if (textAt(scan, at + 1) === 'm' && scan.tokens[at + 1]?.spaced) return { last: at + 1, pm: text === 'p' };
  return joined(scan, at) && !scan.tokens[at]?.capital && scan.tokens[at - 1]?.kind === 'number'
    ? { last: at, pm: text === 'p' }
    : undefined;
}

function clock(
  hour: number,
  minute: number | undefined,
  half: Half | undefined,
  second?: number,
): ClockMeaning | undefined {
  if (minute !== undefined && minute > 59) return undefined;
  const parts = { ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }) };
  if (half !== undefined) {
    if (hour > 12) return hour < 24 && half.pm ? { kind: 'clock', hour, ...parts } : undefined;
    if (hour === 0) return undefined;
    return { kind: 'clock', hour: (hour % 12) + (half.pm ? 12 : 0), ...parts };
  }
  if (hour > 24 || (hour === 24 && (minute ?? 0) > 0)) return undefined;
  return { kind: 'clock', hour, ...parts, ...(hour >= 1 && hour <= 12 ? { twelve: true } : {}) };
}

function found(
  scan: Scan,
  first: number,
  last: number,
  meaning: ClockMeaning | undefined,
  weak = false,
): Found | undefined {
  if (meaning === undefined) return undefined;
  const zone = zoneAfter(scan, last + 1);
  const full = zone === undefined ? meaning : { ...meaning, zone: zone.zone };
  return {
    first,
    last: zone?.last ?? last,
    meaning: full,
    ...(weak && zone === undefined ? { weak: true } : {}),
  };
}

/** "10:30", "10:30:15 p.m.", "2.30pm". */
function withMinutes(scan: Scan, at: number): Found | undefined {
  const hour = scan.tokens[at];
  const minute = scan.tokens[at + 2];
  if (
    hour === undefined ||
    minute === undefined ||
    hour.digits === 0 ||
    hour.digits > 2 ||
    minute.digits !== 2
  )
    return undefined;
  if (!joined(scan, at + 1) || !joined(scan, at + 2)) return undefined;
  const mark = textAt(scan, at + 1);
  let last = at + 2;
  let second: number | undefined;
  if (
    mark === ':' &&
    textAt(scan, at + 3) === ':' &&
    joined(scan, at + 3) &&
    scan.tokens[at + 4]?.digits === 2
  ) {
    second = scan.tokens[at + 4]?.number;
    last = at + 4;
  }
  const half = halfAt(scan, last + 1);
  if (mark === '.' && half === undefined && zoneAfter(scan, last + 1) === undefined) return undefined;
  const before = textAt(scan, at - 1);
  if (joined(scan, at) && (before === ':' || before === '.')) return undefined;
  const meaning =
    second !== undefined && second > 59 ? undefined : clock(hour.number, minute.number, half, second);
  if (meaning === undefined) {
    if (mark === ':' && second === undefined && hour.number >= 24 && hour.number < 30) {
      scan.refuse({
        start: hour.start,
        end: scan.tokens[last]?.end ?? hour.end,
        reason: 'no such time of day',
      });
    }
    return undefined;
  }
  return found(scan, at, half?.last ?? last, meaning);
}

/** "7 a.m.", "1140 a.m.", "1430 GMT", "at 5", "5 o'clock". */
function bare(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.digits === 0) return undefined;
  const half = halfAt(scan, at + 1);
  if (token.digits <= 2 && half !== undefined && token.number <= 12) {
    // "9 a" is an hour only where the half is joined or dotted
    return found(scan, at, half.last, clock(token.number, undefined, half));
  }
  if (token.digits === 4 || token.digits === 3) {
    const zone = zoneAfter(scan, at + 1);
    const hours =
      /^(hrs|hours)$/.test(textAt(scan, at + 1)) &&
      token.digits === 4 &&
      /^(at|by|around|from|until|to|before|after)$/.test(textAt(scan, at - 1));
    const military =
      token.digits === 4 &&
      token.text.startsWith('0') &&
      /^(at|by|around|from|until|between|and|to|-|–)$/.test(textAt(scan, at - 1));
    if (half === undefined && zone === undefined && !hours && !military) return undefined;
    const meaning = clock(Math.floor(token.number / 100), token.number % 100, half);
    return found(scan, at, half?.last ?? (hours ? at + 1 : at), meaning);
  }
  if (token.digits > 2 || token.number > 24) return undefined;
  const oclock = oClock(scan, at + 1);
  if (oclock !== undefined)
    return found(scan, at, oclock, clock(token.number, undefined, halfAt(scan, oclock + 1)));
  const before = textAt(scan, at - 1);
  const zone = zoneAfter(scan, at + 1);
  if (zone !== undefined) return found(scan, at, at, clock(token.number, undefined, undefined));
  return /^(at|by|from|to|until|till|between|and|-|–|before|after|,)$/.test(before) || beside(scan, at)
    ? found(scan, at, at, clock(token.number, undefined, undefined), true)
    : undefined;
}

function beside(scan: Scan, at: number): boolean {
  const before = lexAt(scan, at - 1);
  const after = textAt(scan, at + 1);
  return (
    before.weekday !== undefined ||
    before.part !== undefined ||
    before.deictic !== undefined ||
    isDash(after) ||
    after === 'to'
  );
}

function oClock(scan: Scan, at: number): number | undefined {
  const text = textAt(scan, at);
  if (text === 'oclock') return at;
  return text === 'o' && /^['’]$/.test(textAt(scan, at + 1)) && textAt(scan, at + 2) === 'clock'
    ? at + 2
    : undefined;
}

/** "five o'clock", "half past seven", "quarter to ten", "seven thirty". */
function inWords(scan: Scan, at: number): Found | undefined {
  const lex = lexAt(scan, at);
  const hour = lex.number;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const past = textAt(scan, at - 1);
  const oclock = oClock(scan, at + 1);
  const end = oclock ?? at;
  if (past === 'past' || past === 'to') {
    const minute = minutesUpTo(scan, at - 2);
    if (minute !== undefined) {
      const shifted =
        past === 'past'
          ? { hour, minute: minute.value }
          : { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minute.value };
      const half = halfAt(scan, end + 1);
      return found(scan, minute.first, half?.last ?? end, clock(shifted.hour, shifted.minute, half));
    }
  }
  const half = halfAt(scan, end + 1);
  if (oclock !== undefined || half !== undefined)
    return found(scan, at, half?.last ?? end, clock(hour, undefined, half));
  const next = isDash(textAt(scan, at + 1)) ? at + 2 : at + 1;
  const tens = lexAt(scan, next).number;
  if (tens !== undefined && tens >= 10 && tens < 60) {
    const one = lexAt(scan, next + 1).number;
    const minute = tens >= 20 && one !== undefined && one < 10 ? tens + one : tens;
    const last = minute === tens ? next : next + 1;
    const minuteHalf = halfAt(scan, last + 1);
    return found(
      scan,
      at,
      minuteHalf?.last ?? last,
      clock(hour, minute, minuteHalf),
      minuteHalf === undefined,
    );
  }
  return /^(at|to|from|between)$/.test(past) || textAt(scan, at + 1) === 'to'
    ? found(scan, at, at, clock(hour, undefined, undefined), true)
    : undefined;
}

function minutesUpTo(scan: Scan, at: number): { first: number; value: number } | undefined {
  const text = textAt(scan, at);
  const article = textAt(scan, at - 1) === 'a' ? at - 1 : at;
  if (text === 'half') return { first: at, value: 30 };
  if (text === 'quarter') return { first: article, value: 15 };
  const unit = /^(minutes|mins|min)$/.test(text) ? at - 1 : at;
  const number = lexAt(scan, unit).number ?? scan.tokens[unit]?.number;
  if (number === undefined || !(number >= 1 && number < 60)) return undefined;
  // "two to four people" is no time of day
  return unit < at || number % 5 === 0 ? { first: unit, value: number } : undefined;
}

/** Clock times in digits and words; weak ones ("at 5") need a date or part of the day beside them. */
export const clockReader: Reader = {
  name: 'clock',
  on: (token) =>
    (token.kind === 'number' && token.digits > 0 && token.digits <= 4) || token.lex?.number !== undefined,
  read: (scan, at) => {
    if (scan.tokens[at]?.kind !== 'number') return inWords(scan, at);
    const mark = textAt(scan, at + 1);
    if (joined(scan, at + 1) && (mark === ':' || mark === '.')) {
      const timed = withMinutes(scan, at);
      if (timed !== undefined || mark === ':') return timed;
    }
    const past = textAt(scan, at - 1);
    if (past === 'past' || past === 'to') {
      const minute = minutesUpTo(scan, at - 2);
      const hour = scan.tokens[at]?.number ?? 0;
      if (
        minute !== undefined &&
        hour >= 1 &&
        hour <= 12 &&
        (textAt(scan, at - 2) === 'half' || textAt(scan, at - 2) === 'quarter' || past === 'past')
      ) {
        const shifted =
          past === 'past'
            ? { hour, minute: minute.value }
            : { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minute.value };
        const half = halfAt(scan, at + 1);
        return found(scan, minute.first, half?.last ?? at, clock(shifted.hour, shifted.minute, half));
      }
    }
    return bare(scan, at);
  },
};
