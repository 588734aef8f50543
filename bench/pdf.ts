import type { Document, Span } from '../src/core/index.ts';
import { takeBytes } from '../src/intake/index.ts';
import { type Composed, composePdf, type Part, type Setting } from './made/compose-pdf.ts';
import { writePdf } from './made/pdf-writer.ts';
import { arabicSentence, chance, paragraph } from './made/prose.ts';
import { f1Of, pairCounts, wordsOf } from './scorers/reading-order.ts';
import type { Bench, BenchRow } from './types.ts';

/** Documents of each way of setting. */
const EACH = 3;

const NOTES = [
  'Interview with an official, March 2025.',
  'Ministry of the Interior, annual report, p. 12.',
  'See the fourth part of this report.',
  'Figures as of 3 February; none were given later.',
  'Ibid.',
];

interface Made {
  readonly group: string;
  readonly composed: Composed;
  readonly bytes: Uint8Array;
}

function partsOf(random: () => number, isArabic: boolean, notes: boolean): Part[] {
  const parts: Part[] = [
    {
      kind: 'across',
      text: isArabic ? 'افتتاح المعبر الحدودي' : 'Crossing opens after long-awaited inspections',
    },
  ];
  let note = 0;
  for (let section = 0; section < 3; section++) {
    for (let index = 0; index < 5; index++) {
      const text = isArabic
        ? Array.from({ length: 3 }, () => arabicSentence(random)).join(' ')
        : paragraph(random, 2 + Math.floor(random() * 5));
      parts.push({ kind: 'text', text });
      if (notes && index === 2)
        parts.push({ kind: 'note', text: `${++note} ${NOTES[Math.floor(random() * NOTES.length)]}` });
    }
    if (isArabic) continue;
    if (section < 2)
      parts.push({
        kind: section === 0 ? 'heading' : 'across',
        text: section === 0 ? 'What the committee decided' : 'Reactions from both sides of the border',
      });
  }
  return parts;
}

/** Every way of setting, some documents each; the same every time. */
export function madePdfs(each = EACH): Made[] {
  const made: Made[] = [];
  let seed = 1;
  for (const columns of [1, 2, 3] as const)
    for (const isJustified of [false, true])
      for (const isHyphenated of [false, true])
        for (const direction of ['ltr', 'rtl'] as const) {
          if (direction === 'rtl' && (isJustified || isHyphenated || columns === 3)) continue;
          for (let copy = 0; copy < each; copy++) {
            const random = chance(seed++);
            const setting: Setting = {
              columns,
              size: 9 + Math.floor(random() * 3),
              isJustified,
              isHyphenated,
              isIndented: direction === 'ltr' && random() < 0.5,
              direction,
              ...(copy % 3 === 2
                ? {}
                : { head: direction === 'rtl' ? 'مجلة الشرق' : 'Levant Review, Vol. 3' }),
              hasNumbers: copy % 3 !== 1,
              gutter: 12 + Math.floor(random() * 14),
            };
            const composed = composePdf(partsOf(random, direction === 'rtl', copy % 2 === 1), setting);
            const group = direction === 'rtl' ? 'Arabic' : `${columns} column${columns > 1 ? 's' : ''}`;
            made.push({ group, composed, bytes: writePdf(composed.pages) });
          }
        }
  return made;
}

const sentencesOf = (text: string) =>
  text.match(/[^.]+(?:\.\d[^.]*)*\./gu)?.map((one) => one.trim()) ?? [text];

/** The text without its furniture, which leaves a gap. */
function articleOf({ text, furniture }: Document): string {
  let out = '';
  let at = 0;
  for (const { start, end } of furniture) {
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
}

/** Where in the text each sentence is looked for: after the one before it, else anywhere. */
function find(text: string, words: string, from: number): Span | undefined {
  const start = text.indexOf(words, from) >= 0 ? text.indexOf(words, from) : text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

/** Counts of one group of documents. */
export interface Score {
  found: number;
  expected: number;
  right: number;
  sentences: number;
  whole: number;
  running: number;
  marked: number;
  lost: number;
  words: number;
  paged: number;
}

const none = (): Score => ({
  found: 0,
  expected: 0,
  right: 0,
  sentences: 0,
  whole: 0,
  running: 0,
  marked: 0,
  lost: 0,
  words: 0,
  paged: 0,
});

/** Scores one document as taken against the parts it was made of. */
export function scorePdf(document: Document, composed: Composed, score: Score): void {
  const article = articleOf(document);
  const expected = composed.truth.filter(({ kind }) => kind !== 'note').map(({ text }) => text);
  const notes = composed.truth.filter(({ kind }) => kind === 'note').map(({ text }) => text);
  let body = article;
  for (const note of notes) body = body.replace(note, ' ');
  const counts = pairCounts(wordsOf(body), wordsOf(expected.join(' ')));
  score.found += counts.found;
  score.expected += counts.expected;
  score.right += counts.right;
  let from = 0;
  for (const { text, page, kind } of composed.truth) {
    const sentences = kind === 'text' ? sentencesOf(text) : [text];
    for (const [order, sentence] of sentences.entries()) {
      score.sentences++;
      const span = find(document.text, sentence, from);
      if (span === undefined) continue;
      score.whole++;
      if (kind !== 'note') from = span.end;
      const on = document.pages?.find(({ start, end }) => start <= span.start && span.start < end)?.number;
      if (on === page || (order > 0 && on !== undefined && on >= page)) score.paged++;
    }
  }
  // On a single page nothing tells a head from a first line.
  const isTold = composed.pages.length > 1;
  const marked = document.furniture.map(({ start, end }) => document.text.slice(start, end));
  const left = [...composed.running];
  for (const one of marked) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    else score.lost += wordsOf(one).length;
  }
  if (isTold) {
    score.running += composed.running.length;
    score.marked += composed.running.length - left.length;
  }
  score.words += wordsOf(expected.join(' ')).length;
}

/** Scores of every group of documents, and of all. */
export async function scoreMade(
  each = EACH,
): Promise<{ scores: ReadonlyMap<string, Score>; documents: number; pages: number; milliseconds: number }> {
  const scores = new Map<string, Score>();
  const made = madePdfs(each);
  let pages = 0;
  let milliseconds = 0;
  for (const { group, composed, bytes } of made) {
    const started = performance.now();
    const { documents } = await takeBytes(bytes, { name: 'made.pdf' });
    milliseconds += performance.now() - started;
    pages += composed.pages.length;
    const [taken] = documents;
    if (taken === undefined) continue;
    for (const name of [group, 'all']) {
      const score = scores.get(name) ?? none();
      scorePdf(taken.document, composed, score);
      scores.set(name, score);
    }
  }
  return { scores, documents: made.length, pages, milliseconds };
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);

/** The rows of one group; the floors are those of all. */
export function rowsOf(set: string, score: Score): BenchRow[] {
  const row = (metric: string, reached: number, must: number, floor: string, lower = false): BenchRow => ({
    metric,
    set,
    reached,
    unit: '%',
    ...(lower ? { lower } : {}),
    ...(set === 'all' ? { must, floor } : {}),
  });
  return [
    row('word order F1', 100 * f1Of(score), 99, 'pdf.order'),
    row('sentences whole', percent(score.whole, score.sentences), 97, 'pdf.sentences'),
    row('heads, feet, numbers marked', percent(score.marked, score.running), 98, 'pdf.running'),
    row('words of the text marked', percent(score.lost, score.words), 0.5, 'pdf.lost', true),
    row('sentences on their page', percent(score.paged, score.whole), 99, 'pdf.pages'),
  ];
}

/** The benchmark of PDF layout over documents that it makes itself; needs no data. */
export const bench: Bench = {
  name: 'pdf',
  async run() {
    const { scores, documents, pages, milliseconds } = await scoreMade();
    const rows = [...scores].sort().flatMap(([set, score]) => rowsOf(set, score));
    const speed = {
      metric: 'pages a second',
      set: 'all',
      reached: (pages / milliseconds) * 1000,
      unit: 'pages/s',
    };
    return {
      rows: [...rows, speed],
      data: { documents, pages, sentences: scores.get('all')?.sentences ?? 0 },
    };
  },
};
