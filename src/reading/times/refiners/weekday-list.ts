import type { DateMeaning, Found, Meaning } from '../types.ts';
import { type Refiner, wordsBetween } from './refiner.ts';

function plainWeekday(meaning: Meaning): meaning is DateMeaning {
  return (
    meaning.kind === 'date' &&
    meaning.weekday !== undefined &&
    meaning.day === undefined &&
    meaning.week === undefined &&
    meaning.shift === undefined
  );
}

/** "next week on Tuesday or Thursday", "last Monday and Tuesday": the later weekdays share the week of the first. */
export const weekdayListRefiner: Refiner = {
  name: 'weekday-list',
  refine: (scan, found) => {
    const out: Found[] = [];
    for (const one of found) {
      const before = out.at(-1);
      const between = before === undefined ? undefined : wordsBetween(scan, before, one, 2);
      const joins = between !== undefined && /^(or|and|,|, or|, and|or on|and on)$/.test(between);
      if (
        before?.meaning.kind === 'date' &&
        before.meaning.weekday !== undefined &&
        joins &&
        plainWeekday(one.meaning)
      ) {
        const { week, shift } = before.meaning;
        const shared = { ...(week === undefined ? {} : { week }), ...(shift === undefined ? {} : { shift }) };
        out.push({ ...one, meaning: { ...one.meaning, ...shared } });
      } else out.push(one);
    }
    return out;
  },
};
