/**
 * What the trees see of "this mention belongs to that thing". One row of numbers for each pair; NaN never, absent is 0 or -1.
 * The row of "to nothing before" has the mention's own columns and 0 elsewhere.
 */

import type { Cluster } from './cluster.ts';
import { featureNames } from './feature-names.ts';
import type { Mention } from './mention.ts';
import { type CoreferenceModel, similarity } from './model.ts';
import { capitalOf, matchNames, mayBePeople } from './names.ts';
import { partitives } from './views.ts';

/** What the document says of a mention before anything is linked. */
export interface Surroundings {
  /** Earlier mentions with the same head word, and the same words. */
  readonly sameHead: number;
  readonly sameText: number;
  /** Mentions with the same head word in the whole document. */
  readonly sameHeadAll: number;
  /** Who speaks the quotation it stands in: the cluster, where read already, else the mention that will name it. */
  readonly speaker: Cluster | Mention | null;
  /** Quotations that this mention is said to speak. */
  readonly spoken: readonly number[];
  /** Clusters offered, of them agreeing in number, gender and being a person. */
  readonly offered: number;
  readonly agreeing: number;
}

/** Of one offered cluster among the others. */
export interface Standing {
  /** 0 for the newest, by last mention. */
  readonly recency: number;
  /** The same among those that agree with the mention. */
  readonly agreeingRecency: number;
  readonly agrees: boolean;
  /** Found by its words, not by being near. */
  readonly indexed: boolean;
}

const roleCodes: ReadonlyMap<string, number> = new Map(
  [
    'nsubj',
    'nsubj:pass',
    'obj',
    'iobj',
    'obl',
    'obl:agent',
    'nmod',
    'nmod:poss',
    'compound',
    'conj',
    'appos',
    'root',
    'vocative',
    'nmod:unmarked',
    'obl:unmarked',
    'xcomp',
    'parataxis',
    'dep',
  ].map((role, code) => [role, code + 1]),
);
const formCodes = { pronoun: 0, nominal: 1, name: 2 } as const;
const definitenessCodes = {
  bare: 0,
  indefinite: 1,
  quantified: 2,
  possessive: 3,
  definite: 4,
  demonstrative: 5,
} as const;
const typeCodes = { person: 5, organisation: 4, place: 3, group: 2, facility: 1, other: 0 } as const;

/** First components of the head's vector: roughly what kind of thing it is. */
const meaningColumns = 6;

type FeatureName = (typeof featureNames)[number];
const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Record<
  FeatureName,
  number
>; // every name is in the list it is made from

function code(role: string): number {
  return roleCodes.get(role) ?? 0;
}

/** Agreement in number, gender and being a person, as far as it is known. */
export function agrees(mention: Mention, cluster: Cluster): boolean {
  return !numberClash(mention, cluster) && !genderClash(mention, cluster) && !personClash(mention, cluster);
}

function numberClash(mention: Mention, cluster: Cluster): boolean {
  if (!mention.numberKnown) return false;
  return mention.plural
    ? cluster.plural === 0 && cluster.singular > 0
    : cluster.singular === 0 && cluster.plural > 0;
}

function genderClash(mention: Mention, cluster: Cluster): boolean {
  if (mention.man < 0 || cluster.men + cluster.women === 0) return false;
  return mention.man > 0.5 ? cluster.women > 2 * cluster.men : cluster.men > 2 * cluster.women;
}

/** One is known for a person, the other mostly for none; in doubt a thing is rather a person, so that "it" is nobody. */
export function personClash(mention: Mention, cluster: Cluster): boolean {
  if (mention.person < 0 || cluster.people + cluster.things === 0) return false;
  return mention.person === 1 ? cluster.things > 2 * cluster.people : cluster.people >= cluster.things;
}

/** 1 where the thing speaks the quotation, below 0 where another does, 0 where nothing is known. */
export function speakerFit(speaker: Cluster | Mention | null, c: Cluster): number {
  if (speaker === null) return 0;
  if ('size' in speaker) return speaker === c ? 1 : -1;
  const key = speaker.views[0].key;
  if (key === null) return 0;
  const match = c.named.some((other) => {
    const { exact, within, conflict } = matchNames(key, other.key, mayBePeople(speaker.type, other.type));
    return (exact || within) && !conflict;
  });
  return match ? 1 : -0.5;
}

/** Fills the columns that depend on the mention alone. */
export function describeMention(
  row: Float32Array,
  m: Mention,
  s: Surroundings,
  model: CoreferenceModel,
): void {
  const word = m.tree.words[m.head];
  row.fill(0);
  row[at.form] = formCodes[m.form];
  row[at.paradigm] = m.pronoun?.paradigm ?? (m.form === 'pronoun' ? 14 : 0);
  row[at.pronounKind] =
    m.pronoun === null ? 0 : m.pronoun.kind === 'reflexive' ? 2 : m.pronoun.kind === 'demonstrative' ? 3 : 1;
  row[at.definiteness] = definitenessCodes[m.definiteness];
  row[at.role] = code(m.role);
  row[at.type] = typeCodes[m.type];
  row[at.noun] = m.views[0].noun;
  row[at.plural] = m.plural ? 1 : 0;
  row[at.numberKnown] = m.numberKnown ? 1 : 0;
  row[at.man] = m.man;
  row[at.person] = m.person;
  row[at.length] = Math.min(m.last - m.first + 1, 30);
  row[at.coordination] = m.coordination ? 1 : 0;
  row[at.nested] = m.outer >= 0 ? 1 : 0;
  row[at.quoted] = m.place.quote > 0 ? 1 : 0;
  row[at.sameHead] = Math.min(s.sameHead, 10);
  row[at.sameText] = Math.min(s.sameText, 10);
  row[at.sameHeadAll] = Math.min(s.sameHeadAll, 15);
  for (let i = 0; i < meaningColumns; i++) {
    const { vector } = m.views[0];
    if (vector >= 0 && m.form !== 'pronoun')
      row[at.meaning0 + i] = model.vectors[vector * model.dimensions + i] ?? 0;
  }
  row[at.position] = Math.min(m.sentence, 40);
  row[at.sentenceStart] = m.first === 0 ? 1 : 0;
  row[at.predicate] = (m.tree.children[m.head] ?? []).some((child) => m.tree.words[child]?.deprel === 'cop')
    ? 1
    : 0;
  row[at.modifiers] = Math.min(m.views[0].modifiers.length, 8);
  row[at.namedTokens] = Math.min(m.views[0].key?.tokens.length ?? 0, 6);
  row[at.views] = m.views.length;
  row[at.partitive] =
    m.role === 'nmod' && partitives.has(m.tree.words[m.governor]?.lemma.toLowerCase() ?? '') ? 1 : 0;
  row[at.capital] = m.views[0].key === null || capitalOf(m.views[0].key) === '' ? 0 : 1;
  row[at.offered] = Math.min(s.offered, 40);
  row[at.agreeing] = Math.min(s.agreeing, 40);
  row[at.hasPost] = Math.min(m.last - m.head, 20);
  row[at.headIsName] = word?.upos === 'PROPN' ? 1 : 0;
  row[at.governedByName] =
    m.tree.words[m.governor]?.upos === 'PROPN' ? 1 : m.tree.words[m.governor]?.upos === 'VERB' ? 2 : 0;
  row[at.sentenceShare] = m.tree.words.length > 0 ? m.first / m.tree.words.length : 0;
}

function distances(row: Float32Array, m: Mention, c: Cluster): void {
  const { last } = c;
  row[at.sentenceDistance] = Math.min(m.sentence - last.sentence, 30);
  row[at.wordDistance] = Math.min(m.place.word - last.place.word, 400);
  row[at.mentionDistance] = Math.min(m.index - last.index, 100);
  row[at.paragraphDistance] = Math.min(m.place.paragraph - last.place.paragraph, 12);
  row[at.turnDistance] = Math.min(m.place.turn - last.place.turn, 8);
  row[at.firstDistance] = Math.min(m.sentence - c.first.sentence, 60);
  const nominal = c.described[0];
  row[at.nominalDistance] = nominal === undefined ? -1 : Math.min(m.sentence - nominal.sentence, 30);
  row[at.pronounDistance] = c.lastPronoun === null ? -1 : Math.min(m.sentence - c.lastPronoun.sentence, 30);
  const name = c.recent.find((other) => other.form === 'name');
  row[at.nameDistance] = name === undefined ? -1 : Math.min(m.sentence - name.sentence, 30);
  row[at.sameSentenceMentions] = c.recent.filter((other) => other.sentence === m.sentence).length;
}

/** How near in meaning: the words that m and the thing's last mention depend on, and m's governor and the thing's nouns. */
function company(row: Float32Array, m: Mention, c: Cluster, model: CoreferenceModel): void {
  row[at.governorSimilarity] = similarity(model, m.governorVector, c.last.governorVector);
  let fit = -1;
  for (const other of c.described.slice(0, 4)) {
    fit = Math.max(fit, similarity(model, m.governorVector, other.views[0].vector));
  }
  row[at.fit] = fit;
}

function structure(row: Float32Array, m: Mention, c: Cluster): void {
  const { last } = c;
  row[at.lastForm] = formCodes[last.form];
  row[at.lastParadigm] = last.pronoun?.paradigm ?? 0;
  row[at.lastDefiniteness] = definitenessCodes[last.definiteness];
  row[at.lastRole] = code(last.role);
  row[at.lastType] = typeCodes[last.type];
  row[at.lastNoun] = last.views[0].noun;
  row[at.lastViews] = last.views.length;
  row[at.lastLength] = Math.min(last.last - last.first + 1, 30);
  row[at.lastNested] = last.outer >= 0 ? 1 : 0;
  row[at.lastStart] = last.first === 0 ? 1 : 0;
  row[at.sameRole] = last.role === m.role ? 1 : 0;
  row[at.bothSubjects] = last.role.startsWith('nsubj') && m.role.startsWith('nsubj') ? 1 : 0;
  for (const other of c.recent) {
    if (other.sentence !== m.sentence) break;
    if (other.governor === m.governor) row[at.sameGovernor] = 1;
    if (m.first >= other.first && m.last <= other.last) row[at.inside] = 1;
    if (other.first >= m.first && other.last <= m.last) row[at.around] = 1;
    if (
      other.governor === m.governor &&
      other.head !== m.head &&
      !m.role.startsWith('nmod') &&
      !m.role.startsWith('conj')
    )
      row[at.coArgument] = 1;
    if (other.governor === m.head && m.tree.words[m.head]?.upos !== 'PROPN' && other.role.startsWith('nsubj'))
      row[at.copula] = 1;
    if (m.governor === other.head && m.role === 'nmod:poss') row[at.possessiveOf] = 1;
    if (other.governor === m.head && other.role === 'nmod:poss') row[at.possessiveOf] = 2;
  }
  row[at.sameQuote] = last.place.quote === m.place.quote ? 1 : 0;
  row[at.lastQuoted] = last.place.quote > 0 ? 1 : 0;
  row[at.samePerson] =
    m.pronoun !== null && last.pronoun !== null && last.pronoun.paradigm === m.pronoun.paradigm ? 1 : 0;
  row[at.lastPronounSame] = m.pronoun !== null && c.lastPronoun?.pronoun?.person === m.pronoun.person ? 1 : 0;
}

function agreement(row: Float32Array, m: Mention, c: Cluster): void {
  row[at.numberClash] = numberClash(m, c) ? 1 : 0;
  row[at.lastNumberMatch] = m.plural === c.last.plural ? 1 : 0;
  row[at.genderClash] = genderClash(m, c) ? 1 : 0;
  row[at.genderMatch] = m.man >= 0 && c.men + c.women > 0 && !genderClash(m, c) ? 1 : 0;
  row[at.personClash] = personClash(m, c) ? 1 : 0;
  row[at.personMatch] = m.person >= 0 && c.people + c.things > 0 && !personClash(m, c) ? 1 : 0;
  row[at.men] = c.men / c.size;
  row[at.women] = c.women / c.size;
  row[at.people] = c.people / c.size;
  row[at.things] = c.things / c.size;
  row[at.pluralShare] = c.plural / c.size;
  const typed = c.named[0] ?? c.described[0];
  if (typed !== undefined && m.form !== 'pronoun') {
    row[at.typeMatch] = typed.type === m.type ? 1 : 0;
    row[at.typeClash] = typed.type !== m.type && typed.type !== 'other' && m.type !== 'other' ? 1 : 0;
  }
}

function wording(row: Float32Array, m: Mention, c: Cluster, model: CoreferenceModel): void {
  if (m.form === 'pronoun') return;
  let best = -1;
  let phrase = -1;
  for (const other of c.described) {
    if (other.text === m.text) row[at.exactText] = 1;
    if (
      (m.initials !== '' && m.initials === other.text) ||
      (other.initials !== '' && other.initials === m.text)
    )
      row[at.nameAcronym] = 1;
    for (const mine of m.views) {
      for (const view of other.views) {
        const same = view.lemma === mine.lemma;
        const alike = same ? 1 : similarity(model, mine.vector, view.vector);
        if (same && m.coordination === other.coordination) row[at.headMatch] = 1;
        else if (view.modifiers.includes(mine.lemma)) row[at.headInText] = 1;
        if (alike > best) best = alike;
        const both = mine.modifiers.filter((word) => view.modifiers.includes(word)).length;
        const fresh = mine.modifiers.length - both;
        const score = alike + 0.3 * both - 0.1 * fresh;
        if (score <= phrase) continue;
        phrase = score;
        row[at.modifierShared] = both;
        row[at.modifierNew] = fresh;
        row[at.modifierLost] = view.modifiers.length - both;
      }
    }
  }
  row[at.bestSimilarity] = best;
  row[at.phraseSimilarity] = phrase;
  row[at.lastSimilarity] =
    c.last.form === 'pronoun' ? -1 : similarity(model, m.views[0].vector, c.last.views[0].vector);
  row[at.bothIndefinite] = m.definiteness === 'indefinite' && c.last.definiteness === 'indefinite' ? 1 : 0;
  const words = m.text.split(' ');
  const others = new Set(c.described.slice(0, 6).flatMap((other) => other.text.split(' ')));
  row[at.wordsShared] = words.filter((word) => word.length > 2 && others.has(word)).length / words.length;
  row[at.numberText] = words.some((word) => /^\d/.test(word) && !others.has(word)) ? 1 : 0;
}

function naming(row: Float32Array, m: Mention, c: Cluster): void {
  let shared = 0;
  for (const mine of m.views) {
    for (const other of c.named) {
      // "the president" for a name that carries the word as its title.
      if (other.key.titles.includes(mine.lemma)) row[at.titleHead] = 1;
      if (mine.key === null) continue;
      const match = matchNames(mine.key, other.key, mayBePeople(m.type, other.type));
      if (match.exact) row[at.nameExact] = 1;
      if (match.last) row[at.nameLast] = 1;
      if (match.first) row[at.nameFirst] = 1;
      if (match.within) row[at.nameWithin] = 1;
      if (match.acronym) row[at.nameAcronym] = 1;
      if (match.known) row[at.nameKnown] = 1;
      if (match.conflict) row[at.nameConflict] = 1;
      if (match.shared > 0) shared += 1;
      row[at.nameShared] = Math.max(row[at.nameShared] ?? 0, match.shared);
      if (other.key.known !== '' && capitalOf(mine.key) === other.key.known) row[at.capitalOf] = 1;
      row[at.nameLonger] = Math.max(
        row[at.nameLonger] ?? 0,
        other.key.tokens.length - mine.key.tokens.length,
      );
      row[at.nameClaim] = 1;
    }
  }
  row[at.namesShared] = c.named.length === 0 ? 0 : shared / c.named.length;
}

/** Fills the columns of the pair; the mention's own are there already. */
export function describePair(
  row: Float32Array,
  m: Mention,
  c: Cluster,
  s: Surroundings,
  standing: Standing,
  model: CoreferenceModel,
): void {
  row.fill(0, at.recency);
  row[at.link] = 1;
  row[at.recency] = standing.recency;
  row[at.agreeingRecency] = standing.agreeingRecency;
  row[at.agrees] = standing.agrees ? 1 : 0;
  row[at.indexed] = standing.indexed ? 1 : 0;
  row[at.size] = Math.min(c.size, 30);
  row[at.share] = m.index > 0 ? c.size / m.index : 0;
  row[at.names] = Math.min(c.names, 20);
  row[at.nominals] = Math.min(c.nominals, 20);
  row[at.pronouns] = Math.min(c.pronouns, 20);
  row[at.subjects] = Math.min(c.subjects, 20);
  row[at.firstSentence] = Math.min(c.first.sentence, 40);
  row[at.firstForm] = formCodes[c.first.form];
  row[at.isSpeaker] = speakerFit(s.speaker, c);
  row[at.speaks] = s.spoken.some((quote) => c.speaks.has(quote)) ? 1 : 0;
  distances(row, m, c);
  structure(row, m, c);
  company(row, m, c, model);
  agreement(row, m, c);
  wording(row, m, c, model);
  naming(row, m, c);
}
