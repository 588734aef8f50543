import type { Word } from '../../language/index.ts';
import { EVENT_NOUNS } from '../../lexicon/index.ts';
import { cueLemma } from './cue-lemma.ts';

const deedOf = ({ form, lemma, upos }: Word) =>
  upos === 'PROPN' && /^\p{Ll}/u.test(form) ? cueLemma(form, lemma, 'NOUN') : '';

/** "staged dharna", "called a hartal": a deed's noun that was taken for a name, though it is written small. */
export function mendSmallNouns(words: readonly Word[]): readonly Word[] {
  if (!words.some((word) => EVENT_NOUNS.has(deedOf(word)))) return words;
  return words.map((word) => {
    const lemma = deedOf(word);
    return EVENT_NOUNS.has(lemma) ? { ...word, upos: 'NOUN', lemma } : word;
  });
}
