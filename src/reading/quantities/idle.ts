import {
  HYPHEN_IDIOMS,
  ORDINAL_NAME_AFTER,
  PERIOD_ORDINALS,
  PRONOUN_ONE_AFTER,
  PRONOUN_ONE_BEFORE,
} from './data/en/cues.ts';
import { DETERMINERS, PHRASE_STOPS } from './data/en/nouns.ts';
import { NUMBER_WORDS } from './data/en/number-words.ts';
import { isHyphen, type Numeral } from './numeral.ts';
import type { Tokens } from './tokens.ts';

const isNumberToken = (tokens: Tokens, index: number): boolean =>
  tokens.at(index).literal !== undefined || NUMBER_WORDS.has(tokens.at(index).lower);

/** True for "the one who", "no one", "one another", "one-sided": a pronoun or an idiom. */
export function isPronounOne(tokens: Tokens, { first, last, value, digits }: Numeral): boolean {
  if (digits || first !== last) return false;
  const [before, after] = [tokens.at(first - 1), tokens.at(last + 1)];
  if (isHyphen(tokens, last + 1) && after.joined) return HYPHEN_IDIOMS.has(tokens.at(last + 2).lower);
  if (isHyphen(tokens, first - 1) && tokens.at(first).joined) return true;
  if (value !== 1) return false;
  const opens = tokens.at(first).broken || before.kind !== 'word';
  const noun =
    after.kind === 'word' &&
    !after.broken &&
    !PHRASE_STOPS.has(after.lower) &&
    !/(ed|ing)$/u.test(after.lower);
  // "the one guy", "only one choice" count; "the one who", "this one" do not.
  if (!opens && !noun && PRONOUN_ONE_BEFORE.has(before.lower)) return true;
  if (after.kind !== 'word') {
    if (/^['’]$/u.test(after.text)) return true;
    return (
      !opens &&
      after.text !== '' &&
      !/^(minus|negative|plus|least|than|only|just|killing|wounding|to|about|killed|injured)$/u.test(
        before.lower,
      )
    );
  }
  if (after.lower === 'in' || after.lower === 'or' || after.lower === 'to')
    return !isNumberToken(tokens, last + 2);
  if (after.lower === 'of') {
    // "one of the most popular" counts nothing.
    return [2, 3, 4].some((ahead) =>
      /(^most|est|^main|^key|^few|^only)$/u.test(tokens.at(last + ahead).lower),
    );
  }
  return !after.broken && PRONOUN_ONE_AFTER.has(after.lower);
}

/** "5th Special Forces Group", "407th AEG": capitals up to the word for a formation, or an abbreviation. */
function isFormation(tokens: Tokens, index: number): boolean {
  const [before, next] = [tokens.at(index - 1), tokens.at(index)];
  if (next.kind !== 'word' || next.broken) return false;
  const isCapitals = next.text.length > 1 && next.text.length < 7 && next.text === next.text.toUpperCase();
  if (isCapitals) return before.text === before.lower;
  for (let at = index; at < index + 5; at++) {
    const token = tokens.at(at);
    if (token.kind !== 'word' || token.text === token.lower) return false;
    if (ORDINAL_NAME_AFTER.has(token.lower)) return true;
  }
  return false;
}

/** True for ordinals that count nothing: formations, stretches of time, "at first", the second on a clock. */
export function isIdleOrdinal(tokens: Tokens, { first, last, value }: Numeral): boolean {
  const before = tokens.at(first).broken ? tokens.at(-1) : tokens.at(first - 1);
  const after = tokens.at(last + 1);
  // "a security-first strategy" ranks, it does not count.
  if (isHyphen(tokens, first - 1) && tokens.at(first).joined) return true;
  if (after.lower === 'century' || isFormation(tokens, last + 1)) return true;
  if (PERIOD_ORDINALS.has(after.lower)) return true;
  const only = first === last ? tokens.at(first).lower : '';
  if (
    only === 'second' &&
    /^(a|per|every|each|split|one)$/u.test(before.lower) &&
    (after.kind !== 'word' || PHRASE_STOPS.has(after.lower))
  )
    return true;
  if (only !== 'first' && only !== 'second' && only !== 'third') return false;
  if (
    before.lower === 'at' ||
    (after.lower === 'of' && tokens.at(last + 2).lower === 'all') ||
    tokens.at(last + 2).lower === 'foremost'
  )
    return true;
  if (value === 1 && isHyphen(tokens, last + 1) && after.joined) return false;
  const determined = DETERMINERS.has(before.lower) || before.lower === 's' || before.kind !== 'word';
  return (
    !determined && (after.kind !== 'word' || PHRASE_STOPS.has(after.lower) || after.lower.endsWith('ed'))
  );
}
