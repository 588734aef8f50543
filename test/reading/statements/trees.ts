import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysedSentence, Analysis, Word } from '../../../src/language/index.ts';

/** A word as a test writes it: form, lemma, part of speech, features, head (1-based, 0 the root), relation. */
export type Row = readonly [
  form: string,
  lemma: string,
  upos: string,
  feats: string,
  head: number,
  deprel: string,
];

/** The words laid into a text from left to right: where the text has them, else with spaces between. */
export function sentenceOf(
  rows: readonly Row[],
  text = rows.map(([form]) => form).join(' '),
  from = 0,
): AnalysedSentence {
  let at = from;
  const words: Word[] = rows.map(([form, lemma, upos, feats, head, deprel]) => {
    const start = text.indexOf(form, at);
    if (start < 0) throw new RangeError(`"${form}" does not stand in: ${text.slice(at)}`);
    at = start + form.length;
    return { form, lemma, upos, feats: feats === '_' ? '' : feats, head, deprel, start, end: at };
  });
  return { start: words[0]?.start ?? from, end: at, words, names: [], encoding: undefined };
}

/** One sentence a line of `form lemma UPOS head relation`, parted by spaces and `|` between the words. */
export function tree(words: string): AnalysedSentence {
  const rows = words.split('|').map((word): Row => {
    const [form = '', lemma = '', upos = '', head = '0', deprel = '', feats = '_'] = word
      .trim()
      .split(/\s+/u);
    return [form, lemma, upos, feats.replaceAll('&', '|'), Number(head), deprel];
  });
  return sentenceOf(rows);
}

export const analysisOf = (...sentences: AnalysedSentence[]): Analysis => ({ sentences, referring: [] });

/** The stored trees by the id of their text, each sentence's words laid into that text. */
export function storedTrees(texts: ReadonlyMap<string, string>): Map<string, Analysis> {
  const content = readFileSync(join(import.meta.dirname, 'trees.tsv'), 'utf8');
  const byText = new Map<string, AnalysedSentence[]>();
  for (const block of content.split('\n\n').slice(1)) {
    const [head = '', ...lines] = block.trim().split('\n');
    const id = head.slice(2);
    const text = texts.get(id);
    if (text === undefined) continue;
    const rows = lines.map((line): Row => {
      const [form = '', lemma = '', upos = '', feats = '_', above = '0', deprel = ''] = line.split('\t');
      return [form, lemma, upos, feats, Number(above), deprel];
    });
    const before = byText.get(id) ?? [];
    byText.set(id, [...before, sentenceOf(rows, text, before.at(-1)?.end ?? 0)]);
  }
  return new Map([...byText].map(([id, sentences]) => [id, { sentences, referring: [] }]));
}
