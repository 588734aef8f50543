import type { TimeExpression } from '../../../core/index.ts';

/** How fine a date is; a story's last date can only be counted on from in units at least as coarse. */
export type Grain = 'time' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'none';

/**
 * What an expression comes to. `from` and `to` are day numbers, both inclusive, absent where open or unknown;
 * `clock` and `clockTo` add a time of day to them ("T22:30").
 */
export interface Resolved {
  readonly type: TimeExpression['type'];
  readonly value: string;
  readonly stated?: string;
  readonly from?: number;
  readonly to?: number;
  readonly clock?: string;
  readonly clockTo?: string;
  readonly zone?: string;
  readonly alternatives?: readonly string[];
  /** Nothing decides between the value and its alternatives: the bounds must hold all. */
  readonly widen?: boolean;
  readonly grain: Grain;
}

/** The story's last date: where "three days later" is counted from. */
export interface Story {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
  /** The words gave a year, themselves or through what they were counted from. */
  readonly explicit: boolean;
  readonly paragraph: number;
  /** The last single day named, kept where coarser dates came after it. */
  readonly day?: { readonly number: number; readonly paragraph: number };
}

/** All that a meaning is resolved against. */
export interface Anchors {
  /** Day of publication or of the dateline; absent where not known. */
  readonly now?: number;
  /** Minute of that day, where an instant is known. */
  readonly minute?: number;
  readonly story?: Story;
  /** −1: the clause tells of the past; 1: of what is to come; 0: it does not say. */
  readonly direction: -1 | 0 | 1;
  readonly paragraph: number;
}
