import type { Status } from '../../core/index.ts';
import { ADJECTIVE_CUES, VERB_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { placedCue } from './frame-cue.ts';
import { isHeadline } from './headline.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Verbs of which the deed that they govern has not come, whoever says so: "the elections promised for May". */
const NOT_YET = new Set(
  `plan schedule slate promise pledge vow propose suggest threaten fear dread expect anticipate envisage foresee forecast predict demand
seek urge recommend await consider contemplate mull weigh intend postpone defer reschedule cancel avert prevent foil thwart scrap shelve
deny hope float offer`.split(/\s+/u),
);
/** Verbs of coming about: "the truce that never came". */
const COMING_ABOUT = new Set(
  'come happen occur materialise materialize take arrive hold begin start'.split(' '),
);
/** Adjectives of what is still to come: "the vote, which is due in June". */
const AHEAD = new Set<Status>(['scheduled', 'expected', 'planned', 'possible', 'proposed', 'negated']);

const isRelativePronoun = (tree: SentenceTree, index: number) =>
  index >= 0 && tree.upos(index) === 'PRON' && /^(?:which|that|who)$/u.test(tree.form(index));

/** True where the clause `verb` on a noun tells what somebody does to that noun: "promised by Ankara", "that Washington feared". */
function isObjectOf(tree: SentenceTree, noun: number, verb: number): boolean {
  if (tree.child(verb, 'obj', 'xcomp', 'ccomp') >= 0 && !isRelativePronoun(tree, tree.child(verb, 'obj')))
    return false;
  const subject = tree.child(verb, 'nsubj');
  if (tree.rel(verb) !== 'acl') return false;
  if (subject < 0) return !tree.isGerund(verb) && !tree.isInfinitive(verb) && verb > noun;
  if (tree.word(subject).deprel === 'nsubj:pass') return isRelativePronoun(tree, subject);
  return subject > noun && !isRelativePronoun(tree, subject);
}

/** What a clause on an event noun says of the event: "the strike, which is planned for Monday", "the raid that never came". */
export function relativeCue(tree: SentenceTree, noun: number): Cue | undefined {
  for (const place of isHeadline(tree) ? tree.children(noun, 'nmod', 'obl') : []) {
    const placed = placedCue(tree, place); // "Army's retreat in doubt"
    if (placed !== undefined) return placed;
  }
  for (const clause of tree.children(noun, 'acl')) {
    const subject = tree.child(clause, 'nsubj', 'nsubj:pass');
    if (COMING_ABOUT.has(tree.lemma(clause)) && isRelativePronoun(tree, subject)) {
      const no = negator(tree, clause);
      if (no >= 0) return { status: 'negated', at: no, rule: 'never came' };
    }
    const adjective = ADJECTIVE_CUES.get(tree.form(clause));
    if (
      adjective !== undefined &&
      AHEAD.has(adjective) &&
      tree.child(clause, 'xcomp', 'ccomp') < 0 &&
      (tree.upos(clause) !== 'VERB' ||
        tree.child(clause, 'nsubj') < 0 ||
        tree.word(subject).deprel === 'nsubj:pass') &&
      (subject < 0 || isRelativePronoun(tree, subject)) &&
      negator(tree, clause) < 0
    )
      return { status: adjective, at: clause, rule: `said to be ${tree.form(clause)}` };
    const lemma = tree.lemma(clause);
    const content = NOT_YET.has(lemma) ? VERB_CUES.get(lemma)?.content : undefined;
    if (content !== undefined && negator(tree, clause) < 0 && isObjectOf(tree, noun, clause))
      return { status: content, at: clause, rule: `governed by ${lemma}` };
  }
  return undefined;
}
