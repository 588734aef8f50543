import type { Stamp } from '../../dates/stamp.ts';

/** Where a page says a date; two dates from one channel count once. */
export type Channel = 'linked' | 'meta' | 'marked' | 'address' | 'script' | 'text';

/** A day that a page may have been published on, with what speaks for it. */
export interface DateCandidate extends Stamp {
  readonly channel: Channel;
  /** Name of the rule that found it, for people: "JSON-LD datePublished". */
  readonly rule: string;
  /** The words as the page has them. */
  readonly said: string;
  /** 0 to 10: how often such a date is the day of publication. */
  readonly weight: number;
  /** True where the page calls it a change rather than the publication. */
  readonly isModified: boolean;
}
