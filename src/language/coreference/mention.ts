/** A candidate with all that linking asks of it, worked out once. */
import type { MentionType } from '../../core/index.ts';
import type { Candidate } from './candidates.ts';
import { collectiveNouns, feminineNouns, masculineNouns } from './data/gendered.ts';
import { type PronounRow, pronouns } from './data/pronouns.ts';
import type { CoreferenceModel } from './model.ts';
import { countryOfCapital, fold, keyOfName, type NameKey } from './names.ts';
import type { Place } from './place.ts';
import { hasFeature, relation, type Tree } from './tree.ts';

export type Form = 'name' | 'nominal' | 'pronoun';
/** How a phrase begins: "the", "this", "a", "his" or "Syria's", "every" or "three", nothing. */
export type Definiteness = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'quantified' | 'bare';

export interface Mention extends Candidate {
  readonly index: number;
  readonly form: Form;
  readonly pronoun: PronounRow | null;
  readonly definiteness: Definiteness;
  /** Folded lemma of the head. */
  readonly lemma: string;
  /** Folded words of the phrase without determiners, genitive and punctuation, joined by a space. */
  readonly text: string;
  /** Folded lemmas of content words but the head: what narrows the head down. */
  readonly modifiers: readonly string[];
  readonly key: NameKey | null;
  /** Country whose government or people this may name: "Baghdad" → Iraq. */
  readonly capitalOf: string;
  readonly plural: boolean;
  readonly numberKnown: boolean;
  /** Share of belief that the referent is a man, 0 to 1; -1 where nothing tells. */
  readonly man: number;
  /** 1 a person, 0 not a person, -1 unknown. */
  readonly person: number;
  readonly type: MentionType;
  /** WordNet class of the head noun, 0 where unknown. */
  readonly noun: number;
  /** Row of the head's vector, -1 where it has none. */
  readonly vector: number;
  readonly place: Place;
  /** Head of the verb or noun it depends on, -1 at the root. */
  readonly governor: number;
  readonly role: string;
  /** Index of the smallest mention around this one in the document, -1 where none. */
  readonly outer: number;
}

const personNoun = 18;
const groupNoun = 14;
const locationNoun = 15;
const facilityNouns: ReadonlySet<string> = new Set(
  'airport base building camp prison bridge port hospital school university mosque church embassy hotel stadium factory plant crossing headquarters refinery dam station palace museum'.split(
    ' ',
  ),
);
const quantifiers: ReadonlySet<string> = new Set(
  'some any no every each all both many few several most another either neither'.split(' '),
);

function definitenessOf(c: Candidate): Definiteness {
  const { tree, head } = c;
  for (const child of tree.children[head] ?? []) {
    const word = tree.words[child];
    if (word === undefined || child < c.first || child > c.last) continue;
    const label = relation(word);
    const form = word.form.toLowerCase();
    if (word.deprel === 'nmod:poss') return 'possessive';
    if (label === 'nummod') continue;
    if (label !== 'det') continue;
    if (form === 'the') return 'definite';
    if (form === 'a' || form === 'an') return 'indefinite';
    if (form === 'this' || form === 'that' || form === 'these' || form === 'those') return 'demonstrative';
    if (quantifiers.has(form)) return 'quantified';
  }
  const numbered = (tree.children[head] ?? []).some(
    (child) => relation(tree.words[child] ?? tree.words[head]!) === 'nummod',
  );
  return numbered ? 'quantified' : 'bare';
}

/** The words that name: the name's own where one holds the head, else the head with its flat and proper compound parts. */
function namingWords(c: Candidate): string[] {
  const { tree, head } = c;
  const [from, to] =
    c.name === null ? [c.first, c.last] : [Math.max(c.first, c.name.first), Math.min(c.last, c.name.last)];
  const words: string[] = [];
  for (let at = from; at <= to; at++) {
    const word = tree.words[at];
    if (word === undefined || word.upos === 'PUNCT' || word.upos === 'DET' || word.deprel === 'case')
      continue;
    const mine =
      at === head ||
      (tree.heads[at] === head && ['flat', 'compound', 'nummod', 'amod', 'nmod'].includes(relation(word)));
    if (c.name !== null || (mine && (word.upos === 'PROPN' || word.upos === 'NUM' || at === head)))
      words.push(word.form);
  }
  return words;
}

function modifiersOf(c: Candidate): string[] {
  const { tree, head } = c;
  const words: string[] = [];
  for (let at = c.first; at <= c.last; at++) {
    const word = tree.words[at];
    if (word === undefined || at === head) continue;
    if (
      word.upos === 'ADJ' ||
      word.upos === 'NOUN' ||
      word.upos === 'PROPN' ||
      word.upos === 'NUM' ||
      word.upos === 'VERB'
    ) {
      // What stands in a relative clause or an apposition tells more of the thing, and rarely tells it apart.
      if (at < head || tree.heads[at] === head) words.push(fold(word.lemma));
    }
  }
  return words;
}

function textOf(c: Candidate): string {
  const words: string[] = [];
  for (let at = c.first; at <= c.last; at++) {
    const word = c.tree.words[at];
    if (word === undefined || word.upos === 'PUNCT') continue;
    if (word.upos === 'DET' && relation(word) === 'det' && words.length === 0) continue;
    if (at === c.last && relation(word) === 'case') continue;
    words.push(fold(word.form));
  }
  return words.join(' ');
}

function isPlural(c: Candidate, pronoun: PronounRow | null): { plural: boolean; known: boolean } {
  if (c.coordination) return { plural: true, known: true };
  if (pronoun !== null) return { plural: pronoun.number === 'plural', known: pronoun.number !== 'either' };
  const word = c.tree.words[c.head];
  if (word === undefined) return { plural: false, known: false };
  if (hasFeature(word, 'Number=Plur')) return { plural: true, known: true };
  return { plural: false, known: hasFeature(word, 'Number=Sing') };
}

/** Share of belief in a man: from the pronoun, the noun ("spokeswoman"), a title, or the given name; -1 where nothing tells. */
function manOf(
  c: Candidate,
  lemma: string,
  pronoun: PronounRow | null,
  key: NameKey | null,
  model: CoreferenceModel,
): number {
  if (pronoun !== null) return pronoun.gender === 'masculine' ? 1 : pronoun.gender === 'feminine' ? 0 : -1;
  if (c.coordination) return -1;
  const titled = [lemma, ...(key?.titles ?? [])];
  if (titled.some((word) => feminineNouns.has(word))) return 0;
  if (titled.some((word) => masculineNouns.has(word))) return 1;
  for (let at = c.first; at < c.head; at++) {
    const word = fold(c.tree.words[at]?.form ?? '');
    if (c.tree.heads[at] === c.head && (feminineNouns.has(word) || masculineNouns.has(word)))
      return masculineNouns.has(word) ? 1 : 0;
  }
  // "wife", "Mr" as head of a flat name
  if (key === null || c.name?.type === 'place' || c.name?.type === 'organisation') return -1;
  const given = key.tokens[0];
  if (given === undefined || (key.tokens.length < 2 && c.name?.type !== 'person')) return -1;
  return model.givenNames.get(given) ?? -1;
}

function personOf(
  c: Candidate,
  lemma: string,
  noun: number,
  pronoun: PronounRow | null,
  man: number,
): number {
  if (pronoun !== null) return pronoun.gender === 'neuter' ? 0 : pronoun.gender === 'either' ? -1 : 1;
  if (c.name !== null) return c.name.type === 'person' || c.name.type === 'group' ? 1 : 0;
  if (collectiveNouns.has(lemma)) return 0;
  if (
    noun === personNoun ||
    feminineNouns.has(lemma) ||
    masculineNouns.has(lemma) ||
    lemma === 'people' ||
    man >= 0
  )
    return 1;
  return noun === 0 ? -1 : 0;
}

function typeOf(c: Candidate, lemma: string, noun: number, person: number): MentionType {
  if (c.name !== null) return c.name.type;
  if (person === 1) return 'person';
  if (facilityNouns.has(lemma)) return 'facility';
  if (collectiveNouns.has(lemma) || noun === groupNoun) return 'organisation';
  return noun === locationNoun || lemma === 'country' || lemma === 'city' ? 'place' : 'other';
}

/** @param outer  index of the smallest mention around it, -1 where none */
export function describe(
  c: Candidate,
  index: number,
  outer: number,
  place: Place,
  model: CoreferenceModel,
): Mention {
  const head = c.tree.words[c.head];
  const form = head?.form.toLowerCase() ?? '';
  const bare =
    c.tree.children[c.head]?.every(
      (child) => child < c.first || child > c.last || relation(c.tree.words[child] ?? head!) === 'punct',
    ) ?? true;
  const pronominal =
    head?.upos === 'PRON' ||
    (bare && c.first === c.last && (head?.upos === 'DET' || form === 'there' || form === 'here'));
  const pronoun = pronominal && !c.coordination ? (pronouns.get(form) ?? null) : null;
  const isName = !pronominal && (c.name !== null || head?.upos === 'PROPN');
  const key = isName && !c.coordination ? keyOfName(namingWords(c)) : null;
  const lemma = fold(head?.lemma ?? '');
  const wordAt = model.words.get(lemma) ?? model.words.get(fold(form)) ?? -1;
  const noun = isName || wordAt < 0 ? 0 : (model.classes[wordAt] ?? 0);
  const number = isPlural(c, pronoun);
  const man = manOf(c, lemma, pronoun, key, model);
  const person = personOf(c, lemma, noun, pronoun, man);
  return {
    ...c,
    index,
    outer,
    place,
    form: pronominal && !c.coordination ? 'pronoun' : isName ? 'name' : 'nominal',
    pronoun,
    definiteness: definitenessOf(c),
    lemma,
    text: textOf(c),
    modifiers: modifiersOf(c),
    key,
    capitalOf: key === null ? '' : countryOfCapital(key.all),
    plural: number.plural,
    numberKnown: number.known,
    man,
    person,
    type: typeOf(c, lemma, noun, person),
    noun,
    vector: wordAt,
    governor: c.tree.heads[c.head] ?? -1,
    role: head?.deprel ?? '',
  };
}

/** The tree a mention stands in; mentions of one sentence share it. */
export function treeOf(mention: Mention): Tree {
  return mention.tree;
}
