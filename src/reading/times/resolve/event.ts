import type { NamedEvent, Recurrence } from '../../../lexicon/named-events/index.ts';
import { civil, dayNumber, daysIn, easter, isoDay, pad, parseDay, weekdayOf } from '../calendar.ts';
import type { EventMeaning } from '../types.ts';
import type { Anchors, Resolved } from './resolved.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function ruleDay(rule: Recurrence, year: number): number | undefined {
  if (rule.easter !== undefined) return easter(year) + rule.easter;
  if (rule.month === undefined) return undefined;
  if (rule.day !== undefined) return dayNumber(year, rule.month, rule.day);
  if (rule.weekday === undefined || rule.nth === undefined) return undefined;
  const first = dayNumber(year, rule.month, 1);
  if (rule.nth < 0) {
    const end = first + daysIn(year, rule.month) - 1;
    return end - ((weekdayOf(end) - rule.weekday + 7) % 7);
  }
  return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7 + (rule.plus ?? 0);
}

/** All occurrences that begin in a year, in order; a lunar day may come twice or not at all. */
export function occurrences(rule: Recurrence, year: number): Stretch[] {
  const length = (rule.days ?? 1) - 1;
  if (rule.list === undefined) {
    const day = ruleDay(rule, year);
    return day === undefined ? [] : [{ from: day, to: day + length }];
  }
  const key = pad(year, 4);
  const out: Stretch[] = [];
  for (const iso of rule.list) {
    if (!iso.startsWith(key)) continue;
    const from = parseDay(iso);
    if (from === undefined) continue;
    const next = rule.until?.find((end) => end > iso);
    const end = next === undefined ? undefined : parseDay(next);
    out.push({ from, to: end === undefined ? from + length : end - 1 });
  }
  return out;
}

function valueText(stretch: Stretch): string {
  const from = isoDay(stretch.from) ?? 'XXXX-XX-XX';
  return stretch.from === stretch.to ? from : `${from}/${isoDay(stretch.to) ?? 'XXXX-XX-XX'}`;
}

function asResolved(stretch: Stretch, stated: string | undefined): Resolved {
  return {
    type: 'DATE',
    value: valueText(stretch),
    ...stretch,
    grain: 'day',
    ...(stated === undefined ? {} : { stated }),
  };
}

function statedOf(event: NamedEvent): string {
  const rule = event.recurs;
  return rule?.month !== undefined && rule.day !== undefined
    ? `XXXX-${pad(rule.month, 2)}-${pad(rule.day, 2)}`
    : 'XXXX-XX-XX';
}

function recurring(meaning: EventMeaning, rule: Recurrence, anchors: Anchors): Resolved {
  const stated = statedOf(meaning.event);
  if (meaning.year !== undefined) {
    const own = occurrences(rule, meaning.year)[0];
    return own === undefined ? { type: 'DATE', value: stated, grain: 'none' } : asResolved(own, undefined);
  }
  const { now } = anchors;
  if (now === undefined) return { type: 'DATE', value: stated, grain: 'none' };
  const { year } = civil(now);
  const all = [year - 1, year, year + 1].flatMap((y) => occurrences(rule, y));
  const past = all.filter((one) => one.from <= now).at(-1);
  const next = all.find((one) => one.to >= now);
  const inYear = meaning.shift === undefined ? undefined : occurrences(rule, year + meaning.shift)[0];
  const nearest = [past, next]
    .filter((one) => one !== undefined)
    .sort((a, b) => Math.abs(a.from - now) - Math.abs(b.from - now))[0];
  const picked =
    meaning.shift === -1
      ? past !== undefined && past.to < now
        ? past
        : inYear
      : meaning.shift === 1
        ? (all.find((one) => one.from > now) ?? inYear)
        : meaning.shift === 0
          ? inYear
          : anchors.direction > 0
            ? next
            : anchors.direction < 0
              ? past
              : nearest;
  return picked === undefined ? { type: 'DATE', value: stated, grain: 'none' } : asResolved(picked, stated);
}

/** Resolves a named event: its own days, or those of the year that the words or the tense pick. */
export function resolveEvent(meaning: EventMeaning, anchors: Anchors): Resolved {
  const { event } = meaning;
  if (event.recurs !== undefined) return recurring(meaning, event.recurs, anchors);
  const from = event.start === undefined ? undefined : parseDay(event.start);
  if (from === undefined) return { type: 'DATE', value: 'XXXX-XX-XX', grain: 'none' };
  const end = (event.end === undefined ? undefined : parseDay(event.end)) ?? from;
  if (meaning.after) {
    const start = event.end === undefined ? from : end;
    const { now } = anchors;
    return {
      type: 'DATE',
      value: isoDay(start) ?? 'XXXX-XX-XX',
      from: start,
      ...(now === undefined ? {} : { to: Math.max(now, start) }),
      grain: 'day',
    };
  }
  return asResolved({ from, to: end }, undefined);
}
