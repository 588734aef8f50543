import type { Feature } from '../features.ts';

/**
 * How much each feature counts when the places that a name may mean are weighed against each other. Those that tell
 * of renown are our own judgement; the others were fitted to the development half of WikToR (Gritta and others, 2018)
 * by conditional logistic regression, with the judged values as prior.
 */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  renown: 6,
  ownName: 0.7,
  bestKnown: 1,
  countryShare: 2.25,
  countryForeign: -1.34,
  countryMost: 0,
  unit1Named: 1.58,
  unit2Named: 1.94,
  unit1Near: 2.91,
  unit2Near: 2.42,
  countryNear: 1.69,
  peopleBefore: 0.85,
  containerNext: 0.84,
  close: 3.83,
  fairlyClose: 2.78,
  listed: 4,
  misspelt: -6,
  isCountry: 4,
  isUnit1: 1.5,
  isUnit2: 0,
  isRegion: 0,
  isCapital: 0.3,
  isSection: -0.62,
  kindFits: 0.89,
  kindClashes: -0.92,
  borrowed: -0.36,
  borrowedUnit: 1.02,
  borrowedTown: -0.3,
  borrowedLinked: 1.14,
  borrowedFirst: 1.04,
  borrowedWide: 0.3,
  unit2Elsewhere: -1.8,
  unit1Elsewhere: -0.93,
  hungFits: 1.2,
  hungClashes: -1.2,
  holdsPrevious: 2,
  sharedCountry: -6,
  likeNeighbours: 4,
  townOfSameName: -3.5,
};
