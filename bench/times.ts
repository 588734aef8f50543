import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTimes } from '../src/reading/times/index.ts';
import {
  type AnalystRow,
  type DateTimeEntity,
  type GumDate,
  isWhollyRight,
  noTimeCounts,
  relaxedF1,
  rightFor,
  scoreDateTime,
  scoreGum,
} from './scorers/times.ts';
import type { Bench, BenchRow } from './types.ts';

interface GumText {
  readonly id: string;
  readonly genre: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly GumDate[];
}

interface DateTimeSpec {
  readonly id: string;
  readonly spec: string;
  readonly text: string;
  readonly reference: string | null;
  readonly entities: readonly DateTimeEntity[];
}

/** Reads a file of JSON lines; the caller names the shape that the set's README gives. */
function lines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T); // shape as documented in the set's README
}

function scored(texts: readonly GumText[]): number | null {
  if (texts.length === 0) return null;
  const counts = noTimeCounts();
  for (const one of texts) scoreGum(one.timex, readTimes(one.text, { date: one.dct }).times, counts);
  return relaxedF1(counts, counts.right);
}

function recognizers(specs: readonly DateTimeSpec[]): { f1: number; days: number } | null {
  if (specs.length === 0) return null;
  const counts = noTimeCounts();
  for (const one of specs) {
    const times = readTimes(one.text, one.reference === null ? {} : { date: one.reference }).times;
    scoreDateTime(one.entities, times, counts);
  }
  return {
    f1: relaxedF1(counts, counts.found),
    days: counts.compared === 0 ? 0 : counts.right / counts.compared,
  };
}

/** Milliseconds of processor time that this process has used: other work on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Words a second of processor time over the given texts, the median of five runs after three to warm up. */
function speed(texts: readonly string[]): { rate: number; words: number } {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const rates: number[] = [];
  for (let run = 0; run < 8; run += 1) {
    const started = processorMs();
    for (const text of texts) readTimes(text, { date: '2025-04-18' });
    if (run >= 3) rates.push(words / ((processorMs() - started) / 1000));
  }
  return { rate: rates.sort((a, b) => a - b)[2] ?? 0, words };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** Times: values on GUM's dates, spans and start days on the recognizers' specs, the analysts' set, words a second. */
export const bench: Bench = {
  name: 'times',
  run: async ({ gold }) => {
    const gum = gold === undefined ? [] : lines<GumText>(join(gold, 'gum-time', 'data.jsonl'));
    const specs =
      gold === undefined ? [] : lines<DateTimeSpec>(join(gold, 'recognizers-datetime-en', 'data.jsonl'));
    const rows = lines<AnalystRow>(
      join(resolve(process.env.VEDETTE_ROOT ?? '.'), 'test', 'gold', 'analysts-times.jsonl'),
    );
    const read = rows.map((row) => {
      const context = {
        ...(row.date === undefined ? {} : { date: row.date }),
        ...(row.country === undefined ? {} : { country: row.country }),
      };
      return { row, one: rightFor(row, readTimes(row.text, context).times) };
    });
    const right = read.filter(({ one }) => one !== undefined).length;
    const whole = read.filter(({ row, one }) => one !== undefined && isWhollyRight(row, one)).length;
    const spec = recognizers(specs);
    const texts = gum.length > 0 ? gum.map((one) => one.text) : [rows.map((row) => row.text).join('\n\n')];
    const { rate, words } = speed(texts);
    const table: BenchRow[] = [
      {
        metric: 'value F1',
        set: 'GUM dates',
        must: 70,
        aim: 82,
        reached: scored(gum),
        unit: '%',
        shared: true,
        floor: 'times.gum',
      },
      {
        metric: 'value F1',
        set: 'GUM news',
        must: 78,
        aim: 87,
        reached: scored(gum.filter((one) => one.genre === 'news')),
        unit: '%',
        shared: true,
        floor: 'times.gum-news',
      },
      {
        metric: 'relaxed F1 × start day',
        set: 'recognizers',
        must: 60,
        aim: 76,
        reached: spec === null ? null : spec.f1 * spec.days,
        unit: '%',
        shared: true,
        floor: 'times.recognizers',
        note: spec === null ? '' : `F1 ${spec.f1.toFixed(1)}, days ${(100 * spec.days).toFixed(1)} %`,
      },
      {
        metric: 'right value',
        set: 'analysts’ expressions (own)',
        must: 84,
        aim: 95,
        reached: percent(right, rows.length),
        unit: '%',
        floor: 'times.analysts',
        note: `${right} of ${rows.length}`,
      },
      {
        metric: 'value, type and bounds',
        set: 'analysts’ expressions (own)',
        reached: percent(whole, rows.length),
        unit: '%',
        floor: 'times.analysts-whole',
        note: `${whole} of ${rows.length}`,
      },
      {
        metric: 'speed, no parse, one core',
        set: gum.length > 0 ? 'GUM texts' : 'analysts’ set',
        must: 100_000,
        aim: 300_000,
        reached: rate,
        unit: 'words/s',
      },
    ];
    return {
      rows: table,
      data: {
        gumTexts: gum.length,
        gumDates: gum.reduce((sum, one) => sum + one.timex.length, 0),
        specs: specs.length,
        analysts: rows.length,
        words,
      },
    };
  },
};
