import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rowTaker } from '../../src/intake/rows/index.ts';
import type { BenchResult } from '../types.ts';

const SAMPLES = [
  'gdelt2/20170101073000.export.CSV.gz',
  'gdelt2/20170101073000.mentions.CSV.gz',
  'ucdp-ged/ged231_sample_1000.csv',
] as const;

/** What may happen to a row on its way; each leaves it one row. */
const DAMAGES: readonly ((row: string) => string)[] = [
  (row) => row.slice(0, Math.floor(row.length / 2)),
  (row) => `${row}\tmore,more`,
  (row) => row.replace(/^\d+/, 'x'),
  (row) => row.replace(/[\t,]/, ''),
  (row) => row.replaceAll('"', ''),
];

function taken(text: string, withHeader: boolean): { taken: number; refused: number; rows: number } {
  const taker = rowTaker();
  const bytes = new TextEncoder().encode(text);
  const outcomes = [...taker.push(bytes), ...taker.end()];
  const good = outcomes.filter(({ kind }) => kind === 'row').length;
  return {
    taken: good,
    refused: outcomes.length - good,
    rows: text.split('\n').filter(Boolean).length - (withHeader ? 1 : 0),
  };
}

/** Rows taken and refused of the samples, and of variants in which every seventh row is damaged; none may be lost. */
export async function scoreEventRows(gold: string | undefined): Promise<BenchResult> {
  let [lost, good, refused, rows] = [0, 0, 0, 0];
  for (const name of SAMPLES) {
    const path = join(gold ?? '', 'feeds', name);
    if (gold === undefined || !existsSync(path)) continue;
    const bytes = name.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path);
    // Cells with line breaks are joined, so that lines can be counted and damaged one by one.
    const whole = bytes.toString('utf8').replace(/"(?:[^"]|"")*"/g, (cell) => cell.replaceAll('\n', ' '));
    const withHeader = name.endsWith('.csv');
    const hurt = DAMAGES.map((damage) =>
      whole
        .split('\n')
        .map((line, index) => (index > 0 && index % 7 === 0 && line !== '' ? damage(line) : line))
        .join('\n'),
    );
    for (const text of [whole, ...hurt]) {
      const found = taken(text, withHeader);
      lost += Math.abs(found.rows - found.taken - found.refused);
      good += found.taken;
      refused += found.refused;
      rows += found.rows;
    }
  }
  return {
    rows: [
      {
        metric: 'event rows lost',
        set: 'GDELT, UCDP samples and damaged variants',
        must: 0,
        aim: 0,
        lower: true,
        reached: rows === 0 ? null : lost,
        note: `${good} taken + ${refused} refused = ${rows} rows`,
      },
    ],
    data: { eventRows: rows },
  };
}
