import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/intake/html/index.ts';
import { bestHeading, wordOverlap } from '../../../../src/intake/html/meta/headline.ts';

const heading = (html: string) => bestHeading(parseHtml(html).document)?.textContent;

describe('bestHeading', () => {
  it.each(['', '<p>text</p>', '<h1> </h1>', '<title>A bridge</title><h2>Weather</h2>'])(
    'finds none in %j',
    (html) => {
      expect(heading(html)).toBeUndefined();
    },
  );

  it('prefers the heading that is like the title to the first one', () => {
    expect(heading('<title>Old bridge is open | Post</title><h1>Post</h1><h1>Old bridge is open</h1>')).toBe(
      'Old bridge is open',
    );
  });

  it('takes a lower heading only where it is the title', () => {
    expect(heading('<title>Old bridge is open</title><h2>Weather</h2><h2>Old bridge is open</h2>')).toBe(
      'Old bridge is open',
    );
  });
});

describe('wordOverlap', () => {
  it('is a share of the shorter text, and 0 where there is none', () => {
    expect(wordOverlap('', 'a')).toBe(0);
    expect(wordOverlap('…', '…')).toBe(0);
    expect(wordOverlap('Old Bridge', 'the old ferry')).toBe(0.5);
    expect(wordOverlap('جسر قديم', 'جسر قديم جدا')).toBe(1);
  });
});
