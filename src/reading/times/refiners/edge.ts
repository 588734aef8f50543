import { isDash, lexAt, type Scan, textAt } from '../scan.ts';
import type { Edge, Found, Meaning } from '../types.ts';
import type { Refiner } from './refiner.ts';

function canHaveEdge(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'date':
      return true;
    case 'period':
    case 'event':
      return true;
    case 'unit':
      return meaning.part === undefined;
    default:
      return false;
  }
}

interface EdgeWords {
  readonly first: number;
  readonly edge: Edge;
}

function edgeBefore(scan: Scan, found: Found): EdgeWords | undefined {
  let at = found.first - 1;
  let linked = false;
  if (isDash(textAt(scan, at))) at -= 1;
  else {
    while (/^(of|the|in|part)$/.test(textAt(scan, at)) && found.first - at <= 4) {
      if (textAt(scan, at) !== 'the') linked = true;
      at -= 1;
    }
  }
  const word = textAt(scan, at);
  const edge = lexAt(scan, at).edge;
  if (edge === undefined) return undefined;
  const adjective = word === 'early' || word === 'mid' || word === 'late' || word === 'later';
  if (word === 'earlier' || (word === 'later' && found.meaning.kind !== 'period')) return undefined;
  if (!adjective && (textAt(scan, found.first - 1) === 'in' || !linked)) return undefined;
  if (adjective && textAt(scan, found.first - 1) === 'of') return undefined;
  if (linked && adjective && textAt(scan, at + 1) !== 'in') return undefined;
  const first = textAt(scan, at - 1) === 'very' ? at - 1 : at;
  return { first: textAt(scan, first - 1) === 'the' ? first - 1 : first, edge };
}

/** "early December 2024", "mid-March", "the end of 2026", "late in the 1970s"; on a day it leaves the bounds. */
export const edgeRefiner: Refiner = {
  name: 'edge',
  refine: (scan, found) =>
    found.map((one) => {
      if (!canHaveEdge(one.meaning)) return one;
      const words = edgeBefore(scan, one);
      if (words === undefined) return one;
      return { ...one, first: words.first, meaning: { kind: 'edge', edge: words.edge, of: one.meaning } };
    }),
};
