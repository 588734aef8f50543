import { createCause, type ReadCause } from './cause.ts';
import { createDeeds, type SeemsDeed } from './deeds.ts';
import { createMood, type ReadMood } from './mood.ts';
import { readStatementHeads } from './weights.ts';

export { addCertainties } from './certainties.ts';
export { ANSWERS, LEAST, type Mood } from './mood.ts';
export { statesOf } from './states.ts';

/** Trained heads, ready to be asked. */
export interface Heads {
  readonly mood: ReadMood;
  readonly cause: ReadCause;
  readonly seemsDeed: SeemsDeed;
}

/**
 * Opens `statements.bin`.
 * @param encoder  SHA-256 of the encoder in use
 * @returns undefined where the heads were trained on another encoder: the rules then read alone
 * @throws ModelError when the bytes are no such file
 */
export function openHeads(bytes: Uint8Array, encoder: string): Heads | undefined {
  const heads = readStatementHeads(bytes);
  if (heads.encoder !== encoder) return undefined;
  return { mood: createMood(heads), cause: createCause(heads), seemsDeed: createDeeds(heads) };
}
