import type { Status } from '../../core/index.ts';
import { certaintyOf } from './certainty.ts';
import type { Cue } from './cue.ts';
import { ANSWERS, LEAST, type Mood } from './heads/index.ts';

/** What rules and head together make of a predicate. */
export interface Judgement {
  readonly cue: Cue;
  /** FactBank, −3 … +3, in steps of a hundredth. */
  readonly certainty: number;
}

/** Rules that speak for want of a word that does: tense, a bare noun, a bare infinitive. */
export const BY_DEFAULT =
  /^(?:tense|noun|participle|headline|gerund|infinitive|general|what lasts|state)$|^after "/u;

/**
 * How far the rules' status is preferred to the head's, in natural logarithms of odds: one that a word of the text gives, and one
 * that is given for want of any. "Occurred" has to be likelier than the rest by the third: it is the worst thing to say wrongly.
 * Chosen on sentences of our own that the head had not seen (docs/adr/0023-statuses-learned.md).
 */
const GIVEN = 3;
const DEFAULT = 1;
const CAUTION = 1;

/** Certainty below which a deed that is told by tense alone is in doubt. */
const DOUBT = 1.4;

/** Certainty no farther off than a plain word of the text allows: "convicted of killing" is not in doubt, "never signed" is not done. */
function withinStatus(cue: Cue, certainty: number): number {
  if (cue.status === 'occurred' && cue.implied) return Math.max(certainty, DOUBT);
  if (cue.status === 'occurred' || cue.status === 'ongoing') return Math.max(certainty, LEAST);
  const isAgainst = (cue.status === 'negated' && !cue.negated) || cue.status === 'denied';
  return isAgainst ? Math.min(certainty, -LEAST) : certainty;
}

/** The status that rules and head together find likeliest. */
function likeliest(cue: Cue, mood: Mood): Status {
  const preferred = BY_DEFAULT.test(cue.rule) ? DEFAULT : GIVEN;
  let best: Status = cue.status;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, status] of ANSWERS.entries()) {
    const weight =
      (mood.statuses[at] ?? Number.NEGATIVE_INFINITY) +
      (status === cue.status ? preferred : 0) -
      (status === 'occurred' ? CAUTION : 0);
    if (weight <= most) continue;
    most = weight;
    best = status;
  }
  return best;
}

/**
 * The status is the rules', unless the head is surer of another one; what a verb above implies stands whatever the head says. How
 * sure it is that the deed has happened is the head's.
 * @param trigger  what stands for the cue where the head, not a word, says so
 */
export function judge(cue: Cue, mood: Mood | undefined, trigger: number): Judgement {
  if (mood === undefined) return { cue, certainty: certaintyOf(cue) };
  const status = cue.implied ? cue.status : likeliest(cue, mood);
  const judged = status === cue.status ? cue : { status, at: trigger, rule: 'wording' };
  return { cue: judged, certainty: withinStatus(judged, Math.round(mood.certainty * 100) / 100) };
}
