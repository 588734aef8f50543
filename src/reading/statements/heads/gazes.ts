import { productOfEach, softmax } from './sums.ts';
import { createWeigher } from './weigher.ts';
import type { StatementHeads } from './weights.ts';

/** Words to each side of a trigger that are looked at one by one; farther ones, where the sentence begins or ends, count as one step more. */
const SPAN = 14;

/** What stands around a trigger, as a few trained gazes see it. */
export interface Gazes {
  /** Names of the tables that take in what each gaze sees. */
  readonly names: readonly string[];
  /** `names.length × width` numbers: for each gaze the states around the trigger, weighed by a softmax over at most 2 × 14 + 1 words. */
  look(states: Float32Array, trigger: number): Float32Array;
}

/**
 * A gaze weighs a word by what the word is, by how far from the trigger it stands, and by how its key agrees with what the
 * trigger asks for.
 * @param head  the head whose gazes they are: its tables begin with its name
 */
export function createGazes(heads: StatementHeads, head: string): Gazes {
  const { width } = heads;
  const own = heads.table(`${head}.gaze`, width);
  const ownBias = heads.table(`${head}.gaze-bias`, own.rows).values;
  const key = heads.table(`${head}.key`, width);
  const keyBias = heads.table(`${head}.key-bias`, key.rows).values;
  const asked = heads.table(`${head}.asked`, width);
  const askedBias = heads.table(`${head}.asked-bias`, asked.rows).values;
  const steps = heads.table(`${head}.steps`, own.rows);
  const weigh = createWeigher(width);
  const keysOf = onceForEach((states: Float32Array) => productOfEach(key, keyBias, states));
  const ownOf = onceForEach((states: Float32Array) => productOfEach(own, ownBias, states));
  return {
    names: Array.from({ length: own.rows }, (_, gaze) => `${head}.seen-${gaze}`),
    look(states, trigger) {
      const words = Math.floor(states.length / width);
      const first = Math.max(0, trigger - SPAN);
      const count = Math.min(words - first, 2 * SPAN + 1);
      const wish = new Float32Array(askedBias);
      asked.addProduct(states, trigger * width, wish);
      const [keys, plain] = [keysOf(states), ownOf(states)];
      const shares: Float32Array[] = [];
      for (let gaze = 0; gaze < own.rows; gaze++) {
        const weights = new Float32Array(count);
        for (let at = 0; at < count; at++) {
          const word = first + at;
          const step = Math.max(-SPAN - 1, Math.min(SPAN + 1, word - trigger)) + SPAN + 1;
          let agreed = 0;
          for (let i = 0; i < key.rows; i++)
            agreed += (wish[gaze * key.rows + i] as number) * (keys[word * key.rows + i] as number);
          weights[at] =
            (plain[word * own.rows + gaze] as number) +
            (steps.values[step * own.rows + gaze] as number) +
            agreed / Math.sqrt(key.rows);
        }
        shares.push(softmax(weights));
      }
      const out = new Float32Array(own.rows * width);
      weigh(states, first, shares, out);
      return out;
    },
  };
}

/** Asked again of the same numbers it gives what it gave: a sentence has several triggers. */
function onceForEach<T extends object, R>(make: (of: T) => R): (of: T) => R {
  const known = new WeakMap<T, R>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
