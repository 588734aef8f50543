import { distanceKm, type GazetteerPlace } from '../../lexicon/gazetteer/index.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import type { Surroundings } from './surroundings.ts';

/** What speaks for or against a place as the meaning of a name; the weights are in data/weights.ts. */
export const FEATURES = [
  'renown',
  'ownName',
  'bestKnown',
  'countryShare',
  'countryForeign',
  'countryMost',
  'unit1Named',
  'unit2Named',
  'unit1Near',
  'unit2Near',
  'countryNear',
  'peopleBefore',
  'containerNext',
  'close',
  'fairlyClose',
  'listed',
  'misspelt',
  'isCountry',
  'isUnit1',
  'isUnit2',
  'isRegion',
  'isCapital',
  'isSection',
  'kindFits',
  'kindClashes',
  'borrowed',
  'borrowedUnit',
  'borrowedTown',
  'borrowedLinked',
  'borrowedFirst',
  'borrowedWide',
  'unit2Elsewhere',
  'unit1Elsewhere',
  'hungFits',
  'hungClashes',
  'holdsPrevious',
  'sharedCountry',
  'likeNeighbours',
  'townOfSameName',
] as const;

export type Feature = (typeof FEATURES)[number];

/** A candidate to be scored: `borrowed` when the place is not of that name but said to contain it. */
export interface Option {
  readonly candidate: Candidate;
  readonly borrowed?: { readonly rank: number; readonly linked: boolean };
}

const TOWNS = new Set([
  'town',
  'city',
  'village',
  'municipality',
  'hamlet',
  'community',
  'cdp',
  'commune',
  'comune',
  'suburb',
  'locality',
  'settlement',
  'seat',
  'port',
  'capital',
  'township',
  'neighborhood',
  'neighbourhood',
  'barangay',
]);
const UNITS1 = new Set(['province', 'state', 'governorate', 'region', 'oblast', 'prefecture']);
const UNITS2 = new Set([
  'county',
  'district',
  'parish',
  'department',
  'canton',
  'borough',
  'arrondissement',
  'municipality',
]);
const NATURE = new Set([
  'river',
  'lake',
  'mountain',
  'hill',
  'creek',
  'island',
  'islands',
  'peninsula',
  'desert',
  'valley',
]);

function kindFit(place: GazetteerPlace, noun: string): number {
  const kind = place.kind;
  if (TOWNS.has(noun)) {
    if (kind === 'town' || kind === 'seat' || kind === 'capital' || kind === 'section') return 1;
    return noun === 'municipality' && kind === 'admin2' ? 1 : -1;
  }
  if (UNITS2.has(noun)) return kind === 'admin2' ? 1 : kind === 'admin1' ? 0.5 : -0.5;
  if (UNITS1.has(noun)) return kind === 'admin1' ? 1 : kind === 'admin2' ? 0.5 : -0.5;
  if (NATURE.has(noun)) return kind === 'water' || kind === 'range' || kind === 'island' ? 1 : -1;
  return 0;
}

/** True when the unit or country is the place, or contains it. */
function contains(outer: GazetteerPlace, inner: GazetteerPlace): boolean {
  if (outer.index === inner.index) return false;
  if (outer.kind === 'country') return outer.country === inner.country;
  if (outer.kind === 'admin1') return inner.admin1 === outer.index;
  return outer.kind === 'admin2' && inner.admin2 === outer.index;
}

export interface Closeness {
  readonly close: number;
  readonly fairlyClose: number;
}

/** How near a place is to the other names of the text: 1 for a neighbour, 0 for none within some hundred km. */
export function closeness(place: GazetteerPlace, folded: string, evidence: Evidence): Closeness {
  let close = 0;
  let sum = 0;
  let weights = 0;
  for (const anchor of evidence.anchors) {
    if (anchor.folded === folded) continue;
    weights += anchor.weight;
    const latDifference = Math.abs(anchor.lat - place.lat);
    if (latDifference > 9) continue;
    const d = distanceKm(anchor.lat, anchor.lon, place.lat, place.lon);
    if (d > 1000) continue;
    close = Math.max(close, anchor.weight ** 0.5 * Math.exp(-d / 70));
    sum += anchor.weight * Math.exp(-d / 300);
  }
  return { close, fairlyClose: weights === 0 ? 0 : sum / weights };
}

/** What is told once about a name, from all its occurrences in the text. */
export interface NameContext {
  readonly folded: string;
  readonly around: readonly Surroundings[];
  /** True when the name is a country's and also that of a unit of another country that the text is about. */
  readonly sharedCountry?: boolean;
  /** The units that have a town of the same name in them: `Raqqa` is the town unless the text says province. */
  readonly unitsWithTown?: ReadonlySet<number>;
}

/** The values of {@link FEATURES}, in their order, for one option of a name. `best` is the most renown of all. */
export function featuresOf(option: Option, context: NameContext, evidence: Evidence, best: number): number[] {
  const { candidate, borrowed } = option;
  const { place } = candidate;
  const share = place.country === '' ? 0 : (evidence.countries.get(place.country) ?? 0);
  let [unit1Near, unit2Near, countryNear, peopleBefore, containerNext, fit, clash] = [0, 0, 0, 0, 0, 0, 0];
  let [elsewhere1, elsewhere2, hungFit, hungClash, holds, like] = [0, 0, 0, 0, 0, 0];
  for (const around of context.around) {
    for (const follower of around.followers) {
      if (follower.name.folded === context.folded) continue;
      const near = follower.link === 'loose' || follower.link === 'near' ? 0.4 : 1;
      let [has1, has2, all1, all2] = [false, false, true, true];
      for (const other of follower.name.candidates.slice(0, 40)) {
        if (other.place.kind === 'admin1') {
          has1 = true;
          if (contains(other.place, place)) all1 = false;
        } else all1 = all1 && other.place.kind !== 'country';
        if (other.place.kind === 'admin2') {
          has2 = true;
          if (contains(other.place, place)) all2 = false;
        }
        if (!contains(other.place, place)) continue;
        const value = near * (other.nameKind === 'bare' ? 0.5 : 1);
        if (other.place.kind === 'admin1') unit1Near = Math.max(unit1Near, value);
        else if (other.place.kind === 'admin2') unit2Near = Math.max(unit2Near, value);
        else countryNear = Math.max(countryNear, value);
        if (follower.link === 'comma' || follower.link === 'chain')
          containerNext = Math.max(containerNext, near);
      }
      if (near === 1 && has1 && all1) elsewhere1 = 1;
      if (near === 1 && has2 && all2 && / county$/.test(follower.name.folded)) elsewhere2 = 1;
    }
    for (const name of around.before) {
      if (name.peoples.includes(place.country)) peopleBefore = 1;
      if (name.candidates.slice(0, 10).some((c) => contains(c.place, place)))
        peopleBefore = Math.max(peopleBefore, 0.7);
    }
    if (around.listKind === place.kind) like = 1;
    if (around.hung !== '') {
      const value = kindFit(place, around.hung);
      if (value > 0) hungFit = Math.max(hungFit, value);
      else hungClash = Math.max(hungClash, -value);
    }
    if (around.contained?.candidates.slice(0, 40).some((c) => contains(place, c.place))) holds = 1;
    for (const noun of around.nouns.slice(0, 2)) {
      const value = kindFit(place, noun);
      if (value > 0) fit = Math.max(fit, value);
      else clash = Math.max(clash, -value);
    }
  }
  const near = closeness(place, context.folded, evidence);
  const unit1 = place.kind === 'admin1' ? place.index : place.admin1;
  const region = ['continent', 'region', 'water', 'range', 'island', 'area'].includes(place.kind);
  const isBorrowed = borrowed ? 1 : 0;
  const own = 1 - isBorrowed;
  const values: Readonly<Record<Feature, number>> = {
    renown: own * (candidate.prominence / 7),
    ownName: own * (candidate.nameKind === 'own' ? 1 : 0),
    bestKnown: own * (candidate.prominence >= best ? 1 : 0),
    countryShare: share,
    countryForeign: share === 0 && evidence.countries.size > 0 && place.country !== '' ? 1 : 0,
    countryMost: place.country !== '' && place.country === evidence.country ? 1 : 0,
    unit1Named: unit1 === undefined || unit1 === place.index ? 0 : (evidence.units.get(unit1) ?? 0),
    unit2Named: place.admin2 === undefined ? 0 : (evidence.units.get(place.admin2) ?? 0),
    unit1Near,
    unit2Near,
    countryNear,
    peopleBefore,
    containerNext,
    close: near.close,
    fairlyClose: near.fairlyClose,
    listed: own * (place.listed ? 1 : 0),
    misspelt: candidate.distance,
    isCountry: own * (place.kind === 'country' ? 1 : 0),
    isUnit1: own * (place.kind === 'admin1' ? 1 : 0),
    isUnit2: own * (place.kind === 'admin2' ? 1 : 0),
    isRegion: own * (region ? 1 : 0),
    isCapital: own * (place.kind === 'capital' ? 1 : 0),
    isSection: own * (place.kind === 'section' ? 1 : 0),
    kindFits: own * fit,
    kindClashes: own * clash,
    borrowed: isBorrowed,
    borrowedUnit: isBorrowed * (place.kind === 'admin2' || place.kind === 'admin1' ? 1 : 0),
    borrowedTown:
      isBorrowed * (place.kind === 'town' || place.kind === 'seat' || place.kind === 'capital' ? 1 : 0),
    borrowedLinked: borrowed?.linked ? 1 : 0,
    borrowedFirst: borrowed?.rank === 0 ? 1 : 0,
    borrowedWide: isBorrowed * Math.max(0, Math.log10(place.radiusKm / 60)),
    unit2Elsewhere: own * elsewhere2,
    unit1Elsewhere: own * elsewhere1,
    hungFits: own * hungFit,
    hungClashes: own * hungClash,
    holdsPrevious: own * holds,
    likeNeighbours: own * like,
    townOfSameName: own * (context.unitsWithTown?.has(place.index) && hungFit === 0 && holds === 0 ? 1 : 0),
    sharedCountry: own * (place.kind === 'country' && context.sharedCountry ? 1 : 0),
  };
  return FEATURES.map((feature) => values[feature]);
}
