import type { AnalysedSentence } from '../../language/index.ts';
import type { GazetteerPlace } from '../../lexicon/gazetteer/index.ts';
import { ACTOR_VERBS, DEALING_NOUNS, WEAK_ACTOR_VERBS, WHERE_WORDS } from './data/cue-words.ts';
import type { WrittenWord } from './words.ts';

/** Towns that stand for a government though they are no state's capital: Erbil for the Kurdistan Region's. */
const SEATS = new Set(['Erbil', 'Brussels', 'Sanaa', 'Gaza']);

const ADVERBS =
  /^(?:also|now|already|not|never|still|long|repeatedly|recently|reportedly|publicly|since|again|once|then)$/;

/** True when the place may stand for the government that sits there. */
export function isSeatOfGovernment(place: GazetteerPlace): boolean {
  return place.kind === 'capital' || SEATS.has(place.name);
}

/** The first word from an index on that is no adverb of the short list, in small letters; '' at a sentence's end. */
function nextVerb(words: readonly WrittenWord[], from: number): [string, number] {
  for (let at = from; at < from + 3; at++) {
    const word = words[at];
    if (word?.gap !== 'space' || word.capital) return ['', at];
    if (!ADVERBS.test(word.text)) return [word.text, at];
  }
  return ['', from];
}

/** What the tree says: true for the subject of a verb of doing or saying, undefined where there is no tree. */
function actsInTree(sentences: readonly AnalysedSentence[], start: number): boolean | undefined {
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  const word = sentence?.words.find((one) => one.start <= start && start < one.end);
  if (!sentence || !word) return undefined;
  if (word.deprel !== 'nsubj') return word.deprel === 'obl' || word.deprel === 'nmod' ? undefined : false;
  const head = sentence.words[word.head - 1];
  return (
    head?.upos === 'VERB' &&
    !sentence.words.some((one) => one.head === word.head && one.deprel === 'aux:pass')
  );
}

/**
 * True when a seat of government is the government where it stands: `Damascus has responded`, `Baghdad must assess`,
 * `talks between Baghdad and Erbil`; false for `in Damascus`, `Damascus is a city`, `Baghdad was hit`.
 * `first` and `last` are its words; the tree decides where there is one.
 */
export function actsAsGovernment(
  words: readonly WrittenWord[],
  first: number,
  last: number,
  sentences: readonly AnalysedSentence[] = [],
): boolean {
  const opening = words[first];
  if (!opening || words[last]?.owner) return false;
  const previous = opening.gap === 'stop' ? '' : (words[first - 1]?.text.toLowerCase() ?? '');
  if (WHERE_WORDS.has(previous)) return false;
  for (let at = first - 1; at >= first - 5 && at >= 0; at--) {
    const word = words[at];
    if (!word || words[at + 1]?.gap === 'stop') break;
    const joins = /^(?:between|with|from)$/.test(words[at + 1]?.text ?? '');
    if (joins && DEALING_NOUNS.has(word.text.toLowerCase())) return true;
  }
  const told = actsInTree(sentences, opening.start);
  if (told !== undefined) return told;
  if (previous === 'of' || previous === 'to') return false;
  const [verb, at] = nextVerb(words, last + 1);
  if (!ACTOR_VERBS.has(verb)) return false;
  if (!WEAK_ACTOR_VERBS.has(verb)) return true;
  const [second] = nextVerb(words, at + 1);
  return ACTOR_VERBS.has(second) && !WEAK_ACTOR_VERBS.has(second);
}
