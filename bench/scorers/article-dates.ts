import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeBytes } from '../../src/intake/encodings/index.ts';
import { metadata, parseHtml } from '../../src/intake/html/index.ts';
import type { BenchResult } from '../types.ts';

/** One page of the set: its file's name, and the day it was published on; null where none can be determined. */
interface Gold {
  readonly file: string;
  readonly date: string | null;
}

/**
 * Counts as the set's own comparison does: a right day is a true positive, another day (any, where there is none) a false
 * positive, no day where there is one a false negative; no day where there is none counts nowhere but in accuracy.
 */
export function countDates(pairs: readonly { readonly gold: string | null; readonly got: string | null }[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly accuracy: number;
} {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { gold, got } of pairs) {
    if (got === null) missed += gold === null ? 0 : 1;
    else if (got === gold) right++;
    else wrong++;
  }
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wrong + missed),
    accuracy: ratio(right, pairs.length),
  };
}

/** The day of publication that we find on each page of the set. */
function readPages(folder: string): { pairs: { gold: string | null; got: string | null }[]; ms: number[] } {
  // The gold folder's README gives the shape.
  const gold = JSON.parse(readFileSync(join(folder, 'dates.json'), 'utf8')) as Record<string, Gold>;
  const ms: number[] = [];
  const pairs = Object.entries(gold).map(([url, { file, date }]) => {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${file}.gz`)));
    const { document } = parseHtml(decodeBytes(bytes, { kind: 'html' }).text);
    const start = process.cpuUsage();
    const { published } = metadata(document, { url });
    const { user, system } = process.cpuUsage(start);
    ms.push((user + system) / 1000);
    return { gold: date, got: published?.value.slice(0, 10) ?? null };
  });
  return { pairs, ms };
}

/** Days of publication on the shared half of htmldate's pages, by its own metric: the day must match exactly. */
export async function scoreArticleDates(gold: string | undefined): Promise<BenchResult> {
  const folder = join(gold ?? '', 'article-dates');
  const isThere = gold !== undefined && existsSync(join(folder, 'dates.json'));
  const { pairs, ms } = isThere ? readPages(folder) : { pairs: [], ms: [] };
  const score = pairs.length === 0 ? undefined : countDates(pairs);
  const base = { set: 'article-dates', shared: true } as const;
  const sorted = [...ms].sort((a, b) => a - b);
  return {
    rows: [
      {
        ...base,
        metric: 'publication date, F1',
        must: 0.91,
        aim: 0.95,
        reached: score?.f1 ?? null,
        floor: 'intake.dates-f1',
      },
      {
        ...base,
        metric: 'publication date, accuracy',
        must: 0.84,
        aim: 0.9,
        reached: score?.accuracy ?? null,
        floor: 'intake.dates-accuracy',
      },
      { ...base, metric: 'publication date, precision', reached: score?.precision ?? null },
      { ...base, metric: 'publication date, recall', reached: score?.recall ?? null },
      {
        ...base,
        metric: 'metadata of a parsed page, median',
        reached: sorted[Math.floor(sorted.length / 2)] ?? null,
        unit: 'ms',
        lower: true,
        note: 'processor time',
      },
    ],
    data: { datedPages: pairs.length },
  };
}
