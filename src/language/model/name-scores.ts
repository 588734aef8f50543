import type { Labels } from './labels.ts';

/** What Universal NER calls each of the product's types; a facility is a place, an organisation or nothing there. */
const IN_UNER: Readonly<Record<string, readonly string[]>> = {
  person: ['PER'],
  organisation: ['ORG'],
  place: ['LOC'],
  group: [],
  facility: ['LOC', 'ORG'],
};

/** For each of the product's name tags, the tags of Universal NER that it may go with. */
export function tagsInUner(labels: Labels): readonly (readonly number[])[] {
  const none = labels.uner.indexOf('O');
  return labels.names.map((tag) => {
    const [part = 'O', type = ''] = tag.split('-');
    if (part === 'O') return [none];
    const known = (IN_UNER[type] ?? []).map((name) => labels.uner.indexOf(`${part}-${name}`));
    return type === 'facility' || known.length === 0 ? [...known, none] : known;
  });
}

/**
 * Scores of the product's tags by both heads together: each tag's own log-probability and the best of those that
 * Universal NER's head gives to the tags it may go with. Development F1 of persons, organisations and places is that of
 * the better head, and groups and facilities keep theirs.
 * @param names  log-probabilities, one row of `labels.names` a word; not changed
 * @param uner   the same over `labels.uner`
 */
export function jointScores(
  names: Float32Array,
  uner: Float32Array,
  counterparts: readonly (readonly number[])[],
  unerTags: number,
  words: number,
): Float32Array {
  const joint = Float32Array.from(names);
  const tags = counterparts.length;
  for (let w = 0; w < words; w++) {
    for (let t = 0; t < tags; t++) {
      let best = Number.NEGATIVE_INFINITY;
      for (const other of counterparts[t] ?? []) best = Math.max(best, uner[w * unerTags + other] ?? best);
      joint[w * tags + t] = (joint[w * tags + t] ?? 0) + best;
    }
  }
  return joint;
}
