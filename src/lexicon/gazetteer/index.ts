export { buildGazetteer } from './build.ts';
export { distanceKm } from './earth.ts';
export { expandWord, foldName, foldWord, isArabicScript, withoutArabicArticle } from './fold.ts';
export { type Gazetteer, type GazetteerPlace, type NameHit, openGazetteer } from './gazetteer.ts';
export { EMPTY_HASH, extendHash } from './hash.ts';
export { isArea, type NameKind, type PlaceKind } from './kinds.ts';
export { GAZETTEER_VERSION } from './layout.ts';
export type { GazetteerSources } from './sources.ts';
export { dropArticles, hasArticle } from './transliteration/index.ts';
