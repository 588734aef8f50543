import {
  distanceKm,
  type Gazetteer,
  isArabicScript,
  isArea,
  SOUND_COUNTRIES,
  withoutArabicArticle,
} from '../../lexicon/gazetteer/index.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { DIRECTION_WORDS, UNIT_WORDS } from './data/cue-words.ts';
import { WEIGHTS } from './data/weights.ts';
import type { Evidence } from './evidence.ts';
import { FEATURES, featuresOf, type NameContext, type Option } from './features.ts';
import type { Surroundings } from './surroundings.ts';

/** What was chosen for a name: the place, and how far it lies ahead of the next best. */
export interface Choice {
  readonly option: Option;
  readonly score: number;
  /** Softmax share of the chosen place among all options. */
  readonly sureness: number;
}

/**
 * The places that a folded name may mean: by its exact letters, without the generic word of a unit, and, where the
 * text is about the region whose names have many spellings (or about nothing we know), by its sound.
 */
export function candidatesByName(folded: string, gazetteer: Gazetteer, evidence: Evidence): Candidate[] {
  const exact = candidatesOf(gazetteer.lookup(folded), gazetteer);
  if (exact.some((c) => c.place.listed)) return exact;
  if (isArabicScript(folded)) {
    const bare = withoutArabicArticle(folded);
    return exact.length > 0 || bare === null ? exact : candidatesOf(gazetteer.lookup(bare), gazetteer);
  }
  const shorter = exact.length === 0 ? withoutOuterWord(folded) : undefined;
  if (shorter) {
    const found = candidatesByName(shorter.folded, gazetteer, evidence);
    const units = found.filter((c) => c.place.kind === 'admin1' || c.place.kind === 'admin2');
    return shorter.unit && units.length > 0 ? units : found;
  }
  const sounding = candidatesOf(gazetteer.lookupSound(folded), gazetteer);
  const own = exact.some((c) => c.nameKind === 'own');
  const allowed = sounding.filter(
    (c) => (c.place.listed && c.distance < NEAR_ENOUGH) || (!own && isRegional(evidence)),
  );
  const best = new Map<number, Candidate>();
  for (const candidate of [...exact, ...allowed]) {
    const known = best.get(candidate.place.index);
    if (!known || known.prominence < candidate.prominence) best.set(candidate.place.index, candidate);
  }
  return [...best.values()];
}

/** So near in sound that a situation's own place is thought of even where another place has exactly that name. */
const NEAR_ENOUGH = 0.3;

/** True when the text is about the region whose names have many spellings, or about none we know of. */
export function isRegional(evidence: Evidence): boolean {
  return (
    evidence.countries.size === 0 ||
    SOUND_COUNTRIES.some((code) => (evidence.countries.get(code) ?? 0) > 0.15)
  );
}

/** The name without a generic word behind it or an article or a direction before it; undefined when it has none. */
function withoutOuterWord(folded: string): { folded: string; unit: boolean } | undefined {
  const words = folded.split(' ');
  if (words.length < 2) return undefined;
  if (UNIT_WORDS.has(words.at(-1) ?? '')) return { folded: words.slice(0, -1).join(' '), unit: true };
  if (words.at(-1) === 'city') return { folded: words.slice(0, -1).join(' '), unit: false };
  const droppable = words[0] === 'the' || DIRECTION_WORDS.has(words[0] ?? '');
  return droppable ? { folded: words.slice(1).join(' '), unit: false } : undefined;
}

/** Most places that are lent to a name by the text's own words about where it lies. */
const MOST_LENT = 24;

/**
 * The places that the text says contain the name: `a village in Noble County, Ohio`. A name that is well known by
 * itself borrows only where the text defines it.
 */
function lentOptions(around: readonly Surroundings[], folded: string, known: boolean): Option[] {
  const options: Option[] = [];
  const seen = new Set<number>();
  for (const { followers, defined } of around) {
    const next = followers[0];
    const linked = next !== undefined && next.words <= 2 && (next.link === 'comma' || next.link === 'in');
    if (!defined && (!linked || known)) continue;
    let rank = 0;
    for (const follower of followers) {
      if (follower.name.folded === folded || follower.link === 'loose') continue;
      for (const candidate of follower.name.candidates.slice(0, 6)) {
        if (seen.has(candidate.place.index) || options.length >= MOST_LENT || candidate.place.radiusKm > 800)
          continue;
        seen.add(candidate.place.index);
        options.push({ candidate, borrowed: { rank, linked: follower.link !== 'near' } });
      }
      rank++;
    }
    if (options.length > 0) break;
  }
  return options;
}

/** The units among the candidates in which another candidate, a well-known town, lies. */
function unitsWithTown(candidates: readonly Candidate[]): ReadonlySet<number> {
  const units = candidates.filter((c) => c.place.kind === 'admin1' || c.place.kind === 'admin2');
  const towns = candidates.filter(
    (c) => !isArea(c.place.kind) && c.place.kind !== 'facility' && c.prominence >= 3.4,
  );
  const within = (unit: Candidate, town: Candidate) =>
    town.place.admin1 === unit.place.index ||
    town.place.admin2 === unit.place.index ||
    (!!town.place.listed &&
      distanceKm(unit.place.lat, unit.place.lon, town.place.lat, town.place.lon) < unit.place.radiusKm);
  return new Set(
    units.filter((unit) => towns.some((town) => within(unit, town))).map((unit) => unit.place.index),
  );
}

/** The options of a name and the values of their features, in one order. */
export function optionsOf(
  candidates: readonly Candidate[],
  context: NameContext,
  evidence: Evidence,
): { options: Option[]; features: number[][] } {
  const known = candidates.some((c) => c.nameKind === 'own' && c.prominence >= 5);
  const own: Option[] = candidates.map((candidate) => ({ candidate }));
  const options = [...own, ...lentOptions(context.around, context.folded, known)];
  const best = Math.max(...candidates.map((c) => c.prominence), 0);
  const nation = candidates.find(({ place }) => place.kind === 'country')?.place.country;
  const sharedCountry =
    nation !== undefined &&
    candidates.some(
      ({ place, nameKind }) =>
        place.kind === 'admin1' &&
        nameKind === 'own' &&
        place.country !== nation &&
        (evidence.countries.get(place.country) ?? 0) >= 0.5,
    );
  const full = { ...context, sharedCountry, unitsWithTown: unitsWithTown(candidates) };
  return { options, features: options.map((option) => featuresOf(option, full, evidence, best)) };
}

const WEIGHT_LIST = FEATURES.map((feature) => WEIGHTS[feature]);

/** The weighted sum of an option's features. */
export function scoreOf(features: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < WEIGHT_LIST.length; i++) score += (WEIGHT_LIST[i] ?? 0) * (features[i] ?? 0);
  return score;
}

/** Chooses the place that a name means in its text; undefined when there is nothing to choose from. */
export function choosePlace(
  candidates: readonly Candidate[],
  context: NameContext,
  evidence: Evidence,
): Choice | undefined {
  const [only] = candidates;
  if (
    only &&
    candidates.length === 1 &&
    only.nameKind === 'own' &&
    only.distance === 0 &&
    only.prominence >= 5
  ) {
    return { option: { candidate: only }, score: 0, sureness: 1 };
  }
  const { options, features } = optionsOf(candidates, context, evidence);
  const scores = features.map(scoreOf);
  let at = -1;
  for (let i = 0; i < scores.length; i++) if (at < 0 || (scores[i] ?? 0) > (scores[at] ?? 0)) at = i;
  const option = options[at];
  if (!option) return undefined;
  const top = scores[at] ?? 0;
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  return { option, score: top, sureness: 1 / sum };
}
