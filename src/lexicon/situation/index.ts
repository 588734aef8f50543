export { type FrontMatter, splitFrontMatter } from './front-matter.ts';
export { initSituation } from './init-situation.ts';
export {
  checkSituation,
  type ExampleFile,
  readSituation,
  SITUATION_FILES,
  type Situation,
} from './read-situation.ts';
export {
  ACTOR_TYPES,
  type Actor,
  type ExampleMeta,
  idSchema,
  type SituationEvent,
  type SituationHead,
  type Source,
  type Track,
} from './schema.ts';
export type { Problem } from './yaml-file.ts';
