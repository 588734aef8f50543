import type { Status } from '../../../core/index.ts';
import type { Cue } from '../cue.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { createGazingLayer } from './gazing-layer.ts';
import { MOOD_ROLES, moodFeatures, moodWords } from './mood-features.ts';
import { logShares } from './sums.ts';
import type { StatementHeads } from './weights.ts';

/** What the trained head says of a predicate. */
export interface Mood {
  /** FactBank: −3 certainly not happened (or not yet) … +3 certainly happened. */
  readonly certainty: number;
  /** Probability that the word tells a deed or a state at all. */
  readonly told: number;
  /** How likely each status is, in the order of `ANSWERS`: natural logarithms of probabilities. */
  readonly statuses: Float32Array;
}

export type ReadMood = (states: Float32Array, tree: SentenceTree, predicate: Predicate, cue: Cue) => Mood;

/** The statuses in the order of the head's answers. */
export const ANSWERS: readonly Status[] = [
  'occurred',
  'ongoing',
  'scheduled',
  'planned',
  'proposed',
  'expected',
  'possible',
  'feared',
  'conditional',
  'denied',
  'negated',
  'unknown',
];
/** Answers before the first status: certainty, and real or not. */
const BEFORE = 2;

const clamp = (value: number) => Math.max(-3, Math.min(3, value));

/** How likely a deed must have happened for its certainty to be above 0: "did not happen" is told best with .55 to .6 (ADR 0016). */
const REAL = 0.55;

/** The least certainty that tells one side of 0 from the other. */
export const LEAST = 0.05;

/**
 * The head of mood: one hidden layer over the states of a predicate's words, what a few gazes see around its trigger, and its
 * named features. Trained on UDS-IH2 (certainty) and on sentences of our own (statuses, and which words tell a deed); see training/statements.
 */
export function createMood(heads: StatementHeads): ReadMood {
  const layer = createGazingLayer(heads, 'mood', MOOD_ROLES);
  return (states, tree, predicate, cue) => {
    const answer = layer(states, moodWords(tree, predicate, cue), moodFeatures(tree, predicate, cue));
    const certainty = clamp(answer[0] ?? 0);
    const real = 1 / (1 + Math.exp(-(answer[1] ?? 0)));
    // Behind the statuses: words of no deed, and words that tell nothing.
    const statuses = logShares(answer.subarray(BEFORE)).subarray(0, ANSWERS.length);
    return {
      certainty: real < REAL ? Math.min(certainty, -LEAST) : Math.max(certainty, LEAST),
      told: statuses.reduce((sum, one) => sum + Math.exp(one), 0),
      statuses,
    };
  };
}
