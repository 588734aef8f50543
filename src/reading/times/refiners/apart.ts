import type { Refiner } from './refiner.ts';

/** The two ends of "from 2014 to 2017" as two expressions; the first keeps the range for its bounds. */
export const apartRefiner: Refiner = {
  name: 'apart',
  refine: (_scan, found) =>
    found.flatMap((one) => {
      const { meaning } = one;
      if (meaning.kind !== 'range' || meaning.apart === undefined) return [one];
      const { apart, ...range } = meaning;
      return [
        { first: one.first, last: apart.last, meaning: { ...range, end: 'from' as const } },
        { first: apart.first, last: one.last, meaning: { ...range, end: 'to' as const } },
      ];
    }),
};
