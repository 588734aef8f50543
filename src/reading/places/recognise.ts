import { foldWord, isArabicScript } from '../../lexicon/gazetteer/index.ts';
import type { Candidate } from './candidates.ts';
import { COMMON_WORDS } from './data/common-words.ts';
import {
  BODY_WORDS,
  DATE_WORDS,
  DEALING_NOUNS,
  DISEASE_WORDS,
  INNER_WORDS,
  INSTITUTION_WORDS,
  MAYBE_WHERE_WORDS,
  OFFICE_WORDS,
  PLACE_NOUNS,
  TITLES,
  WHERE_WORDS,
} from './data/cue-words.ts';
import { GIVEN_NAMES, SURNAMES } from './data/person-names.ts';
import type { Evidence, WeighedName } from './evidence.ts';
import { isJoined } from './find-names.ts';
import type { WrittenWord } from './words.ts';

/** What the words around a name say about whether it is a place here. */
interface Neighbourhood {
  readonly previous: string;
  readonly next: string;
  readonly previousCapital: boolean;
  readonly nextCapital: boolean;
  readonly opensSentence: boolean;
}

function neighbourhood(words: readonly WrittenWord[], name: WeighedName): Neighbourhood {
  const first = words[name.first];
  const before =
    first && (first.gap === 'space' || first.gap === 'hyphen') ? words[name.first - 1] : undefined;
  const after = words[name.last + 1];
  const joined = after && isJoined(after) && !words[name.last]?.owner ? after : undefined;
  return {
    previous: before?.owner ? '' : (before?.text.toLowerCase() ?? ''),
    next: joined?.text.toLowerCase() ?? '',
    previousCapital: before?.capital === true && !before.owner && !isArabicScript(before.text),
    nextCapital: joined?.capital === true && !isArabicScript(joined.text),
    opensSentence: first?.gap === 'stop',
  };
}

/**
 * Surnames of the text: words behind a given name or a title, and names that stand as a person's elsewhere. Folded.
 */
export function personsOf(words: readonly WrittenWord[]): ReadonlySet<string> {
  const persons = new Set<string>();
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (!word?.capital || word.gap !== 'space' || !before?.capital || before.owner) continue;
    const lower = before.text.toLowerCase();
    const named =
      GIVEN_NAMES.has(foldWord(before.text)) ||
      (TITLES.has(lower) && !/^(?:chief|general|secretary|director|father|brother|sister|miss)$/.test(lower));
    if (named && !GIVEN_NAMES.has(foldWord(word.text))) persons.add(foldWord(word.text));
    const initial = /^[A-Z]\.?$/.test(before.text) && i > 1 && words[i - 2]?.capital;
    if (initial) persons.add(foldWord(word.text));
  }
  return persons;
}

/** True when another name of the text, with a comma between, says where this one lies or lies in this one. */
function inChain(words: readonly WrittenWord[], names: readonly WeighedName[], at: number): boolean {
  const name = names[at];
  if (!name) return false;
  const [previous, next] = [names[at - 1], names[at + 1]];
  if (next && next.first === name.last + 1 && words[next.first]?.gap === 'comma' && isContained(name, next))
    return true;
  return (
    !!previous &&
    previous.last === name.first - 1 &&
    words[name.first]?.gap === 'comma' &&
    isContained(previous, name)
  );
}

/** True when some place of the one name lies in some place of the other. */
export function isContained(inner: WeighedName, outer: WeighedName): boolean {
  return outer.candidates
    .slice(0, 30)
    .some(
      ({ place: o }) =>
        (o.kind === 'country' || o.kind === 'admin1' || o.kind === 'admin2') &&
        inner.candidates.some(
          ({ place: i }) =>
            i.index !== o.index &&
            (o.kind === 'country' ? i.country === o.country : i.admin1 === o.index || i.admin2 === o.index),
        ),
    );
}

/** Countries and states whose name is also a given name: before a capitalised word they are most often a person. */
const FORENAME_COUNTRIES = new Set([
  'jordan',
  'chad',
  'georgia',
  'israel',
  'virginia',
  'carolina',
  'victoria',
  'kenya',
  'india',
]);

/** A country, a continent or a first-level unit by its own name: it keeps its place before `Department` or `Army`. */
function isGrand({ place, nameKind }: Candidate): boolean {
  return (
    nameKind === 'own' && (place.kind === 'country' || place.kind === 'continent' || place.kind === 'admin1')
  );
}

/**
 * How strongly the text speaks for a filed name being a place where it stands: above 0 it is taken for one.
 * The steps are our own judgement, set on development texts.
 */
export function placeScore(
  words: readonly WrittenWord[],
  names: readonly WeighedName[],
  at: number,
  persons: ReadonlySet<string>,
  evidence: Evidence,
): number {
  const name = names[at];
  const best = name?.candidates[0];
  if (!name || !best) return -9;
  const around = neighbourhood(words, name);
  const single = !name.folded.includes(' ');
  const chained = inChain(words, names, at);
  const known = best.prominence;
  const grand = name.candidates.slice(0, 3).some(isGrand);
  let score = (known - 4.6) * 0.9;
  if (best.nameKind !== 'own') score -= 0.5;
  if (best.place.listed) score += 1.5;
  if (!single) score += 0.6;
  // Two Arabic words that are a name are hardly ever anything else; one often is.
  if (isArabicScript(name.folded)) score += single ? -0.5 : 1.2;

  if (WHERE_WORDS.has(around.previous)) score += 1.6;
  else if (MAYBE_WHERE_WORDS.has(around.previous)) score += 0.5;
  else if (PLACE_NOUNS.has(around.previous)) score += 0.9;
  if (PLACE_NOUNS.has(around.next)) score += 0.8;
  if (chained) score += 2.5;

  const home = name.candidates.some(
    (c) => c.nameKind !== 'bare' && (evidence.countries.get(c.place.country) ?? 0) >= 0.6,
  );
  const local = name.candidates.some(
    (c) => c.place.country !== '' && (evidence.countries.get(c.place.country) ?? 0) >= 0.3,
  );
  if (home) score += single && (COMMON_WORDS.has(name.folded) || SURNAMES.has(name.folded)) ? 0.5 : 1.2;
  else if (local) score += 0.5;
  else if (evidence.countries.size > 0 && !grand) score -= 0.8;

  if (single && COMMON_WORDS.has(name.folded) && known < 6.9) score -= chained ? 1.5 : 3.2;
  if (single && SURNAMES.has(name.folded) && !chained) score -= 1.5;
  if (single && GIVEN_NAMES.has(name.folded) && !chained) score -= 1.8;
  if (single && persons.has(name.folded)) score -= grand ? 0.5 : 3;
  if (single && words[name.first]?.text.length === 2 && known < 5.4) score -= 2;
  if (best.nameKind !== 'own' && /^\p{Lu}+$/u.test(words[name.first]?.text ?? '') && single) score -= 2;
  if (name.landform) score += 1;

  if (around.previousCapital && !PLACE_NOUNS.has(around.previous)) {
    const previous = foldWord(around.previous);
    if (TITLES.has(around.previous) || GIVEN_NAMES.has(previous)) score -= grand ? 1.5 : 5;
    else if (names[at - 1]?.last === name.first - 1) score -= grand ? 0 : 0.5;
    else if (!COMMON_WORDS.has(previous)) score -= grand ? 0.5 : 2.5;
    else if (words[name.first - 1]?.gap !== 'stop') score -= 0.8;
  }
  if (around.nextCapital && !DATE_WORDS.has(around.next)) {
    if (grand && OFFICE_WORDS.has(around.next)) score -= 0.3;
    else if (INSTITUTION_WORDS.has(around.next)) score -= grand ? 3.5 : 5;
    else if (names[at + 1]?.first !== name.last + 1 && !PLACE_NOUNS.has(around.next))
      score -= grand ? 1.6 : 3;
    if (FORENAME_COUNTRIES.has(name.folded) && !OFFICE_WORDS.has(around.next)) score -= 5;
  } else if (DISEASE_WORDS.has(around.next)) score -= 3;
  const [opening, closing] = [words[name.first], words[name.last + 1]];
  if (opening?.gap === 'hyphen' && words[name.first - 1]?.capital) score -= 4;
  if (closing?.gap === 'hyphen' && closing.capital) score -= 3;
  if (around.previous === 'of' && words[name.first - 2]?.capital && words[name.first - 1]?.gap === 'space') {
    if (BODY_WORDS.has(words[name.first - 2]?.text.toLowerCase() ?? '')) score -= 5;
  }
  const after = words[name.last + 1];
  if (after && INNER_WORDS.has(after.text) && words[name.last + 2]?.capital && after.text === 'of')
    score -= 0.5;
  if (around.opensSentence && single && known < 5.5 && !chained) score -= 0.8;
  if (DEALING_NOUNS.has(around.next)) score += 0.2;
  return score;
}
