import type { Found } from '../types.ts';

/**
 * Of overlapping finds the longest wins; of two as long the earlier reader's. A weak find yields to a strong one that
 * covers it. Takes finds with their reader's place in the list, gives them in text order.
 */
export function keepLongest(found: readonly { readonly found: Found; readonly order: number }[]): Found[] {
  const sorted = [...found].sort(
    (a, b) =>
      b.found.last - b.found.first - (a.found.last - a.found.first) ||
      Number(a.found.weak ?? false) - Number(b.found.weak ?? false) ||
      a.order - b.order ||
      a.found.first - b.found.first,
  );
  const taken = new Set<number>();
  const kept: Found[] = [];
  for (const { found: one } of sorted) {
    let free = true;
    for (let i = one.first; i <= one.last && free; i += 1) free = !taken.has(i);
    if (!free) continue;
    for (let i = one.first; i <= one.last; i += 1) taken.add(i);
    kept.push(one);
  }
  return kept.sort((a, b) => a.first - b.first);
}
