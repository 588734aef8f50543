import { civil, dayNumber, daysIn, isDay, isoDay, pad, weekdayOf } from '../calendar.ts';
import type { DateMeaning } from '../types.ts';
import type { Anchors, Resolved } from './resolved.ts';

type Direction = Anchors['direction'];

/** Value and bounds of one day. */
export function dayResolved(day: number, stated?: string): Resolved {
  return {
    type: 'DATE',
    value: isoDay(day) ?? 'XXXX-XX-XX',
    ...(isoDay(day) === undefined ? {} : { from: day, to: day }),
    grain: 'day',
    ...(stated === undefined ? {} : { stated }),
  };
}

/** Value and bounds of a month of a year. */
export function monthResolved(year: number, month: number, stated?: string): Resolved {
  const first = dayNumber(year, month, 1);
  const date = civil(first);
  return {
    type: 'DATE',
    value: `${pad(date.year, 4)}-${pad(date.month, 2)}`,
    from: first,
    to: first + daysIn(date.year, date.month) - 1,
    grain: 'month',
    ...(stated === undefined ? {} : { stated }),
  };
}

/** Value and bounds of a year; years before 1 have a value ("BC0044") and no bounds. */
export function yearResolved(year: number, stated?: string): Resolved {
  const extra = stated === undefined ? {} : { stated };
  if (year < 1 || year > 9999) {
    return {
      type: 'DATE',
      value: year < 1 ? `BC${pad(Math.max(1, -year), 4)}` : 'XXXX',
      grain: 'none',
      ...extra,
    };
  }
  return {
    type: 'DATE',
    value: pad(year, 4),
    from: dayNumber(year, 1, 1),
    to: dayNumber(year, 12, 31),
    grain: 'year',
    ...extra,
  };
}

/** The candidate that the direction asks for: the last not after now, the first not before it, else the nearest. */
function pick(candidates: readonly number[], now: number, direction: Direction): number | undefined {
  const sorted = [...candidates].sort((a, b) => a - b);
  if (direction < 0) return sorted.filter((day) => day <= now).at(-1);
  if (direction > 0) return sorted.find((day) => day >= now);
  return sorted.reduce<number | undefined>(
    (best, day) => (best === undefined || Math.abs(day - now) < Math.abs(best - now) ? day : best),
    undefined,
  );
}

function weekday(meaning: DateMeaning, weekdayNumber: number, anchors: Anchors): Resolved {
  const stated = `XXXX-WXX-${weekdayNumber}`;
  const { now } = anchors;
  if (now === undefined) return { type: 'DATE', value: stated, grain: 'none' };
  const monday = now - weekdayOf(now) + 1;
  if (meaning.week !== undefined) return dayResolved(monday + meaning.week * 7 + weekdayNumber - 1, stated);
  if (meaning.shift === 1) return dayResolved(monday + 7 + weekdayNumber - 1, stated);
  if (meaning.shift === 0) return dayResolved(monday + weekdayNumber - 1, stated);
  const back = (weekdayOf(now) - weekdayNumber + 7) % 7;
  if (meaning.shift === -1) return dayResolved(now - (back === 0 ? 7 : back), stated);
  if (anchors.direction > 0) return dayResolved(now + ((weekdayNumber - weekdayOf(now) + 7) % 7), stated);
  return dayResolved(now - back, stated);
}

/** The month nearest in the asked direction that has the day on the weekday: "Monday 21", "the 4th". */
function dayOnly(meaning: DateMeaning, day: number, anchors: Anchors): Resolved {
  const stated = `XXXX-XX-${pad(day, 2)}`;
  const { now } = anchors;
  if (now === undefined) return { type: 'DATE', value: stated, grain: 'none' };
  const { story } = anchors;
  if (
    story !== undefined &&
    story.paragraph === anchors.paragraph &&
    meaning.shift === undefined &&
    meaning.weekday === undefined
  ) {
    // "on February 10, and again on the 17th"
    const own = civil(story.from);
    const fine = story.grain === 'day' || story.grain === 'month';
    if (fine && day > own.day && day <= daysIn(own.year, own.month))
      return dayResolved(dayNumber(own.year, own.month, day), stated);
  }
  const { year, month } = civil(now);
  const candidates: number[] = [];
  const reach = meaning.weekday === undefined ? 2 : 14;
  const [low, high] = meaning.shift === undefined ? [-reach, reach] : [meaning.shift, meaning.shift];
  for (let i = low; i <= high; i += 1) {
    const first = civil(dayNumber(year, month + i, 1));
    if (day > daysIn(first.year, first.month)) continue;
    const number = dayNumber(first.year, first.month, day);
    if (meaning.weekday === undefined || weekdayOf(number) === meaning.weekday) candidates.push(number);
  }
  const found = pick(candidates, now, anchors.direction);
  return found === undefined ? { type: 'DATE', value: stated, grain: 'none' } : dayResolved(found, stated);
}

function storyYear(meaning: DateMeaning, anchors: Anchors): number | undefined {
  const { story, now } = anchors;
  if (meaning.yearShift !== undefined)
    return now === undefined ? undefined : civil(now).year + meaning.yearShift;
  if (meaning.sameYear) return story === undefined ? undefined : civil(story.from).year;
  if (story !== undefined && now !== undefined && meaning.shift === undefined && anchors.direction >= 0) {
    // "next month … in December, then January": a list that runs on into what is to come
    const month = civil(story.from).month;
    const runsOn = story.grain === 'month' && story.from > now && story.paragraph === anchors.paragraph;
    if (runsOn && meaning.month !== undefined)
      return civil(story.from).year + (meaning.month < month ? 1 : 0);
  }
  if (story === undefined || !story.explicit || meaning.shift !== undefined || anchors.direction > 0)
    return undefined;
  if (now !== undefined && (story.paragraph !== anchors.paragraph || Math.abs(now - story.from) < 300))
    return undefined;
  if (story.grain !== 'day' && story.grain !== 'month' && story.grain !== 'year') return undefined;
  const { year, month } = civil(story.from);
  // From the end of one year to the start of the next a story runs on
  return story.grain !== 'year' && month >= 10 && (meaning.month ?? 12) <= 3 ? year + 1 : year;
}

function monthDay(meaning: DateMeaning, month: number, day: number, anchors: Anchors): Resolved {
  const stated = `XXXX-${pad(month, 2)}-${pad(day, 2)}`;
  const year = storyYear(meaning, anchors);
  if (year !== undefined && isDay(year, month, day)) return dayResolved(dayNumber(year, month, day), stated);
  const { now } = anchors;
  if (now === undefined) return { type: 'DATE', value: stated, grain: 'none' };
  const current = civil(now).year;
  const candidates: number[] = [];
  for (let y = current - 4; y <= current + 4; y += 1) {
    if (isDay(y, month, day) && (month !== 2 || day !== 29 ? Math.abs(y - current) <= 1 : true))
      candidates.push(dayNumber(y, month, day));
  }
  const direction = meaning.shift ?? anchors.direction;
  const found =
    pick(candidates, now, direction === 0 && meaning.shift === 0 ? 0 : direction) ?? pick(candidates, now, 0);
  return found === undefined ? { type: 'DATE', value: stated, grain: 'none' } : dayResolved(found, stated);
}

function monthOnly(meaning: DateMeaning, month: number, anchors: Anchors): Resolved {
  const stated = `XXXX-${pad(month, 2)}`;
  const fixed = storyYear(meaning, anchors);
  if (fixed !== undefined) return monthResolved(fixed, month, stated);
  const { now } = anchors;
  if (now === undefined) return { type: 'DATE', value: stated, grain: 'none' };
  const { year, month: current } = civil(now);
  if (meaning.shift === 0) return monthResolved(year, month, stated);
  if (meaning.shift === 1 || (meaning.shift === undefined && anchors.direction > 0)) {
    const isNext = meaning.shift === 1 ? month <= current : month < current;
    return monthResolved(isNext ? year + 1 : year, month, stated);
  }
  // Nothing says which way: a month close ahead is the coming one, any other the last
  const ahead = (month - current + 12) % 12;
  if (meaning.shift === undefined && anchors.direction === 0 && (ahead === 1 || ahead === 2)) {
    return monthResolved(month < current ? year + 1 : year, month, stated);
  }
  const isLast = meaning.shift === -1 ? month >= current : month > current;
  return monthResolved(isLast ? year - 1 : year, month, stated);
}

/** The other reading of 3/4/2025 kept beside; where nothing decides, the bounds hold both. */
function withOther(meaning: DateMeaning, resolved: Resolved): Resolved {
  const { other, year } = meaning;
  if (other === undefined || resolved.from === undefined) return resolved;
  const otherYear = year ?? civil(resolved.from).year;
  if (!isDay(otherYear, other.month, other.day)) return resolved;
  const day = dayNumber(otherYear, other.month, other.day);
  return { ...resolved, alternatives: [isoDay(day) ?? ''], ...(other.open ? { widen: true } : {}) };
}

/** Resolves a calendar date; what the words leave out comes from the anchors, and `stated` keeps what they say. */
export function resolveDate(meaning: DateMeaning, anchors: Anchors): Resolved {
  const { year, month, day } = meaning;
  if (year !== undefined) {
    if (month === undefined) return yearResolved(year);
    if (day === undefined) return monthResolved(year, month);
    return withOther(meaning, dayResolved(dayNumber(year, month, day)));
  }
  if (month !== undefined) {
    return day === undefined
      ? monthOnly(meaning, month, anchors)
      : withOther(meaning, monthDay(meaning, month, day, anchors));
  }
  if (day !== undefined) return dayOnly(meaning, day, anchors);
  return weekday(meaning, meaning.weekday ?? 1, anchors);
}
