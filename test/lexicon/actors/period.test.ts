import { describe, expect, it } from 'vitest';
import { codesAt, holdsAt } from '../../../src/lexicon/actors/index.ts';

describe('holdsAt', () => {
  it('counts both ends', () => {
    const period = { from: '2024-12-08', to: '2025-01-29' };
    for (const day of ['2024-12-08', '2025-01-29', '2025-01-29T23:00:00Z', '2025-01', '2024']) {
      expect(holdsAt(period, day), day).toBe(true);
    }
    for (const day of ['2024-12-07', '2025-01-30', '2025-02', '2023'])
      expect(holdsAt(period, day), day).toBe(false);
  });

  it('takes coarse ends as the whole month or year', () => {
    expect(holdsAt({ from: '2025-05' }, '2025-05-01')).toBe(true);
    expect(holdsAt({ to: '2025' }, '2025-12-31')).toBe(true);
    expect(holdsAt({ from: '2025-05' }, '2025-04-30')).toBe(false);
  });

  it('holds without a date only while it is open', () => {
    expect(holdsAt({ from: '2022' })).toBe(true);
    expect(holdsAt({ to: '2024' })).toBe(false);
  });
});

describe('codesAt', () => {
  const codes = [
    { code: 'SYRREB', to: '2024-12-08' },
    { code: 'SYRGOV', from: '2024-12-08' },
  ];
  it('gives every code that holds, each once, in order', () => {
    expect(codesAt(codes, '2024-12-08')).toEqual(['SYRREB', 'SYRGOV']);
    expect(codesAt(codes, '2025')).toEqual(['SYRGOV']);
    expect(codesAt([{ code: 'A' }, { code: 'A' }], '2025')).toEqual(['A']);
    expect(codesAt([], '2025')).toEqual([]);
  });

  it('gives the last code of a closed list where no date is known, none where one is', () => {
    const closed = [{ code: 'USAGOV', from: '2021', to: '2025' }];
    expect(codesAt(closed)).toEqual(['USAGOV']);
    expect(codesAt(closed, '2026')).toEqual([]);
  });
});
