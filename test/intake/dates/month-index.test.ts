import { describe, expect, it } from 'vitest';
import { MONTH_NAMES } from '../../../src/intake/dates/data/months.ts';
import { monthOf } from '../../../src/intake/dates/month-index.ts';

describe('monthOf', () => {
  it.each(['', 'monday', 'maybe', 'constructor', '__proto__', 'tostring', '4'])('has no month %j', (word) => {
    expect(monthOf(word)).toBeUndefined();
  });

  it('lets the language decide where one spelling is two months', () => {
    expect(monthOf('listopada', 'pl')?.month).toBe(11);
    expect(monthOf('listopada', 'hr')?.month).toBe(10);
  });

  it('falls back on the first language that has the word', () => {
    expect(monthOf('april', 'xx')).toMatchObject({ month: 4, language: 'en' });
  });

  it('tells Iranian months from Gregorian ones', () => {
    expect(monthOf('فروردین', 'fa')).toMatchObject({ month: 1, iranian: true });
    expect(monthOf('آوریل', 'fa')).toMatchObject({ month: 4, iranian: false });
  });

  it('knows the Levant’s months of two words', () => {
    expect(monthOf('تشرين الثاني', 'ar')?.month).toBe(11);
    expect(monthOf('كانون الأول', 'ar')?.month).toBe(12);
    expect(monthOf('كانون الثاني', 'ar')?.month).toBe(1);
  });

  it('has twelve months of each language, none without a spelling', () => {
    for (const { language, months } of MONTH_NAMES) {
      expect(months, language).toHaveLength(12);
      for (const spellings of months) expect(spellings.split('|'), language).not.toContain('');
    }
  });
});
