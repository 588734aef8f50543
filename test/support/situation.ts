import type { Situation } from '../../src/lexicon/index.ts';

/** A situation that watches nothing. */
export const emptySituation: Situation = {
  kind: 'situation',
  id: 'border',
  title: 'Border',
  description: '',
  languages: ['en'],
  countries: ['IQ', 'SY'],
  actors: [],
  sources: [],
  tracks: [],
  events: [],
  places: [],
  examples: [],
};
