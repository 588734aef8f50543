import type { Scan } from '../scan.ts';
import { textAt } from '../scan.ts';
import type { Found } from '../types.ts';
import type { Refiner } from './refiner.ts';

/** Inside an address: "https://host/2015/12/report". */
function isInAddress(scan: Scan, found: Found): boolean {
  let at = found.first;
  while (at > 0 && scan.tokens[at]?.spaced === false && found.first - at < 60) {
    at -= 1;
    if (textAt(scan, at) === '/' && textAt(scan, at - 1) === '/' && textAt(scan, at - 2) === ':') return true;
    if (textAt(scan, at) === '@' || (textAt(scan, at) === 'www' && textAt(scan, at + 1) === '.')) return true;
  }
  return false;
}

/** Drops weak finds that nothing made strong, and what stands inside an address. */
export const dropRefiner: Refiner = {
  name: 'drop',
  refine: (scan, found) =>
    found.filter((one) => {
      if (one.weak) return false;
      if (one.meaning.kind === 'range' && one.meaning.from.kind === 'clock' && isBareRange(one))
        return textAt(scan, one.first) === 'from' && isEnd(scan, one.last + 1);
      return !isInAddress(scan, one);
    }),
};

/** "from 6 to 7": numbers that are clock times only where nothing else follows that they could count. */
function isBareRange(found: Found): boolean {
  const { meaning } = found;
  if (meaning.kind !== 'range' || meaning.from.kind !== 'clock' || meaning.to.kind !== 'clock') return false;
  const bare = (clock: typeof meaning.from): boolean =>
    clock.kind === 'clock' && clock.twelve === true && clock.minute === undefined && clock.date === undefined;
  return bare(meaning.from) && bare(meaning.to);
}

function isEnd(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return token === undefined || /^[.?!]$/.test(token.text) || token.kind === 'break';
}
