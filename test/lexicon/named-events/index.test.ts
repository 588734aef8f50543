import { describe, expect, it } from 'vitest';
import { generalNamedEvents } from '../../../src/lexicon/named-events/index.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

describe('named events', () => {
  it('are many, with one id each, lower-case names, and either a day or a rule', () => {
    expect(generalNamedEvents.length).toBeGreaterThan(50);
    expect(new Set(generalNamedEvents.map((event) => event.id)).size).toBe(generalNamedEvents.length);
    for (const event of generalNamedEvents) {
      expect(event.names.length).toBeGreaterThan(0);
      for (const name of event.names) expect(name).toBe(name.toLowerCase());
      expect([event.start === undefined, event.recurs === undefined]).toContain(true);
      expect(event.start ?? event.recurs).toBeDefined();
      if (event.start !== undefined) expect(event.start).toMatch(DAY);
      if (event.end !== undefined) expect(event.end >= (event.start ?? '')).toBe(true);
    }
  });

  it('have lunar days in order, about 354 days apart', () => {
    for (const { id, recurs } of generalNamedEvents) {
      if (id === 'holiday/eid') continue;
      const days = (recurs?.list ?? []).map((iso) => Date.parse(iso) / 86_400_000);
      for (let i = 1; i < days.length; i += 1) {
        const gap = (days[i] ?? 0) - (days[i - 1] ?? 0);
        expect(gap === 354 || gap === 355 || gap === 353 || gap === 356).toBe(true);
      }
    }
  });

  it('have Ramadan end the day before Eid al-Fitr', () => {
    const ramadan = generalNamedEvents.find((event) => event.id === 'holiday/ramadan');
    expect(ramadan?.recurs?.list).toContain('2025-03-01');
    expect(ramadan?.recurs?.until).toContain('2025-03-30');
  });
});
