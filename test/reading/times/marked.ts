import { expect } from 'vitest';
import type { TimeExpression } from '../../../src/core/index.ts';
import { readTimes, type TimeContext } from '../../../src/reading/times/index.ts';

/** Publication day of all examples that do not say another: a Friday. */
export const FRIDAY: TimeContext = { date: '2025-04-18' };

/** A sentence with its expressions in square brackets: text without them, and their spans. */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  let open = -1;
  for (const char of marked) {
    if (char === '[') open = text.length;
    else if (char === ']') spans.push({ start: open, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** Reads a marked sentence and expects exactly the marked spans, with these values in order. */
export function expectTimes(
  marked: string,
  values: readonly string[],
  context: TimeContext = FRIDAY,
): readonly TimeExpression[] {
  const { text, spans } = unmark(marked);
  const { times } = readTimes(text, context);
  expect(times.map((time) => text.slice(time.start, time.end))).toEqual(
    spans.map((span) => text.slice(span.start, span.end)),
  );
  expect(times.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  expect(times.map((time) => time.value)).toEqual(values);
  return times;
}

/** Expects that a sentence has no temporal expression at all. */
export function expectNoTime(text: string, context: TimeContext = FRIDAY): void {
  expect(
    readTimes(text, context).times.map((time) => [text.slice(time.start, time.end), time.value]),
  ).toEqual([]);
}
