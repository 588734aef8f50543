import type { AnalysedSentence, NamedSpan } from '../analysis.ts';

/** A sentence with what the head of names said of it: log-probabilities, a row of tags a word. */
export interface ScoredSentence {
  readonly sentence: AnalysedSentence;
  readonly surfaces: readonly string[];
  readonly scores: Float32Array;
}

/** How much what a text says elsewhere of the same words counts beside the sentence's own. */
const ELSEWHERE = 3;
/** What every kind is given before anything is counted. */
const BEFOREHAND = 0.3;
/** A word of a name from elsewhere may be this much likelier to be none here. */
const DOUBT = 4;
/** Shorter ones ("US", "AI") may be something else in capitals. */
const LEAST_LETTERS = 3;
const MOST_WORDS = 4;

/** What is counted of one run of words: for each kind of name, and last for none. */
type Counts = Float64Array;

/**
 * Brings the names of a text into agreement: a name is of the kind that the text as a whole takes the same words for, the last word of a
 * person's name stands for the person, and words that are a name elsewhere are one here too, unless that is unlikely. On documents of
 * EWT and GUM, and on news and Wikipedia, it gains a point of F1 (docs/adr/0027-names-of-the-world.md).
 * @param tags  `O`, `B-x`, `I-x` in the order of a row of scores
 */
export function createAgreement(
  tags: readonly string[],
): (sentences: readonly ScoredSentence[]) => AnalysedSentence[] {
  const kinds = tags.filter((tag) => tag.startsWith('B-')).map((tag) => tag.slice(2) as NamedSpan['type']);
  const first = kinds.map((kind) => tags.indexOf(`B-${kind}`));
  const inside = kinds.map((kind) => tags.indexOf(`I-${kind}`));
  const none = tags.indexOf('O');
  const person = kinds.indexOf('person');

  /** Log-probability of the run as one name of each kind, and last as none. */
  function asOne(scores: Float32Array, from: number, to: number): Float64Array {
    const at = (word: number, tag: number) => scores[word * tags.length + tag] ?? -Infinity;
    const sums = new Float64Array(kinds.length + 1);
    for (let kind = 0; kind < kinds.length; kind++) {
      let sum = at(from, first[kind] ?? none);
      for (let word = from + 1; word <= to; word++) sum += at(word, inside[kind] ?? none);
      sums[kind] = sum;
    }
    for (let word = from; word <= to; word++) sums[kinds.length] = (sums[kinds.length] ?? 0) + at(word, none);
    return sums;
  }

  const countsOf = (all: Map<string, Counts>, key: string): Counts => {
    const known = all.get(key);
    if (known !== undefined) return known;
    const counts = new Float64Array(kinds.length + 1);
    all.set(key, counts);
    return counts;
  };

  function counted(sentences: readonly ScoredSentence[]): Map<string, Counts> {
    const all = new Map<string, Counts>();
    for (const { sentence, surfaces, scores } of sentences) {
      for (const { type, first: from, last: to } of sentence.names) {
        const likely = shares(asOne(scores, from, to));
        const counts = countsOf(all, surfaces.slice(from, to + 1).join(' '));
        for (const [kind, share] of likely.entries()) counts[kind] = (counts[kind] ?? 0) + share;
        if (type !== 'person' || from === to) continue;
        const family = countsOf(all, surfaces[to] ?? '');
        family[person] = (family[person] ?? 0) + (likely[person] ?? 0);
      }
    }
    return all;
  }

  /** The names with the kinds on which the text agrees. */
  function agreed({ sentence, surfaces, scores }: ScoredSentence, all: Map<string, Counts>): NamedSpan[] {
    return sentence.names.map((name) => {
      const own = asOne(scores, name.first, name.last);
      const counts = countsOf(all, surfaces.slice(name.first, name.last + 1).join(' '));
      const total = counts.reduce((sum, count) => sum + count, 0) + BEFOREHAND * kinds.length;
      const weight = (kind: number) =>
        (own[kind] ?? -Infinity) + ELSEWHERE * Math.log(((counts[kind] ?? 0) + BEFOREHAND) / total);
      return { ...name, type: kinds[highest(kinds.length, weight)] ?? name.type };
    });
  }

  /** The kind that each run of words is a name of, wherever in the text it is one. */
  function kindsNamed(
    sentences: readonly ScoredSentence[],
    names: readonly NamedSpan[][],
  ): Map<string, number> {
    const all = new Map<string, Counts>();
    const count = (key: string, kind: number) => {
      if (key.length < LEAST_LETTERS || !/^\p{Lu}/u.test(key)) return;
      const counts = countsOf(all, key);
      counts[kind] = (counts[kind] ?? 0) + 1;
    };
    for (const [index, { surfaces }] of sentences.entries()) {
      for (const { type, first: from, last: to } of names[index] ?? []) {
        const kind = kinds.indexOf(type);
        if (to - from < MOST_WORDS) count(surfaces.slice(from, to + 1).join(' '), kind);
        if (kind === person && from < to) count(surfaces[to] ?? '', person);
      }
    }
    return new Map(
      [...all].map(([key, counts]) => [key, highest(kinds.length, (kind) => counts[kind] ?? 0)]),
    );
  }

  /** Names of elsewhere among words that are none yet, longer ones first. */
  function added(
    { sentence, surfaces, scores }: ScoredSentence,
    names: readonly NamedSpan[],
    known: ReadonlyMap<string, number>,
  ): NamedSpan[] {
    const taken = new Set<number>();
    const take = (from: number, to: number) => {
      for (let word = from; word <= to; word++) taken.add(word);
    };
    for (const { first: from, last: to } of names) take(from, to);
    const found: NamedSpan[] = [];
    for (let words = MOST_WORDS; words > 0; words--) {
      for (let from = 0; from + words <= surfaces.length; from++) {
        const to = from + words - 1;
        if (!/^\p{Lu}/u.test(surfaces[from] ?? '')) continue;
        const kind = known.get(surfaces.slice(from, to + 1).join(' '));
        if (kind === undefined || overlaps(taken, from, to)) continue;
        const likely = asOne(scores, from, to);
        if ((likely[kinds.length] ?? 0) - (likely[kind] ?? -Infinity) >= DOUBT * words) continue;
        take(from, to);
        found.push({
          type: kinds[kind] ?? 'other',
          start: sentence.words[from]?.start ?? 0,
          end: sentence.words[to]?.end ?? 0,
          first: from,
          last: to,
        });
      }
    }
    return found;
  }

  return (sentences) => {
    const all = counted(sentences);
    const names = sentences.map((one) => agreed(one, all));
    const known = kindsNamed(sentences, names);
    return sentences.map((one, index) => {
      const own = names[index] ?? [];
      const more = added(one, own, known);
      return { ...one.sentence, names: [...own, ...more].sort((a, b) => a.first - b.first) };
    });
  };
}

const overlaps = (taken: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let word = from; word <= to; word++) if (taken.has(word)) return true;
  return false;
};

/** The index of the highest weight; the lowest one of equals. */
function highest(count: number, weight: (index: number) => number): number {
  let best = 0;
  for (let index = 1; index < count; index++) if (weight(index) > weight(best)) best = index;
  return best;
}

/** Log-probabilities as shares of one. */
function shares(logs: Float64Array): Float64Array {
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const parts = logs.map((log) => Math.exp(log - top));
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}
