import type { LanguageData, Lex, PhraseRow } from '../lexicon.ts';
import { mergeWords } from '../lexicon.ts';
import {
  decadeWords,
  monthWords,
  partWords,
  seasonWords,
  weekdayWords,
  zoneWords,
} from './calendar-words.ts';
import { countedWords, numberedWords } from './counted-words.ts';
import { approximateWords, numberWords } from './number-words.ts';
import { phraseRows } from './phrases.ts';
import { pastNouns, tenseWords } from './tense-words.ts';
import { deicticWords, edgeWords, prepositionWords, setWords, shiftWords, unitWords } from './unit-words.ts';

function byFirstWord(rows: readonly PhraseRow[]): ReadonlyMap<string, readonly PhraseRow[]> {
  const map = new Map<string, PhraseRow[]>();
  for (const row of rows) {
    const first = row.words[0] ?? '';
    map.set(
      first,
      [...(map.get(first) ?? []), row].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return map;
}

const phrases = byFirstWord(phraseRows);

/** English. */
export const english: LanguageData = {
  words: mergeWords([
    monthWords,
    weekdayWords,
    seasonWords,
    partWords,
    decadeWords,
    zoneWords,
    unitWords,
    shiftWords,
    deicticWords,
    edgeWords,
    setWords,
    prepositionWords,
    numberWords,
    approximateWords,
    [...phrases.keys()].map((word): readonly [string, Lex] => [word, { phrase: true }]),
  ]),
  phrases,
  tense: tenseWords,
  pastNouns,
  counted: countedWords,
  numbered: numberedWords,
};
