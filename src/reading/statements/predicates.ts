import { EVENT_NOUNS, LIGHT_VERBS, VERB_CUES } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/**
 * A word that a statement is built on. `trigger` is the content word, `carrier` the verb whose tense, subject and
 * objects count: the same word, or the light verb ("held" of "held talks"), or "remain" of a state.
 */
export interface Predicate {
  readonly kind: 'verb' | 'noun' | 'state';
  readonly trigger: number;
  readonly carrier: number;
}

/** Relations under which a verb is part of another word, not a clause. */
const NOT_A_CLAUSE = new Set([
  'aux',
  'cop',
  'compound',
  'fixed',
  'flat',
  'case',
  'mark',
  'amod',
  'goeswith',
  'punct',
  'cc',
  'det',
  'discourse',
  'reparandum',
]);

/** Verbs that tell how something is called, valued or seen: no deed, and no news. */
const NO_NEWS = new Set([
  'be',
  'mean',
  'matter',
  'deserve',
  'prefer',
  'like',
  'know',
  'understand',
  'see',
  'feel',
  'seem',
  'concern',
  'regard',
  'relate',
  'underscore',
  'highlight',
  'reflect',
  'represent',
  'include',
  'involve',
  'contain',
  'belong',
  'depend',
  'hinge',
  'date',
]);

function hasClause(tree: SentenceTree, index: number): boolean {
  return tree.child(index, 'xcomp', 'ccomp') >= 0;
}

/** The event noun that a light verb carries: "held talks", "paid a visit". */
function lightObject(tree: SentenceTree, verb: number): number {
  if (!LIGHT_VERBS.has(tree.lemma(verb))) return -1;
  const object = tree.child(verb, 'obj', 'nsubj:pass');
  return object >= 0 && tree.word(object).upos === 'NOUN' && EVENT_NOUNS.has(tree.lemma(object))
    ? object
    : -1;
}

function verbPredicate(tree: SentenceTree, index: number): Predicate | undefined {
  if (NOT_A_CLAUSE.has(tree.rel(index))) return undefined;
  const lemma = tree.lemma(index);
  const cue = VERB_CUES.get(lemma);
  if (lemma === 'remain') {
    const state = tree.child(index, 'xcomp');
    if (state >= 0 && tree.word(state).upos === 'ADJ')
      return { kind: 'state', trigger: state, carrier: index };
  }
  if (cue?.role === 'voice' || cue?.role === 'mind') return undefined;
  if (cue?.role === 'phase' && (hasClause(tree, index) || tree.child(index, 'obj') >= 0)) return undefined;
  const light = lightObject(tree, index);
  if (light >= 0) return { kind: 'noun', trigger: light, carrier: index };
  return NO_NEWS.has(lemma) ? undefined : { kind: 'verb', trigger: index, carrier: index };
}

/** A noun tells of a deed when something is said of it: whose, of what, with whom; or when it is what a clause is about. */
function nounPredicate(tree: SentenceTree, index: number): Predicate | undefined {
  if (!EVENT_NOUNS.has(tree.lemma(index))) return undefined;
  if (
    ['compound', 'flat', 'appos', 'nmod:tmod', 'obl:tmod', 'root', 'fixed'].includes(tree.word(index).deprel)
  )
    return undefined;
  const head = tree.head(index);
  if (head >= 0 && lightObject(tree, head) === index) return undefined;
  const told = tree.children(index, 'nmod', 'acl').length > 0 || ['nsubj', 'obj'].includes(tree.rel(index));
  return told ? { kind: 'noun', trigger: index, carrier: index } : undefined;
}

/** The predicates of a sentence in the order of their triggers, one for each trigger. */
export function findPredicates(tree: SentenceTree): Predicate[] {
  const found: Predicate[] = [];
  for (const [index, word] of tree.words.entries()) {
    const predicate =
      word.upos === 'VERB'
        ? verbPredicate(tree, index)
        : word.upos === 'NOUN'
          ? nounPredicate(tree, index)
          : undefined;
    if (predicate !== undefined) found.push(predicate);
  }
  return found.sort((a, b) => a.trigger - b.trigger);
}
