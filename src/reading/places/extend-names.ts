import { foldWord } from '../../lexicon/gazetteer/index.ts';
import { DIRECTION_WORDS, LANDFORM_WORDS, UNIT_WORDS } from './data/cue-words.ts';
import type { WeighedName } from './evidence.ts';
import type { WrittenWord } from './words.ts';

const isUnit = (kind: string) => kind === 'admin1' || kind === 'admin2';

/**
 * Takes into a name the capitalised words that belong to it: the generic word of a unit (`Anbar Province`, which leaves
 * only units to choose from), a direction before it (`Western Kasai`), a landform (`Islington Bay`: another place than
 * Islington, so nothing is left to choose from).
 */
export function extendNames(words: readonly WrittenWord[], names: readonly WeighedName[]): WeighedName[] {
  return names.map((name, at) => {
    if (name.candidates.length === 0) return name;
    let extended = name;
    const next = words[name.last + 1];
    const following =
      next && next.gap === 'space' && next.capital && !words[name.last]?.owner ? next : undefined;
    const lower = following?.text.toLowerCase() ?? '';
    if (following && (UNIT_WORDS.has(lower) || LANDFORM_WORDS.has(lower))) {
      const units = UNIT_WORDS.has(lower) ? name.candidates.filter((c) => isUnit(c.place.kind)) : [];
      const candidates = UNIT_WORDS.has(lower) && units.length === 0 ? name.candidates : units;
      extended = {
        ...name,
        last: name.last + 1,
        end: following.end,
        folded: `${name.folded} ${foldWord(following.text)}`,
        candidates,
        landform: LANDFORM_WORDS.has(lower),
      };
    }
    const before = words[name.first - 1];
    const first = words[name.first];
    const direction = before?.text.toLowerCase() ?? '';
    const free = (names[at - 1]?.last ?? -1) < name.first - 1;
    if (
      before?.capital &&
      !before.owner &&
      first?.gap === 'space' &&
      free &&
      DIRECTION_WORDS.has(direction)
    ) {
      extended = {
        ...extended,
        first: extended.first - 1,
        start: before.start,
        folded: `${direction} ${extended.folded}`,
      };
    }
    return extended;
  });
}
