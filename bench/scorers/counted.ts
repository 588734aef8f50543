import type { AnalysedSentence } from '../../src/language/index.ts';
import { type QuantityContext, readQuantities } from '../../src/reading/quantities/index.ts';
import type { GoldDocument } from './conllu.ts';

/** A treebank's document as the analysis the readers take; no names. */
function analysed(document: GoldDocument): AnalysedSentence[] {
  return document.sentences.map(({ start, end, words }) => ({
    start,
    end,
    words,
    names: [],
    encoding: undefined,
  }));
}

/** One number of a treebank that modifies a noun after it, and the unit that was read for it. */
export interface CountedNoun {
  readonly text: string;
  readonly noun: string;
  readonly got: string | undefined;
}

/**
 * Numbers with `nummod` to a common noun after them, and the unit read: by trees, or by light rules without.
 * Years, days and parts of names are no counts and left out by what they modify.
 */
export function countedNouns(documents: readonly GoldDocument[], withTrees: boolean): CountedNoun[] {
  const found: CountedNoun[] = [];
  for (const document of documents) {
    const context: QuantityContext = withTrees ? { sentences: analysed(document) } : {};
    const { quantities } = readQuantities(document.text, context);
    for (const { words, start, end } of document.sentences) {
      words.forEach((word, index) => {
        const head = words[word.head - 1];
        if (
          word.upos !== 'NUM' ||
          word.deprel !== 'nummod' ||
          head?.upos !== 'NOUN' ||
          word.head - 1 <= index
        )
          return;
        const quantity = quantities.find((item) => item.start <= word.start && item.end >= word.end);
        const context = document.text.slice(Math.max(start, word.start - 40), Math.min(end, head.end + 20));
        found.push({ text: context, noun: head.lemma.toLowerCase(), got: quantity?.unit });
      });
    }
  }
  return found;
}

/** What a treebank's lemma may be called here: itself, or the code of a unit. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  percent: ['%'],
  percentage: ['%'],
  '%': ['%'],
  dollar: ['usd', 'aud', 'cad'],
  pound: ['gbp', 'lb'],
  euro: ['eur'],
  mile: ['mi'],
  foot: ['ft'],
  inch: ['in'],
  kilometer: ['km'],
  kilometre: ['km'],
  meter: ['m'],
  metre: ['m'],
  degree: ['°', '°c', '°f'],
  kilo: ['kg'],
  kilogram: ['kg'],
  gram: ['g'],
  ton: ['t', 'ton'],
  litre: ['l'],
  liter: ['l'],
  gallon: ['gal'],
  ounce: ['oz'],
  yard: ['yd'],
  hectare: ['ha'],
  year: ['year', 'year of age'],
  month: ['month', 'month of age'],
  week: ['week', 'week of age'],
  cent: ['cent'],
  megabyte: ['mb'],
  lb: ['lb'],
  lbs: ['lb'],
  min: ['minute'],
  hr: ['hour'],
  yr: ['year', 'year of age'],
  mph: ['mi/h'],
  rupee: ['inr'],
  yen: ['jpy'],
  pence: ['pence'],
  point: ['point', 'percentage point'],
  people: ['person'],
  bpd: ['barrel'],
  mm: ['mm'],
  cm: ['cm'],
  ft: ['ft'],
  kg: ['kg'],
};

/** True when a unit that was read answers to a noun's lemma. */
export function isUnitOf(noun: string, unit: string): boolean {
  return [noun, ...(CODES[noun] ?? [])].includes((unit.split('/')[0] ?? '').toLowerCase());
}
