import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../../src/app/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

/** Certainty of each verb of the text, by its form. */
async function certainties(text: string): Promise<Map<string, number | undefined>> {
  const { sentences } = await reader.read({ text, date: '2025-04-18' }, { tokens: true });
  const tokens = sentences.flatMap((sentence) => sentence.tokens ?? []);
  return new Map(
    tokens
      .filter((token) => token.certainty !== undefined)
      .map((token) => [text.slice(token.start, token.end), token.certainty]),
  );
}

describe('how sure it is that a verb tells what has happened', () => {
  it('is said of verbs alone, on the scale of FactBank', async () => {
    const found = await certainties('The mayor closed the market because guards had fled.');
    expect([...found.keys()]).toEqual(['closed', 'fled']);
    for (const value of found.values()) expect(Math.abs(value ?? 9)).toBeLessThanOrEqual(3);
  });

  it('is high for what is told, low for what is denied, negated or to come', async () => {
    const told = await certainties('The mayor closed the market on Monday.');
    const negated = await certainties('The mayor never closed the market.');
    const planned = await certainties('The mayor plans to close the market.');
    expect(told.get('closed')).toBeGreaterThan(2);
    expect(negated.get('closed')).toBeLessThan(0);
    expect(planned.get('close')).toBeLessThan(0);
  });

  it('is beside a number for each sentence of how likely it tells a cause', async () => {
    const { sentences } = await reader.read({
      text: 'The bridge collapsed because of the flood. The mayor has two sons.',
      date: '2025-04-18',
    });
    const [cause, none] = sentences.map((sentence) => sentence.causal ?? -1);
    expect(cause).toBeGreaterThan(0.5);
    expect(none).toBeLessThan(0.5);
    expect(none).toBeGreaterThanOrEqual(0);
  });
});
