/** Reads the mentions of a text in order and gives each to the thing it most likely belongs to, or to a new one. */
import { addMention, type Cluster, startCluster } from './cluster.ts';
import { featureNames } from './feature-names.ts';
import {
  agrees,
  describeMention,
  describePair,
  personClash,
  type Standing,
  type Surroundings,
  speakerFit,
} from './features.ts';
import type { Mention } from './mention.ts';
import type { CoreferenceModel } from './model.ts';
import { capitalOf, matchNames, mayBePeople } from './names.ts';
import type { TalkMap } from './place.ts';

/** How far back a form looks: clusters, and sentences since their last mention. */
const reach = {
  pronoun: { clusters: 20, sentences: 3 },
  nominal: { clusters: 14, sentences: 2 },
  name: { clusters: 6, sentences: 2 },
} as const;
/** Clusters found by one shared word. */
const perWord = 6;

/** A choice to make: the mention, the clusters offered (newest first), a row for each, and first the row for none. */
export interface Choice {
  readonly mention: Mention;
  readonly offered: readonly Cluster[];
  /** (1 + offered) rows of features; valid until the next choice. */
  readonly rows: Float32Array;
}

/** Gives the place in `offered` that the mention belongs to, or -1 for none. */
export type Chooser = (choice: Choice) => number;

/** Words under which a mention is found again. */
function wordsOf(m: Mention): Set<string> {
  const words = new Set<string>();
  if (m.form === 'pronoun') {
    if (m.pronoun !== null && m.pronoun.person < 3) words.add(`pronoun ${m.pronoun.paradigm}`);
    return words;
  }
  if (m.initials !== '') words.add(`initials ${m.initials}`);
  for (const { key, lemma } of m.views) {
    if (lemma !== '') words.add(lemma);
    if (key === null) continue;
    for (const token of key.tokens) words.add(token);
    for (const bones of key.skeletons) if (bones !== '') words.add(`bones ${bones}`);
    if (key.acronym !== '') words.add(`initials ${key.acronym}`);
    if (key.initials !== '') words.add(`initials ${key.initials}`);
    const country = key.known === '' ? capitalOf(key) : key.known;
    if (country !== '') words.add(`known ${country}`);
  }
  return words;
}

/** Two people of different given names, a man and a woman by title, one number and another: never one thing. */
function forbidden(m: Mention, c: Cluster): boolean {
  for (const { key } of m.views) {
    if (key === null) continue;
    for (const other of c.named) {
      if (matchNames(key, other.key, mayBePeople(m.type, other.type)).conflict) return true;
    }
  }
  if (m.type !== 'person' || m.man < 0 || c.names === 0) return false;
  return m.man > 0.5 ? c.women > 0 && c.men === 0 : c.men > 0 && c.women === 0;
}

/** True where one lies inside the other, or they share the head: i-within-i is no coreference. */
function overlapping(m: Mention, c: Cluster): boolean {
  for (const other of c.recent) {
    if (other.sentence !== m.sentence) return false;
    if (other.head === m.head) return true;
    // "the fall of Aleppo" and "Aleppo" differ; "his wife" and "his" differ; a name in apposition is inside by design.
    if (m.form !== 'pronoun' && m.first >= other.first && m.last <= other.last && m.form !== 'name')
      return true;
  }
  return false;
}

/**
 * True where a thing that is merely near may be offered. One in six hundred right answers disagrees ("the team … they" is a
 * pronoun's), and two thirds of the wrong ones do.
 */
function isOpen(m: Mention, c: Cluster): boolean {
  const fits = m.form === 'pronoun' ? !personClash(m, c) : agrees(m, c);
  return fits && !overlapping(m, c) && !forbidden(m, c);
}

/**
 * Links mentions; the chooser decides each time, so that training (which knows the right answer) and reading share all else.
 * @param mentions  in text order
 * @returns for each mention the cluster it is in
 */
export function linkMentions(
  mentions: readonly Mention[],
  talk: TalkMap,
  model: CoreferenceModel,
  choose: Chooser,
): Cluster[] {
  const width = featureNames.length;
  const clusters: Cluster[] = [];
  /** Clusters by last mention, oldest first; stale entries (a cluster that moved on) are skipped. */
  const trail: { cluster: Cluster; at: number }[] = [];
  const byWord = new Map<string, Cluster[]>();
  const heads = new Map<string, number>();
  const texts = new Map<string, number>();
  const byHead = new Map<string, Cluster>();
  const heading = new Map<string, Mention>(
    mentions.map((mention) => [`${mention.sentence}:${mention.head}`, mention] as const),
  );
  const inAll = new Map<string, number>();
  for (const { views } of mentions) inAll.set(views[0].lemma, (inAll.get(views[0].lemma) ?? 0) + 1);
  const spokenBy = new Map<string, number[]>();
  for (const [quote, { sentence, word }] of talk.speakers) {
    const key = `${sentence}:${word}`;
    spokenBy.set(key, [...(spokenBy.get(key) ?? []), quote]);
  }
  const assigned: Cluster[] = [];
  for (const mention of mentions) {
    const offered = new Map<Cluster, boolean>();
    const { clusters: most, sentences: back } = reach[mention.form];
    for (let i = trail.length - 1; i >= 0 && offered.size < most; i--) {
      const entry = trail[i];
      if (entry === undefined || entry.cluster.last.index !== entry.at) continue;
      if (mention.sentence - entry.cluster.last.sentence > back) break;
      if (isOpen(mention, entry.cluster)) offered.set(entry.cluster, false);
    }
    const speakerAt = mention.place.quote > 0 ? talk.speakers.get(mention.place.quote) : undefined;
    const speakerKey = speakerAt === undefined ? '' : `${speakerAt.sentence}:${speakerAt.word}`;
    const speaker = byHead.get(speakerKey) ?? heading.get(speakerKey) ?? null;
    const isI = mention.pronoun?.person === 1 && mention.pronoun.number === 'singular';
    const words = wordsOf(mention);
    const sought = new Set(words);
    if (isI && speaker !== null) {
      // Who says "I" may have been named long before, or be named after the quotation.
      if ('size' in speaker) offered.set(speaker, true);
      else for (const word of wordsOf(speaker)) sought.add(word);
    }
    for (const word of sought) {
      for (const cluster of byWord.get(word) ?? []) {
        if (!overlapping(mention, cluster) && !forbidden(mention, cluster)) offered.set(cluster, true);
      }
    }
    const near = [...offered.keys()].sort((a, b) => b.last.index - a.last.index);
    const speaking = isI ? near.filter((cluster) => speakerFit(speaker, cluster) === 1) : [];
    const list = speaking.length > 0 ? speaking : near;
    const fits = list.map((cluster) => agrees(mention, cluster));
    const surroundings: Surroundings = {
      sameHead: heads.get(mention.views[0].lemma) ?? 0,
      sameText: texts.get(mention.text) ?? 0,
      sameHeadAll: inAll.get(mention.views[0].lemma) ?? 0,
      speaker,
      spoken: spokenBy.get(`${mention.sentence}:${mention.head}`) ?? [],
      offered: list.length,
      agreeing: fits.filter(Boolean).length,
    };
    const rows = new Float32Array(width * (list.length + 1));
    describeMention(rows.subarray(0, width), mention, surroundings, model);
    let agreeing = 0;
    list.forEach((cluster, index) => {
      const row = rows.subarray(width * (index + 1), width * (index + 2));
      row.set(rows.subarray(0, width));
      const standing: Standing = {
        recency: index,
        agreeingRecency: agreeing,
        agrees: fits[index] ?? false,
        indexed: offered.get(cluster) ?? false,
      };
      if (fits[index]) agreeing += 1;
      describePair(row, mention, cluster, surroundings, standing, model);
    });
    const chosen = list[choose({ mention, offered: list, rows })];
    const cluster = chosen ?? startCluster(clusters.length, mention);
    if (chosen === undefined) clusters.push(cluster);
    else addMention(chosen, mention);
    assigned.push(cluster);
    trail.push({ cluster, at: mention.index });
    byHead.set(`${mention.sentence}:${mention.head}`, cluster);
    const { lemma } = mention.views[0];
    heads.set(lemma, (heads.get(lemma) ?? 0) + 1);
    texts.set(mention.text, (texts.get(mention.text) ?? 0) + 1);
    for (const word of words) {
      const found = byWord.get(word) ?? [];
      const kept = [cluster, ...found.filter((other) => other !== cluster)];
      byWord.set(word, kept.slice(0, perWord));
    }
  }
  return assigned;
}
