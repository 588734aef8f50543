/** What is known of one thing while the text is read: the mentions so far, and what they say together. */
import type { MentionType } from '../../core/index.ts';
import type { Mention } from './mention.ts';
import type { NameKey } from './names.ts';

/** A name of the thing, and of what type it was read. */
export interface Naming {
  readonly key: NameKey;
  readonly type: MentionType;
}

/** Only the most recent names and nominals are compared, so that a long text costs no more a mention than a short one. */
const keptMentions = 12;

export interface Cluster {
  readonly id: number;
  readonly first: Mention;
  last: Mention;
  size: number;
  names: number;
  nominals: number;
  pronouns: number;
  subjects: number;
  plural: number;
  singular: number;
  men: number;
  women: number;
  people: number;
  things: number;
  /** Distinct names, longest first, at most `keptMentions`. */
  readonly named: Naming[];
  /** Quotations in which the thing says "I" or "we". */
  readonly speaks: Set<number>;
  /** Last names and nominals, newest first. */
  readonly described: Mention[];
  lastPronoun: Mention | null;
  /** Newest mentions, newest first. */
  readonly recent: Mention[];
}

export function startCluster(id: number, mention: Mention): Cluster {
  const cluster: Cluster = {
    id,
    first: mention,
    last: mention,
    size: 0,
    names: 0,
    nominals: 0,
    pronouns: 0,
    subjects: 0,
    plural: 0,
    singular: 0,
    men: 0,
    women: 0,
    people: 0,
    things: 0,
    named: [],
    speaks: new Set(),
    described: [],
    lastPronoun: null,
    recent: [],
  };
  addMention(cluster, mention);
  return cluster;
}

/** Adds the next mention of the text to a thing. */
export function addMention(cluster: Cluster, mention: Mention): void {
  cluster.last = mention;
  cluster.size += 1;
  if (mention.role.startsWith('nsubj')) cluster.subjects += 1;
  if (mention.numberKnown) {
    if (mention.plural) cluster.plural += 1;
    else cluster.singular += 1;
  }
  if (mention.man >= 0) {
    cluster.men += mention.man;
    cluster.women += 1 - mention.man;
  }
  if (mention.person === 1) cluster.people += 1;
  if (mention.person === 0) cluster.things += 1;
  cluster.recent.unshift(mention);
  if (cluster.recent.length > keptMentions) cluster.recent.pop();
  for (const { key, name } of mention.views) {
    if (key === null || cluster.named.some((other) => other.key.all === key.all)) continue;
    cluster.named.push({ key, type: name?.type ?? mention.type });
    // Longer names tell more; the sort is stable, so the earlier of two stays first.
    cluster.named.sort((a, b) => b.key.tokens.length - a.key.tokens.length);
    if (cluster.named.length > keptMentions) cluster.named.pop();
  }
  if (mention.form === 'pronoun') {
    cluster.pronouns += 1;
    cluster.lastPronoun = mention;
    if (mention.pronoun?.person === 1 && mention.place.quote > 0) cluster.speaks.add(mention.place.quote);
    return;
  }
  if (mention.form === 'name') cluster.names += 1;
  else cluster.nominals += 1;
  cluster.described.unshift(mention);
  if (cluster.described.length > keptMentions) cluster.described.pop();
}
