import { isVowelSound } from './sounds.ts';

/** What it costs to read one sound as another; pairs that are not here are different sounds. */
const PAIRS: readonly (readonly [string, number])[] = [
  ['kq', 0.05],
  ['qg', 0.2],
  ['kg', 0.35],
  ['Gg', 0.1],
  ['Gk', 0.5],
  ['Gq', 0.45],
  ['Xk', 0.3],
  ['Xh', 0.2],
  ['Xq', 0.45],
  ['Tt', 0.15],
  ['Ts', 0.25],
  ['Td', 0.45],
  ['Dd', 0.15],
  ['Dz', 0.15],
  ['DT', 0.2],
  ['Dt', 0.5],
  ['td', 0.45],
  ['dz', 0.6],
  ['sz', 0.4],
  ['sS', 0.3],
  ['SC', 0.35],
  ['jC', 0.3],
  ['jz', 0.45],
  ['jk', 0.5],
  ['jg', 0.45],
  ['jS', 0.5],
  ['js', 0.6],
  ['bp', 0.3],
  ['fv', 0.5],
  ['vw', 0.05],
  ['mn', 0.35],
  ['ae', 0.1],
  ['ei', 0.12],
  ['ai', 0.3],
  ['ou', 0.08],
  ['ao', 0.3],
  ['au', 0.38],
  ['eu', 0.4],
  ['eo', 0.4],
  ['iu', 0.4],
  ['io', 0.45],
  ['yi', 0.08],
  ['ye', 0.2],
  ['wu', 0.12],
  ['wo', 0.15],
  ['vu', 0.2],
];

const COSTS: ReadonlyMap<string, number> = new Map(
  PAIRS.flatMap(([pair, cost]) => [[pair, cost] as const, [`${pair[1]}${pair[0]}`, cost] as const]),
);

const DIFFERENT = 2;

function substitution(a: string, b: string): number {
  return a === b ? 0 : (COSTS.get(a + b) ?? DIFFERENT);
}

/** What it costs to leave a sound out: short vowels are often not written, consonants always are. */
function omission(sounds: string, at: number): number {
  const sound = sounds[at] ?? '';
  if (isVowelSound(sound)) return at === sounds.length - 1 ? 0.35 : at === 0 ? 0.3 : 0.25;
  if (sound === 'w' || sound === 'y' || sound === 'v') return 0.3;
  return sound === 'h' ? 0.4 : 1.5;
}

/**
 * How far two strings of sounds are apart: the cheapest way to read the one as the other. 0 is the same; beyond
 * `limit` the answer is only known to be larger than it.
 */
export function soundDistance(a: string, b: string, limit: number): number {
  let previous = [0];
  for (let j = 0; j < b.length; j++) previous.push((previous[j] ?? 0) + omission(b, j));
  for (let i = 0; i < a.length; i++) {
    const row = [(previous[0] ?? 0) + omission(a, i)];
    let best = row[0] ?? 0;
    for (let j = 0; j < b.length; j++) {
      const cost = Math.min(
        (previous[j] ?? 0) + substitution(a[i] ?? '', b[j] ?? ''),
        (previous[j + 1] ?? 0) + omission(a, i),
        (row[j] ?? 0) + omission(b, j),
      );
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return best;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The largest distance at which two names are one: grows with the number of consonants, which carry the name. */
export function distanceLimit(a: string): number {
  let consonants = 0;
  for (const sound of a) if (!isVowelSound(sound) && sound !== 'w' && sound !== 'y') consonants++;
  return 0.1 + 0.11 * Math.min(consonants, 6);
}
