import { PHRASAL_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** "called off the strike", "put off the vote"; "did not rule out a visit". */
export function phrasalCue(tree: SentenceTree, verb: number, lemma: string): Cue | undefined {
  const after = tree.head(verb + 1);
  // "staved off the collapse": the particle read as a preposition of what it governs.
  const stranded = after >= 0 && tree.head(after) === verb && tree.rel(verb + 1) === 'case' ? [verb + 1] : [];
  for (const particle of [...tree.children(verb, 'compound:prt', 'advmod'), ...stranded]) {
    const status = PHRASAL_CUES.get(`${lemma} ${tree.form(particle)}`);
    if (status === undefined) continue;
    if (negator(tree, verb) >= 0)
      return { status: 'possible', at: verb, rule: `not ${lemma} ${tree.form(particle)}` };
    return { status, at: verb, rule: `governed by ${lemma} ${tree.form(particle)}` };
  }
  return undefined;
}

/** "set up a committee", "set the shops ablaze", "set fire to": a deed, no appointment. */
export function isSetting(tree: SentenceTree, index: number): boolean {
  if (tree.lemma(index) !== 'set') return false;
  if (tree.child(index, 'compound:prt') >= 0) return true;
  return tree
    .children(index, 'xcomp', 'obj', 'obl', 'advmod', 'compound')
    .some((child) => /^(?:ablaze|alight|afire|fire|free|aside)$/u.test(tree.form(child)));
}
