import { describe, expect, it } from 'vitest';
import { takeText } from '../../src/intake/index.ts';
import { isKeyboardNoise } from '../../src/intake/noise.ts';

describe('isKeyboardNoise', () => {
  it('takes several mashed words for noise', () => {
    for (const line of ['qwer qwer asdf', 'lkjh kjhgfds', 'dfgdfgdfg dfg'])
      expect(isKeyboardNoise(line), line).toBe(true);
  });

  it('leaves small words and abbreviations alone', () => {
    for (const line of ['tv dvd rms', 'the road', 'no entry here', 'Asdf Qwer met them', 'power wert'])
      expect(isKeyboardNoise(line), line).toBe(false);
  });
});

describe('lines beside furniture', () => {
  const page = (head: string) =>
    `Crossing opens to lorries again\nBy Anna Writer\n${head}\nThe crossing opened on Monday to lorries that had waited there for more than nine days, officials said.`;
  const marked = (text: string) => takeText(text).furniture.map(({ start, end }) => text.slice(start, end));

  it('are labels where they are a few words under the headline', () => {
    expect(marked(page('Save this article\nPrint this page'))).toContain('Print this page');
  });

  it('are no labels where they end as a sentence or are long', () => {
    expect(marked(page('Officials say it stays open for good now.'))).not.toContain(
      'Officials say it stays open for good now.',
    );
  });

  it('tell a caption by the credit in brackets at its end', () => {
    const text = page('The gate on Tuesday. [Anna Writer/Levant Wire]');
    expect(marked(text)).toContain('The gate on Tuesday. [Anna Writer/Levant Wire]');
  });
});
