import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/lexicon/situation/index.ts';

/** What stands after the head. */
const body = (text: string): string => text.slice(splitFrontMatter(text).bodyStart);

describe('splitFrontMatter', () => {
  it('splits the head off, and the blank lines after it', () => {
    const text = '---\ntitle: A title\ndate: 2025-04-18\nexample: true\n---\n\nThe text.\n---\nMore.';
    expect(splitFrontMatter(text).meta).toEqual({ title: 'A title', date: '2025-04-18', example: true });
    expect(body(text)).toBe('The text.\n---\nMore.');
    expect(body('\uFEFF---\r\ntitle: x\r\n---\r\n\r\nThe text.')).toBe('The text.');
    expect(body('---\ntitle: x\n---')).toBe('');
  });

  it('leaves a text without a head whole', () => {
    for (const text of [
      '',
      'The text.',
      '---\nnot closed',
      '---\n- a list\n---\nText',
      '---\n---\nText',
      '---\n: [\n---\nText',
      '---\na: *b\n---\nText',
      ' ---\ntitle: x\n---\nText',
      `---\ntitle: ${'x'.repeat(11_000)}\n---\nText`,
    ]) {
      expect(splitFrontMatter(text), text.slice(0, 40)).toEqual({ meta: {}, bodyStart: 0 });
    }
  });

  it('never begins the body outside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('---', '\n', '\r', 'a: b', ' ', '\uFEFF', 'x')), (parts) => {
        const text = parts.join('');
        const { bodyStart } = splitFrontMatter(text);
        expect(bodyStart).toBeGreaterThanOrEqual(0);
        expect(bodyStart).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
