import { lexAt, type Scan, textAt } from '../scan.ts';
import type { Found, Meaning } from '../types.ts';
import { foldNeighbours, type Refiner, wordsBetween } from './refiner.ts';

function isPoint(meaning: Meaning): boolean {
  return (
    meaning.kind === 'date' || meaning.kind === 'event' || meaning.kind === 'unit' || meaning.kind === 'edge'
  );
}

function directionOf(between: string): -1 | 1 | undefined {
  if (/^(after|after the|from|since|since the|following|following the)$/.test(between)) return 1;
  return /^(before|before the|prior to|prior to the|ahead of|ahead of the|to)$/.test(between)
    ? -1
    : undefined;
}

/** "the week of 7 April", "the week starting May 5". */
function weekAround(scan: Scan, found: Found): Found | undefined {
  if (found.meaning.kind !== 'date' || found.meaning.day === undefined) return undefined;
  const at = /^(on|the)$/.test(textAt(scan, found.first - 1)) ? found.first - 2 : found.first - 1;
  if (
    !/^(of|starting|beginning|commencing|ending)$/.test(textAt(scan, at)) ||
    textAt(scan, at - 1) !== 'week'
  )
    return undefined;
  const first = textAt(scan, at - 2) === 'the' ? at - 2 : at - 1;
  return {
    first,
    last: found.last,
    meaning: { kind: 'unit', unit: 'week', by: 0, anchor: 'now', around: found.meaning },
  };
}

/** "the eve of Newroz". */
function eveOf(scan: Scan, found: Found): Found | undefined {
  const of = textAt(scan, found.first - 1) === 'the' ? found.first - 2 : found.first - 1;
  if (!isPoint(found.meaning) || textAt(scan, of) !== 'of' || textAt(scan, of - 1) !== 'eve')
    return undefined;
  const first = textAt(scan, of - 2) === 'the' ? of - 2 : of - 1;
  return {
    first,
    last: found.last,
    meaning: { kind: 'shift', amount: 1, unit: 'day', direction: -1, anchor: 'story', from: found.meaning },
  };
}

/** "the day after Christmas", "a week before 10 March": one unit without an amount of its own. */
function oneUnit(scan: Scan, found: Found): Found {
  const eve = eveOf(scan, found);
  if (eve !== undefined) return eve;
  const week = weekAround(scan, found);
  if (week !== undefined) return week;
  const article = textAt(scan, found.first - 1) === 'the' ? found.first - 1 : found.first;
  const word = textAt(scan, article - 1);
  const unit = lexAt(scan, article - 2).unit;
  const lead = textAt(scan, article - 3);
  if (
    !isPoint(found.meaning) ||
    (word !== 'after' && word !== 'before') ||
    unit === undefined ||
    lead !== 'the'
  )
    return found;
  if (found.meaning.kind === 'unit' && found.meaning.unit === 'day' && found.meaning.by !== 0) return found;
  return {
    first: article - 3,
    last: found.last,
    meaning: {
      kind: 'shift',
      amount: 1,
      unit,
      direction: word === 'after' ? 1 : -1,
      anchor: 'story',
      from: found.meaning,
    },
  };
}

/** Points counted from a stated point: "two days after 10 March", "three weeks before the 2003 invasion". */
export const countedFromRefiner: Refiner = {
  name: 'counted-from',
  refine: (scan, found) =>
    foldNeighbours(found, (left, right) => {
      if (!isPoint(right.meaning)) return undefined;
      const between = wordsBetween(scan, left, right, 2);
      const direction = between === undefined ? undefined : directionOf(between);
      if (direction === undefined || between === 'to') return undefined;
      const { meaning } = left;
      if (meaning.kind === 'duration' && meaning.window === undefined && meaning.amount !== undefined) {
        if (between?.startsWith('since')) return undefined;
        return {
          first: left.first,
          last: right.last,
          meaning: {
            kind: 'shift',
            amount: meaning.amount,
            unit: meaning.unit,
            direction,
            anchor: 'story',
            from: right.meaning,
          },
        };
      }
      return undefined;
    }).map((one) => oneUnit(scan, one)),
};
