import {
  ADJECTIVE_CUES,
  AGENTS,
  NO_DEEDS,
  NOUN_CUES,
  NOUN_EVENTS,
  REPORT_NOUNS,
  VERB_CUES,
} from '../../lexicon/index.ts';
import { phrasalCue } from './phrasal-cue.ts';
import { CONTAINERS, isEventNoun, lightObject, type Predicate, phaseSubject } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

const NOT_TOLD = new Set(['compound', 'flat', 'nmod:tmod', 'obl:tmod', 'fixed', 'goeswith', 'vocative']);

/** "the destabilisation of", "a disengagement": a noun made of a verb, where a cue governs it. */
function isDeedByForm(tree: SentenceTree, index: number): boolean {
  const lemma = tree.lemma(index);
  if (tree.upos(index) !== 'NOUN' || !/(?:[ts]ion|ment|ance)$/u.test(lemma) || lemma.length < 8) return false;
  return !NO_DEEDS.has(lemma) && !NOUN_CUES.has(lemma) && !AGENTS.has(lemma);
}

/** A noun tells of a deed when something is said of it: whose, of what, with whom; or when a cue governs it. */
export function nounPredicate(tree: SentenceTree, index: number): Predicate | undefined {
  if (!isEventNoun(tree, index) && isDeedByForm(tree, index)) {
    const above = tree.head(index);
    return above >= 0 &&
      isCueNoun(tree, index, above) &&
      !NOT_TOLD.has(tree.word(index).deprel) &&
      tree.child(index, 'cop') < 0
      ? noun(index)
      : undefined;
  }
  if (isPlaceOfCrossing(tree, index) || isTrade(tree, index)) return undefined;
  if (!isEventNoun(tree, index) || NOT_TOLD.has(tree.word(index).deprel)) return undefined;
  const head = tree.head(index);
  if (head >= 0 && (lightObject(tree, head) === index || phaseSubject(tree, head) === index))
    return undefined;
  const copula = tree.child(index, 'cop') >= 0;
  if (copula) return undefined;
  const relation = tree.rel(index);
  const isGoverned = head >= 0 && isCueNoun(tree, index, head);
  const participants = tree
    .children(index, 'nmod', 'nmod:poss', 'amod', 'acl', 'compound')
    .some(
      (child) =>
        ['PROPN', 'NOUN', 'PRON'].includes(tree.upos(child)) ||
        isDemonym(tree, child) ||
        ADJECTIVE_CUES.has(tree.form(child)) ||
        tree.word(child).deprel === 'acl',
    );
  if (relation === 'root')
    return participants || tree.children(index, 'nsubj').length > 0 ? noun(index) : undefined;
  if (isCueWord(tree, index) && tree.child(index, 'acl') >= 0 && relation !== 'obj') return undefined;
  if (REPORT_NOUNS.has(tree.lemma(index)) && tree.child(index, 'acl', 'ccomp') >= 0) return undefined;
  if (isGoverned) return noun(index);
  const verbal = relation === 'nsubj' || relation === 'obj' || relation === 'obl';
  if (!participants) return verbal && isNewsOfIts(tree, index, head) ? noun(index) : undefined;
  return noun(index);
}

/** "the Rabia crossing": a place, but for "the crossing of the river". */
function isPlaceOfCrossing(tree: SentenceTree, index: number): boolean {
  return (
    tree.lemma(index) === 'crossing' &&
    tree
      .children(index, 'nmod')
      .every((child) => tree.children(child, 'case').every((word) => tree.form(word) !== 'of'))
  );
}

const TRADES = new Set([
  'law enforcement',
  'news release',
  'press release',
  'press conference',
  'stock exchange',
  'trade union',
]);

/** "law enforcement", "a news release": what an office does or a text, no deed. */
function isTrade(tree: SentenceTree, index: number): boolean {
  return tree
    .children(index, 'compound')
    .some((child) => TRADES.has(`${tree.form(child)} ${tree.lemma(index)}`));
}

/** "demand", "threat", "agreement": cue nouns count as deeds only with an actor. */
function isCueWord(tree: SentenceTree, index: number): boolean {
  return NOUN_CUES.has(tree.lemma(index));
}

/** A bare noun is told of where its verb says that it came, or what it did: "an ambush left seven dead". */
function isNewsOfIts(tree: SentenceTree, index: number, head: number): boolean {
  if (head < 0) return false;
  const definite = tree
    .children(index, 'det')
    .some((child) => /^(?:the|this|that|these|those)$/u.test(tree.form(child)));
  if (tree.rel(index) === 'nsubj' && NOUN_EVENTS.get(tree.lemma(index))?.type === 'ASSAULT') return true;
  if (definite || isCueWord(tree, index)) return false;
  if (tree.rel(index) === 'nsubj') return true;
  if (tree.rel(index) === 'obl')
    return tree
      .children(index, 'case')
      .some((child) => ['after', 'following', 'during', 'amid'].includes(tree.form(child)));
  const low = VERB_CUES.get(tree.lemma(head));
  return (
    low?.content !== undefined ||
    ['draw', 'reach', 'spark', 'trigger', 'provoke', 'cause', 'see'].includes(tree.lemma(head))
  );
}

const noun = (index: number): Predicate => ({ kind: 'noun', trigger: index, carrier: index });

function isDemonym(tree: SentenceTree, index: number): boolean {
  return /^\p{Lu}/u.test(tree.words[index]?.form ?? '') && tree.upos(index) === 'ADJ';
}

/** True where the word above says something of whether the deed happens: "fear a shortage", "risk of war", "for elections". */
function isCueNoun(tree: SentenceTree, index: number, head: number): boolean {
  if (CONTAINERS.has(tree.lemma(head)) && tree.rel(index) === 'nmod' && tree.head(head) >= 0)
    return isCueNoun(tree, head, tree.head(head));
  const relation = tree.rel(index);
  const cue = tree.upos(head) === 'VERB' ? VERB_CUES.get(tree.lemma(head)) : undefined;
  if (
    phrasalCue(tree, head, tree.lemma(head)) !== undefined &&
    (relation === 'obj' || tree.word(index).deprel === 'nsubj:pass')
  )
    return true;
  if (cue?.content !== undefined && (relation === 'obj' || tree.word(index).deprel === 'nsubj:pass'))
    return true;
  if (cue?.content !== undefined && relation === 'obl')
    return tree
      .children(index, 'case')
      .some((child) => ['for', 'of', 'about', 'on', 'from', 'over'].includes(tree.form(child)));
  if (cue?.implies === true && relation === 'obj' && cue.role === 'effect') return true;
  if (relation === 'nmod' && NOUN_CUES.has(tree.lemma(head)) && tree.upos(head) === 'NOUN') return true;
  if (relation === 'nsubj' && tree.upos(head) === 'ADJ' && ADJECTIVE_CUES.has(tree.form(head))) return true;
  return relation === 'nsubj' && ADJECTIVE_CUES.has(tree.form(head));
}
