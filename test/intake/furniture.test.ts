import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutPage, takeText } from '../../src/intake/index.ts';

const BODY = [
  'Officials of both countries opened the crossing on Sunday after a pause of eleven years.',
  'Lorries with fruit were the first to pass, and families waited on either side for their turn.',
  'The governor said that the road would be widened once the money had been found.',
];

const marked = (text: string) =>
  layOutPage(text).furniture.map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('furniture of a pasted page', () => {
  it('marks noise, the second headline, credit, byline, menus and teasers, and nothing of the article', () => {
    const page = [
      'jkjkjkjkjkjkjk',
      'Home | News | Region | Opinion',
      'Crossing Opens After Eleven Years',
      '',
      'Crossing Opens After Eleven Years',
      'By Anna Writer',
      'Published: 15 June 2025',
      'Photo: Levant Wire',
      ...BODY,
      'Share this article',
      'Also read: The price of bread',
      'Harvest Falls Short in the North',
      'Harvest Falls Short in the North',
    ].join('\n');
    expect(marked(page)).toEqual([
      ['noise', 'jkjkjkjkjkjkjk'],
      ['navigation', 'Home | News | Region | Opinion'],
      ['duplicate', 'Crossing Opens After Eleven Years'],
      ['byline', 'By Anna Writer'],
      ['byline', 'Published: 15 June 2025'],
      ['credit', 'Photo: Levant Wire'],
      ['navigation', 'Share this article'],
      ['teaser', 'Also read: The price of bread'],
      ['teaser', 'Harvest Falls Short in the North'],
      ['duplicate', 'Harvest Falls Short in the North'],
    ]);
    expect(takeText(page)).toMatchObject({
      title: 'Crossing Opens After Eleven Years',
      date: '2025-06-15',
      author: 'Anna Writer',
    });
  });

  it('keeps what only looks like furniture', () => {
    const lines = [
      'Share prices fell on Monday after the bank had warned of losses in the region.',
      'By Friday the road was open again, and the army had left the village.',
      'Related talks resumed in the capital on Tuesday, an official said.',
      'Photos of the camp show smoke over the northern section of the tents.',
      'He spoke of Mosul | Kirkuk pipelines as if they were one.',
    ];
    expect(marked(lines.join('\n\n'))).toEqual([]);
  });

  it('keeps a last line without a full stop, and subheadings inside the article', () => {
    expect(
      marked(
        [BODY[0], 'Waiting for money', BODY[1], 'the work would take two more years at least'].join('\n'),
      ),
    ).toEqual([]);
  });

  it('takes a headline of two words where nothing longer stands above the article', () => {
    expect(takeText(`Crossing opens\n\n${BODY[0]}`).title).toBe('Crossing opens');
    expect(takeText(BODY.join('\n')).title).toBeUndefined();
  });

  it('leaves a text without prose alone', () => {
    expect(marked('Convoy stopped\nThree held\nRoad closed')).toEqual([]);
  });

  it('gives spans inside the text, in order, never overlapping, for any text at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', ...BODY, 'Photo: X'))),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of layOutPage(text).furniture) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('takes linear time: a line of a million signs and a million short lines', () => {
    const started = performance.now();
    layOutPage('a'.repeat(1_000_000));
    layOutPage('ab | '.repeat(200_000));
    layOutPage('x\n'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('reads the seed page: its noise, second headline, credit and both teasers', () => {
    const path = process.env.VEDETTE_SEED;
    if (path === undefined) return;
    const text = readFileSync(path, 'utf8');
    expect(marked(text).map(([kind]) => kind)).toEqual([
      'noise',
      'duplicate',
      'credit',
      'teaser',
      'duplicate',
      'teaser',
      'duplicate',
    ]);
  });
});
