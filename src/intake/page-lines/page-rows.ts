import type { Line } from '../lines.ts';
import type { WordWeights } from './line-words.ts';
import { type LineMeasure, measureLine, share } from './measure-line.ts';

/** The measured lines of a text and what is true of all of them together. */
export interface PageMeasure {
  readonly measures: readonly LineMeasure[];
  /** The row that the trees ask of a line: of one line after the other, for a text may have many. */
  readonly rowOf: (index: number) => Float32Array;
  /** Share of grammar words of English in the prose, 0 to 1; 0 without prose. */
  readonly english: number;
  /** How many solid paragraphs there are. */
  readonly prose: number;
  /** The line above the first paragraph that says most of what the article says; -1 where none does. */
  readonly headline: number;
  /** The first and the last solid paragraph; -1 where none is. */
  readonly first: number;
  readonly last: number;
}

/** A paragraph that nothing in its words speaks against. */
const isSolid = (one: LineMeasure | undefined): boolean =>
  one !== undefined && one.rule === 0 && one.isProse && (one.words >= 18 || one.score < 0);

/** For each line the nearest that passes before and behind it; -1 where none is. */
function nearest(measures: readonly LineMeasure[], passes: (one: LineMeasure) => boolean) {
  const before = new Int32Array(measures.length).fill(-1);
  const behind = new Int32Array(measures.length).fill(-1);
  let last = -1;
  for (let at = 0; at < measures.length; at++) {
    before[at] = last;
    if (passes(measures[at] as LineMeasure)) last = at; // in range
  }
  last = -1;
  for (let at = measures.length - 1; at >= 0; at--) {
    behind[at] = last;
    if (passes(measures[at] as LineMeasure)) last = at; // in range
  }
  return { before, behind };
}

/** Share of `words` that `others` has too; -1 where there is none to share. */
function shared(words: ReadonlySet<string>, others: { has(word: string): boolean } | undefined): number {
  if (others === undefined || words.size === 0) return -1;
  let found = 0;
  for (const word of words) if (others.has(word)) found++;
  return found / words.size;
}

/** Of how many solid paragraphs each content word is. */
function vocabulary(measures: readonly LineMeasure[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const one of measures) {
    if (!isSolid(one)) continue;
    for (const word of one.content) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Of the lines above the first paragraph the one that says most of the article; -1 where none does. */
function findHeadline(above: readonly LineMeasure[], words: ReadonlyMap<string, number>): number {
  let [headline, worth] = [-1, 0];
  above.forEach((one, at) => {
    if (one.score >= 4 || one.rule > 0 || one.words > 40 || one.signs >= 2) return;
    const own = shared(one.content, words) * Math.min(1, one.words / 6);
    if (own > worth) [headline, worth] = [at, own];
  });
  return headline;
}

const NEAR = [-3, -2, -1, 1, 2, 3];

/** Measures the lines of a text. */
export function measurePage(lines: readonly Line[], weights: WordWeights): PageMeasure {
  const measures = lines.map((line) => measureLine(line, weights));
  const { before, behind } = nearest(measures, isSolid);
  const words = vocabulary(measures);
  const first = measures.findIndex(isSolid);
  const headline = findHeadline(measures.slice(0, Math.max(0, first)), words);
  const title = measures[headline]?.content;
  const firstCopies = new Map<string, number>();
  const copies = new Map<string, number>();
  measures.forEach(({ folded }, at) => {
    if (!firstCopies.has(folded)) firstCopies.set(folded, at);
    copies.set(folded, (copies.get(folded) ?? 0) + 1);
  });
  const solid = new Int32Array(measures.length + 1);
  const scores = new Float64Array(measures.length + 1);
  let [grammar, sure, strong, addressed] = [0, 0, 0, 0];
  measures.forEach((one, at) => {
    solid[at + 1] = (solid[at] ?? 0) + (isSolid(one) ? 1 : 0);
    scores[at + 1] = (scores[at] ?? 0) + one.score;
    if (isSolid(one)) {
      grammar += one.grammar;
      if (one.address > 0) addressed++;
    }
    if (one.rule > 0) sure++;
    if (one.score > 2) strong++;
  });
  const prose = solid[measures.length] ?? 0;
  const gaps = lines.slice(1).map(({ gap }) => gap);
  const usual = gaps.filter((gap) => gap > 0).length * 2 > gaps.length ? 1 : 0;

  const rowOf = (index: number): Float32Array => {
    const one = measures[index] as LineMeasure; // the caller asks for lines of the page
    const [above, below] = [before[index] ?? -1, behind[index] ?? -1];
    const start = above + 1;
    const end = below < 0 ? measures.length : below;
    const [up, down] = [measures[above], measures[below]];
    const inRun = end - start;
    const own = isSolid(one);
    const runScore = own
      ? 0
      : ((scores[end] ?? 0) - (scores[start] ?? 0) - one.score) / Math.max(1, inRun - 1);
    let [rare, known] = [0, 0];
    for (const word of one.content) {
      const of = words.get(word) ?? 0;
      if (of - (own ? 1 : 0) > 0) known++;
      if (of > 2) rare++;
    }
    const size = Math.max(1, one.content.size);
    const row: number[] = [
      ...one.numbers,
      own ? 1 : 0,
      above < 0 ? 99 : Math.min(30, index - above),
      below < 0 ? 99 : Math.min(30, below - index),
      own ? 0 : Math.min(30, inRun),
      above < 0 ? (below < 0 ? 3 : 0) : below < 0 ? 2 : 1,
      Math.min(8, solid[index] ?? 0),
      Math.min(8, prose - (solid[index + 1] ?? 0)),
      runScore,
      one.content.size,
      known / size,
      known,
      rare / size,
      shared(one.content, up?.content),
      shared(one.content, down?.content),
      index === headline ? -2 : shared(one.content, title),
      headline < 0 ? 99 : Math.max(-20, Math.min(20, index - headline)),
      Math.min(5, (copies.get(one.folded) ?? 1) - 1),
      firstCopies.get(one.folded) === index ? 1 : 0,
      Math.min(3, lines[index]?.gap ?? 0) - usual,
      Math.min(3, lines[index + 1]?.gap ?? usual) - usual,
      usual,
      Math.min(40, prose),
      share(prose, measures.length),
      Math.min(10, sure),
      Math.min(20, strong),
      share(strong, measures.length - prose),
      share(addressed - (own && one.address > 0 ? 1 : 0), prose),
      one.address > 0 && addressed - (own ? 1 : 0) <= 0 ? 1 : 0,
    ];
    for (const by of NEAR) {
      const near = measures[index + by];
      if (near === undefined) row.push(-1, -1, -9, -1, 0);
      else {
        row.push(
          Math.min(near.words, 40),
          near.ending,
          near.score,
          near.rule > 0 ? 2 : isSolid(near) ? 1 : 0,
          (near.start === one.start ? 1 : 0) +
            (near.ending === one.ending ? 1 : 0) +
            (near.signs === one.signs ? 1 : 0) +
            (Math.abs(near.words - one.words) <= 2 ? 1 : 0),
        );
      }
    }
    return Float32Array.from(row);
  };
  return {
    measures,
    rowOf,
    english: share(grammar, prose),
    prose,
    headline,
    first,
    last: measures.findLastIndex(isSolid),
  };
}
