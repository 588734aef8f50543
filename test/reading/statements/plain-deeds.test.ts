import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../src/app/index.ts';

const lines = readFileSync('test/gold/plain-deeds.txt', 'utf8').trim().split('\n');

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

/** The sentences of a sign whose marked word is told as having happened, or is not. */
async function told(sign: '+' | '-', asOccurred: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const line of lines.filter((one) => one.startsWith(sign))) {
    const at = line.indexOf('*') - 2;
    const text = line.slice(2).replaceAll('*', '');
    const { statements } = await reader.read({ text, date: '2025-06-01' });
    const statement = statements.find(({ trigger }) => trigger.start <= at && trigger.end > at);
    if ((statement?.status === 'occurred') === asOccurred) found.push(text);
  }
  return found;
}

describe('short plain sentences', () => {
  it('that tell a deed are believed', async () => {
    expect((await told('+', false)).length).toBeLessThanOrEqual(3);
  });

  it('that tell of one that has not happened are never told as if it had', async () => {
    expect(await told('-', true)).toEqual([]);
  });
});
