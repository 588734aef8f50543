import { certaintyOf } from './certainty.ts';
import type { Cue } from './cue.ts';
import { LEAST, type Mood } from './heads/index.ts';

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

/** Certainty no farther off than a plain word of the text allows: "convicted of killing" is not in doubt, "never signed" is not done. */
function withinStatus(cue: Cue, certainty: number): number {
  if (cue.status === 'occurred' && cue.implied) return Math.max(certainty, DOUBT);
  const isAgainst = (cue.status === 'negated' && !cue.negated) || cue.status === 'denied';
  return isAgainst ? Math.min(certainty, -LEAST) : certainty;
}

/**
 * The status is the rules', where a word of the text gives it. "Occurred", which they say where no word speaks against it, stands
 * only if the head agrees; else the head's own best status does. How sure it is that the deed has happened is the head's.
 */
export function judge(cue: Cue, mood: Mood | undefined): Judgement {
  if (mood === undefined) return { cue, certainty: certaintyOf(cue) };
  const certainty = withinStatus(cue, Math.round(mood.certainty * 100) / 100);
  const isDoubted =
    !cue.implied && cue.status === 'occurred' && BY_DEFAULT.test(cue.rule) && mood.certainty < DOUBT;
  return { cue: isDoubted ? { ...cue, status: mood.otherwise, rule: 'wording' } : cue, certainty };
}
