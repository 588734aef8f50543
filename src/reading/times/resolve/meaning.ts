import { civil, isoDay } from '../calendar.ts';
import type { DateMeaning, Meaning, RangeMeaning, VagueMeaning } from '../types.ts';
import { resolveClock, resolvePart } from './clock.ts';
import { resolveDate } from './date.ts';
import { resolveEdge } from './edge.ts';
import { resolveEvent } from './event.ts';
import { resolvePeriod } from './period.ts';
import type { Anchors, Resolved } from './resolved.ts';
import { resolveSlice } from './slice.ts';
import { resolveDuration, resolveShift, resolveUnit } from './unit.ts';

function resolveVague(meaning: VagueMeaning, { now, story }: Anchors): Resolved {
  const plain: Resolved = { type: 'DATE', value: meaning.ref, grain: 'none' };
  if (meaning.anchor === 'story') {
    if (story === undefined) return plain;
    return meaning.ref === 'PAST_REF' ? { ...plain, to: story.to } : { ...plain, from: story.from };
  }
  if (now === undefined) return plain;
  if (meaning.ref === 'PRESENT_REF') return { ...plain, from: now, to: now };
  return meaning.ref === 'PAST_REF' ? { ...plain, to: now } : { ...plain, from: now };
}

/** Gives the first end of a range the year that only the second end says: "March to August 2011", "Nov-Feb 2017". */
function shareYear(meaning: RangeMeaning): RangeMeaning {
  const { from, to } = meaning;
  if (from.kind === 'edge' && from.of.kind === 'date') {
    const shared = shareYear({ ...meaning, from: from.of, to: to.kind === 'edge' ? to.of : to });
    return { ...meaning, from: { ...from, of: shared.from } };
  }
  if (from.kind !== 'date' || to.kind !== 'date') return meaning;
  if (
    from.year !== undefined &&
    to.year === undefined &&
    to.month !== undefined &&
    from.month !== undefined
  ) {
    const wraps = to.month < from.month;
    return { ...meaning, to: { ...to, year: from.year + (wraps ? 1 : 0) } };
  }
  if (from.year !== undefined || to.year === undefined || to.month === undefined) return meaning;
  if (from.month === undefined) return meaning;
  const wraps = from.month > to.month || (from.month === to.month && (from.day ?? 0) > (to.day ?? 31));
  return { ...meaning, from: { ...from, year: to.year - (wraps ? 1 : 0) } };
}

/** The later end of a range lies after its earlier one: moved on by whole years where only the year was guessed. */
function ordered(to: DateMeaning, from: Resolved, resolved: Resolved, anchors: Anchors): Resolved {
  if (
    from.from === undefined ||
    resolved.from === undefined ||
    resolved.from >= from.from ||
    to.year !== undefined
  )
    return resolved;
  const { story: _story, ...rest } = anchors;
  return resolveDate(to, { ...rest, now: from.from, direction: 1 });
}

/** "from 10 p.m. to 5 a.m." without a day may be every day: only a day of the same paragraph dates it. */
function isHoursOnly({ from, to }: RangeMeaning): boolean {
  return from.kind === 'clock' && to.kind === 'clock' && from.date === undefined && to.date === undefined;
}

function hoursOnly(anchors: Anchors): Anchors {
  const { now: _now, ...rest } = anchors;
  return rest;
}

/** Both ends of a range. What is to come ends at or after now and starts before its end; the past the other way. */
function resolveEnds(meaning: RangeMeaning, anchors: Anchors): { from: Resolved; to: Resolved } {
  if (anchors.direction > 0 && meaning.from.kind === 'date' && meaning.to.kind === 'date') {
    const to = resolveDate(meaning.to, anchors);
    if (to.from !== undefined && meaning.from.year === undefined && meaning.from.weekday === undefined) {
      const { story: _story, ...rest } = anchors;
      return { from: resolveDate(meaning.from, { ...rest, now: to.from, direction: -1 }), to };
    }
  }
  const today = { kind: 'unit', unit: 'day', by: 0, anchor: 'now' } as const;
  const starts = meaning.from.kind === 'vague' && anchors.now !== undefined ? today : meaning.from;
  const from = resolveMeaning(starts, anchors);
  if (meaning.to.kind === 'vague' && anchors.now !== undefined) {
    return { from, to: resolveMeaning(today, anchors) };
  }
  const to = resolveMeaning(meaning.to, anchors);
  return { from, to: meaning.to.kind === 'date' ? ordered(meaning.to, from, to, anchors) : to };
}

function resolveRange(given: RangeMeaning, outer: Anchors): Resolved {
  const meaning = shareYear(given);
  const anchors = isHoursOnly(meaning) ? hoursOnly(outer) : outer;
  const { from, to } = resolveEnds(meaning, anchors);
  if (meaning.end === 'to') return to;
  const type = from.type === 'TIME' || to.type === 'TIME' ? 'TIME' : 'DATE';
  const night =
    from.type === 'TIME' &&
    from.clock !== undefined &&
    to.clock !== undefined &&
    from.from === to.from &&
    to.clock < from.clock;
  const end = to.to === undefined ? undefined : to.to + (night ? 1 : 0);
  const known = from.from !== undefined && end !== undefined && end >= from.from;
  if (meaning.end === 'from') return known && from.type === 'DATE' ? { ...from, to: end } : from;
  const stated = `${from.stated ?? from.value}/${to.stated ?? to.value}`;
  return {
    type,
    value: `${from.value}/${night && end !== undefined ? (isoDay(end) ?? '') + (to.clock ?? '') : to.value}`,
    ...(from.from !== undefined && (known || end === undefined) ? { from: from.from } : {}),
    ...(known ? { to: end } : {}),
    ...(from.clock === undefined || to.clock === undefined || !known
      ? {}
      : { clock: from.clock, clockTo: to.clockTo ?? to.clock }),
    ...(from.zone === undefined ? {} : { zone: from.zone }),
    ...(from.stated === undefined && to.stated === undefined ? {} : { stated }),
    grain: from.grain,
  };
}

function resolveSince(from: Resolved, { now }: Anchors): Resolved {
  const { to: _to, clockTo: _clockTo, alternatives: _alternatives, ...rest } = from;
  if (from.from === undefined || now === undefined) return rest;
  return { ...rest, to: Math.max(now, from.from) };
}

function yearOf(resolved: Resolved): number | undefined {
  return resolved.from === undefined ? undefined : civil(resolved.from).year;
}

/** Resolves what words mean against the anchors. Pure; unknown stays unknown, in the placeholders of TIMEX3. */
export function resolveMeaning(meaning: Meaning, anchors: Anchors): Resolved {
  switch (meaning.kind) {
    case 'date':
      return resolveDate(meaning, anchors);
    case 'period':
      return resolvePeriod(meaning, anchors);
    case 'unit':
      return resolveUnit(
        meaning,
        anchors,
        meaning.around === undefined ? undefined : resolveMeaning(meaning.around, anchors),
      );
    case 'shift':
      return resolveShift(
        meaning,
        anchors,
        meaning.from === undefined ? undefined : resolveMeaning(meaning.from, anchors),
      );
    case 'duration':
      return resolveDuration(meaning, anchors);
    case 'clock':
      return resolveClock(
        meaning,
        anchors,
        meaning.date === undefined ? undefined : resolveMeaning(meaning.date, anchors),
      );
    case 'part':
      return resolvePart(
        meaning,
        anchors,
        meaning.date === undefined ? undefined : resolveMeaning(meaning.date, anchors),
      );
    case 'vague':
      return resolveVague(meaning, anchors);
    case 'set':
      return { type: 'SET', value: meaning.value, grain: 'none' };
    case 'event':
      return resolveEvent(meaning, anchors);
    case 'range':
      return resolveRange(meaning, anchors);
    case 'edge':
      return resolveEdge(meaning.edge, resolveMeaning(meaning.of, anchors));
    case 'slice':
      return resolveSlice(meaning, resolveMeaning(meaning.of, anchors));
    case 'since':
      return resolveSince(resolveMeaning(meaning.from, { ...anchors, direction: -1 }), anchors);
  }
}

/** True when the words themselves give a year, so that later dates of the story can lean on it. */
export function givesYear(meaning: Meaning, resolved: Resolved): boolean {
  if (yearOf(resolved) === undefined) return false;
  switch (meaning.kind) {
    case 'date':
      return meaning.year !== undefined || meaning.sameYear === true;
    case 'period':
      return meaning.year !== undefined;
    case 'range':
      return givesYear(meaning.to, resolved) || givesYear(meaning.from, resolved);
    case 'edge':
    case 'slice':
      return givesYear(meaning.of, resolved);
    case 'since':
      return givesYear(meaning.from, resolved);
    case 'event':
      return meaning.event.start !== undefined || meaning.year !== undefined;
    case 'shift':
      return meaning.from !== undefined ? givesYear(meaning.from, resolved) : meaning.anchor === 'story';
    case 'unit':
      return meaning.anchor === 'story';
    default:
      return false;
  }
}
