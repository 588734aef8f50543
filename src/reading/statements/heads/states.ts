import { asEncoding } from '../../../language/index.ts';

/** The states of a sentence's words; undefined for a sentence that no encoder has seen. */
export function statesOf(encoding: unknown): Float32Array | undefined {
  return encoding === undefined || encoding === null ? undefined : asEncoding(encoding).states;
}
