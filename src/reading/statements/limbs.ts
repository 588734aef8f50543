import { conditionMark } from './conditions.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Both limbs of a condition or a reason are told, though they be states ("if it is safe"): a link needs its two ends. */
export function findLimbs(tree: SentenceTree, found: ReadonlyMap<number, Predicate>): Predicate[] {
  const carriers = new Set([...found.values()].flatMap((one) => [one.trigger, one.carrier]));
  const states: Predicate[] = [];
  const add = (index: number) => {
    if (index < 0 || carriers.has(index)) return;
    const isClause = tree.upos(index) === 'VERB' || tree.child(index, 'cop') >= 0;
    const content = tree.child(index, 'xcomp', 'ccomp');
    if (
      !isClause ||
      (content >= 0 && carriers.has(content)) ||
      tree.child(index, 'nsubj', 'nsubj:pass', 'csubj', 'expl') < 0
    )
      return;
    carriers.add(index);
    states.push({ kind: tree.upos(index) === 'VERB' ? 'verb' : 'state', trigger: index, carrier: index });
  };
  for (const index of tree.words.keys()) {
    const relation = tree.rel(index);
    if (!['advcl', 'conj', 'parataxis', 'ccomp', 'dep'].includes(relation)) continue;
    const isLimb =
      conditionMark(tree, index) >= 0 ||
      tree.children(index, 'mark').some((child) => tree.form(child) === 'because');
    if (!isLimb) continue;
    add(index);
    add(tree.head(index));
  }
  return states;
}
