import { ADMIN_PREFIXES, ADMIN_SUFFIXES } from './data/admin-words.ts';

/** The own name of an administrative unit: `Province of Bulacan` and `Noble County` give `Bulacan` and `Noble`. */
export function bareAdminName(name: string): string {
  for (const prefix of ADMIN_PREFIXES) {
    if (name.length > prefix.length + 2 && name.startsWith(`${prefix} `))
      return name.slice(prefix.length + 1);
    if (prefix.endsWith("'") && name.length > prefix.length + 2 && name.startsWith(prefix)) {
      return name.slice(prefix.length);
    }
  }
  for (const suffix of ADMIN_SUFFIXES) {
    if (name.length > suffix.length + 2 && name.endsWith(` ${suffix}`))
      return name.slice(0, -suffix.length - 1);
  }
  return name;
}

const LATIN = /^\p{Script=Latin}/u;
const ARABIC = /^\p{Script=Arabic}/u;
const APOSTROPHE_FIRST = /^['’‘`ʿʾʼ]/u;
const CODE = /^[A-Z]{2,4}$/u;
const DIGIT = /\d/u;

/**
 * True for an alternate name that a text in English may use: Latin letters with a capital first, or Arabic letters.
 * Codes of airports, and the letter-by-letter spellings in small letters that GeoNames keeps for search, are not.
 */
export function isUsableAlternate(name: string): boolean {
  if (name.length < 3 || name.length > 60 || DIGIT.test(name)) return false;
  if (ARABIC.test(name)) return true;
  const letters = APOSTROPHE_FIRST.test(name) ? name.slice(1) : name;
  const first = letters[0] ?? '';
  return LATIN.test(letters) && first !== first.toLowerCase() && !CODE.test(letters);
}
