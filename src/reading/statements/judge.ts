import { certaintyOf } from './certainty.ts';
import type { Cue } from './cue.ts';
import type { Mood } from './heads/index.ts';

/** What rules and head together make of a predicate. */
export interface Judgement {
  readonly cue: Cue;
  /** FactBank, −3 … +3, in steps of a hundredth. */
  readonly certainty: number;
}

/**
 * The status is the rules'; how sure it is that the deed has happened is the head's, where there is one.
 */
export function judge(cue: Cue, mood: Mood | undefined): Judgement {
  if (mood === undefined) return { cue, certainty: certaintyOf(cue) };
  return { cue, certainty: Math.round(mood.certainty * 100) / 100 };
}
