/** What one page's text has in common with its truth, as shares of all that either has. */
export interface PageScore {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  /** True where both give the same words in the same order. */
  readonly exact: boolean;
}

/** Means over pages, 0 to 1. */
export interface BodyScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
}

/** The words of a text as the benchmark counts them: `\w+` of Python's `re`, case kept. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  if (words.length > 0 && words.length < 4) add(words.join(' '));
  for (let at = 0; at + 4 <= words.length; at++) add(words.slice(at, at + 4).join(' '));
  return counts;
}

/**
 * One page by the article extraction benchmark's rule: multisets of runs of four words.
 * Source: evaluate.py of scrapinghub/article-extraction-benchmark (MIT), 2026-03-01
 */
export function scorePage(truth: string, found: string): PageScore {
  const [right, given] = [wordsOf(truth), wordsOf(found)];
  const [expected, got] = [shingles(right), shingles(given)];
  let [tp, fp, fn] = [0, 0, 0];
  for (const [key, count] of got) {
    const both = Math.min(count, expected.get(key) ?? 0);
    tp += both;
    fp += count - both;
  }
  for (const [key, count] of expected) fn += Math.max(0, count - (got.get(key) ?? 0));
  const sum = tp + fp + fn || 1;
  const exact = right.length === given.length && right.every((word, index) => word === given[index]);
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum, exact };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** All pages together: mean precision over pages that gave anything, mean recall, and their harmonic mean. */
export function scoreAll(pages: readonly PageScore[]): BodyScore {
  const gave = pages.filter(({ tp, fp }) => tp + fp > 0);
  const precision = mean(gave.map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(pages.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, accuracy: mean(pages.map(({ exact }) => (exact ? 1 : 0))) };
}
