import { lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { Found } from '../types.ts';

/** "the early hours of Thursday", "the early morning hours". */
function earlyHours(scan: Scan, at: number): Found | undefined {
  const word = /^(morning|evening|night)$/.test(textAt(scan, at - 1)) ? at - 1 : at;
  const early = textAt(scan, word - 1);
  const led = early === 'early' || early === 'late' || early === 'small';
  if (!led && word === at) return undefined;
  const part = lexAt(scan, at - 1).part ?? (early === 'late' ? 'NI' : 'MO');
  const start = led ? word - 1 : word;
  return { first: withLead(scan, start), last: at, meaning: { kind: 'part', part }, weak: true };
}

function withLead(scan: Scan, at: number): number {
  return textAt(scan, at - 1) === 'the' ? at - 1 : at;
}

/**
 * Parts of the day by themselves: "last night", "this morning", "tonight", "overnight", "at dawn", "noon". With a
 * date beside them the refiners put the two together; alone and unled ("the morning") they are weak.
 */
export const partOfDayReader: Reader = {
  name: 'part-of-day',
  on: (token) =>
    token.lex?.part !== undefined ||
    token.text === 'tonight' ||
    token.text === 'overnight' ||
    token.text === 'hours',
  read: (scan, at): Found | undefined => {
    const text = textAt(scan, at);
    const today = { kind: 'unit', unit: 'day', by: 0, anchor: 'now' } as const;
    if (text === 'tonight')
      return { first: at, last: at, meaning: { kind: 'part', part: 'NI', date: today } };
    if (text === 'overnight') {
      if (/^(stay|stays|bag|train|bus|trip|guests)$/.test(textAt(scan, at + 1))) return undefined;
      return { first: at, last: at, meaning: { kind: 'part', part: 'NI', date: { ...today, by: -1 } } };
    }
    if (text === 'hours') return earlyHours(scan, at);
    const lex = lexAt(scan, at);
    const part = lex.part;
    if (part === undefined) return undefined;
    const before = textAt(scan, at - 1);
    const dashed = textAt(scan, at - 1) === '-' && textAt(scan, at - 2) === 'mid';
    const earlyOrLate = dashed ? at - 2 : /^(early|late|mid|later)$/.test(before) ? at - 1 : at;
    const lead = textAt(scan, earlyOrLate - 1);
    if (lex.clock !== undefined) {
      if (before === 'after' && text !== 'midnight' && text !== 'noon') return undefined;
      return { first: at, last: at, meaning: { kind: 'clock', hour: lex.clock % 24, minute: 0 } };
    }
    if (lead === 'last') {
      return {
        first: earlyOrLate - 1,
        last: at,
        meaning: { kind: 'part', part, date: { ...today, by: -1 } },
      };
    }
    if (lead === 'this' || lead === 'later') {
      const first =
        textAt(scan, earlyOrLate - 2) === 'later' || textAt(scan, earlyOrLate - 2) === 'earlier'
          ? earlyOrLate - 2
          : earlyOrLate - 1;
      return { first, last: at, meaning: { kind: 'part', part, date: today } };
    }
    if (/^(next|following|same|that|previous)$/.test(lead)) {
      const by = lead === 'next' || lead === 'following' ? 1 : lead === 'previous' ? -1 : 0;
      const first = textAt(scan, earlyOrLate - 2) === 'the' ? earlyOrLate - 2 : earlyOrLate - 1;
      return {
        first,
        last: at,
        meaning: { kind: 'part', part, date: { kind: 'unit', unit: 'day', by, anchor: 'story' } },
      };
    }
    if (lexAt(scan, earlyOrLate - 1).every) return undefined;
    const first = withLead(scan, earlyOrLate);
    const held =
      (first < at && textAt(scan, first - 1) === 'in' && text !== 'night') ||
      (/^(dawn|dusk|nightfall|daybreak|sunset|sunrise)$/.test(text) &&
        /^(at|by|before|after|around|until)$/.test(textAt(scan, first - 1)));
    return { first, last: at, meaning: { kind: 'part', part }, ...(held ? {} : { weak: true }) };
  },
};
