import { createReader } from '../../src/app/index.ts';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Words a second of `read` over all texts, best described by the median of several rounds. */
export async function readRate(
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
