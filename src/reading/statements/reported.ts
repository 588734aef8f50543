import { VERB_CUES } from '../../lexicon/index.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Verbs of phase and their like, whose content is the clause under them. */
const RAISING = new Set(['seem', 'appear', 'go', 'begin', 'start', 'continue', 'try', 'use', 'need', 'have']);

/** True for a verb that tells what somebody says or thinks. */
function tells(tree: SentenceTree, index: number): boolean {
  const cue = VERB_CUES.get(tree.lemma(index));
  return tree.upos(index) === 'VERB' && cue?.voices === true && (cue.role === 'voice' || cue.role === 'mind');
}

/** What a verb of saying or an "according to" tells: the clause under it, or the one that it is put beside; -1 for none. */
function contentOf(tree: SentenceTree, index: number): number {
  if (tree.form(index) === 'according') {
    const own = tree.head(index);
    const named = tree.rel(index) === 'case' || tree.rel(index) === 'fixed' || tree.rel(index) === 'mark';
    return named && own >= 0 ? tree.head(own) : own;
  }
  if (!tells(tree, index)) return -1;
  const clause = tree.child(index, 'ccomp');
  if (clause >= 0) return clause;
  const beside = ['parataxis', 'ccomp', 'dep'].includes(tree.rel(index)) && tree.child(index, 'nsubj') >= 0;
  return beside && tree.children(index, 'mark', 'obj').length === 0 ? tree.head(index) : -1;
}

const isClause = (tree: SentenceTree, index: number) =>
  tree.upos(index) === 'VERB' || tree.child(index, 'cop') >= 0 || tree.child(index, 'nsubj', 'expl') >= 0;

/**
 * What somebody is told to have said is told, though it be a state or an opinion that the author's own words would give no
 * statement for: "the mayor said the deal was dead". One for each such clause in which nothing else is told.
 */
export function findReported(tree: SentenceTree, found: ReadonlyMap<number, Predicate>): Predicate[] {
  const taken = new Set([...found.values()].flatMap((one) => [one.trigger, one.carrier]));
  const states: Predicate[] = [];
  for (const index of tree.words.keys()) {
    let content = contentOf(tree, index);
    for (let steps = 0; steps < 3 && content >= 0; steps++) {
      const below = tree.child(content, 'xcomp', 'ccomp');
      const passes = RAISING.has(tree.lemma(content)) || tells(tree, content);
      if (below < 0 || !passes) break;
      content = below;
    }
    if (content < 0 || content === index || taken.has(content) || !isClause(tree, content)) continue;
    if (tells(tree, content) && tree.child(content, 'ccomp', 'xcomp') >= 0) continue;
    const below = tree.children(content, 'xcomp', 'ccomp', 'obj', 'nsubj:pass', 'csubj');
    if (below.some((child) => taken.has(child))) continue;
    taken.add(content);
    states.push({
      kind: tree.upos(content) === 'VERB' ? 'verb' : 'state',
      trigger: content,
      carrier: content,
    });
  }
  return states;
}
