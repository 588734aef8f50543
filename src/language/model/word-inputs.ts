import { caseClass, wordShape } from './case-class.ts';
import type { Forms } from './forms.ts';
import type { Labels } from './labels.ts';
import { type Vocabulary, wordPieces } from './word-pieces.ts';

/** Hashed features a word has (models/FORMAT.md, section 1). */
export const FEATURES = 6;

/** What the encoder is told of one word, wherever it stands. */
export interface WordInput {
  readonly pieces: readonly number[];
  readonly caseClass: number;
  readonly features: readonly number[];
}

/** The inputs of words by form; remembers the forms it has seen, up to a bound. */
export type WordInputs = (form: string) => WordInput;

const REMEMBERED = 50_000;

/** The same form always gives the same input: what is remembered only saves time. */
export function createWordInputs(labels: Labels, forms: Forms, vocabulary: Vocabulary): WordInputs {
  const known = new Map<string, WordInput>();
  return (form) => {
    const found = known.get(form);
    if (found) return found;
    const plain = forms.plain(form);
    const mapped = forms.mapped(form);
    const input = {
      pieces: wordPieces(plain, vocabulary, labels.maxPiecesPerWord),
      caseClass: caseClass(mapped),
      features: wordFeatures(plain, mapped, labels.featureBuckets),
    };
    if (known.size >= REMEMBERED) known.clear();
    if (form.length <= 64) known.set(form, input);
    return input;
  };
}

function wordFeatures(plain: string, mapped: string, buckets: number): number[] {
  const suffix = (units: number) => `${units}${plain.slice(-units)}`;
  const strings = [
    suffix(1),
    suffix(2),
    suffix(3),
    suffix(4),
    `5${plain.slice(0, 3)}`,
    `6${wordShape(mapped)}`,
  ];
  return strings.map((string) => hashUnits(string) % buckets);
}

/** FNV-1a over UTF-16 units. */
function hashUnits(string: string): number {
  let hash = 2166136261;
  for (let i = 0; i < string.length; i++) hash = Math.imul(hash ^ string.charCodeAt(i), 16777619) >>> 0;
  return hash;
}
