import type { Scan } from '../scan.ts';
import type { Found } from '../types.ts';

/** A step that merges, changes or drops what the readers found. Takes and gives finds in text order, not overlapping. */
export interface Refiner {
  readonly name: string;
  readonly refine: (scan: Scan, found: readonly Found[]) => readonly Found[];
}

/** Goes over neighbours from the left; `merge` gives the two as one, or undefined where they stay apart. */
export function foldNeighbours(
  found: readonly Found[],
  merge: (left: Found, right: Found) => Found | undefined,
): readonly Found[] {
  const out: Found[] = [];
  for (const right of found) {
    const left = out.at(-1);
    const merged = left === undefined ? undefined : merge(left, right);
    if (merged === undefined) out.push(right);
    else out[out.length - 1] = merged;
  }
  return out;
}

/** The words between two finds, joined by blanks; undefined when there are more than `most`. */
export function wordsBetween(scan: Scan, left: Found, right: Found, most: number): string | undefined {
  const count = right.first - left.last - 1;
  if (count < 0 || count > most) return undefined;
  let words = '';
  for (let i = left.last + 1; i < right.first; i += 1) {
    if (scan.tokens[i]?.kind === 'break') return undefined;
    words += (words === '' ? '' : ' ') + (scan.tokens[i]?.text ?? '');
  }
  return words;
}
