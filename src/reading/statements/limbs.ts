import { VERB_CUES } from '../../lexicon/index.ts';
import { isCauseMark, resultMark } from './cause-marks.ts';
import { conditionMark } from './conditions.ts';
import { isImperative } from './own-cue.ts';
import { isHearsay, type Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/**
 * Both limbs of a condition or a reason are told, though they be states ("if it is safe"): a link needs its two ends.
 * @param ends  the sentence begins or ends a link with the one beside it: its main clause is a limb, too
 */
export function findLimbs(
  tree: SentenceTree,
  found: ReadonlyMap<number, Predicate>,
  ends: boolean,
): Predicate[] {
  const carriers = new Set([...found.values()].flatMap((one) => [one.trigger, one.carrier]));
  const states: Predicate[] = [];
  const add = (index: number, isShort = false) => {
    if (index < 0 || carriers.has(index) || isHearsay(tree, index)) return;
    const isClause =
      tree.upos(index) === 'VERB' ||
      tree.child(index, 'cop', 'nsubj', 'expl') >= 0 ||
      (isShort && ['ADJ', 'ADV'].includes(tree.upos(index)));
    const content = tree.child(index, 'xcomp', 'ccomp');
    if (
      !isClause ||
      (content >= 0 && carriers.has(content)) ||
      (!isShort &&
        tree.child(index, 'nsubj', 'nsubj:pass', 'csubj', 'expl') < 0 &&
        !isImperative(tree, index))
    )
      return;
    carriers.add(index);
    states.push({ kind: tree.upos(index) === 'VERB' ? 'verb' : 'state', trigger: index, carrier: index });
  };
  for (const index of tree.words.keys()) {
    const relation = tree.rel(index);
    if (!['advcl', 'conj', 'parataxis', 'ccomp', 'dep'].includes(relation)) continue;
    const condition = conditionMark(tree, index) >= 0;
    const isLimb =
      condition ||
      resultMark(tree, index) >= 0 ||
      tree.children(index, 'mark').some((child) => isCauseMark(tree, index, child));
    if (!isLimb) continue;
    // "if needed", "if possible": a limb without a subject of its own.
    add(index, condition);
    // "Had they come later, a supervisor said, they would have …": it is what he said that hangs on it.
    const main = tree.head(index);
    if (VERB_CUES.get(tree.lemma(main))?.role !== 'voice' || tree.child(main, 'obj') >= 0) add(main);
  }
  if (ends) add(tree.words.findIndex((_, index) => tree.head(index) < 0));
  return states;
}
