import { CHANGE_NOUNS, CHANGE_WORDS, DIRECT_CHANGE } from './data/en/cues.ts';
import { changeBefore } from './joins.ts';
import type { Measured } from './measured.ts';
import { isHyphen } from './numeral.ts';
import type { Tokens } from './tokens.ts';

function directionOf(tokens: Tokens, item: Measured): 'up' | 'down' | undefined {
  const before = tokens.at(item.first - 1);
  if (tokens.at(item.first).broken) return undefined;
  if (before.lower === 'by') return changeBefore(tokens, item.first - 2, 9);
  const isAmount = item.unitKind === 'measure' || item.unitKind === 'money' || item.form === 'part';
  if (DIRECT_CHANGE.has(before.lower) && isAmount) return CHANGE_WORDS[before.lower];
  const noun = tokens.at(item.first - 2).lower;
  // "the loss of one of our own" is no change of a figure; "a loss of 5%" is.
  if (before.lower === 'of' && CHANGE_NOUNS.has(noun) && (isAmount || noun !== 'loss'))
    return CHANGE_WORDS[noun];
  const at = isHyphen(tokens, item.last + 1) ? item.last + 2 : item.last + 1;
  const after = tokens.at(at);
  if (after.broken || !isAmount || !CHANGE_NOUNS.has(after.lower)) return undefined;
  return CHANGE_WORDS[after.lower];
}

/** Marks what a text says rose or fell: "rose by a third", "fell 12 percent", "a 15% increase"; levels ("to 270,000") stay. */
export function markChange(tokens: Tokens, item: Measured): Measured {
  if (item.form === 'times') return { ...item, kind: 'change', unit: 'times' };
  if (item.form === 'ordinal' || item.unitKind === 'age' || item.unitKind === 'time') return item;
  const direction = directionOf(tokens, item);
  return direction === undefined ? item : { ...item, kind: 'change', direction };
}
