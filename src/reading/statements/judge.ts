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

/** Rules that speak for want of a word that does: by tense, or by a word's being told at all. */
const TOLD_AT_ALL = /^(?:tense|participle|headline|noun|gerund|infinitive|general|what lasts|state)$/u;

/** True where a word of the text gives the status. */
export const isGiven = (rule: string): boolean => !TOLD_AT_ALL.test(rule);

/**
 * How far the rules' status is preferred to the head's, in natural logarithms of odds: less where no word of the text gives it.
 * Chosen on sentences of our own that the head had not seen (docs/adr/0023-statuses-learned.md, 0025).
 */
export const advantageOf = (rule: string): number => (isGiven(rule) ? 2.5 : 1);

/** "Occurred" has to be likelier than the rest by this: it is the worst thing to say wrongly. */
const CAUTION = 1.5;

/** How sure at least what a verb above implies is: it was done. */
const IMPLIED = 1.4;

/** Certainty no farther off than a plain word of the text allows: "convicted of killing" is not in doubt, "never signed" is not done. */
function withinStatus(cue: Cue, certainty: number): number {
  if (cue.status === 'occurred' && cue.implied) return Math.max(certainty, IMPLIED);
  if (cue.status === 'occurred' || cue.status === 'ongoing') return Math.max(certainty, LEAST);
  const isAgainst = (cue.status === 'negated' && !cue.negated) || cue.status === 'denied';
  return isAgainst ? Math.min(certainty, -LEAST) : certainty;
}

/** The status that rules and head together find likeliest. */
function likeliest(cue: Cue, mood: Mood): Status {
  let best: Status = cue.status;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, status] of ANSWERS.entries()) {
    const own = mood.statuses[at] ?? Number.NEGATIVE_INFINITY;
    const weight =
      own + (status === cue.status ? advantageOf(cue.rule) : 0) - (status === 'occurred' ? CAUTION : 0);
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
