import { randomFrom } from '../boost.ts';
import type { RealPage } from './real-pages.ts';
import { FOLDS, foldOf } from './sample.ts';
import { slotFiller } from './slots.ts';
import { CLASSES, CLEAN_TEXTS, CROSSHEADS, RUNS, SHORT_PROSE } from './wordings.ts';
import type { WordLine } from './words.ts';

export type FoldedLine = WordLine & { readonly fold: number };

/** Sentences of a paragraph that could stand alone: they stand for short paragraphs of its kind. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?][”"’]?)\s+(?=[\p{Lu}“"‘])/u).filter((one) => one.split(' ').length <= 30).slice(0, 2);

function linesOfPage(page: RealPage, index: number): FoldedLine[] {
  const { fold } = page;
  const source = `page ${index}`;
  const total = page.labels.filter((label) => label === 1).length;
  const lines: FoldedLine[] = [];
  const seen = new Set<string>();
  page.lines.forEach((text, at) => {
    const words = text.split(' ').length;
    if (seen.has(text)) return;
    seen.add(text);
    if (page.labels[at] === 1 && words <= 25) lines.push({ text, label: 1, weight: Math.min(0.5, 60 / total), source, fold });
    if (page.labels[at] !== 0) return;
    if (words <= 30) lines.push({ text, label: 0, weight: 1, source, fold });
    else for (const sentence of sentencesOf(text)) lines.push({ text: sentence, label: 0, weight: 0.4, source, fold });
  });
  if (page.title !== undefined) lines.push({ text: page.title, label: 0, weight: 2, source, fold });
  return lines;
}

/** Lines to learn words from, shuffled: our wordings and the lines of the set's pages, by fold. */
export function wordLines(pages: readonly RealPage[]): FoldedLine[] {
  const fill = slotFiller(randomFrom(3));
  const lines: FoldedLine[] = [];
  for (const [name, list] of Object.entries(CLASSES)) {
    for (const wording of new Set(list)) {
      const copies = wording.includes('{') ? 4 : 1;
      for (let copy = 0; copy < copies; copy++) lines.push({ text: fill(wording), label: 1, weight: 1 / copies, source: `${name} ${wording}`, fold: foldOf(wording) });
    }
  }
  const own = (text: string, source: string, fold: number, weight: number) => lines.push({ text, label: 0, weight, source, fold });
  for (const text of CROSSHEADS) own(text, text, foldOf(text), 2);
  for (const text of SHORT_PROSE) own(text, text, foldOf(text), 1);
  RUNS.forEach((run, index) => { for (const text of run) own(text, `run ${index}`, index % FOLDS, 1); });
  CLEAN_TEXTS.forEach((text, index) => { for (const line of text.split('\n')) if (line !== '') own(line, `clean ${index}`, index % FOLDS, 1); });
  lines.push(...pages.flatMap(linesOfPage));
  const random = randomFrom(4);
  return lines.map((line) => ({ line, at: random() })).sort((a, b) => a.at - b.at).map(({ line }) => line);
}
