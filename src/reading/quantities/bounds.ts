import { BOUNDS_AFTER, BOUNDS_BEFORE, type BoundCue, OVER_PARTICLES } from './data/en/cues.ts';
import { NUMBER_WORDS } from './data/en/number-words.ts';
import type { Token, Tokens } from './tokens.ts';

const isNumber = (token: Token): boolean => token.literal !== undefined || NUMBER_WORDS.has(token.lower);

interface Phrase {
  readonly words: readonly string[];
  readonly bound: BoundCue;
}

/** Phrases by the word that touches the number (last of those before, first of those after), longest first. */
function index(
  table: readonly (readonly [string, BoundCue])[],
  key: (words: readonly string[]) => string,
): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const [text, bound] of table) {
    const words = text.split(' ');
    const list = map.get(key(words)) ?? [];
    list.push({ words, bound });
    list.sort((a, b) => b.words.length - a.words.length);
    map.set(key(words), list);
  }
  return map;
}

const BEFORE = index(BOUNDS_BEFORE, (words) => words.at(-1) ?? '');
const AFTER = index(BOUNDS_AFTER, (words) => words[0] ?? '');

/** A bound found: what it says, and the token index at its far end. */
export interface FoundBound {
  readonly bound: BoundCue;
  readonly edge: number;
}

/** The bound whose words end right before the token `first`: "over", "no fewer than", ">". */
export function boundBefore(tokens: Tokens, first: number): FoundBound | undefined {
  if (tokens.at(first).broken) return undefined;
  const isOrdinal = NUMBER_WORDS.get(tokens.at(first).lower)?.kind === 'ordinal';
  if (isOrdinal && tokens.at(first - 1).lower === 'the') return boundAt(tokens, first - 1);
  return boundAt(tokens, first);
}

function boundAt(tokens: Tokens, first: number): FoundBound | undefined {
  const touching = tokens.at(first - 1);
  // "20~100" is a range, not a hundred or so.
  if (touching.text === '~' && touching.joined && tokens.at(first - 2).kind === 'number') return undefined;
  const phrases = BEFORE.get(touching.lower);
  for (const { words, bound } of phrases ?? []) {
    const start = first - words.length;
    if (
      words.every(
        (word, offset) =>
          tokens.at(start + offset).lower === word && (offset === 0 || !tokens.at(start + offset).broken),
      )
    ) {
      if (words[0] === 'over' && OVER_PARTICLES.has(tokens.at(start - 1).lower)) return undefined;
      return { bound, edge: start };
    }
  }
  return undefined;
}

/** The bound whose words begin right after the token `last`: "or more", "-plus", "+". */
export function boundAfter(tokens: Tokens, last: number): FoundBound | undefined {
  const next = tokens.at(last + 1);
  if (next.broken || next.start === next.end) return undefined;
  for (const { words, bound } of AFTER.get(next.lower) ?? []) {
    const edge = last + words.length;
    const fits = words.every((word, offset) => tokens.at(last + 1 + offset).lower === word);
    if (!fits) continue;
    if ((words[0] === '+' || words[0] === '-') && !next.joined) continue;
    // "200 or more than 190" and "less than 5 or equal to 7": the words belong to the next number.
    const beyond = tokens.at(edge + 1);
    if (
      /^(and|or)$/u.test(words[0] ?? '') &&
      (beyond.lower === 'than' || (beyond.lower === 'or' && tokens.at(edge + 2).lower === 'equal'))
    )
      return undefined;
    const opens = /^(a|an|the)$/u.test(beyond.lower) ? tokens.at(edge + 2) : beyond;
    if (words.length > 1 && !beyond.broken && isNumber(opens)) return undefined;
    return { bound, edge };
  }
  return undefined;
}
