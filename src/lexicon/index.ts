export * from './actors/index.ts';
export * from './situation/index.ts';
