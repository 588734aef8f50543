import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLexicon, readSituation } from '../src/lexicon/index.ts';
import type { Bench } from './types.ts';

const root = process.env.VEDETTE_ROOT ?? '.';

function situationFiles(): Map<string, string> {
  const folder = join(root, 'situations', 'iraq-syria');
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:yaml|txt)$/u.test(name)) {
      files.set(name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8'));
    }
  }
  return files;
}

/** Processor seconds that `work` takes: other programs on the machine do not count. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How fast the lexicon finds names, and how long a situation takes to be read: on the built-in situation. */
export const bench: Bench = {
  name: 'names',
  async run() {
    const files = situationFiles();
    const reading = Array.from({ length: 5 }, () => processorSeconds(() => readSituation(files)));
    const situation = readSituation(files);
    const lexicon = createLexicon({ situation });
    const texts = situation.examples.map(({ path, bodyStart }) => (files.get(path) ?? '').slice(bodyStart));
    const words = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
    const passes = Math.max(1, Math.ceil(200_000 / Math.max(1, words)));
    const rates = Array.from({ length: 7 }, () => {
      const seconds = processorSeconds(() => {
        for (let pass = 0; pass < passes; pass++)
          for (const text of texts) lexicon.findNames(text, '2025-04-18');
      });
      return (words * passes) / seconds;
    });
    return {
      rows: [
        {
          metric: 'names found, words a second',
          set: 'example documents',
          must: 500_000,
          aim: 2_000_000,
          reached: words === 0 ? null : median(rates),
          unit: 'words/s',
          note: 'processor time, one thread, median of 7',
        },
        {
          metric: 'situation read and checked',
          set: 'iraq-syria',
          must: 1500,
          aim: 500,
          reached: 1000 * median(reading),
          unit: 'ms',
          lower: true,
          note: 'processor time, median of 5',
        },
      ],
      data: { documents: texts.length, words, entries: lexicon.entries.size },
    };
  },
};
