import { DENOMINATORS, TIME_UNITS } from './data/units.ts';
import { isHyphen } from './numeral.ts';
import { singular } from './singular.ts';
import type { Tokens } from './tokens.ts';
import { UNIT_SIGNS, UNIT_WORDS, type UnitForm } from './unit-lexicon.ts';

/** A unit found: its code, its last token, what it multiplies by (`bcm`: 1e9). */
export interface FoundUnit {
  readonly code: string;
  readonly last: number;
  readonly scale: number;
  readonly kind: 'measure' | 'money';
  readonly measures: string;
}

/** Signs of one letter that need to touch the number or to be clear from their plural use. */
const LOOSE_SIGNS: ReadonlySet<string> = new Set(['m', 'g', 'l', 'km', 't', 'L', 'V', 'W']);

function matches(tokens: Tokens, index: number, form: UnitForm, exact: boolean): boolean {
  return form.rest.every((piece, offset) => {
    const token = tokens.at(index + 1 + offset);
    if (token.broken) return false;
    return (exact ? token.text : token.lower) === piece && (!/^\d$/u.test(piece) || token.joined);
  });
}

function lookUp(tokens: Tokens, index: number): FoundUnit | undefined {
  const token = tokens.at(index);
  if (token.broken || token.kind === 'number') return undefined;
  let best: FoundUnit | undefined;
  const consider = (forms: readonly UnitForm[] | undefined, exact: boolean): void => {
    for (const form of forms ?? []) {
      const last = index + form.rest.length;
      if ((best === undefined || last > best.last) && matches(tokens, index, form, exact)) {
        best = { code: form.code, last, scale: form.scale, kind: form.kind, measures: form.measures };
      }
    }
  };
  consider(UNIT_SIGNS.get(token.text), true);
  consider(UNIT_WORDS.get(token.lower), false);
  if (best === undefined) return undefined;
  const after = tokens.at(best.last + 1);
  if (
    after.joined &&
    (after.kind === 'number' || (tokens.at(best.last).kind === 'word' && after.kind === 'word'))
  )
    return undefined;
  return best;
}

/** True for a sign that only counts when it touches the number, unless it is spaced as in "1 m x 1 m". */
function isLoose(tokens: Tokens, index: number, found: FoundUnit): boolean {
  const token = tokens.at(index);
  if (found.last > index || token.joined || token.text.length > 1 || !LOOSE_SIGNS.has(token.text))
    return false;
  const after = tokens.at(index + 1);
  return after.joined && after.kind !== 'sign';
}

/** A denominator after "/", "per", "a", "an", "each", "every", "- a -". */
function denominator(tokens: Tokens, index: number): { code: string; last: number } | undefined {
  const token = tokens.at(index);
  if (token.broken) return undefined;
  if (token.text === '/') {
    const below = tokens.at(index + 1);
    const code =
      below.kind === 'word' && Object.hasOwn(DENOMINATORS, below.lower)
        ? DENOMINATORS[below.lower]
        : undefined;
    return code === undefined ? undefined : { code, last: index + 1 };
  }
  const hyphenated = isHyphen(tokens, index) && /^(a|an|per)$/u.test(tokens.at(index + 1).lower);
  const at = hyphenated ? index + 1 : index;
  const { lower } = tokens.at(at);
  if (lower !== 'per' && lower !== 'a' && lower !== 'an' && lower !== 'each' && lower !== 'every')
    return undefined;
  const below = hyphenated && isHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const token2 = tokens.at(below);
  if (token2.kind !== 'word' || token2.broken) return undefined;
  const unit = lookUp(tokens, below);
  if (lower === 'per' && unit !== undefined && unit.kind === 'measure' && unit.measures !== 'part')
    return { code: unit.code, last: unit.last };
  const code = Object.hasOwn(DENOMINATORS, token2.lower) ? DENOMINATORS[token2.lower] : undefined;
  if (code !== undefined) return { code, last: below };
  const isNoun = lower === 'per' && !/^(cent|mille|mil|se)$/u.test(token2.lower);
  return isNoun ? { code: singular(token2.text), last: below } : undefined;
}

/** Adds "per day", "a barrel", "/h" to a unit that may carry it. */
export function withDenominator(tokens: Tokens, unit: FoundUnit): FoundUnit {
  const below = denominator(tokens, unit.last + 1);
  if (below === undefined || unit.measures === 'part') return unit;
  return { ...unit, code: `${unit.code}/${below.code}`, last: below.last };
}

/** Steps over a hyphen joined on both sides: "600-kilometer". */
export function overJoint(tokens: Tokens, index: number): number {
  const token = tokens.at(index);
  return isHyphen(tokens, index) && token.joined && tokens.at(index + 1).joined ? index + 1 : index;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Feet and inches by their marks: ′ and ″ always, a plain " only before a word for the side that is measured. */
function markedLength(tokens: Tokens, index: number): FoundUnit | undefined {
  const { text, broken } = tokens.at(index);
  if (broken) return undefined;
  const isInch = text === '″' || (text === '"' && SIDES.test(tokens.at(index + 1).lower));
  if (!isInch && text !== '′') return undefined;
  return { code: isInch ? 'in' : 'ft', last: index, scale: 1, kind: 'measure', measures: 'length' };
}

const SIDES = /^(long|wide|high|tall|deep|thick|x|in|diameter|pipe|pipeline|screen)$/u;

/**
 * The unit that begins right after a number, of measure or money: "km", "-kilometer", "cubic metres per second", "(kg)", "%".
 * Money's bare abbreviations and signs are in money.ts.
 */
export function readUnit(tokens: Tokens, index: number): FoundUnit | undefined {
  const opening = tokens.at(index);
  const closing = BRACKETS[opening.text];
  if (closing !== undefined && !opening.broken) {
    const inside = lookUp(tokens, index + 1);
    return inside !== undefined && tokens.at(inside.last + 1).text === closing && inside.measures !== 'money'
      ? { ...inside, last: inside.last + 1 }
      : undefined;
  }
  const marked = markedLength(tokens, index);
  if (marked !== undefined) return marked;
  const at = overJoint(tokens, index);
  const found = lookUp(tokens, at);
  if (found === undefined || isLoose(tokens, at, found)) return undefined;
  if (found.code === 'in' && tokens.at(at).lower === 'in') return undefined;
  return withDenominator(tokens, found);
}

/** A unit of time after a number: "years", "-day"; its canonical singular. */
export function readTimeUnit(tokens: Tokens, index: number): { unit: string; last: number } | undefined {
  const at = overJoint(tokens, index);
  const token = tokens.at(at);
  if (token.broken || token.kind !== 'word' || !Object.hasOwn(TIME_UNITS, token.lower)) return undefined;
  const unit = TIME_UNITS[token.lower];
  return unit === undefined ? undefined : { unit, last: at };
}
