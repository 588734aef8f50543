import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySpan, isInside, overlaps, SpanIndex } from '../../src/core/index.ts';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, size]) => ({ start, end: start + size }));

describe('SpanIndex', () => {
  it('answers as looking at every span would', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, asked) => {
        const index = new SpanIndex(spans);
        expect(index.touches(asked)).toBe(spans.some((one) => overlaps(one, asked)));
        const holds = (a: { start: number; end: number }, b: { start: number; end: number }) =>
          isInside(b, a) && !isInside(a, b);
        expect(index.around(asked)).toBe(spans.some((one) => holds(one, asked)));
        expect(index.crosses(asked)).toBe(
          spans.some((one) => overlaps(one, asked) && !isInside(one, asked) && !isInside(asked, one)),
        );
        expect(index.inside(asked)).toEqual([...spans].sort(bySpan).filter((one) => isInside(one, asked)));
      }),
    );
  });

  it('says no of an empty list', () => {
    expect(new SpanIndex([]).touches({ start: 0, end: 5 })).toBe(false);
    expect(new SpanIndex([]).inside({ start: 0, end: 5 })).toEqual([]);
  });
});
