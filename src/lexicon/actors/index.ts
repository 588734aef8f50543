export { ALPHA2 } from './data/alpha2.ts';
export type { LexiconEntry, NameHit, NameUse, Role } from './entry.ts';
export { slugOf } from './general.ts';
export { createLexicon, type Lexicon, type LexiconSources, type SituationActor } from './lexicon.ts';
export {
  datedCodeSchema,
  type LexiconLine,
  lexiconLineSchema,
  type NameLine,
  parseLexiconLines,
  partialDateSchema,
} from './lines.ts';
export { codesAt, type DatedCode, holdsAt, type Period } from './period.ts';
