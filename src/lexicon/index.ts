export * from './actors/index.ts';
export * from './cues/index.ts';
export * from './events/index.ts';
export * from './situation/index.ts';
