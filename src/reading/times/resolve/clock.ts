import { civil, isoDay, pad } from '../calendar.ts';
import type { ClockMeaning, PartMeaning } from '../types.ts';
import type { Anchors, Resolved } from './resolved.ts';

function clockText(hour: number, minute: number | undefined, second: number | undefined): string {
  const seconds = second === undefined ? '' : `:${pad(second, 2)}`;
  return `T${pad(hour, 2)}:${pad(minute ?? 0, 2)}${seconds}`;
}

/**
 * The day that a clock time without one belongs to: the story's in the same paragraph or of the last days, else the
 * current one.
 */
function dayFor(anchors: Anchors): number | undefined {
  const { now } = anchors;
  const day = anchors.story?.day;
  if (day !== undefined) {
    const near = now !== undefined && day.number <= now && now - day.number <= 10 && anchors.direction < 0;
    if (day.paragraph === anchors.paragraph || near) return day.number;
  }
  return now;
}

/**
 * Resolves a clock time. Where the words do not say which half of the day, the other one is kept as an alternative
 * and the bounds hold both.
 */
export function resolveClock(meaning: ClockMeaning, anchors: Anchors, date: Resolved | undefined): Resolved {
  const clock = clockText(meaning.hour % 24, meaning.minute, meaning.second);
  const zone = meaning.zone === undefined ? {} : { zone: meaning.zone };
  const isPrefixed = date !== undefined && date.from === undefined;
  const day =
    meaning.date === undefined
      ? dayFor(anchors)
      : date?.from !== undefined && date.from === date.to
        ? date.from
        : undefined;
  const late = meaning.hour === 24 ? 1 : 0;
  const whole = day === undefined ? undefined : isoDay(day + late);
  if (day === undefined || whole === undefined) {
    const value = isPrefixed ? `${date.value}${clock}` : clock;
    return { type: 'TIME', value, ...zone, grain: 'none', ...other(meaning, isPrefixed ? date.value : '') };
  }
  const stated =
    meaning.date === undefined ? clock : date?.stated === undefined ? undefined : `${date.stated}${clock}`;
  const alternative = other(meaning, whole);
  const halves = meaning.twelve === true && alternative.alternatives !== undefined;
  return {
    type: 'TIME',
    value: `${whole}${clock}`,
    from: day + late,
    to: day + late,
    clock: halves ? clockText(meaning.hour % 12, meaning.minute, meaning.second) : clock,
    clockTo: halves ? clockText((meaning.hour % 12) + 12, meaning.minute, meaning.second) : clock,
    ...zone,
    grain: 'time',
    ...(stated === undefined ? {} : { stated }),
    ...alternative,
  };
}

function other(meaning: ClockMeaning, lead: string): { alternatives?: string[] } {
  if (!meaning.twelve) return {};
  const hour = meaning.hour === 12 ? 0 : meaning.hour + 12;
  return { alternatives: [`${lead}${clockText(hour, meaning.minute, meaning.second)}`] };
}

/** Resolves a part of a day; a night runs on into the next day. */
export function resolvePart(meaning: PartMeaning, anchors: Anchors, date: Resolved | undefined): Resolved {
  const code = `T${meaning.part}`;
  const day =
    meaning.date === undefined
      ? dayFor(anchors)
      : date?.from !== undefined && date.from === date.to
        ? date.from
        : undefined;
  if (day === undefined)
    return {
      type: 'TIME',
      value: `${date?.from === undefined ? (date?.value ?? 'XXXX-XX-XX') : 'XXXX-XX-XX'}${code}`,
      grain: 'none',
    };
  const stated = date?.stated === undefined ? {} : { stated: `${date.stated}${code}` };
  const { year } = civil(day);
  if (year < 1 || year > 9999) return { type: 'TIME', value: code, grain: 'none' };
  return {
    type: 'TIME',
    value: `${isoDay(day) ?? ''}${code}`,
    from: day,
    to: meaning.part === 'NI' ? day + 1 : day,
    grain: 'day',
    ...stated,
  };
}
