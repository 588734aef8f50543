import { createCause, type ReadCause } from './cause.ts';
import { createDeeds, type SeemsDeed } from './deeds.ts';
import { createMood, type ReadMood } from './mood.ts';
import { createSides, type ReadSides } from './sides.ts';
import { createTypes, type ReadType } from './types.ts';
import { readStatementHeads, type StatementHeads } from './weights.ts';

export { addCertainties } from './certainties.ts';
export { ANSWERS, LEAST, type Mood } from './mood.ts';
export { type Candidate, canStandBeside, SIDES, type Side } from './side-features.ts';
export type { ReadSides } from './sides.ts';
export { statesOf } from './states.ts';
export { TYPES } from './types.ts';

/** Trained heads, ready to be asked. */
export interface Heads {
  readonly mood: ReadMood;
  readonly cause: ReadCause;
  readonly seemsDeed: SeemsDeed;
  /** Absent where the model has no head of event types. */
  readonly type?: ReadType;
  /** Absent where the model has no head of sides. */
  readonly sides?: ReadSides;
}

/** The files of heads, and the SHA-256 of the encoder in use. */
export interface HeadFiles {
  readonly encoder: string;
  readonly statements?: Uint8Array;
  readonly events?: Uint8Array;
  readonly sides?: Uint8Array;
}

/** @returns undefined where there is no such file, or it was trained on another encoder */
function opened(name: string, bytes: Uint8Array | undefined, encoder: string): StatementHeads | undefined {
  if (bytes === undefined) return undefined;
  const heads = readStatementHeads(name, bytes);
  return heads.encoder === encoder ? heads : undefined;
}

/**
 * Opens `statements.bin`, `events.bin` and `sides.bin`.
 * @returns undefined where there are no heads of statements for the encoder in use: the rules then read alone
 * @throws ModelError when the bytes are no such files
 */
export function openHeads({ encoder, statements, ...files }: HeadFiles): Heads | undefined {
  const heads = opened('statements.bin', statements, encoder);
  if (heads === undefined) return undefined;
  const types = opened('events.bin', files.events, encoder);
  const sides = opened('sides.bin', files.sides, encoder);
  return {
    mood: createMood(heads),
    cause: createCause(heads),
    seemsDeed: createDeeds(heads),
    ...(types === undefined ? {} : { type: createTypes(types) }),
    ...(sides === undefined ? {} : { sides: createSides(sides) }),
  };
}
