const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** Offset of a class in a sentence that is written all in capitals or as a title. */
export const SHOUTED = 9;

/**
 * Case class of a word on its mapped form, 1 to 8 (models/FORMAT.md, section 1).
 */
export function caseClass(mapped: string): number {
  let letters = 0;
  let digits = 0;
  let uppers = 0;
  let firstUpper = false;
  for (const character of mapped) {
    if (LETTER.test(character)) {
      const isUpper = character !== character.toLowerCase();
      if (letters === 0) firstUpper = isUpper;
      letters++;
      if (isUpper) uppers++;
    } else if (DIGIT.test(character)) digits++;
  }
  if (letters === 0) return digits > 0 ? 7 : 1;
  if (digits > 0) return 8;
  if (uppers === 0) return 2;
  if (letters === 1) return 4;
  if (uppers === letters) return 5;
  return uppers === 1 && firstUpper ? 3 : 6;
}

/** True where, of at least three words with letters, fewer than a fifth are all in small letters. */
export function isShouted(classes: readonly number[]): boolean {
  let lettered = 0;
  let lower = 0;
  for (const one of classes) {
    if (one === 1 || one === 7) continue;
    lettered++;
    if (one === 2) lower++;
  }
  return lettered >= 3 && lower < 0.2 * lettered;
}

/** Shape of a mapped form: `Xx`, `dd`, signs as they are; runs cut to two, ten code points at most. */
export function wordShape(mapped: string): string {
  const out: string[] = [];
  for (const character of mapped) {
    let sign = character;
    if (LETTER.test(character)) sign = character !== character.toLowerCase() ? 'X' : 'x';
    else if (DIGIT.test(character)) sign = 'd';
    if (out.at(-1) === sign && out.at(-2) === sign) continue;
    // Ten is all that is kept, and a cut run never makes room again.
    if (out.length === 10) break;
    out.push(sign);
  }
  return out.join('');
}
