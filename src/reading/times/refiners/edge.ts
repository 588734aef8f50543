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

const OUTER: ReadonlyMap<string, Edge> = new Map([
  ['first', 'start'],
  ['opening', 'start'],
  ['early', 'start'],
  ['final', 'end'],
  ['last', 'end'],
  ['closing', 'end'],
  ['dying', 'end'],
  ['waning', 'end'],
]);

/** "the first days of December", "the closing months of 2024". */
function outerDays(scan: Scan, found: Found): EdgeWords | undefined {
  const of = textAt(scan, found.first - 1) === 'the' ? found.first - 2 : found.first - 1;
  if (textAt(scan, of) !== 'of' || !/^(days|weeks|months|hours|years)$/.test(textAt(scan, of - 1)))
    return undefined;
  if (textAt(scan, of - 1) === 'hours' && found.meaning.kind === 'date') return undefined;
  const edge = OUTER.get(textAt(scan, of - 2));
  if (edge === undefined) return undefined;
  return { first: textAt(scan, of - 3) === 'the' ? of - 3 : of - 2, edge };
}

function edgeBefore(scan: Scan, found: Found): EdgeWords | undefined {
  const outer = outerDays(scan, found);
  if (outer !== undefined) return outer;
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
