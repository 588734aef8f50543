import { LABEL_HEADS, LOOSE_LABEL_HEADS, MONTHS, NAME_HEADS, YEAR_BEFORE } from './data/en/cues.ts';
import { DETERMINERS } from './data/en/nouns.ts';
import { readCode } from './money.ts';
import type { Numeral } from './numeral.ts';
import { followsPlural } from './singular.ts';
import type { Tokens } from './tokens.ts';

/** What the word before a bare number makes of it: part of a name, the number of a part ("phase two"), or neither. */
export function labelOf(tokens: Tokens, numeral: Numeral): 'name' | 'label' | undefined {
  if (numeral.form !== 'count' || numeral.article || numeral.value < 0) return undefined;
  let index = numeral.first - 1;
  if (tokens.at(numeral.first).broken) return undefined;
  if (tokens.at(index).text === '.' && tokens.at(index).joined) index--;
  // "(CTF) 50": the abbreviation in brackets is the head.
  if (tokens.at(index).text === ')' && tokens.at(index - 2).text === '(') index--;
  const head = tokens.at(index);
  if (head.kind !== 'word') return undefined;
  const { lower } = head;
  if (isAcronym(tokens, index, numeral)) return 'name';
  if (lower === 'year' && numeral.digits) return 'name';
  if (
    lower === 'no' &&
    (index === numeral.first - 1 || head.text === 'no') &&
    tokens.at(index + 1).text !== '.'
  )
    return undefined;
  if (LABEL_HEADS.has(lower)) {
    return LOOSE_LABEL_HEADS.has(lower) && followsPlural(tokens, numeral.last + 1) ? undefined : 'label';
  }
  if (!NAME_HEADS.has(lower)) return undefined;
  if (head.text !== lower) return 'name';
  return followsPlural(tokens, numeral.last + 1) ? undefined : 'label';
}

/** "CTF 50", "L 12": capitals before bare digits that count nothing, in a text that is not all capitals. */
function isAcronym(tokens: Tokens, index: number, { digits, last, first }: Numeral): boolean {
  const { text, lower } = tokens.at(index);
  if (
    !digits ||
    text === lower ||
    text !== text.toUpperCase() ||
    text.length > 6 ||
    lower === 'a' ||
    lower === 'i' ||
    readCode(tokens.at(index)) !== undefined
  )
    return false;
  if (first - index > 2 || followsPlural(tokens, last + 1)) return false;
  return [tokens.at(index - 1), tokens.at(last + 1)].every(
    (near) =>
      near.kind !== 'word' ||
      near.broken ||
      near.text !== near.text.toUpperCase() ||
      near.text === near.lower,
  );
}

/**
 * True for four bare digits that are a year: 1000–2100, unless a plural follows and no "in", "since" or month stands before.
 * Works without the times of the text; with them, a year seldom gets here.
 */
export function isYear(tokens: Tokens, numeral: Numeral): boolean {
  const { value, yearLike, first, last } = numeral;
  if (!yearLike || value < 1000 || value > 2100) return false;
  const before = tokens.at(first - 1);
  const said =
    !tokens.at(first).broken &&
    before.kind === 'word' &&
    (YEAR_BEFORE.has(before.lower) || MONTHS.has(before.lower));
  // "the 2014 protests", "its 2018 elections": nobody counts two thousand and eighteen elections with a determiner.
  if (value >= 1900 && !tokens.at(first).broken && (DETERMINERS.has(before.lower) || before.lower === 's'))
    return true;
  if (value < 1900) return said && !followsPlural(tokens, last + 1);
  if (said && !/^(and|to|before|after|through|fall)$/u.test(before.lower)) return true;
  const isDivided = tokens.at(last + 1).lower === 'over' && tokens.at(last + 2).kind === 'number';
  return !followsPlural(tokens, last + 1) && !(isDivided && tokens.at(last + 3).kind !== 'word');
}
