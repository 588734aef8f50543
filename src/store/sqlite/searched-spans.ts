import type { Furniture, Reading, Span } from '../../core/index.ts';

/** What pages add around an article; what a picture shows is told of in the article's own words, and is looked through. */
const isLeftOut = ({ kind }: Furniture): boolean => kind !== 'caption';

/** The spans of a text that are not looked through, in its order, those that touch as one. */
export function spansWithout({ furniture }: Pick<Reading, 'furniture'>): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of furniture.filter(isLeftOut).sort((a, b) => a.start - b.start)) {
    const before = spans.at(-1);
    if (before !== undefined && start <= before.end) {
      spans[spans.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    } else spans.push({ start, end });
  }
  return spans;
}

/** The column beside a reading; null where all of its text is looked through. */
export function withoutColumn(reading: Pick<Reading, 'furniture'>): string | null {
  const spans = spansWithout(reading);
  return spans.length === 0 ? null : JSON.stringify(spans.map(({ start, end }) => [start, end]));
}

/** The spans that such a column holds. */
export function withoutOf(column: string | null): Span[] {
  if (column === null) return [];
  // Written by withoutColumn.
  return (JSON.parse(column) as [number, number][]).map(([start, end]) => ({ start, end }));
}
