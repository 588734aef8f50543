import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMarkdown } from '../../../src/intake/markdown/index.ts';

const strip = (text: string) => stripMarkdown(text).text;

describe('stripMarkdown', () => {
  it.each([
    ['# Crossing opens ##\n\nThe road is *open*.', 'Crossing opens\n\nThe road is open.'],
    ['Crossing opens\n===\n\nThe **gate** and __wall__.', 'Crossing opens\n\nThe gate and wall.'],
    ['- one road\n* two roads\n  + three\n1. The first', 'one road\ntwo roads\nthree\n1. The first'],
    ['> The minister said so.\n> > And so.', 'The minister said so.\nAnd so.'],
    [
      'See [the report](https://one.example/a_(b)) and [this][1].\n\n[1]: https://one.example',
      'See the report and this.\n\n',
    ],
    ['![A map](map.png "Map")Oil fell.[^1]\n\n[^1]: By the ministry.', 'Oil fell.\n\nBy the ministry.'],
    ['Ask <https://one.example/x> or `code`.', 'Ask https://one.example/x or code.'],
    ['A <b>bold</b> claim<br/>', 'A bold claim'],
    ['| Town | Trucks |\n|---|---:|\n| Hasakah | **456** |', 'Town\tTrucks\nHasakah\t456'],
    ['5 \\* 3 is \\_fifteen\\_', '5 * 3 is _fifteen_'],
    ['A **bold\nclaim** and ***both***', 'A bold\nclaim and both'],
    ['Text\n\n***\n\nMore', 'Text\n\n\nMore'],
    ['<!-- a\nnote -->\nText', 'Text'],
  ])('%j', (from, to) => expect(strip(from)).toBe(to));

  it.each([
    'snake_case_name and 3 * 4 * 5',
    'Profits < 5 % and > 3 %',
    'a [bracket] of prose',
    'Price: $5*',
    '~tilde~ and #hash',
  ])('leaves %j as it is', (text) => expect(strip(text)).toBe(text));

  it('marks code and knows the first heading', () => {
    const { text, code, heading } = stripMarkdown('## Head\n\n```js\nlet a = *1*;\n```\nText.');
    expect(text).toBe('Head\n\nlet a = *1*;\nText.');
    expect(code.map(({ start, end }) => text.slice(start, end))).toEqual(['let a = *1*;']);
    expect(heading && text.slice(heading.start, heading.end)).toBe('Head');
  });

  it('is made of pieces of the original, in their order, and of tabs', () => {
    const signs = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '|',
      '-',
      '>',
      '<',
      '\\',
      '\n',
      ' ',
      'a',
      'ب',
      '~',
      '1.',
      '^',
      ':',
      '```',
    );
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
        (original) => {
          const { text, pieces } = stripMarkdown(original);
          let rest = text;
          let last = 0;
          for (const { start, end, at } of [...pieces].reverse()) {
            expect(text.slice(at, at + end - start)).toBe(original.slice(start, end));
            rest = rest.slice(0, at) + rest.slice(at + end - start);
          }
          for (const { start, end } of pieces) {
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
          }
          expect(rest.replace(/\t/g, '')).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is linear in what opens and never closes', () => {
    for (const sign of ['[', '![', '`', '<a ', '*', '| ', '(']) {
      const started = performance.now();
      stripMarkdown(sign.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
