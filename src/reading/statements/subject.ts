import { NOUN_CUES } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

export const RELATIVE = /^(?:who|which|that|whom|whose)$/u;

/** "who", "which", "that" in a relative clause stand for the noun the clause hangs on. */
export function relativeHead(tree: SentenceTree, index: number, verb: number): number {
  if (!RELATIVE.test(tree.form(index))) return index;
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    if (tree.word(at).deprel === 'acl:relcl' || tree.rel(at) === 'acl') return tree.head(at);
  }
  return index;
}

/** Verbs whose object does not take over as the subject of their infinitive: "promised them to leave". */
const SUBJECT_CONTROL = new Set([
  'promise',
  'threaten',
  'vow',
  'pledge',
  'swear',
  'offer',
  'use',
  'agree',
  'take',
  'send',
  'have',
  'hold',
  'make',
]);

/** Adjectives of somebody's own will or power: who is so is who acts. */
const WILLING = new Set(
  'willing unwilling ready prepared eager keen determined able unable reluctant committed resolved'.split(
    ' ',
  ),
);

/** True where the first of two subjects is a dateline: "LYON: … officials said". */
function isDateline(tree: SentenceTree, subjects: readonly number[]): boolean {
  const [first = 0, second = 0] = subjects;
  for (let at = first + 1; at < second && at < first + 8; at++) if (tree.form(at) === ':') return true;
  return false;
}

/** The subject of a clause, found through control and coordination where the clause has none of its own. */
export function subjectOf(tree: SentenceTree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 12; steps++) {
    const subjects = tree
      .children(at, 'nsubj', 'csubj')
      .filter((child) => tree.word(child).deprel !== 'nsubj:pass');
    const own = subjects.length > 1 && isDateline(tree, subjects) ? subjects.at(-1) : subjects[0];
    if (own !== undefined) return relativeHead(tree, own, at);
    // "It is willing to", read as if "it" stood for nothing.
    const willing = tree.child(at, 'expl');
    if (willing >= 0 && at !== verb && WILLING.has(tree.form(at))) return willing;
    const passive = tree.child(at, 'nsubj:pass');
    if (passive >= 0) return at === verb ? -1 : relativeHead(tree, passive, at);
    const above = tree.head(at);
    if (above < 0) return -1;
    const { deprel } = tree.word(at);
    const relation = tree.rel(at);
    const marks = tree.children(at, 'mark', 'case').map((child) => tree.form(child));
    const controls =
      relation === 'xcomp' || (relation === 'advcl' && (marks.includes('from') || marks.includes('of')));
    if (controls && !SUBJECT_CONTROL.has(tree.lemma(above))) {
      const object = tree.child(above, 'obj', 'iobj');
      if (object >= 0) return object;
    }
    if (
      ['xcomp', 'advcl', 'ccomp'].includes(relation) &&
      tree.isInfinitive(at) &&
      ['call', 'appeal', 'prevail', 'count', 'rely', 'plead'].includes(tree.lemma(above))
    ) {
      const asked = tree
        .children(above, 'obl')
        .find(
          (child) =>
            child < at &&
            tree.children(child, 'case').some((word) => /^(?:on|upon|to|for|with)$/u.test(tree.form(word))),
        );
      if (asked !== undefined) return asked;
    }
    if (relation === 'ccomp' && tree.isInfinitive(at)) {
      const object = tree.child(above, 'obj');
      if (object >= 0) return object;
    } else if (relation === 'acl' && deprel !== 'acl:relcl') {
      return ownerOf(tree, at, above);
    } else if (deprel === 'acl:relcl') {
      return tree.child(at, 'obj') >= 0 || tree.child(at, 'nsubj') < 0 ? above : -1;
    } else if (
      !['xcomp', 'ccomp', 'conj', 'advcl', 'aux', 'obj', 'obl', 'dep', 'parataxis'].includes(relation)
    ) {
      return -1;
    } else if (['ccomp', 'parataxis'].includes(relation) && !tree.isGerund(at) && !tree.isInfinitive(at)) {
      return -1;
    } else if (['obl', 'obj'].includes(relation) && !tree.isGerund(at)) {
      return -1;
    }
    at = above;
  }
  return -1;
}

/** Who acts in a clause that hangs on a noun: "the council's plan to annex", "Syrians residing in Iraq". */
function ownerOf(tree: SentenceTree, clause: number, noun: number): number {
  if (tree.upos(noun) === 'VERB') return subjectOf(tree, noun);
  if (tree.isInfinitive(clause) || NOUN_CUES.has(tree.lemma(noun))) {
    const owner = tree.child(noun, 'nmod:poss');
    if (owner >= 0) return owner;
    const demonym = tree
      .children(noun, 'amod', 'compound')
      .find((child) => /^\p{Lu}/u.test(tree.words[child]?.form ?? ''));
    if (demonym !== undefined) return demonym;
    const verb = tree.head(noun);
    return verb >= 0 && tree.rel(noun) === 'obj' && tree.upos(verb) === 'VERB'
      ? subjectOf(tree, verb)
      : NOUN_CUES.has(tree.lemma(noun))
        ? -1
        : noun;
  }
  if (!tree.isGerund(clause) || tree.children(clause, 'mark').length > 0) return -1;
  return UTTERANCES.has(tree.lemma(noun)) ? issuerOf(tree, noun) : noun;
}

/** What somebody says, writes or stages, and is then said to demand or to urge something. */
const UTTERANCES = new Set(
  'statement declaration communique communiqué letter message resolution motion petition decree ultimatum memo email tweet note protest rally demonstration march sit-in strike vigil'.split(
    ' ',
  ),
);

const ISSUING = new Set(
  'issue release send publish adopt pass make sign write read submit post deliver circulate approve put stage hold organise organize launch begin'.split(
    ' ',
  ),
);

/** Whose words they are: "the army's statement urging", "a letter from the minister asking", "they issued a declaration demanding"; else the words. */
function issuerOf(tree: SentenceTree, utterance: number): number {
  const owner = tree.child(utterance, 'nmod:poss');
  if (owner >= 0) return owner;
  const from = tree
    .children(utterance, 'nmod')
    .find((child) => tree.children(child, 'case').some((word) => /^(?:by|from)$/u.test(tree.form(word))));
  if (from !== undefined) return from;
  const verb = tree.head(utterance);
  if (verb < 0 || !ISSUING.has(tree.lemma(verb))) return utterance;
  const issuer = tree.rel(utterance) === 'obj' ? subjectOf(tree, verb) : tree.child(verb, 'obl:agent');
  return issuer >= 0 ? issuer : utterance;
}

/**
 * Who says what stands under a verb of saying: its subject, or, where the verb comes last, one that the parser hung elsewhere: on what is said,
 * which has a subject already ("…, officials of the three countries said on Friday"), or on the noun before it ("… the fall of Assad, the High
 * Commissioner, Filippo Grandi, said"); -1.
 */
export function speakerOf(tree: SentenceTree, under: number, above: number): number {
  const subject = subjectOf(tree, above);
  if (under > above || tree.child(above, 'nsubj') >= 0) return subject;
  const [first = -1, ...others] = tree.children(under, 'nsubj');
  const last = others.at(-1) ?? -1;
  const between = tree.words.slice(last, above).some(({ form }) => form === ',');
  if (first < under && last > under && last < above && !between) return last;
  if (subject >= 0 || tree.form(above - 1) !== ',') return subject;
  let at = above - 2;
  while (at >= 0 && (tree.rel(at) === 'flat' || tree.rel(at) === 'compound')) at = tree.head(at);
  return at > under && tree.rel(at) === 'appos' && tree.upos(at) === 'PROPN' ? at : -1;
}
