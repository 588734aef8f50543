import type { Span } from '../../core/index.ts';
import { foldWord } from '../../lexicon/gazetteer/index.ts';
import { BODY_NAMES } from './data/body-names.ts';
import { isJoined } from './find-names.ts';
import type { WrittenWord } from './words.ts';

/**
 * The spans of bodies that carry a place in their name (`Islamic State of Iraq and the Levant`): what lies inside one
 * is no place of its own.
 */
export function namedBodies(words: readonly WrittenWord[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.capital) continue;
    for (const body of BODY_NAMES.get(foldWord(word.text)) ?? []) {
      const last = at + body.length - 1;
      const matches = body.every((part, i) => {
        const next = words[at + i];
        return next !== undefined && foldWord(next.text) === part && (i === 0 || isJoined(next));
      });
      if (!matches) continue;
      found.push({ start: word.start, end: words[last]?.end ?? word.end });
      at = last;
      break;
    }
  }
  return found;
}
