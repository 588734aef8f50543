import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPaths, openWorkplace } from '../src/app/index.ts';
import { exampleTexts } from './scorers/examples.ts';
import { readRate } from './scorers/read-rate.ts';
import type { Bench, BenchResult } from './types.ts';

/** Documents a second of `add`, each text made different so that nothing is known already. */
async function addRate(texts: readonly string[], copies: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-bench-'));
  const data = mkdtempSync(join(tmpdir(), 'vedette-bench-data-'));
  for (let copy = 0; copy < copies; copy++) {
    for (const [index, text] of texts.entries())
      writeFileSync(join(folder, `${copy}-${index}.txt`), `${text}\n\nCopy ${copy}.`);
  }
  const workplace = await openWorkplace({ data });
  const started = performance.now();
  const { results } = await addPaths(workplace, [folder], { stated: { date: '2025-06-01' }, lexicon: [] });
  const seconds = (performance.now() - started) / 1000;
  await workplace.store.close();
  rmSync(folder, { recursive: true });
  rmSync(data, { recursive: true });
  return results.filter((result) => result.outcome === 'added').length / seconds;
}

export const bench: Bench = {
  name: 'throughput',
  async run(): Promise<BenchResult> {
    const texts = exampleTexts();
    const { rate, coldMs, megabytes } = await readRate(texts, 3);
    const added = await addRate(texts, 3);
    return {
      rows: [
        {
          metric: 'read, whole chain, one thread',
          set: 'examples',
          unit: 'words/s',
          must: 2500,
          aim: 8000,
          reached: rate,
        },
        { metric: 'add, reader in a thread', set: 'examples', unit: 'documents/s', reached: added },
        {
          metric: 'cold start to first sentence',
          set: 'examples',
          unit: 'ms',
          must: 1500,
          aim: 600,
          lower: true,
          reached: coldMs,
        },
        {
          metric: 'resident after reading',
          set: 'examples',
          unit: 'MB',
          must: 600,
          aim: 350,
          lower: true,
          reached: megabytes,
        },
      ],
      data: {
        documents: texts.length,
        words: texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0),
      },
    };
  },
};
