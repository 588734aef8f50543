import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addPaths, createReader, openWorkplace } from '../src/app/index.ts';
import type { Bench, BenchResult } from './types.ts';

/** The examples of the built-in situation, without their heads. */
function exampleTexts(): string[] {
  const folder = join(resolve(process.env.VEDETTE_ROOT ?? '.'), 'situations', 'iraq-syria', 'examples');
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Words a second of `read` over all texts, best described by the median of several rounds. */
async function readRate(
  texts: readonly string[],
  rounds: number,
): Promise<{ rate: number; coldMs: number; megabytes: number }> {
  const opened = performance.now();
  const reader = await createReader();
  await reader.read({ text: texts[0]?.split('\n\n')[0] ?? '', date: '2025-06-01' });
  const coldMs = performance.now() - opened;
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    for (const text of texts) await reader.read({ text, date: '2025-06-01' });
    rates.push(words / ((performance.now() - started) / 1000));
  }
  return { rate: median(rates), coldMs, megabytes: process.memoryUsage.rss() / 1048576 };
}

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
