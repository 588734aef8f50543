import { createRoom, STEP_BYTES } from './kernel.ts';

/**
 * Adds to each row of `out` the states of the words from `first` on, each by its share.
 * @param shares  for each row of `out` one share a word
 * @param out     as many rows of `width` numbers
 */
export type Weigh = (
  states: Float32Array,
  first: number,
  shares: readonly Float32Array[],
  out: Float32Array,
) => void;

/** Words that are weighed at a time. */
const WORDS = 32;

/** @throws RangeError where the width is no multiple of 16 */
export function createWeigher(width: number): Weigh {
  const bytes = width * 4;
  if (bytes % STEP_BYTES !== 0) throw new RangeError(`a sum of rows of ${width} numbers`);
  const [answer, share, state] = [0, width, width + WORDS];
  const { buffer, addWeighed } = createRoom((state + WORDS * width) * 4);
  const numbers = new Float32Array(buffer);
  return (states, first, shares, out) => {
    const words = shares[0]?.length ?? 0;
    for (let from = 0; from < words; from += WORDS) {
      const count = Math.min(WORDS, words - from);
      numbers.set(states.subarray((first + from) * width, (first + from + count) * width), state);
      for (let row = 0; row < shares.length; row++) {
        numbers.set(out.subarray(row * width, (row + 1) * width), answer);
        numbers.set((shares[row] as Float32Array).subarray(from, from + count), share);
        addWeighed(state * 4, share * 4, answer * 4, count, bytes);
        out.set(numbers.subarray(answer, answer + width), row * width);
      }
    }
  };
}
