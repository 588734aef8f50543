import { readTimeUnit } from './measure.ts';
import { isHyphen, type Numeral } from './numeral.ts';
import type { Tokens } from './tokens.ts';

/** An age after a number: "-year-old", "years of age", "yo"; its unit and last token. */
export function readAge(tokens: Tokens, numeral: Numeral): { unit: string; last: number } | undefined {
  const short = tokens.at(numeral.last + 1);
  if (/^(yo|yos)$/iu.test(short.text) && !short.broken)
    return { unit: 'year of age', last: numeral.last + 1 };
  const time = readTimeUnit(tokens, numeral.last + 1);
  if (time === undefined) return undefined;
  const at = isHyphen(tokens, time.last + 1) ? time.last + 2 : time.last + 1;
  if (/^olds?$/u.test(tokens.at(at).lower)) return { unit: `${time.unit} of age`, last: at };
  if (tokens.at(at).lower === 'of' && tokens.at(at + 1).lower === 'age')
    return { unit: `${time.unit} of age`, last: at + 1 };
  return undefined;
}

/** "aged", "age", "ages", "the age of" before a bare number. */
export function ageBefore(tokens: Tokens, first: number): number | undefined {
  const before = tokens.at(first - 1);
  if (/^(aged|age|ages)$/u.test(before.lower)) return first - 1;
  if (before.lower === 'of' && tokens.at(first - 2).lower === 'age') return first - 2;
  const isAs = before.lower === 'as' && /^(young|old)$/u.test(tokens.at(first - 2).lower);
  return isAs ? first - 2 : undefined;
}

/** "Scott Dayton, 42, of Woodbridge": a name's age between commas. */
export function isAgeBesideName(tokens: Tokens, { first, last, digits, value }: Numeral): boolean {
  const [name, before, after] = [tokens.at(first - 2), tokens.at(first - 1), tokens.at(last + 1)];
  if (before.text !== ',' || after.text !== ',' || !digits || !Number.isInteger(value)) return false;
  if (value < 1 || value > 110 || tokens.at(last + 2).kind !== 'word') return false;
  const isName =
    name.kind === 'word' && name.text !== name.lower && name.text.slice(1) === name.lower.slice(1);
  const further = tokens.at(first - 3);
  return isName && (further.kind === 'word' || further.text === '.') && !name.broken;
}
