import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../src/app/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

describe('the town that a story was filed in', () => {
  it.each(['BAGHDAD – ', 'BAGHDAD, 15 March (Levant Wire) – ', 'Baghdad, Iraq – '])(
    'says and does nothing: %s',
    async (dateline) => {
      const text = `${dateline}Trucks have crossed the bridge at Rawa, the Border Commission said.`;
      const reading = await reader.read({ text, date: '2025-04-18' });
      const name = new Map(reading.mentions.map((one) => [one.id, text.slice(one.start, one.end)]));
      const [crossed, ...others] = reading.statements;
      expect(others).toEqual([]);
      expect(crossed?.sources?.map((id) => name.get(id))).toEqual(['Trucks']);
      expect(crossed?.attribution.map(({ who }) => who && name.get(who))).toEqual(['Border Commission']);
      const filed = reading.mentions.find(({ start }) => start === 0);
      expect(filed?.type).toBe('place');
      expect(filed?.entity).toBeUndefined();
    },
  );
});
