import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Span } from '../../src/core/index.ts';
import { blocksOf } from '../../src/web/reading/blocks.ts';
import { chosenAt } from '../../src/web/reading/chosen.ts';
import { LANES, lanesOf } from '../../src/web/reading/lanes.ts';
import { layersOf } from '../../src/web/reading/layers.ts';
import { paintPlan, spansWithin } from '../../src/web/reading/paint-plan.ts';
import { contentsOf, innermostAt, sentenceAt } from '../../src/web/reading/sentence.ts';
import { composeReading } from '../e2e/compose-reading.ts';
import { CROSSING_TEXT, crossingReading } from '../e2e/texts.ts';

const reading = crossingReading('crossing');
const words = ({ start, end }: Span) => CROSSING_TEXT.slice(start, end);
const at = (piece: string) => CROSSING_TEXT.indexOf(piece);
const head = { id: 'a', language: 'en', read: true };

describe('the text in blocks', () => {
  const show = (text: string, furniture: string[] = []) =>
    blocksOf(
      composeReading(head, text, (compose) => {
        for (const piece of furniture) compose.furniture(piece, 'noise');
      }),
      text,
    ).map(({ kinds, lines }) => [kinds.join(), ...lines.map(({ start, end }) => text.slice(start, end))]);

  it('keeps article and furniture apart, line by line', () => {
    expect(show('Menu\nA text.\nGoes on.\nShare', ['Menu', 'Share'])).toEqual([
      ['noise', 'Menu'],
      ['', 'A text.', 'Goes on.'],
      ['noise', 'Share'],
    ]);
  });

  it('keeps a line with one word outside the furniture in the article', () => {
    expect(show('Photo: X here', ['Photo: X'])).toEqual([['', 'Photo: X here']]);
    expect(show('here Photo: X', ['Photo: X'])).toEqual([['', 'here Photo: X']]);
  });

  it('takes two stretches of furniture with a blank between for one line of it', () => {
    expect(show('Home  Share', ['Home', 'Share'])).toEqual([['noise', 'Home  Share']]);
  });

  it('drops the breaks of other systems, and marks blank lines', () => {
    const text = 'One\r\n\r\nTwo\r\n';
    const [block] = blocksOf(composeReading(head, text), text);
    expect(block?.lines).toEqual([
      { start: 0, end: 3, isSpaced: false },
      { start: 7, end: 10, isSpaced: true },
    ]);
    expect(show('')).toEqual([]);
    expect(show(' \n\t\n')).toEqual([]);
  });

  it('cuts a line that is too long to lay out where a sentence begins', () => {
    const text = 'Word. '.repeat(10_000).trim();
    const sentences = Array.from({ length: 10_000 }, (_, index) => ({
      start: index * 6,
      end: index * 6 + 5,
    }));
    const [block] = blocksOf({ ...composeReading(head, text), sentences }, text);
    expect(block?.lines.length).toBe(4);
    expect(block?.lines.every(({ start }) => start % 6 === 0)).toBe(true);
    expect(block?.lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('cuts one without sentences or blanks between characters, not within one', () => {
    const text = `x${'😀'.repeat(15_000)}`;
    const [block] = blocksOf(composeReading(head, text), text);
    const pieces = block?.lines.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(pieces.length).toBe(2);
    expect(pieces.map((piece) => [...piece].length)).toEqual([10_000, 5_001]);
  });

  it('property: no word is lost or doubled, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', 'é', '😀') }), (text) => {
        const lines = blocksOf(composeReading(head, text), text).flatMap((block) => block.lines);
        expect(
          lines
            .map((line) => text.slice(line.start, line.end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        const isOrdered = lines.every((line, index) => line.start >= (lines[index - 1]?.end ?? 0));
        expect(isOrdered).toBe(true);
      }),
    );
  });
});

describe('what is chosen with a character', () => {
  const chosen = (offset: number) => {
    const { span, index } = chosenAt(reading, CROSSING_TEXT, offset);
    return [index, words(span)];
  };

  it('is its sentence', () => {
    expect(chosen(at('smugglers'))).toEqual([
      1,
      'Iraqi officials said they fear that smugglers could use the road by night.',
    ]);
    expect(chosen(at('QARN, 18'))[0]).toBe(0);
  });

  it('is the sentence beside a blank, on either side', () => {
    expect(chosen(at(' Syria plans'))[0]).toBe(1);
    expect(chosen(at('\nIraqi officials'))[0]).toBe(0);
  });

  it('is the furniture, or the line that is in no sentence', () => {
    expect(chosen(at('Share this'))).toEqual([-1, 'Share this story']);
    const headline = CROSSING_TEXT.indexOf('Trucks return', at('Photo:'));
    expect(chosen(headline + 3)).toEqual([-1, 'Trucks return to the Qarn crossing after two years']);
  });

  it('property: every offset gives a stretch of the text, with its words in it', () => {
    fc.assert(
      fc.property(fc.nat(CROSSING_TEXT.length - 1), (offset) => {
        const { span, index } = chosenAt(reading, CROSSING_TEXT, offset);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(CROSSING_TEXT.length);
        if (index >= 0) expect(reading.sentences[index]).toMatchObject(span);
        if (sentenceAt(reading.sentences, offset) >= 0)
          expect(sentenceAt(reading.sentences, offset)).toBe(index);
      }),
    );
  });

  it('holds all that touches it and nothing else', () => {
    const contents = contentsOf(reading, chosenAt(reading, CROSSING_TEXT, at('customs')).span);
    expect(contents.statements.map(({ status }) => status)).toEqual(['conditional', 'expected']);
    expect(contents.links).toHaveLength(1);
    expect(contents.times.map(words)).toEqual(['on 17 May 2025']);
    expect(contents.mentions).toEqual([]);
    expect(contents.furniture).toEqual([]);
  });
});

describe('the statement under a character', () => {
  it('is the innermost that holds it', () => {
    const spans = [
      { start: 0, end: 20 },
      { start: 5, end: 15 },
      { start: 6, end: 9 },
    ];
    expect([4, 5, 7, 9, 15].map((offset) => innermostAt(spans, offset)?.start)).toEqual([0, 5, 6, 5, 0]);
    expect(innermostAt(spans, 20)).toBeUndefined();
  });
});

describe('the lanes of underlines', () => {
  it('put a clause in a clause one lower, and come back', () => {
    const spans = [
      { start: 0, end: 20 },
      { start: 5, end: 15 },
      { start: 6, end: 9 },
      { start: 16, end: 20 },
      { start: 30, end: 40 },
    ];
    expect(lanesOf(spans)).toEqual([0, 1, 2, 1, 0]);
    expect(lanesOf([])).toEqual([]);
  });

  it('property: two spans that overlap share a lane only where all lanes are taken', () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (unordered) => {
        const spans = unordered.sort((a, b) => a.start - b.start || b.end - a.end);
        const lanes = lanesOf(spans);
        expect(lanes.every((lane) => lane >= 0 && lane < LANES)).toBe(true);
        spans.forEach((a, i) => {
          spans.slice(0, i).forEach((b, j) => {
            if (lanes[i] === lanes[j] && overlaps(a, b)) expect(lanes[i]).toBe(LANES - 1);
          });
        });
      }),
    );
  });
});

describe('the layers of a reading', () => {
  it('are those that have something in them, with how many', () => {
    const layers = layersOf(reading);
    expect(layers.find(({ id }) => id === 'occurred')).toMatchObject({
      group: 'statements',
      count: 2,
      sample: 'mark-happened',
    });
    expect(layers.find(({ id }) => id === 'person')).toBeUndefined();
    expect(layersOf(composeReading(head, 'A text.'))).toEqual([]);
  });

  it('are painted unless they are hidden; furniture always is', () => {
    const all = layersOf(reading).map(({ id }) => id);
    expect([...paintPlan(reading, new Set(all)).keys()]).toEqual(['furniture']);
    const plan = paintPlan(reading, new Set(['feared']));
    expect(plan.get('statement-feared-0')?.map(words)).toEqual(['the road stays safe']);
    expect(plan.get('trigger-feared')?.map(words)).toEqual(['stays']);
    expect(plan.get('detail-times')?.length).toBe(3);
  });

  it('property: a stretch of the text paints exactly what touches it', () => {
    const spans = paintPlan(reading, new Set()).get('mention-place') ?? [];
    fc.assert(
      fc.property(fc.nat(CROSSING_TEXT.length), fc.nat(400), (from, length) => {
        const within = spansWithin(spans, from, from + length);
        expect(within).toEqual(spans.filter((span) => overlaps(span, { start: from, end: from + length })));
      }),
    );
  });
});
