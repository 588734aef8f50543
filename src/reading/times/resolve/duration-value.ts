import type { Unit } from '../types.ts';

const LETTERS: Readonly<Record<Unit, readonly [string, string, number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  night: ['P', 'D', 1],
  weekend: ['P', 'WE', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
  millennium: ['P', 'Y', 1000],
};

/** Halves in the next smaller unit, as the guidelines write them. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  minute: 'PT30S',
};

/** TIMEX3's letters for units that ISO 8601 lacks, used where the amount is vague: "for decades" is PXDE. */
const VAGUE_LETTERS: Readonly<Partial<Record<Unit, string>>> = {
  decade: 'DE',
  century: 'CE',
  quarter: 'Q',
  millennium: 'ML',
};

/** TIMEX3 value of a stretch: "P3D", "PT48H", "P2.5Y"; "PXM" where the amount is vague. */
export function durationValue(amount: number | undefined, unit: Unit): string {
  const [lead, letter, factor] = LETTERS[unit];
  if (amount === undefined || !Number.isFinite(amount)) return `${lead}X${VAGUE_LETTERS[unit] ?? letter}`;
  const half = amount === 0.5 ? HALVES[unit] : undefined;
  if (half !== undefined) return half;
  const whole = Math.round(amount * factor * 1000) / 1000;
  return `${lead}${whole}${letter}`;
}
