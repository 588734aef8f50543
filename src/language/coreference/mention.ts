/** A candidate with all that linking asks of it, worked out once. */
import type { MentionType } from '../../core/index.ts';
import type { Candidate } from './candidates.ts';
import {
  collectiveNouns,
  facilityNouns,
  feminineNouns,
  masculineNouns,
  personNouns,
  quantifiers,
} from './data/nouns.ts';
import { type PronounRow, pronouns } from './data/pronouns.ts';
import type { CoreferenceModel } from './model.ts';
import { fold } from './names.ts';
import type { Place } from './place.ts';
import { hasFeature, relation } from './tree.ts';
import { type View, viewsOf } from './views.ts';

export type Form = 'name' | 'nominal' | 'pronoun';
/** How a phrase begins: "the", "this", "a", "his" or "Syria's", "every" or "three", nothing. */
export type Definiteness = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'quantified' | 'bare';

export interface Mention extends Candidate {
  /** Running number among the document's mentions. */
  readonly index: number;
  readonly form: Form;
  readonly pronoun: PronounRow | null;
  readonly definiteness: Definiteness;
  /** Folded words of the phrase without determiners, genitive and punctuation, joined by a space. */
  readonly text: string;
  /** The head's view first. */
  readonly views: readonly [View, ...View[]];
  /** Initials of the words of a phrase of two or more, "digital humanities" → "dh"; '' otherwise. */
  readonly initials: string;
  readonly plural: boolean;
  readonly numberKnown: boolean;
  /** Share of belief that the referent is a man, 0 to 1; -1 where nothing tells. */
  readonly man: number;
  /** 1 a person, 0 not a person, -1 unknown. */
  readonly person: number;
  readonly type: MentionType;
  readonly place: Place;
  /** The word it depends on, -1 at the root. */
  readonly governor: number;
  /** Row of that word's vector, -1 where it has none. */
  readonly governorVector: number;
  readonly role: string;
  /** Index of the smallest mention around this one in the document, -1 where none. */
  readonly outer: number;
}

/** Numbers of WordNet's lexicographer files. */
const wordnet = { group: 14, location: 15, person: 18 } as const;

function definitenessOf(c: Candidate): Definiteness {
  const { tree, head } = c;
  let numbered = false;
  for (const child of tree.children[head] ?? []) {
    const word = tree.words[child];
    if (word === undefined || child < c.first || child > c.last) continue;
    const label = relation(word);
    const form = word.form.toLowerCase();
    if (word.deprel === 'nmod:poss') return 'possessive';
    if (label === 'nummod') numbered = true;
    if (label !== 'det') continue;
    if (form === 'the') return 'definite';
    if (form === 'a' || form === 'an') return 'indefinite';
    if (form === 'this' || form === 'that' || form === 'these' || form === 'those') return 'demonstrative';
    if (quantifiers.has(form)) return 'quantified';
  }
  return numbered ? 'quantified' : 'bare';
}

function wordsOf(c: Candidate): string[] {
  const words: string[] = [];
  for (let at = c.first; at <= c.last; at++) {
    const word = c.tree.words[at];
    if (word === undefined || word.upos === 'PUNCT') continue;
    if (word.upos === 'DET' && relation(word) === 'det' && words.length === 0) continue;
    if (at === c.last && relation(word) === 'case') continue;
    words.push(fold(word.form));
  }
  return words;
}

function initialsOf(words: readonly string[]): string {
  if (words.length < 2 || words.length > 8) return '';
  return words.map((word) => word.charAt(0)).join('');
}

function numberOf(c: Candidate, pronoun: PronounRow | null): { plural: boolean; known: boolean } {
  if (c.coordination) return { plural: true, known: true };
  if (pronoun !== null) return { plural: pronoun.number === 'plural', known: pronoun.number !== 'either' };
  const word = c.tree.words[c.head];
  if (word === undefined) return { plural: false, known: false };
  if (hasFeature(word, 'Number=Plur')) return { plural: true, known: true };
  return { plural: false, known: hasFeature(word, 'Number=Sing') };
}

/** Share of belief in a man: the pronoun, a noun ("spokeswoman"), a title, else the given name; -1 where nothing tells. */
function manOf(
  c: Candidate,
  views: readonly View[],
  pronoun: PronounRow | null,
  model: CoreferenceModel,
): number {
  if (pronoun !== null) return pronoun.gender === 'masculine' ? 1 : pronoun.gender === 'feminine' ? 0 : -1;
  if (c.coordination) return -1;
  const said = views.flatMap((view) => [view.lemma, ...(view.key?.titles ?? [])]);
  for (let at = c.first; at <= c.last; at++) {
    const word = c.tree.words[at];
    // "Mr" and "Queen" stand before the name, as a part of it.
    if (word !== undefined && c.tree.heads[at] === c.head && word.upos === 'PROPN')
      said.push(fold(word.form));
  }
  if (said.some((word) => feminineNouns.has(word))) return 0;
  if (said.some((word) => masculineNouns.has(word))) return 1;
  for (const { key, name } of views) {
    if (key === null || name?.type === 'place' || name?.type === 'organisation' || name?.type === 'facility')
      continue;
    const given = key.tokens[0];
    if (given === undefined || (key.tokens.length < 2 && name?.type !== 'person')) continue;
    const share = model.givenNames.get(given);
    if (share !== undefined) return share;
  }
  return -1;
}

function isPersonNoun(view: View): boolean {
  return personNouns.has(view.lemma) || (view.noun === wordnet.person && !collectiveNouns.has(view.lemma));
}

function personOf(views: readonly View[], pronoun: PronounRow | null, man: number): number {
  if (pronoun !== null) return pronoun.gender === 'neuter' ? 0 : pronoun.gender === 'either' ? -1 : 1;
  // "his counterpart, Fuad Hussein": the noun is surer than how the name was read.
  if (views.some((view) => view.key === null && isPersonNoun(view))) return 1;
  const named = views.find((view) => view.name !== null)?.name;
  if (named) return named.type === 'person' || named.type === 'group' ? 1 : 0;
  const view = views[0];
  if (view === undefined || collectiveNouns.has(view.lemma)) return 0;
  if (isPersonNoun(view) || man >= 0 || view.lemma === 'people') return 1;
  return view.noun === 0 ? -1 : 0;
}

function typeOf(views: readonly View[], person: number): MentionType {
  const named = views.find((view) => view.name !== null)?.name;
  if (named) return person === 1 && named.type !== 'group' ? 'person' : named.type;
  if (person === 1) return 'person';
  const view = views[0];
  if (view === undefined) return 'other';
  if (facilityNouns.has(view.lemma)) return 'facility';
  if (collectiveNouns.has(view.lemma) || view.noun === wordnet.group) return 'organisation';
  return view.noun === wordnet.location ? 'place' : 'other';
}

function isPronominal(c: Candidate): boolean {
  const head = c.tree.words[c.head];
  if (head === undefined || c.coordination) return false;
  if (head.upos === 'PRON') return true;
  const form = head.form.toLowerCase();
  return c.first === c.last && (head.upos === 'DET' || form === 'there' || form === 'here');
}

/**
 * @param outer  index of the smallest mention around it, -1 where none
 * @returns null where the candidate's head is no word of its sentence
 */
export function describe(
  c: Candidate,
  index: number,
  outer: number,
  place: Place,
  model: CoreferenceModel,
): Mention | null {
  const [first, ...rest] = viewsOf(c, model);
  const head = c.tree.words[c.head];
  if (first === undefined || head === undefined) return null;
  const views: [View, ...View[]] = [first, ...rest];
  const pronominal = isPronominal(c);
  const pronoun = pronominal ? (pronouns.get(head.form.toLowerCase()) ?? null) : null;
  const number = numberOf(c, pronoun);
  const man = manOf(c, views, pronoun, model);
  const person =
    c.coordination && pronoun === null ? personOf(views, null, -1) : personOf(views, pronoun, man);
  const words = wordsOf(c);
  return {
    ...c,
    index,
    outer,
    place,
    form: pronominal
      ? 'pronoun'
      : first.key !== null || (c.coordination && first.name !== null)
        ? 'name'
        : 'nominal',
    pronoun,
    definiteness: definitenessOf(c),
    text: words.join(' '),
    views,
    initials: pronominal ? '' : initialsOf(words),
    plural: number.plural,
    numberKnown: number.known,
    man,
    person,
    type: typeOf(views, person),
    governor: c.tree.heads[c.head] ?? -1,
    governorVector: model.words.get(fold(c.tree.words[c.tree.heads[c.head] ?? -1]?.lemma ?? '')) ?? -1,
    role: head.deprel,
  };
}
