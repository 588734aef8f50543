/** A run of words with a label; both indices inclusive, from 0. */
export interface LabelledRun {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** Decodes BIO scores into runs by Viterbi, over transitions that BIO allows. */
export type RunDecoder = (scores: Float32Array, words: number) => LabelledRun[];

/**
 * @param tags  `O`, `B-x`, `I-x` in the order of a row of scores (log-probabilities, `tags.length` a word)
 */
export function createRunDecoder(tags: readonly string[]): RunDecoder {
  const count = tags.length;
  // allowed[to] lists the tags that may stand before it.
  const allowed = tags.map((tag) =>
    tags.flatMap((before, b) =>
      !tag.startsWith('I-') || before === tag || before === `B-${tag.slice(2)}` ? [b] : [],
    ),
  );
  return (scores, words) => {
    if (words === 0) return [];
    const best = new Float64Array(words * count);
    const back = new Int32Array(words * count);
    for (let t = 0; t < count; t++) best[t] = tags[t]?.startsWith('I-') ? -Infinity : (scores[t] as number);
    for (let w = 1; w < words; w++) {
      for (let t = 0; t < count; t++) {
        let top = -Infinity;
        let from = 0;
        for (const b of allowed[t] as number[]) {
          const score = best[(w - 1) * count + b] as number;
          if (score > top) {
            top = score;
            from = b;
          }
        }
        best[w * count + t] = top + (scores[w * count + t] as number);
        back[w * count + t] = from;
      }
    }
    const path = new Int32Array(words);
    let tag = 0;
    for (let t = 1; t < count; t++) {
      if ((best[(words - 1) * count + t] as number) > (best[(words - 1) * count + tag] as number)) tag = t;
    }
    for (let w = words - 1; w >= 0; w--) {
      path[w] = tag;
      tag = back[w * count + tag] as number;
    }
    return takeRuns(path, tags);
  };
}

function takeRuns(path: Int32Array, tags: readonly string[]): LabelledRun[] {
  const runs: LabelledRun[] = [];
  let w = 0;
  while (w < path.length) {
    const tag = tags[path[w] as number] as string;
    if (!tag.startsWith('B-')) {
      w++;
      continue;
    }
    const inside = `I-${tag.slice(2)}`;
    let last = w;
    while (last + 1 < path.length && tags[path[last + 1] as number] === inside) last++;
    runs.push({ label: tag.slice(2), first: w, last });
    w = last + 1;
  }
  return runs;
}
