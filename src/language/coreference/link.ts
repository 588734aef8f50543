/** Reads the mentions of a text in order and gives each to the thing it most likely belongs to, or to a new one. */
import { addMention, type Cluster, startCluster } from './cluster.ts';
import {
  agrees,
  describeMention,
  describePair,
  featureNames,
  type Standing,
  type Surroundings,
} from './features.ts';
import type { Mention } from './mention.ts';
import type { CoreferenceModel } from './model.ts';
import { matchNames } from './names.ts';
import type { TalkMap } from './place.ts';

/** How far back a form looks: clusters, and sentences since their last mention. */
const reach = {
  pronoun: { clusters: 30, sentences: 6 },
  nominal: { clusters: 25, sentences: 8 },
  name: { clusters: 10, sentences: 3 },
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
function wordsOf(m: Mention): string[] {
  if (m.form === 'pronoun')
    return m.pronoun !== null && m.pronoun.person < 3 ? [`pronoun ${m.pronoun.paradigm}`] : [];
  if (m.key === null) return [m.lemma];
  const { key } = m;
  return [
    ...key.tokens,
    ...key.skeletons.filter((bones) => bones !== '').map((bones) => `bones ${bones}`),
    ...(key.acronym === '' ? [] : [`initials ${key.acronym}`]),
    ...(key.initials === '' ? [] : [`initials ${key.initials}`]),
    ...(key.known === '' ? [] : [`known ${key.known}`]),
    ...(m.capitalOf === '' ? [] : [`known ${m.capitalOf}`]),
    ...(m.lemma === '' || key.tokens.includes(m.lemma) ? [] : [m.lemma]),
  ];
}

/** Two people of different given names, a man and a woman by title, one number and another: never one thing. */
function forbidden(m: Mention, c: Cluster): boolean {
  if (m.key === null) return false;
  for (const other of c.named) {
    if (other.key === null) continue;
    const people =
      (m.type === 'person' || m.type === 'other') && (other.type === 'person' || other.type === 'other');
    if (matchNames(m.key, other.key, people).conflict) return true;
  }
  return (
    m.type === 'person' &&
    m.man >= 0 &&
    c.names > 0 &&
    (m.man > 0.5 ? c.women > 0 && c.men === 0 : c.men > 0 && c.women === 0)
  );
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
 * Links mentions; the chooser decides each time, so that training (which knows the right answer) and reading share all else.
 * @param mentions  in text order
 * @returns for each mention the cluster it is in
 */
export function linkMentions(
  mentions: readonly Mention[],
  talk: TalkMap,
  sentences: number,
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
  const assigned: Cluster[] = [];
  for (const mention of mentions) {
    const offered = new Map<Cluster, boolean>();
    const { clusters: most, sentences: back } = reach[mention.form];
    for (let i = trail.length - 1; i >= 0 && offered.size < most; i--) {
      const entry = trail[i];
      if (entry === undefined || entry.cluster.last.index !== entry.at) continue;
      if (mention.sentence - entry.cluster.last.sentence > back) break;
      if (!overlapping(mention, entry.cluster) && !forbidden(mention, entry.cluster))
        offered.set(entry.cluster, false);
    }
    const words = wordsOf(mention);
    for (const word of words) {
      for (const cluster of byWord.get(word) ?? []) {
        if (!overlapping(mention, cluster) && !forbidden(mention, cluster)) offered.set(cluster, true);
      }
    }
    const list = [...offered.keys()].sort((a, b) => b.last.index - a.last.index);
    const speakerAt = mention.place.quote > 0 ? talk.speakers.get(mention.place.quote) : undefined;
    const speaker =
      speakerAt === undefined ? -1 : (byHead.get(`${speakerAt.sentence}:${speakerAt.word}`)?.id ?? -1);
    const fits = list.map((cluster) => agrees(mention, cluster));
    const surroundings: Surroundings = {
      sameHead: heads.get(mention.lemma) ?? 0,
      sameText: texts.get(mention.text) ?? 0,
      sentences,
      speaker,
      offered: list.length,
      agreeing: fits.filter(Boolean).length,
    };
    const rows = new Float32Array(width * (list.length + 1));
    describeMention(rows.subarray(0, width), mention, surroundings);
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
    heads.set(mention.lemma, (heads.get(mention.lemma) ?? 0) + 1);
    texts.set(mention.text, (texts.get(mention.text) ?? 0) + 1);
    for (const word of words) {
      const found = byWord.get(word) ?? [];
      const kept = [cluster, ...found.filter((other) => other !== cluster)];
      byWord.set(word, kept.slice(0, perWord));
    }
  }
  return assigned;
}
