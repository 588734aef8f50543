import { marksOf, tokensOf } from '../../../src/intake/page-lines/line-tokens.ts';
import type { WordWeights } from '../../../src/intake/page-lines/line-words.ts';

/** A line to learn words from; `source` is the site or wording it comes from, so that no one source makes a word known. */
export interface WordLine {
  readonly text: string;
  readonly label: number;
  readonly weight: number;
  readonly source: string;
}

/** Logistic regression over marks, by AdaGrad in the order given; marks of fewer than `least` sources are not known, and no more than the `keep` that are worth most. */
export function learnWords(lines: readonly WordLine[], least: number, penalty: number, keep: number): WordWeights {
  const marks = lines.map(({ text }) => marksOf(tokensOf(text)));
  const sources = new Map<string, Set<string>>();
  marks.forEach((list, at) => {
    for (const mark of list) {
      const known = sources.get(mark) ?? new Set<string>();
      if (known.size < least) known.add(lines[at]?.source ?? '');
      sources.set(mark, known);
    }
  });
  const ids = new Map<string, number>();
  for (const [mark, known] of sources) if (known.size >= least) ids.set(mark, ids.size);
  const rows = marks.map((list) => list.flatMap((mark) => ids.get(mark) ?? []));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1);
  let [base, baseSquare] = [0, 1];
  for (let round = 0; round < 25; round++) {
    rows.forEach((row, at) => {
      const line = lines[at];
      if (line === undefined) return;
      const scale = 1 / Math.sqrt(marks[at]?.length || 1);
      let sum = base;
      for (const id of row) sum += (weights[id] ?? 0) * scale;
      const error = (1 / (1 + Math.exp(-sum)) - line.label) * line.weight;
      baseSquare += error * error;
      base -= (0.3 * error) / Math.sqrt(baseSquare);
      for (const id of row) {
        const gradient = error * scale + penalty * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 1) + gradient * gradient;
        weights[id] = (weights[id] ?? 0) - (0.5 * gradient) / Math.sqrt(squares[id] ?? 1);
      }
    });
  }
  const counts = new Float64Array(ids.size);
  for (const row of rows) for (const id of row) counts[id] = (counts[id] ?? 0) + 1;
  const all = [...ids].map(([mark, id]): [string, number, number] => [mark, weights[id] ?? 0, counts[id] ?? 0]);
  const worth = (one: [string, number, number]) => Math.abs(one[1]) * Math.sqrt(one[2]);
  const kept = all.sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1)).slice(0, keep);
  return {
    base: Number(base.toFixed(2)),
    weights: new Map(kept.map(([mark, weight]) => [mark, Number(weight.toFixed(2))] as const).filter(([, weight]) => weight !== 0)),
  };
}
