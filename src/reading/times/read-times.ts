import type { Note, TimeExpression } from '../../core/index.ts';
import { isoDay, parseDay } from './calendar.ts';
import { datelineOf } from './dateline.ts';
import { english } from './en/index.ts';
import { withEvents } from './named-event-index.ts';
import { dispatchOf, type Listed } from './readers/dispatch.ts';
import { readers } from './readers/index.ts';
import { namedEventReader } from './readers/named-event.ts';
import { refiners } from './refiners/index.ts';
import { keepLongest } from './refiners/longest.ts';
import { givesYear, resolveMeaning } from './resolve/meaning.ts';
import type { Anchors, Resolved, Story } from './resolve/resolved.ts';
import type { Scan } from './scan.ts';
import { directionOf, isSurely } from './tense.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Direction, Found, Meaning, Refused, TimeContext } from './types.ts';

/** What {@link readTimes} gives: the expressions in text order, and what looked like one and cannot be. */
export interface TimesRead {
  readonly times: readonly TimeExpression[];
  readonly notes: readonly Note[];
}

interface Placed {
  readonly found: Found;
  readonly direction: Direction;
  readonly paragraph: number;
  readonly story: Story | undefined;
  readonly resolved: Resolved;
}

/** Countries that write the month before the day. Source: Unicode CLDR, short date formats of English locales. */
const MONTH_FIRST: ReadonlySet<string> = new Set([
  'US',
  'PR',
  'GU',
  'AS',
  'VI',
  'MP',
  'UM',
  'FM',
  'MH',
  'PW',
  'PH',
]);

/** The order of day and month by the dates of the text that have only one reading: "22/04/2025". */
function orderInText(text: string): boolean | undefined {
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/\d{4}(?![\d/])/g)) {
    // "22/04/2025" "4/22/2025" | not "3/4/2025"
    const [a, b] = [Number(match[1]), Number(match[2])];
    if (a > 12 && b <= 12) return false;
    if (b > 12 && a <= 12) return true;
  }
  return undefined;
}

/** Words without an entry that a reader starts from. */
const SPECIAL = 'a half q h tonight overnight times once twice weekends st nd rd th'.split(' ');

const dispatch = dispatchOf(readers, english.words, SPECIAL);
const special: ReadonlySet<string> = new Set(SPECIAL);
const NO_READERS: readonly Listed[] = [];

function readersFor(token: Token): readonly Listed[] {
  if (token.kind === 'number') return dispatch.byDigits[token.digits] ?? NO_READERS;
  if (token.kind !== 'word') return NO_READERS;
  if (token.lex === undefined && (token.text.length > 9 || !special.has(token.text))) return NO_READERS;
  return dispatch.byWord.get(token.text) ?? NO_READERS;
}

/** All that the readers find; an event's name may start at any token, so its reader is asked through the index. */
function findAll(scan: Scan): readonly Found[] {
  const all: { found: Found; order: number }[] = [];
  const add = (read: Found | readonly Found[] | undefined, order: number): void => {
    if (read === undefined) return;
    for (const found of 'first' in read ? [read] : read) all.push({ found, order });
  };
  const { tokens, events } = scan;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') continue;
    if (events.starts.has(token.text)) add(namedEventReader.read(scan, at), -1);
    for (const { reader, order } of readersFor(token)) add(reader.read(scan, at), order);
  }
  let found: readonly Found[] = keepLongest(all);
  for (const refiner of refiners) found = refiner.refine(scan, found);
  return found;
}

function paragraphs(scan: Scan): Int32Array {
  const numbers = new Int32Array(scan.tokens.length);
  let current = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    if (scan.tokens[i]?.kind === 'break') current += 1;
    numbers[i] = current;
  }
  return numbers;
}

/** "In 2019 … by October … in December": months that took their year from the story hand it on. */
function leansOnStory(
  story: Story | undefined,
  meaning: Meaning,
  resolved: Resolved,
  paragraph: number,
): boolean {
  const date = meaning.kind === 'edge' ? meaning.of : meaning;
  if (story === undefined || !story.explicit || story.paragraph !== paragraph) return false;
  if (date.kind !== 'date' || date.year !== undefined || date.month === undefined) return false;
  return resolved.from !== undefined && Math.abs(resolved.from - story.from) < 366;
}

function storyAfter(
  story: Story | undefined,
  meaning: Meaning,
  resolved: Resolved,
  paragraph: number,
): Story | undefined {
  if (
    resolved.type === 'SET' ||
    resolved.type === 'DURATION' ||
    resolved.from === undefined ||
    resolved.to === undefined
  )
    return story;
  if (meaning.kind === 'since' || meaning.kind === 'vague' || resolved.grain === 'none') return story;
  const single = (resolved.grain === 'day' || resolved.grain === 'time') && resolved.to - resolved.from <= 1;
  const day = single ? { number: resolved.from, paragraph } : story?.day;
  return {
    from: resolved.from,
    to: resolved.to,
    grain: resolved.grain === 'time' ? 'day' : resolved.grain,
    explicit: givesYear(meaning, resolved) || leansOnStory(story, meaning, resolved, paragraph),
    paragraph,
    ...(day === undefined ? {} : { day }),
  };
}

/**
 * The days between which the text was written, by its own dates: after all that it tells, before the first thing after
 * that which it announces. A date that is announced and lies before what is told was misread and says nothing.
 */
function writtenBetween(
  scan: Scan,
  placed: readonly Placed[],
): { low: number | undefined; high: number | undefined } {
  let low: number | undefined;
  let high: number | undefined;
  const dated = placed.filter(({ found, resolved }) => givesYear(found.meaning, resolved));
  for (const { found, direction, resolved } of dated) {
    if (direction < 0 && resolved.from !== undefined && isSurely(scan, found, -1))
      low = Math.max(low ?? resolved.from, resolved.from);
  }
  for (const { found, direction, resolved } of dated) {
    const isAhead = direction > 0 && isSurely(scan, found, 1);
    if (isAhead && resolved.to !== undefined && resolved.to >= (low ?? resolved.to)) {
      high = Math.min(high ?? resolved.to, resolved.to);
    }
  }
  return { low, high };
}

/** Bounds of an expression that needs the day of writing, from the days between which it lies. */
function impliedBounds(one: Placed, low: number | undefined, high: number | undefined): Resolved {
  const { resolved } = one;
  if (resolved.from !== undefined || resolved.to !== undefined || resolved.type === 'SET') return resolved;
  const at = (now: number): Resolved =>
    resolveMeaning(one.found.meaning, { now, direction: one.direction, paragraph: one.paragraph });
  const first = low === undefined ? undefined : at(low).from;
  const last = high === undefined ? undefined : at(high).to;
  if (first !== undefined && last !== undefined && first > last) return resolved;
  return {
    ...resolved,
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

function bound(day: number | undefined, clock: string | undefined): string | undefined {
  const iso = day === undefined ? undefined : isoDay(day);
  return iso === undefined ? undefined : `${iso}${clock ?? ''}`;
}

function expression(scan: Scan, one: Placed, index: number, zone: string | undefined): TimeExpression {
  const { found, resolved } = one;
  const earliest = bound(lowest(resolved), resolved.clock);
  const latest = bound(highest(resolved), resolved.clockTo ?? resolved.clock);
  const ownZone = resolved.zone === undefined || resolved.zone === 'local' ? zone : resolved.zone;
  const stated = resolved.stated === resolved.value ? undefined : resolved.stated;
  return {
    id: `t${index + 1}`,
    start: scan.tokens[found.first]?.start ?? 0,
    end: scan.tokens[found.last]?.end ?? 0,
    type: resolved.type,
    value: resolved.value,
    ...(stated === undefined ? {} : { stated }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    ...(ownZone !== undefined && (resolved.zone !== undefined || resolved.clock !== undefined)
      ? { zone: ownZone }
      : {}),
    ...(resolved.alternatives === undefined ? {} : { alternatives: [...resolved.alternatives] }),
  };
}

/** The days of the value and, where nothing decides between them, of its alternatives. */
function alternativeDays(resolved: Resolved): readonly number[] {
  if (!resolved.widen) return [];
  return (resolved.alternatives ?? []).map(parseDay).filter((day) => day !== undefined);
}

function lowest(resolved: Resolved): number | undefined {
  return resolved.from === undefined ? undefined : Math.min(resolved.from, ...alternativeDays(resolved));
}

function highest(resolved: Resolved): number | undefined {
  return resolved.to === undefined ? undefined : Math.max(resolved.to, ...alternativeDays(resolved));
}

function minuteOf(date: string | undefined): number | undefined {
  const match = date === undefined ? null : /T(\d{2}):(\d{2})/.exec(date); // "2016-11-07T16:12" | not "2016-11-07"
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/**
 * Reads every temporal expression of a text: TIMEX3 value, what the words alone say, and the earliest and latest day
 * or instant it can mean. Relative expressions hang on the dateline, else on the day of publication, else stay
 * unresolved with the bounds that the text's own dates imply; the clock of this machine is never asked.
 * @param text     the document's text as read; offsets of the result are UTF-16 code units into it
 * @param context  what is known of the text from outside it
 * @returns expressions in text order with ids "t1", "t2" …, not overlapping, and notes on impossible dates
 * @throws never on prose
 * Source: TimeML 1.2.1, TIMEX3; ISO 8601 intervals for ranges; limits: no calendars but the Gregorian.
 */
export function readTimes(text: string, context: TimeContext = {}): TimesRead {
  const refused: Refused[] = [];
  const scan: Scan = {
    tokens: tokenise(text, english.words),
    language: english,
    events: withEvents(context.namedEvents),
    monthFirst:
      context.country === undefined ? orderInText(text) : MONTH_FIRST.has(context.country.toUpperCase()),
    refuse: (one) => refused.push(one),
  };
  const isRead = outside(context.furniture ?? []);
  const found = findAll(scan).filter((one) => isRead(scan.tokens[one.first]?.start ?? 0));
  const published = context.date === undefined ? undefined : parseDay(context.date);
  const dateline = datelineOf(scan, text, found, context.dateline, published);
  const now = dateline.day ?? published;
  const minute =
    dateline.day === undefined || dateline.day === published ? minuteOf(context.date) : undefined;
  const paragraphOf = paragraphs(scan);
  const placed: Placed[] = [];
  let story: Story | undefined;
  for (const one of found) {
    const paragraph = paragraphOf[one.first] ?? 0;
    const direction = one === dateline.found ? -1 : directionOf(scan, one, context.sentences);
    const anchors: Anchors = {
      ...(now === undefined ? {} : { now }),
      ...(minute === undefined ? {} : { minute }),
      ...(story === undefined ? {} : { story }),
      direction,
      paragraph,
    };
    const resolved =
      one === dateline.found && published !== undefined
        ? resolveMeaning(one.meaning, { now: published, direction: -1, paragraph })
        : resolveMeaning(one.meaning, anchors);
    placed.push({ found: one, direction, paragraph, story, resolved });
    if (one !== dateline.found) story = storyAfter(story, one.meaning, resolved, paragraph);
  }
  const implied = now === undefined ? writtenBetween(scan, placed) : { low: undefined, high: undefined };
  const zone = context.zone ?? dateline.zone;
  const times = placed.map((one, i) =>
    expression(
      scan,
      now === undefined ? { ...one, resolved: impliedBounds(one, implied.low, implied.high) } : one,
      i,
      zone,
    ),
  );
  return { times, notes: notesOf(refused, times, isRead) };
}

function notesOf(
  refused: readonly Refused[],
  times: readonly TimeExpression[],
  isRead: (offset: number) => boolean,
): Note[] {
  const seen = new Set<string>();
  const notes: Note[] = [];
  for (const { start, end, reason } of refused) {
    const key = `${start} ${end}`;
    if (seen.has(key) || !isRead(start) || isCovered(times, start, end)) continue;
    seen.add(key);
    notes.push({ start, end, reason });
  }
  return notes.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True when one of the expressions, in text order and apart, holds the whole span. */
function isCovered(times: readonly TimeExpression[], start: number, end: number): boolean {
  let low = 0;
  let high = times.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const time = times[middle];
    if (time === undefined) return false;
    if (time.end <= start) low = middle + 1;
    else if (time.start > start) high = middle - 1;
    else return time.end >= end;
  }
  return false;
}

function outside(
  furniture: readonly { readonly start: number; readonly end: number }[],
): (offset: number) => boolean {
  return (offset) => !furniture.some((span) => offset >= span.start && offset < span.end);
}
