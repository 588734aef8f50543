import { IRREGULAR_PLURALS, NOT_MEN, NOT_PLURAL, PHRASE_STOPS } from './data/en/nouns.ts';
import type { Tokens } from './tokens.ts';

const isMen = (lower: string): boolean => lower.endsWith('men') && lower.length > 4 && !NOT_MEN.has(lower);

/** True when a word looks like a plural noun: an irregular one, or one in -s that is no verb, adjective or name in -s. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (Object.hasOwn(IRREGULAR_PLURALS, lower) || isMen(lower)) return true;
  if (lower.length < 4 || !lower.endsWith('s') || NOT_PLURAL.has(lower)) return false;
  if (lower.endsWith('is')) return word !== lower;
  return !/(ss|us|ous)$/u.test(lower);
}

/**
 * The singular of a noun, as its lemma would be: "families" family, "Yazidis" Yazidi, "people" person.
 * Lower case, except words that are capitals inside a text (names, abbreviations).
 */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const keep = word.slice(1) !== word.slice(1).toLowerCase() || word !== lower;
  const irregular = Object.hasOwn(IRREGULAR_PLURALS, lower) ? IRREGULAR_PLURALS[lower] : undefined;
  if (irregular !== undefined) return irregular;
  if (isMen(lower)) return `${(keep ? word : lower).slice(0, -2)}an`;
  const base = keep ? word : lower;
  if (!isPlural(word)) return base;
  if (lower.endsWith('ies') && lower.length > 4) return `${base.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes|zzes)$/u.test(lower)) return base.slice(0, -2);
  return base.slice(0, -1);
}

/** True when a plural noun stands within three words from `index`, before anything that ends a phrase. */
export function followsPlural(tokens: Tokens, index: number): boolean {
  for (let at = index; at < index + 3; at++) {
    const token = tokens.at(at);
    if (token.kind !== 'word' || token.broken || PHRASE_STOPS.has(token.lower)) return false;
    if (isPlural(token.text)) return true;
  }
  return false;
}
