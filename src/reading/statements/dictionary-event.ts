import type { DictionaryVerb, EventDictionary, PatternPart, VerbPattern } from '../../lexicon/index.ts';
import { type Actor, codesOf, joinedWith, topOf } from './dictionary-actors.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { subjectOf } from './subject.ts';

/** An event coded by the user's own dictionary: the code as given there, and both sides. */
export interface DictionaryEvent {
  readonly code: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** How many words a loose part of a pattern may be away. */
const REACH = 12;

interface Binding {
  target?: Actor;
  source?: Actor;
  isMutual: boolean;
}

const isWord = (tree: SentenceTree, at: number, words: readonly string[], step: 1 | -1): boolean =>
  words.every((word, offset) => {
    const index = step === 1 ? at + offset : at - (words.length - 1 - offset);
    return tree.form(index) === word || tree.lemma(index) === word;
  });

const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART']);

/** The word after the next noun phrase from `from` on, whether it names somebody known or not. */
function pastPhrase(
  tree: SentenceTree,
  from: number,
  step: 1 | -1,
  actors: readonly Actor[],
): number | undefined {
  let at = from;
  for (let seen = 0; seen <= REACH && !['NOUN', 'PROPN', 'PRON'].includes(tree.upos(at)); seen++) at += step;
  if (!['NOUN', 'PROPN', 'PRON'].includes(tree.upos(at))) return undefined;
  while (IN_PHRASE.has(tree.upos(at)) || (tree.form(at) === 'of' && IN_PHRASE.has(tree.upos(at + step))))
    at += step;
  const cut = actors.find((one) => one.first < at && one.last >= at);
  return cut === undefined ? at : step === 1 ? cut.last + 1 : cut.first - 1;
}

/** Follows the parts of one side of a pattern from the verb on; undefined where one is missing. */
function follow(
  tree: SentenceTree,
  from: number,
  parts: readonly PatternPart[],
  step: 1 | -1,
  actors: readonly Actor[],
  binding: Binding,
): boolean {
  let at = from + step;
  for (const part of parts) {
    if (part.mark === '^') {
      const past = pastPhrase(tree, at, step, actors);
      if (past === undefined) return false;
      at = past;
      continue;
    }
    if (part.mark !== undefined) {
      const actor =
        step === 1 ? actors.find((one) => one.first >= at) : actors.findLast((one) => one.last <= at);
      if (actor === undefined) return false;
      if (part.mark === '+') binding.target = actor;
      else if (part.mark === '$') binding.source = actor;
      else if (part.mark === '%') binding.isMutual = true;
      at = step === 1 ? actor.last + 1 : actor.first - 1;
      continue;
    }
    let found = -1;
    let length = 1;
    for (
      let seen = 0;
      seen <= (part.tight ? 0 : REACH) && at >= 0 && at < tree.words.length;
      seen++, at += step
    ) {
      const words = part.words.find((one) => isWord(tree, at, one, step));
      if (words === undefined) continue;
      found = at;
      length = words.length;
      break;
    }
    if (found < 0) return false;
    at = found + step * length;
  }
  return true;
}

function matched(
  tree: SentenceTree,
  verb: number,
  entry: DictionaryVerb,
  actors: readonly Actor[],
): { code: string; binding: Binding; pattern?: VerbPattern } {
  for (const pattern of entry.patterns) {
    const binding: Binding = { isMutual: false };
    if (
      follow(tree, verb, pattern.after, 1, actors, binding) &&
      follow(tree, verb, pattern.before, -1, actors, binding)
    )
      return { code: pattern.code, binding, pattern };
  }
  return { code: entry.code, binding: { isMutual: false } };
}

const isUnder = (tree: SentenceTree, index: number, above: number): boolean =>
  index === above || tree.ancestors(index).includes(above);

/** Whom "it" or "they" as a subject stands for: the subject of the clause that its own hangs on; the word itself where it is none. */
function antecedent(tree: SentenceTree, index: number): number {
  if (index < 0 || !/^(?:it|he|she|they)$/u.test(tree.form(index))) return index;
  for (const above of tree.ancestors(index)) {
    const subject = tree.child(above, 'nsubj', 'nsubj:pass');
    if (subject >= 0 && subject < index && tree.upos(subject) !== 'PRON') return subject;
  }
  return index;
}

/** True for what stands in a clause beside the verb's own: "… after its crowds burned the embassy". */
function isBeside(tree: SentenceTree, index: number, verb: number): boolean {
  for (const above of tree.ancestors(index)) {
    if (above === verb) return false;
    const subject = ['advcl', 'parataxis'].includes(tree.rel(above))
      ? tree.child(above, 'nsubj', 'nsubj:pass')
      : -1;
    // What stands before the clause's own "after" belongs to the verb, wherever the tree has hung it.
    const mark = tree.children(above, 'mark').findLast((child) => child < subject) ?? -1;
    if (subject >= 0 && index > mark) return !tree.ancestors(verb).includes(above);
  }
  return false;
}

/** The dictionary's word for a verb: by its form; by its lemma where the form is irregular or doubles a letter, as forms are regular there. */
function entryOf(tree: SentenceTree, verb: number, { verbs }: EventDictionary): DictionaryVerb | undefined {
  const form = tree.form(verb);
  const own = verbs.get(form);
  const lemma = tree.lemma(verb);
  if (own !== undefined || !form.startsWith(lemma)) return own ?? verbs.get(lemma);
  return /^(\p{L})\1(?:ed|ing)$/u.test(form.slice(lemma.length - 1)) ? verbs.get(lemma) : undefined;
}

/** True where "by" brings who did it: only then the sides of a passive are turned round. */
const hasDoer = (tree: SentenceTree, verb: number): boolean => tree.oblique(verb, 'by') >= 0;

/**
 * The event of a verb as the user's dictionary codes it: the longest of its patterns that stands in the sentence, the actors
 * before and after it as the tree gives them. `actors`: those of the sentence. Undefined where the dictionary does not know the verb, has no code for it, or
 * one side of it is nobody known: what it codes has two sides.
 */
export function dictionaryEvent(
  tree: SentenceTree,
  verb: number,
  actors: readonly Actor[],
  dictionary: EventDictionary,
): DictionaryEvent | undefined {
  const entry = tree.upos(verb) === 'VERB' ? entryOf(tree, verb, dictionary) : undefined;
  if (entry === undefined) return undefined;
  const { code, binding } = matched(tree, verb, entry, actors);
  const [own = '', other] = code.split(':');
  if (/^[-+#]+$/u.test(own)) return undefined;
  const passive = tree.child(verb, 'nsubj:pass');
  const top = antecedent(tree, passive >= 0 ? passive : subjectOf(tree, verb));
  // A name and its title read as two subjects are one: "minister Falastur".
  const tops =
    top < 0
      ? []
      : [top, ...tree.children(tree.head(top), 'nsubj').filter((one) => Math.abs(one - top) === 1)];
  const isOfSubject = (one: Actor) => tops.some((each) => isUnder(tree, one.head, each));
  const before = actors.filter((one) => isOfSubject(one) && one.last < verb);
  const lead = before[0] ?? (top < 0 ? actors.findLast((one) => one.last < verb) : undefined);
  const sources = lead === undefined ? [] : joinedWith(tree, lead, actors);
  const rest = actors.filter(
    (one) => !sources.includes(one) && !isOfSubject(one) && !isBeside(tree, one.head, verb),
  );
  const after = rest.find((one) => one.first > verb && (top < 0 || isUnder(tree, one.head, verb)));
  const remaining = before.filter(
    (one) => !sources.includes(one) && lead !== undefined && topOf(tree, one.head) === topOf(tree, lead.head),
  );
  const targets = after === undefined ? remaining.slice(0, 1) : joinedWith(tree, after, rest);
  const isTurned = hasDoer(tree, verb) && (passive >= 0 || tree.rel(verb) === 'acl');
  const source = codesOf(binding.source === undefined ? (isTurned ? targets : sources) : [binding.source]);
  const target = codesOf(binding.target === undefined ? (isTurned ? sources : targets) : [binding.target]);
  if (binding.isMutual)
    return sources.length < 2 ? undefined : { code: own, source: codesOf(sources), target: [] };
  if (target.length === 0 || source.length === 0) return undefined;
  return other === undefined
    ? { code: own, source, target }
    : { code: own, source: [...new Set([...source, ...target])], target: [] };
}
