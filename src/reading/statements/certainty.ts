import type { Status } from '../../core/index.ts';
import { CHANCES, ODDS, ODDS_BOOSTERS, STRONG_ODDS } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/**
 * How sure a reader can be that it has happened, or holds, at the publication date: what is still to come is below 0.
 * Scale: FactBank's as unified by Stanovsky et al. 2017, −3 certainly not … +3 certain.
 */
const CERTAINTY: Readonly<Record<Status, number>> = {
  denied: -1,
  negated: -2.5,
  unknown: -0.5,
  conditional: -1.5,
  feared: -1,
  proposed: -1.5,
  planned: -1,
  scheduled: -1.5,
  expected: -1.5,
  possible: -0.5,
  ongoing: 2.5,
  occurred: 3,
};

export function certaintyOf(cue: Cue): number {
  if (cue.negated) return -1;
  return CERTAINTY[cue.status];
}

/** The odds that the words at or beside the cue give, ICD 203; undefined where the text gives none in words. */
export function oddsOf(tree: SentenceTree, cue: Cue): [number, number] | undefined {
  const word = tree.form(cue.at);
  const boosted = [cue.at - 1, ...tree.children(cue.at, 'advmod')].some((at) =>
    ODDS_BOOSTERS.has(tree.form(at)),
  );
  const range = (boosted ? STRONG_ODDS.get(word) : undefined) ?? ODDS.get(word);
  if (range !== undefined) return [range[0], range[1]];
  if (!/^(?:chance|possibility|likelihood|probability|prospect)$/u.test(tree.lemma(cue.at))) return undefined;
  for (const child of tree.children(cue.at, 'amod')) {
    const chance = CHANCES.get(tree.form(child));
    if (chance !== undefined) return [chance[0], chance[1]];
  }
  return undefined;
}
