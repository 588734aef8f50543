import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineShape, SHAPE_NUMBERS, Signs } from '../../../src/intake/html/line-shape.ts';

const signs = new Signs();
const shape = (text: string) => lineShape(text, signs);

/** What the shares and counts mean, said by patterns over the whole line. */
function byPatterns(text: string): number[] {
  const look = text.slice(0, 3000);
  const words = look.split(' ');
  const count = (pattern: RegExp) => look.match(pattern)?.length ?? 0;
  return [
    look.length / words.length,
    count(/[.!?؟。]/gu) / words.length,
    count(/[,;،、]/gu) / words.length,
    count(/\p{N}/gu) / look.length,
    words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length,
    count(/\p{Lu}/gu) / look.length,
    words.filter((word) => /^\p{Ll}{1,3}$/u.test(word)).length / words.length,
  ];
}

/** Names of the last numbers, in their order. */
function flags(text: string) {
  const [start, mark, handle, year, clock, day, address, quotes, brackets, slashes] = shape(text).slice(7);
  return { start, mark, handle, year, clock, day, address, quotes, brackets, slashes };
}

describe('the shape of a line', () => {
  it('property: is what patterns over the whole line say', () => {
    const word = fc.constantFrom(
      'the',
      'Old',
      'B',
      '1,200',
      'ça',
      'Ölüm',
      'قال',
      '𝐀b',
      '🙂',
      '—',
      'x.',
      '',
      '٣',
      '。',
      'ABC',
      'of',
    );
    const lines = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
      fc.string({ minLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        lines.filter((line) => line !== ''),
        (line) => {
          expect(shape(line)).toHaveLength(SHAPE_NUMBERS);
          expect(shape(line).slice(0, 7)).toEqual(byPatterns(line));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Guards left.', 1],
    ['guards left', 2],
    ['12 left', 3],
    ['“We left”', 4],
    ['(Guards)', 5],
    ['قال', 6],
    ['— left', 7],
    ['🙂', 7],
  ])('%s begins with %d', (line, start) => expect(flags(line).start).toBe(start));

  it('knows what lines of menus and credits carry', () => {
    expect(flags('© 2025 River Post')).toMatchObject({ mark: 1, year: 1 });
    expect(flags('Home | World')).toMatchObject({ mark: 2, slashes: 1 });
    expect(flags('Read more »')).toMatchObject({ mark: 3, quotes: 1 });
    expect(flags('@river')).toMatchObject({ handle: 2 });
    expect(flags('Write to a@b')).toMatchObject({ handle: 1 });
    expect(flags('Updated 09:41')).toMatchObject({ clock: 1, year: 0 });
    expect(flags('18 March 2025')).toMatchObject({ day: 1, year: 1 });
    expect(flags('See www.river.example')).toMatchObject({ address: 1 });
    expect(flags('(Photo)')).toMatchObject({ brackets: 2 });
    expect(flags('A photo (archive)')).toMatchObject({ brackets: 1 });
    expect(flags('The council met on a common bridge')).toMatchObject({
      mark: 0,
      handle: 0,
      year: 0,
      clock: 0,
      day: 0,
      address: 0,
      quotes: 0,
      brackets: 0,
      slashes: 0,
    });
  });

  it('looks at no more than the first 3,000 code units', () => {
    const long = `${'word '.repeat(600)}`;
    expect(shape(`${long}© 2025 @x`)).toEqual(shape(long));
  });
});
