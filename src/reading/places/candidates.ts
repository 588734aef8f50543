import {
  type Gazetteer,
  type GazetteerPlace,
  isArea,
  type NameHit,
  type NameKind,
} from '../../lexicon/gazetteer/index.ts';

/** A place that a name may mean. */
export interface Candidate {
  readonly place: GazetteerPlace;
  readonly nameKind: NameKind;
  /** How far the spelling is off, 0 for none. */
  readonly distance: number;
  /** How well known it is, about the decimal logarithm of its people: 0 to 8. */
  readonly prominence: number;
}

/** No name is weighed against more places than this; the least known are left out. */
const MOST = 120;

const BASE: Readonly<Record<GazetteerPlace['kind'], number>> = {
  country: 7,
  continent: 7.5,
  region: 5.5,
  water: 5.3,
  range: 5,
  island: 5,
  area: 5,
  admin1: 4.1,
  admin2: 2.6,
  capital: 6.4,
  seat: 0,
  town: 0,
  section: -0.8,
  facility: 5,
};

/** How well known a place is, in decimal orders of people; the base of each kind is our own judgement. */
export function prominenceOf(place: GazetteerPlace): number {
  // The seat of a unit whose people nobody counted is still a small town.
  const people = Math.log10((place.population || (place.kind === 'section' ? 300 : 1500)) + 30);
  if (place.listed) return Math.max(5, BASE[place.kind]);
  if (place.kind === 'admin2') return BASE.admin2 + people / 3.2;
  if (place.kind === 'admin1') return BASE.admin1 + people / 4;
  if (isArea(place.kind)) return BASE[place.kind];
  if (place.kind === 'capital') return Math.max(BASE.capital - 0.8, people);
  return people + (place.kind === 'seat' ? 0.4 : BASE[place.kind]);
}

/** Off the own name costs renown: another name is more often another place's. */
const NAME_COST: Readonly<Record<NameKind, number>> = { own: 0, other: 0.8, bare: 1.2, short: 2, people: 9 };

/** The places that the hits of a name stand for, best known first; peoples are left out. */
export function candidatesOf(hits: readonly NameHit[], gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (const hit of hits) {
    if (hit.kind === 'people') continue;
    const place = gazetteer.place(hit.place);
    found.push({
      place,
      nameKind: hit.kind,
      distance: hit.distance,
      prominence: prominenceOf(place) - NAME_COST[hit.kind] - hit.distance * 2,
    });
  }
  found.sort((a, b) => b.prominence - a.prominence || a.place.index - b.place.index);
  return found.length > MOST ? found.slice(0, MOST) : found;
}
