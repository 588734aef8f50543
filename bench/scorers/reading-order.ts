/** Words of a text, by white space. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** How many of each pair of neighbouring words there are. */
function pairs(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1]} ${words[at]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Pairs of neighbouring words found, expected and right: a text in another order has its words and not its pairs. */
export function pairCounts(
  found: readonly string[],
  expected: readonly string[],
): { found: number; expected: number; right: number } {
  const [have, want] = [pairs(found), pairs(expected)];
  let right = 0;
  for (const [pair, count] of want) right += Math.min(count, have.get(pair) ?? 0);
  return { found: Math.max(0, found.length - 1), expected: Math.max(0, expected.length - 1), right };
}

/** F1 of counts, 1 where there is nothing to find and nothing found. */
export function f1Of({ found, expected, right }: { found: number; expected: number; right: number }): number {
  if (found + expected === 0) return 1;
  return (2 * right) / (found + expected);
}
