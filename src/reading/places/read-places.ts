import {
  bySpan,
  isInside,
  type Mention,
  type Note,
  overlaps,
  type Place,
  type Span,
} from '../../core/index.ts';
import type { AnalysedSentence, NamedSpan } from '../../language/index.ts';
import { foldName, type Gazetteer, isArea } from '../../lexicon/gazetteer/index.ts';
import { candidatesOf } from './candidates.ts';
import { COMMON_WORDS } from './data/common-words.ts';
import { INSTITUTION_WORDS, WHERE_WORDS } from './data/cue-words.ts';
import { type Evidence, gatherEvidence, type WeighedName } from './evidence.ts';
import { extendNames } from './extend-names.ts';
import type { NameContext } from './features.ts';
import { findNames, type NameMatch } from './find-names.ts';
import { actsAsGovernment, isSeatOfGovernment } from './government.ts';
import { namedBodies } from './named-bodies.ts';
import { personsOf, placeScore } from './recognise.ts';
import { type Choice, candidatesByName, choosePlace, isRegional } from './resolve.ts';
import { lookAround } from './surroundings.ts';
import { unlistedNames } from './unlisted-names.ts';
import { type WrittenWord, writtenWords } from './words.ts';

/** What is known of a text before its places are read. */
export interface PlacesContext {
  readonly gazetteer: Gazetteer;
  /** ISO alpha-2 country that the document is about or was published in, when the user or the source says. */
  readonly country?: string;
  /** Spans that are places, given from outside: then exactly these are resolved and no others are looked for. */
  readonly toponyms?: readonly Span[];
  /** Sentences with trees and names, when the text was parsed: names of persons and bodies hold no place. */
  readonly sentences?: readonly AnalysedSentence[];
}

/** A mention without its number in a chain, which whoever joins all mentions gives. */
export type PlaceMention = Omit<Mention, 'chain'>;

export interface PlacesReading {
  readonly places: readonly Place[];
  readonly mentions: readonly PlaceMention[];
  readonly notes: readonly Note[];
}

/** A span to be resolved, with the words it covers. */
interface Target extends Span {
  readonly first: number;
  readonly last: number;
  readonly folded: string;
}

function weigh(matches: readonly NameMatch[], gazetteer: Gazetteer): WeighedName[] {
  const known = new Map<number, Pick<WeighedName, 'candidates' | 'peoples'>>();
  return matches.map((match) => {
    let weighed = known.get(match.key);
    if (!weighed) {
      const hits = gazetteer.hits(match.key);
      const peoples = hits
        .filter((hit) => hit.kind === 'people')
        .map((hit) => gazetteer.place(hit.place).country);
      weighed = { candidates: candidatesOf(hits, gazetteer), peoples };
      known.set(match.key, weighed);
    }
    return { ...match, ...weighed };
  });
}

function targetsOfSpans(spans: readonly Span[], words: readonly WrittenWord[], text: string): Target[] {
  return spans.map((span) => {
    let first = words.findIndex((word) => word.end > span.start);
    if (first < 0) first = words.length;
    let last = first;
    while (last + 1 < words.length && (words[last + 1]?.start ?? 0) < span.end) last++;
    const surface = text.slice(span.start, span.end).replace(/['’]s$/, '');
    return { start: span.start, end: span.end, first, last, folded: foldName(surface) };
  });
}

function chooseAll(
  targets: readonly Target[],
  words: readonly WrittenWord[],
  names: readonly WeighedName[],
  evidence: Evidence,
  gazetteer: Gazetteer,
): Map<string, Choice> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const group = groups.get(target.folded);
    if (group) group.push(target);
    else groups.set(target.folded, [target]);
  }
  const chosen = new Map<string, Choice>();
  for (const [folded, group] of groups) {
    const around = group.slice(0, 6).map((target) => lookAround(words, target.first, target.last, names));
    const context: NameContext = { folded, around };
    const choice = choosePlace(candidatesByName(folded, gazetteer, evidence), context, evidence);
    if (choice) chosen.set(folded, choice);
  }
  return chosen;
}

/** A name that is surely a place once is more likely one wherever it stands: what it gains, and from which score on. */
const SURE = 0.8;
const GAIN = 1.2;

/**
 * What a language model's names add: a place speaks for it; inside a person's or a body's longer name it is none, but
 * at the head of a body's (`U.S. Central Command`) the words around decide.
 */
function toldScore(name: Span, told: readonly NamedSpan[]): number {
  const over = told.find((one) => overlaps(one, name));
  if (!over) return 0;
  if (over.type === 'place') return 0.8;
  if (over.type === 'person') return -3;
  if (over.type !== 'organisation' && over.type !== 'facility') return 0;
  const whole = over.start >= name.start && over.end <= name.end;
  return whole || over.start === name.start ? -0.3 : -3;
}

/**
 * True when a name that only the language model takes for a place stands behind a preposition of place, every word
 * with its capital and none that makes an institution of it.
 */
function isSaidWhere(words: readonly WrittenWord[], { first, last }: Target): boolean {
  const before = words[first]?.gap === 'space' ? (words[first - 1]?.text.toLowerCase() ?? '') : '';
  if (!WHERE_WORDS.has(before)) return false;
  return words.slice(first, last + 1).every(({ text, capital }) => {
    const lower = text.toLowerCase();
    return capital && !INSTITUTION_WORDS.has(lower) && !COMMON_WORDS.has(lower);
  });
}

/** The names of the text that are places where they stand. */
function recognised(
  words: readonly WrittenWord[],
  names: readonly WeighedName[],
  evidence: Evidence,
  told: readonly NamedSpan[],
): WeighedName[] {
  const persons = personsOf(words);
  const scores = names.map(
    (name, at) => placeScore(words, names, at, persons, evidence) + toldScore(name, told),
  );
  const sure = new Set(names.filter((_, at) => (scores[at] ?? 0) > SURE).map((name) => name.folded));
  return names.filter(
    (name, at) =>
      (scores[at] ?? 0) + (sure.has(name.folded) && !COMMON_WORDS.has(name.folded) ? GAIN : 0) > 0,
  );
}

/** Tells whether a folded name sounds like a place of a country that the text is about, or one of the situation's. */
function soundsListed(gazetteer: Gazetteer, evidence: Evidence): (folded: string, within: number) => boolean {
  if (!isRegional(evidence) || evidence.countries.size === 0) return () => false;
  return (folded, within) =>
    candidatesOf(gazetteer.lookupSound(folded), gazetteer).some(
      ({ place, distance, nameKind }) =>
        distance <= within &&
        (place.listed || (nameKind === 'own' && (evidence.countries.get(place.country) ?? 0) >= 0.3)),
    );
}

/**
 * Reads the places of a text: finds the names that are places where they stand, and says which place each is.
 * A country or region carries the radius that it fills in `uncertaintyKm`, a town its own; what is said to lie
 * somewhere and is in no list gets the place that contains it, with that one's radius.
 * A capital that acts (`Damascus has responded`) is a mention, and no place on the map.
 * @returns places in text order, each with its mention; a note for each name that could not be resolved
 * @throws never on prose
 */
export function readPlaces(text: string, context: PlacesContext): PlacesReading {
  const { gazetteer } = context;
  const words = writtenWords(text);
  const names = extendNames(words, weigh(findNames(words, gazetteer), gazetteer));
  const evidence = gatherEvidence(names, gazetteer, context.country);
  let targets: Target[];
  if (context.toponyms) targets = targetsOfSpans(context.toponyms, words, text);
  else {
    const told = (context.sentences ?? []).flatMap((sentence) => sentence.names);
    const bodies = namedBodies(words);
    const found = recognised(words, names, evidence, told).filter(
      (name) => !bodies.some((body) => isInside(name, body)),
    );
    const unlisted = unlistedNames(words, found, bodies, text, soundsListed(gazetteer, evidence));
    targets = [...found, ...unlisted];
    const missed = told.filter(
      (name) => name.type === 'place' && !targets.some((target) => overlaps(target, name)),
    );
    targets.push(...targetsOfSpans(missed, words, text).filter((target) => isSaidWhere(words, target)));
  }
  const chosen = chooseAll(targets, words, names, evidence, gazetteer);
  const places: Place[] = [];
  const mentions: PlaceMention[] = [];
  const notes: Note[] = [];
  for (const target of [...targets].sort(bySpan)) {
    const id = `p${mentions.length + 1}`;
    const surface = text.slice(target.start, target.end);
    const choice = chosen.get(target.folded);
    const place = choice?.option.borrowed ? undefined : choice?.option.candidate.place;
    const government =
      !context.toponyms &&
      place !== undefined &&
      isSeatOfGovernment(place) &&
      actsAsGovernment(words, target.first, target.last, context.sentences);
    const type = government ? 'organisation' : 'place';
    mentions.push({ id: `m-${id}`, start: target.start, end: target.end, type, form: 'name', name: surface });
    if (government) continue;
    if (!choice) {
      notes.push({ start: target.start, end: target.end, reason: `place not found: ${surface}` });
      continue;
    }
    places.push(placeOf(choice, target, id, gazetteer));
  }
  return { places, mentions, notes };
}

function placeOf(choice: Choice, span: Span, id: string, gazetteer: Gazetteer): Place {
  const { place } = choice.option.candidate;
  const borrowed = choice.option.borrowed !== undefined;
  const unit = place.kind === 'admin1' ? place.index : place.admin1;
  const admin1 = unit === undefined ? undefined : gazetteer.place(unit).name;
  const radius = borrowed && !isArea(place.kind) ? Math.max(20, place.radiusKm) : place.radiusKm;
  return {
    id,
    mention: `m-${id}`,
    start: span.start,
    end: span.end,
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    ...(place.geonames !== undefined && !borrowed && { geonames: place.geonames }),
    ...(admin1 !== undefined && { admin1 }),
    uncertaintyKm: Math.round(radius * 10) / 10,
  };
}
