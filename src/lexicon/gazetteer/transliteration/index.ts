export { articleReadings, dropArticles, hasArticle } from './articles.ts';
export { distanceLimit, soundDistance } from './distance.ts';
export { soundKeys, soundsOf } from './sounds.ts';
