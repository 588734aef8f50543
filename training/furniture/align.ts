import { wordsOf } from '../../bench/scorers/shingles.ts';

/**
 * How much of each block is in the truth: the words of all blocks in order against the words of the truth, matched in
 * order, runs before single words. A word that matches behind a matching word counts twice, so that a stray "the" of
 * a menu never takes the place of one in a paragraph.
 * @param blocks  the page's lines, in order
 * @returns the share of each block's words that are in the truth, 0 to 1; blocks without words take their neighbour's
 */
export function alignBlocks(blocks: readonly string[], truth: string): number[] {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, ids.size);
    return ids.size - 1;
  };
  const words: number[] = [];
  const owner: number[] = [];
  blocks.forEach((text, index) => {
    for (const word of wordsOf(text)) {
      words.push(idOf(word));
      owner.push(index);
    }
  });
  const right = wordsOf(truth).map(idOf);
  const width = right.length + 1;
  const moves = new Uint8Array((words.length + 1) * width); // 0 skip page word, 1 skip truth word, 2 match
  let best = new Float32Array(width);
  let run = new Float32Array(width);
  for (let i = 1; i <= words.length; i++) {
    const nextBest = new Float32Array(width);
    const nextRun = new Float32Array(width).fill(-1);
    for (let j = 1; j < width; j++) {
      let value = best[j] ?? 0;
      let move = 0;
      const skipTruth = nextBest[j - 1] ?? 0;
      if (skipTruth > value) [value, move] = [skipTruth, 1];
      if (words[i - 1] === right[j - 1]) {
        const continued = run[j - 1] ?? -1;
        const matched = Math.max((best[j - 1] ?? 0) + 1, continued >= 0 ? continued + 2 : 0);
        nextRun[j] = matched;
        if (matched >= value) [value, move] = [matched, 2];
      }
      nextBest[j] = value;
      moves[i * width + j] = move;
    }
    [best, run] = [nextBest, nextRun];
  }
  const matched = new Array<number>(blocks.length).fill(0);
  const total = new Array<number>(blocks.length).fill(0);
  for (const index of owner) total[index] = (total[index] ?? 0) + 1;
  let [i, j] = [words.length, right.length];
  while (i > 0 && j > 0) {
    const move = moves[i * width + j];
    if (move === 2) {
      const index = owner[i - 1] ?? 0;
      matched[index] = (matched[index] ?? 0) + 1;
      i--;
      j--;
    } else if (move === 0) i--;
    else j--;
  }
  const shares: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const of = total[index] ?? 0;
    shares.push(of === 0 ? (shares[index - 1] ?? 0) : (matched[index] ?? 0) / of);
  }
  return shares;
}
