import type { Furniture, Span } from '../../core/index.ts';
import type { AnalysedSentence } from '../../language/index.ts';
import type { NamedEvent } from '../../lexicon/named-events/index.ts';

/** Where and when a story was filed, as its first line says: "BAGHDAD, Feb 6 –". Days are ISO 8601. */
export interface Dateline {
  readonly place?: string;
  readonly date?: string;
  readonly zone?: string;
}

/**
 * What is known of a text from outside it. `date` is the publication day or instant (ISO 8601); `country` is the
 * source's, ISO 3166 alpha-2, and decides how 3/4/2025 reads; `zone` an IANA name, kept as given. `sentences` is the
 * parse, where there is one: it decides tense; without it the words do. Furniture is not read.
 */
export interface TimeContext {
  readonly date?: string;
  readonly zone?: string;
  readonly country?: string;
  readonly dateline?: Dateline;
  readonly namedEvents?: readonly NamedEvent[];
  readonly furniture?: readonly Furniture[];
  readonly sentences?: readonly AnalysedSentence[];
}

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** TIMEX3's parts of a day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
/** TIMEX3's seasons: spring, summer, autumn, winter (northern). */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** The part of a period that words such as "early" or "the end of" pick. */
export type Edge = 'start' | 'mid' | 'end';
/** Before, at or after the point that the words hang on. */
export type Direction = -1 | 0 | 1;
/** Which point a relative expression hangs on: the day of publication, or the last date of the story. */
export type Anchor = 'now' | 'story';

/** A calendar date with what the words give of it; months 1–12, weekdays 1 (Monday) – 7. */
export interface DateMeaning {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** "last", "this", "next" before a weekday, month or day of the month. */
  readonly shift?: Direction;
  /** Weeks from the current one, where the words say so: "Monday of next week" is 1. */
  readonly week?: number;
  /** The other reading of 3/4/2025; `open` where nothing decides between the two. */
  readonly other?: { readonly month: number; readonly day: number; readonly open: boolean };
  /** "of last year", "this year" beside it: years from the current one. */
  readonly yearShift?: number;
  /** "that year", "the same year": the year is the story's. */
  readonly sameYear?: boolean;
}

/** A stretch with a fixed place in the calendar: decade, century, season, quarter, half, week of a year. */
export interface PeriodMeaning {
  readonly kind: 'period';
  readonly of:
    | 'decade'
    | 'century'
    | 'season'
    | 'quarter'
    | 'half'
    | 'week'
    | 'weekOfMonth'
    | 'weekdayOfMonth';
  /** Decade: its first year; century: its first year; quarter, half, week: its number; season: 0–3 from spring. */
  readonly index: number;
  readonly year?: number;
  readonly yearShift?: number;
  readonly month?: number;
  readonly monthShift?: number;
  readonly weekday?: number;
  readonly shift?: Direction;
  /** The shift counts from the story's last date: "the following spring". */
  readonly anchor?: Anchor;
}

/** "last week", "this year", "the following day": the unit that lies `by` units from the anchor's own. */
export interface UnitMeaning {
  readonly kind: 'unit';
  readonly unit: Unit;
  readonly by: number;
  readonly anchor: Anchor;
  /** "the year" by itself: the story's where it tells of another time, else the current one. */
  readonly loose?: boolean;
  /** A stated point that the unit holds: "the week of 7 April". */
  readonly around?: Meaning;
  /** "earlier this month", "later this week": the part before or after the anchor. */
  readonly part?: 'before' | 'after';
}

/** "three days ago", "two weeks later", "in two months". */
export interface ShiftMeaning {
  readonly kind: 'shift';
  readonly amount: number;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly anchor: Anchor;
  /** A stated point to count from: "two days after 10 March". */
  readonly from?: Meaning;
}

/** "three weeks", "several months" (`amount` absent), "the past six months" (`window`). */
export interface DurationMeaning {
  readonly kind: 'duration';
  readonly amount?: number;
  readonly unit: Unit;
  readonly window?: 'past' | 'next' | 'within';
  readonly from?: Meaning;
}

/** A clock time; `twelve` is true when the words do not say which half of the day. */
export interface ClockMeaning {
  readonly kind: 'clock';
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly twelve?: boolean;
  readonly zone?: string;
  readonly date?: Meaning;
}

/** "Thursday morning", "last night", "overnight": part of a day; `night` shifts the day it belongs to. */
export interface PartMeaning {
  readonly kind: 'part';
  readonly part: DayPart;
  readonly date?: Meaning;
  readonly shift?: number;
  readonly every?: boolean;
}

/** TIMEX3's references without a date: "recently", "currently", "in the coming months". */
export interface VagueMeaning {
  readonly kind: 'vague';
  readonly ref: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  /** Before or after the story's last date, not the present: "several days later". */
  readonly anchor?: Anchor;
}

/** What recurs: "every Friday", "twice a week", "monthly". The value is ready, as nothing in it is relative. */
export interface SetMeaning {
  readonly kind: 'set';
  readonly value: string;
}

/** A named event or holiday; where it recurs, `year` picks which. */
export interface EventMeaning {
  readonly kind: 'event';
  readonly event: NamedEvent;
  readonly year?: number;
  readonly shift?: Direction;
  /** "post-Assad": from the event on. */
  readonly after?: boolean;
}

/**
 * "2006-2007", "from 5 to 9 May". Where both ends stand on their own ("from 2014 to 2017") they are two expressions
 * as TimeML has it: `apart` says where the first ends and the second starts, `end` which of them this is.
 */
export interface RangeMeaning {
  readonly kind: 'range';
  readonly from: Meaning;
  readonly to: Meaning;
  readonly apart?: { readonly last: number; readonly first: number };
  readonly end?: 'from' | 'to';
}

/** "the first three months of 2025", "the last two weeks of December": an amount from one end of a period. */
export interface SliceMeaning {
  readonly kind: 'slice';
  readonly end: 'start' | 'end';
  readonly amount: number;
  readonly unit: Unit;
  readonly of: Meaning;
}

/** "early", "the end of" on a period or a day. */
export interface EdgeMeaning {
  readonly kind: 'edge';
  readonly edge: Edge;
  readonly of: Meaning;
}

/** "since 2014": from then until the text was written. */
export interface SinceMeaning {
  readonly kind: 'since';
  readonly from: Meaning;
}

export type Meaning =
  | DateMeaning
  | PeriodMeaning
  | UnitMeaning
  | ShiftMeaning
  | DurationMeaning
  | ClockMeaning
  | PartMeaning
  | VagueMeaning
  | SetMeaning
  | EventMeaning
  | RangeMeaning
  | EdgeMeaning
  | SliceMeaning
  | SinceMeaning;

/** What one reader found: token indices, `last` inclusive, and what the words mean before any anchor is known. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  /** Fewer is weaker: a weak find needs a neighbour or a preposition that the reader did not see. */
  readonly weak?: boolean;
}

/** A part of the text that looks like a time and cannot be one: "30 February 2025". */
export interface Refused extends Span {
  readonly reason: string;
}
