import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseLanguage } from '../../src/language/index.ts';
import type { BenchResult, BenchRow } from '../types.ts';

const WORDS = 5;
const FILE = join(process.env.VEDETTE_ROOT ?? '.', 'test', 'gold', 'languages.txt');

/** All runs of five words of the sentences of one half, by language. */
export function windowsOf(text: string, half: 'dev' | 'final'): Map<string, string[]> {
  const windows = new Map<string, string[]>();
  const seen = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [language = '', sentence] = line.split('\t');
    if (sentence === undefined) continue;
    const at = seen.get(language) ?? 0;
    seen.set(language, at + 1);
    if ((at % 2 === 0) !== (half === 'dev')) continue;
    const words = sentence.split(' ');
    const found = windows.get(language) ?? [];
    for (let from = 0; from + WORDS <= words.length; from++)
      found.push(words.slice(from, from + WORDS).join(' '));
    windows.set(language, found);
  }
  return windows;
}

/** The share of five-word windows whose language is told right, for each of six languages; sentences of our own. */
export async function scoreLanguages(): Promise<BenchResult> {
  const windows = windowsOf(readFileSync(FILE, 'utf8'), 'final');
  const rows: BenchRow[] = [];
  let total = 0;
  for (const [language, texts] of windows) {
    let right = 0;
    for (const text of texts) if ((await recogniseLanguage(text)).language === language) right++;
    total += texts.length;
    rows.push({
      metric: `language of five words, ${language}`,
      set: `${texts.length} own windows`,
      must: 95,
      aim: 98,
      reached: (100 * right) / texts.length,
      unit: '%',
      floor: `intake.language-${language}`,
    });
  }
  return { rows, data: { languageWindows: total } };
}
