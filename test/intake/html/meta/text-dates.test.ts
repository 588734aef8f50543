import { describe, expect, it } from 'vitest';
import { textDates } from '../../../../src/intake/html/meta/text-dates.ts';
import { evidenceOf, type PageParts, pageOf } from './page.ts';

const dates = (parts: PageParts) => textDates(evidenceOf(pageOf(parts)), {});
const weight = (parts: PageParts) => dates(parts)[0]?.weight ?? 0;

describe('textDates', () => {
  it('finds none where none is whole', () => {
    expect(dates({ body: '<p>In April 2025</p><p>3 April</p><p>2025</p>' })).toEqual([]);
  });

  it('keeps the words as the page has them', () => {
    expect(dates({ body: '<p>نشر في ٣ نيسان ٢٠٢٥</p>' })).toMatchObject([
      { day: '2025-04-03', said: '٣ نيسان ٢٠٢٥' },
    ]);
  });

  it('believes a line by the headline more than comments, footers and prose', () => {
    const line = '<p>3 April 2025</p>';
    const own = weight({ body: line });
    expect(weight({ after: `<div class="comments">${line}</div>` })).toBeLessThan(own);
    expect(weight({ after: `<footer>${line}</footer>` })).toBeLessThan(own);
    expect(weight({ after: `<article>${line}</article>` })).toBeLessThan(own);
    expect(
      weight({ body: `<p>${'The pier had sunk. '.repeat(12)}On 3 April 2025 it was closed.</p>` }),
    ).toBeLessThan(own);
    expect(weight({ body: '<p class="date">3 April 2025</p>' })).toBeGreaterThan(own);
  });

  it('takes the label before a date, also from the line before', () => {
    const [first, second] = dates({ body: '<p>Published 3 April 2025, updated 9 May 2025</p>' });
    expect(first).toMatchObject({ isModified: false, rule: 'text: said to be published' });
    expect(second).toMatchObject({ isModified: true });
    expect(dates({ body: '<p>Last updated:</p><p>3 April 2025</p>' })).toMatchObject([{ isModified: true }]);
    expect(weight({ body: '<p>Deadline: 3 April 2025</p>' })).toBeLessThan(
      weight({ body: '<p>3 April 2025</p>' }),
    );
  });

  it('is bounded in what it finds', () => {
    expect(dates({ body: '<p>3 April 2025</p>'.repeat(2_000) })).toHaveLength(400);
  });
});
