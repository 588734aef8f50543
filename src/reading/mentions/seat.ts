import type { Span } from '../../core/index.ts';
import type { AnalysedSentence } from '../../language/index.ts';

/** Prepositions after which a capital is the town: "in Damascus", "flew to Baghdad" | not "talks with Damascus". */
const OF_PLACE: ReadonlySet<string> = new Set(
  'in at near around outside inside to from toward towards into across through via beyond within throughout'.split(
    ' ',
  ),
);

/** Words after a capital's name that make it a place or part of a thing: "Damascus airport". */
const PARTS_OF_NAMES: ReadonlySet<string> = new Set(['compound', 'flat', 'amod', 'nmod:unmarked']);

/**
 * True when a capital's name stands for the government that sits there: it acts, owns, or is spoken with, and no
 * preposition of place stands before it. A seat named in a dateline or beside another noun is the town.
 * @param sentence  the sentence that holds the span; without words the answer is no
 */
export function isGovernment(sentence: AnalysedSentence | undefined, span: Span): boolean {
  const index = sentence?.words.findIndex((word) => word.end === span.end) ?? -1;
  const word = sentence?.words[index];
  if (sentence === undefined || word === undefined) return false;
  if (PARTS_OF_NAMES.has(word.deprel) || word.deprel === 'root' || word.deprel === 'appos') return false;
  // In "Baghdad and Ankara" what stands before the first stands before both.
  const first = word.deprel === 'conj' ? word.head - 1 : index;
  return !sentence.words.some(
    (other) => other.head - 1 === first && other.deprel === 'case' && OF_PLACE.has(other.lemma.toLowerCase()),
  );
}
