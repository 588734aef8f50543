import { certaintyOf } from './certainty.ts';
import type { Cue } from './cue.ts';
import type { Mood } from './heads/index.ts';

/** What rules and head together make of a predicate. */
export interface Judgement {
  readonly cue: Cue;
  /** FactBank, −3 … +3, in steps of a hundredth. */
  readonly certainty: number;
}

/** Rules that say "occurred" for want of any other cue: there the head is asked as well, but not where a verb above implies it. */
const BY_DEFAULT = /^(?:tense|noun|participle|headline|gerund)$|^after "/u;

/** Certainty below which the head does not agree that a deed has happened; chosen on sentences of our own (docs/adr/0016-heads.md). */
const DOUBT = 1.4;

/**
 * The status is the rules', where a word of the text gives it. "Occurred", which they say where no word speaks against it, stands
 * only if the head agrees; else the head's own best status does. How sure it is that the deed has happened is the head's.
 */
export function judge(cue: Cue, mood: Mood | undefined): Judgement {
  if (mood === undefined) return { cue, certainty: certaintyOf(cue) };
  const given = Math.round(mood.certainty * 100) / 100;
  // What a verb above says to have been done is not in doubt, whatever the tone: "convicted of killing".
  const certainty = cue.implied && cue.status === 'occurred' ? Math.max(given, DOUBT) : given;
  const isDoubted =
    !cue.implied && cue.status === 'occurred' && BY_DEFAULT.test(cue.rule) && mood.certainty < DOUBT;
  return { cue: isDoubted ? { ...cue, status: mood.otherwise, rule: 'wording' } : cue, certainty };
}
