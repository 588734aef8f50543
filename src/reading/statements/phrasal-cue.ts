import type { Status } from '../../core/index.ts';
import type { Cue } from './cue.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

const PHRASAL: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['call off', 'negated'],
  ['rule out', 'negated'],
  ['give up', 'negated'],
  ['hold off', 'negated'],
  ['put off', 'scheduled'],
  ['push back', 'scheduled'],
]);

/** "called off the strike", "put off the vote"; "did not rule out a visit". */
export function phrasalCue(tree: SentenceTree, verb: number, lemma: string): Cue | undefined {
  for (const particle of tree.children(verb, 'compound:prt', 'advmod')) {
    const status = PHRASAL.get(`${lemma} ${tree.form(particle)}`);
    if (status === undefined) continue;
    if (negator(tree, verb) >= 0)
      return { status: 'possible', at: verb, rule: `not ${lemma} ${tree.form(particle)}` };
    return { status, at: verb, rule: `governed by ${lemma} ${tree.form(particle)}` };
  }
  return undefined;
}
