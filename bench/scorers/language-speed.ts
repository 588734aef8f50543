import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LanguageModel } from '../../src/language/index.ts';

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

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
