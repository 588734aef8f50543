import { BOUNDS_AFTER, BOUNDS_BEFORE, type BoundCue, OVER_PARTICLES } from './data/en/cues.ts';
import type { Tokens } from './tokens.ts';

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
  const phrases = BEFORE.get(tokens.at(first - 1).lower);
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
    if (/^(than|plus|most|least)$/u.test(words.at(-1) ?? '') && tokens.at(edge + 1).kind === 'number')
      continue;
    return { bound, edge };
  }
  return undefined;
}
