import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LanguageModel } from '../../src/language/index.ts';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Words a second on the clock and in processor time: the median of three runs over all texts, after one to warm up. */
export async function speedOf(
  model: LanguageModel,
  texts: readonly string[],
): Promise<{ readonly wordsPerSecond: number; readonly wordsPerCpuSecond: number }> {
  await model.analyse(texts[0] ?? '');
  const clock: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    const started = performance.now();
    let words = 0;
    for (const text of texts) {
      for (const sentence of (await model.analyse(text)).sentences) words += sentence.words.length;
    }
    clock.push((1000 * words) / (performance.now() - started));
    const { user, system } = process.cpuUsage(before);
    processor.push((1e6 * words) / (user + system));
  }
  return { wordsPerSecond: median(clock), wordsPerCpuSecond: median(processor) };
}

/**
 * Speeds of wink-nlp and compromise over the same texts in the same run, as a ratio to ours. They are no dependencies:
 * they are looked for in the folder that VEDETTE_PEERS names, and left out where it has none.
 */
export async function peerSpeeds(texts: readonly string[], ours: number): Promise<string> {
  const folder = process.env.VEDETTE_PEERS;
  if (folder === undefined) return '';
  const require = createRequire(join(folder, 'package.json'));
  let out = '';
  const time = (name: string, count: (text: string) => number) => {
    const speeds: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      const words = texts.reduce((sum, text) => sum + count(text), 0);
      speeds.push((1000 * words) / (performance.now() - started));
    }
    out += `; ${name} ${Math.round(median(speeds))} words/s, ours ${(ours / median(speeds)).toFixed(2)} of it`;
  };
  try {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    const its = nlp.its;
    time('wink-nlp', (text) => nlp.readDoc(text).tokens().out(its.pos).length);
  } catch {
    out += '; wink-nlp not there';
  }
  try {
    const compromise = require('compromise');
    time('compromise', (text) => compromise(text).terms().json().length);
  } catch {
    out += '; compromise not there';
  }
  return out;
}

/** A new process reads its first sentence: milliseconds from its start (median of three), and its largest memory. */
export function coldStart(models: string): { readonly milliseconds: number; readonly megabytes: number } {
  const language = pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'language', 'index.js')).href;
  const code = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { createLanguageModel } from ${JSON.stringify(language)};
    const folder = ${JSON.stringify(models)};
    const files = new Map(readdirSync(folder).map((file) => [file, readFileSync(folder + '/' + file)]));
    const model = await createLanguageModel({ files });
    await model.analyse('The ministry said on Monday that the crossing would reopen within a week.');
    process.stdout.write(JSON.stringify([performance.now(), process.resourceUsage().maxRSS / 1024]));
  `;
  const runs: [number, number][] = [];
  for (let run = 0; run < 3; run++) {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    runs.push(JSON.parse(stdout) as [number, number]); // written two lines above
  }
  return { milliseconds: median(runs.map(([ms]) => ms)), megabytes: Math.max(...runs.map(([, mb]) => mb)) };
}
