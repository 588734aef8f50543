/** Where words stand in the document's talk: paragraph, quotation, turn of an interview, and who speaks. */
import type { AnalysedSentence } from '../analysis.ts';
import { relation } from './tree.ts';

export interface Place {
  /** Running number of the word in the document. */
  readonly word: number;
  readonly paragraph: number;
  /** Number of the quotation the word stands in, 0 outside. */
  readonly quote: number;
  /** Changes where a paragraph follows one that ended in a question, or asks one: the turns of an interview. */
  readonly turn: number;
}

/** A talk's map: `places[sentence][word]`, and for each quotation the word that names its speaker. */
export interface TalkMap {
  readonly places: readonly (readonly Place[])[];
  /** Quotation number → sentence and word of its speaker's head; absent where none was found. */
  readonly speakers: ReadonlyMap<number, { readonly sentence: number; readonly word: number }>;
}

const opening = new Set(['“', '"', '``', '„', '«']);
const closing = new Set(['”', '"', "''", '»']);
/** No quotation is longer; a mark that was never closed ends here. */
const longestQuote = 250;
const saying: ReadonlySet<string> = new Set(
  (
    'say tell add note explain warn argue claim announce declare state write reply answer ask insist stress continue comment report admit ' +
    'acknowledge affirm confirm deny conclude remark recall observe describe call urge suggest promise vow reiterate emphasise emphasize think believe'
  ).split(' '),
);

export function mapTalk(sentences: readonly AnalysedSentence[]): TalkMap {
  const places: Place[][] = [];
  let word = 0;
  let paragraph = 0;
  let turn = 0;
  let quotes = 0;
  let open = 0;
  let openedAt = 0;
  let asked = false;
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    const asks = sentence.words.at(-1)?.form === '?';
    if (before !== undefined && sentence.start - before.end >= 2) {
      paragraph += 1;
      if (asked || asks) turn += 1;
      asked = false;
    }
    asked = asks;
    places.push(
      sentence.words.map(({ form }) => {
        word += 1;
        if (open > 0 && (closing.has(form) || word - openedAt > longestQuote)) {
          open = 0;
          return { word, paragraph, quote: 0, turn };
        }
        if (open === 0 && opening.has(form)) {
          quotes += 1;
          open = quotes;
          openedAt = word;
        }
        return { word, paragraph, quote: open, turn };
      }),
    );
  });
  return { places, speakers: findSpeakers(sentences, places) };
}

/** For each verb of saying outside quotation: its subject speaks the quotations of its sentence, else the one that just ended or comes next. */
function findSpeakers(
  sentences: readonly AnalysedSentence[],
  places: readonly (readonly Place[])[],
): Map<number, { sentence: number; word: number }> {
  const speakers = new Map<number, { sentence: number; word: number }>();
  sentences.forEach((sentence, index) => {
    const inside = places[index] ?? [];
    const quotes = new Set(inside.map((place) => place.quote).filter((quote) => quote > 0));
    if (quotes.size === 0) return;
    sentence.words.forEach((verb, at) => {
      if (inside[at]?.quote !== 0 || !saying.has(verb.lemma.toLowerCase())) return;
      const subject = sentence.words.findIndex(
        (word, i) => word.head === at + 1 && relation(word) === 'nsubj' && inside[i]?.quote === 0,
      );
      if (subject < 0) return;
      for (const quote of quotes)
        if (!speakers.has(quote)) speakers.set(quote, { sentence: index, word: subject });
    });
  });
  // A quotation that goes on after "he said" has the speaker of the one before it.
  let previous = 0;
  let previousAt = -2;
  places.forEach((row, sentence) => {
    for (const { quote } of row) {
      if (quote === 0) continue;
      const before = speakers.get(previous);
      if (quote !== previous && !speakers.has(quote) && before !== undefined && sentence - previousAt <= 1) {
        speakers.set(quote, before);
      }
      previous = quote;
      previousAt = sentence;
    }
  });
  return speakers;
}
