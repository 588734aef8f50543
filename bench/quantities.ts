import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuantities } from '../src/reading/quantities/index.ts';
import { faults, readCases } from '../test/reading/quantities/cases.ts';
import { readConllu } from './scorers/conllu.ts';
import { countedNouns, isUnitOf } from './scorers/counted.ts';
import { hasNumber, isOfSpec, isRight, type NumberSpec } from './scorers/recognizers-number.ts';
import type { Bench, BenchResult, BenchRow } from './types.ts';

const root = process.env.VEDETTE_ROOT ?? '.';
const CASES = 'test/reading/quantities/cases.jsonl';

function jsonLines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  // The gold folder's README gives the shape; a line of another shape scores as wrong.
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

interface Score {
  right: number;
  all: number;
}

const percent = ({ right, all }: Score): number | null => (all === 0 ? null : (100 * right) / all);

/** Words a second of one core's time over the texts, the median of five passes after a warm-up, without trees. */
function speed(texts: readonly string[]): number | null {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  if (words === 0) return null;
  const rates: number[] = [];
  const passes = Math.max(1, Math.ceil(100_000 / words));
  for (let round = 0; round < 6; round++) {
    const start = process.cpuUsage();
    for (let pass = 0; pass < passes; pass++) for (const text of texts) readQuantities(text);
    rates.push((1e6 * words * passes) / process.cpuUsage(start).user);
  }
  return rates.slice(1).sort((a, b) => a - b)[2] ?? null;
}

/** Scores the specs: entities with a number, all entities, spurious readings in sentences that have none. */
function scoreSpecs(specs: readonly NumberSpec[]): BenchRow[] {
  const total: Score = { right: 0, all: 0 };
  const every: Score = { right: 0, all: 0 };
  const bySpec = new Map<string, Score>();
  let negatives = 0;
  let spurious = 0;
  for (const { spec, text, entities } of specs) {
    const { quantities } = readQuantities(text);
    if (entities.length === 0) {
      negatives++;
      if (quantities.some((quantity) => isOfSpec(spec, quantity))) spurious++;
    }
    const score = bySpec.get(spec) ?? { right: 0, all: 0 };
    bySpec.set(spec, score);
    for (const entity of entities) {
      const right = isRight(quantities, entity) ? 1 : 0;
      every.all++;
      every.right += right;
      if (!hasNumber(entity)) continue;
      for (const part of [total, score]) {
        part.all++;
        part.right += right;
      }
    }
  }
  const set = 'recognizers-number-en';
  const rows: BenchRow[] = [
    {
      metric: 'value right',
      set,
      must: 90,
      aim: 97,
      reached: percent(total),
      unit: '%',
      shared: true,
      floor: 'quantities.valueRight',
      note: `${total.right}/${total.all} entities that say a number`,
    },
    {
      metric: 'value right, with "last" and bare units',
      set,
      reached: percent(every),
      unit: '%',
      shared: true,
      note: `${every.right}/${every.all}; these have no number to read`,
    },
    {
      metric: 'sentences without one that got one',
      set,
      reached: negatives === 0 ? null : (100 * spurious) / negatives,
      unit: '%',
      lower: true,
      shared: true,
      note: `${spurious}/${negatives}`,
    },
  ];
  for (const [spec, score] of [...bySpec].sort(([a], [b]) => (a < b ? -1 : 1))) {
    rows.push({
      metric: `value right, ${spec.replace('Model', '')}`,
      set,
      reached: percent(score),
      unit: '%',
      shared: true,
      note: `${score.right}/${score.all}`,
    });
  }
  return rows;
}

/** What numbers count in a treebank's development part, with its trees and without any. */
function scoreCounted(path: string): BenchRow[] {
  const documents = existsSync(path) ? readConllu(path) : [];
  return [false, true].map((withTrees) => {
    const found = countedNouns(documents, withTrees);
    const right = found.filter(({ noun, got }) => got !== undefined && isUnitOf(noun, got)).length;
    return {
      metric: `what is counted, ${withTrees ? 'gold trees' : 'no trees'}`,
      set: 'ud-ewt dev',
      floor: withTrees ? 'quantities.counted-trees' : 'quantities.counted',
      reached: percent({ right, all: found.length }),
      unit: '%',
      note: `${right}/${found.length} numbers that modify a common noun`,
    };
  });
}

/** The rows that are scored, and the sizes of what was read; without speed, so that a test can ask on a busy machine. */
export function scoreQuantities(gold: string | undefined): BenchResult {
  const specs =
    gold === undefined ? [] : jsonLines<NumberSpec>(join(gold, 'recognizers-number-en', 'data.jsonl'));
  const cases = readCases(join(root, CASES));
  const right = cases.filter((given) => faults(given).length === 0).length;
  return {
    rows: [
      ...scoreSpecs(specs),
      {
        metric: 'cases wholly right',
        set: 'own cases',
        reached: percent({ right, all: cases.length }),
        unit: '%',
        floor: 'quantities.ownCases',
        note: `${right}/${cases.length}: every span, value, unit, what is counted, nothing extra`,
      },
      ...scoreCounted(join(gold ?? '', 'ud-ewt', 'dev.conllu')),
    ],
    data: { specs: specs.length, ownCases: cases.length },
  };
}

function speedRow(set: string, metric: string, texts: readonly string[]): BenchRow {
  return {
    metric,
    set,
    reached: speed(texts),
    unit: 'words/s',
    note: 'processor time of one core, median of five',
  };
}

/** Quantities: value and unit against the recognizers' specs, our own cases whole, what is counted, and speed. */
export const bench: Bench = {
  name: 'quantities',
  async run({ gold }): Promise<BenchResult> {
    const { rows, data } = scoreQuantities(gold);
    const path = gold === undefined ? undefined : join(gold, 'gum-time', 'data.jsonl');
    const texts = path === undefined ? [] : jsonLines<{ text: string }>(path).map(({ text }) => text);
    const dense = readCases(join(root, CASES)).map(({ text }) => text);
    return {
      rows: [
        ...rows,
        { ...speedRow('gum-time texts', 'speed, no trees', texts), must: 100_000, aim: 300_000 },
        speedRow('own cases', 'speed, no trees, a number every six words', dense),
      ],
      data: { ...data, speedTexts: texts.length },
    };
  },
};
