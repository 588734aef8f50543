import { beforeAll, describe, expect, it } from 'vitest';
import { createRules } from './rules-alone.ts';

let rules: Awaited<ReturnType<typeof createRules>>;
beforeAll(async () => {
  rules = await createRules();
});

/** Conditions of a text as "first limb -> second limb (cue, sign)", by their triggers; and each statement's status. */
async function readConditions(text: string): Promise<{ links: string[]; statuses: Record<string, string> }> {
  const reading = await rules(text);
  const trigger = new Map(
    reading.statements.map((one) => [one.id, text.slice(one.trigger.start, one.trigger.end)]),
  );
  return {
    links: reading.links
      .filter(({ type }) => type === 'condition')
      .map(
        ({ from, to, cue, sign }) =>
          `${trigger.get(from)} -> ${trigger.get(to)} (${text.slice(cue.start, cue.end)}, ${sign})`,
      ),
    statuses: Object.fromEntries(reading.statements.map((one) => [trigger.get(one.id), one.status])),
  };
}

describe('"only after" beside what is over', () => {
  it('is no condition', async () => {
    const { links, statuses } = await readConditions('The army withdrew only after both sides had agreed.');
    expect(links).toEqual([]);
    expect(statuses).toEqual({ withdrew: 'occurred', agreed: 'occurred' });
  });
});

describe('conditions that are not told with "if"', () => {
  it.each([
    ['In the event that the truce breaks, troops will return.', 'breaks -> return (event, 1)'],
    ['In the event of a withdrawal, militias would attack.', 'withdrawal -> attack (event, 1)'],
    ['The firm will pay on condition that the oil flows.', 'flows -> pay (condition, 1)'],
    ['Assuming the vote passes, the cabinet will resign.', 'passes -> resign (Assuming, 1)'],
    ['Where tribes refuse the levy, the army will not march.', 'refuse -> march (Where, 1)'],
    ['He will resign in case the militias attack.', 'attack -> resign (in case, 1)'],
    ['Trucks may pass only after both sides have agreed.', 'agreed -> pass (after, 1)'],
    ['The guards will leave only when the army has withdrawn.', 'withdrawn -> leave (when, 1)'],
  ])('%s', async (text, link) => {
    const { links, statuses } = await readConditions(text);
    expect(links).toEqual([link]);
    expect(Object.values(statuses)).toEqual(['conditional', 'conditional']);
  });

  it.each([
    ['Sign the deal or else the army will attack.', 'Sign -> attack (else, -1)'],
    ['Pay the fee now, otherwise the power will be cut.', 'Pay -> cut (otherwise, -1)'],
  ])('%s', async (text, link) => {
    const { links, statuses } = await readConditions(text);
    expect(links).toEqual([link]);
    expect(Object.values(statuses)).not.toContain('occurred');
  });

  it.each([
    ['By closing the crossing, Ankara would cut the road.', 'closing -> cut (By, 1)'],
    ['The road can be cut by closing the crossing.', 'closing -> cut (by, 1)'],
  ])('%s', async (text, link) => {
    const { links, statuses } = await readConditions(text);
    expect(links).toEqual([link]);
    expect(Object.values(statuses)).not.toContain('occurred');
  });

  it('are not in the means of what was done', async () => {
    expect((await readConditions('The army took the town by shelling it.')).links).toEqual([]);
  });

  it('are not in places and cases that are told as they were', async () => {
    for (const text of [
      'Where the army attacked, villagers fled.',
      'In this case the army attacked the town.',
    ])
      expect((await readConditions(text)).links).toEqual([]);
  });

  it('"even if" tells what may be and hangs nothing on it', async () => {
    const { links, statuses } = await readConditions('Even if Baghdad agrees, Tehran will object.');
    expect(links).toEqual([]);
    expect(statuses.agrees).toBe('possible');
  });

  it('tells what hangs on a condition, whatever it is', async () => {
    const { links } = await readConditions('Farmers need a permit if they want to sell wheat.');
    expect(links).toEqual(['sell -> need (if, 1)']);
  });
});
