/**
 * The best dependency tree over arc scores: the maximum spanning arborescence with exactly one child of the root.
 * @param scores  `words` rows of `words + 1`: the score that the head of word i is column j; column 0 is the root
 * @returns head of each word, 1-based, 0 = root; ties go to the lower column
 * Source: Chu and Liu 1965, Edmonds 1967; one root by a penalty on root arcs that no sum of other scores outweighs.
 */
export function bestTree(scores: Float32Array, words: number): Int32Array {
  const heads = greedy(scores, words);
  if (isTree(heads)) return heads;
  const size = words + 1;
  // dense[head * size + child]; node 0 is the root.
  const dense = new Float64Array(size * size).fill(-Infinity);
  for (let child = 1; child <= words; child++) {
    for (let head = 0; head <= words; head++) {
      if (head === child) continue;
      const score = scores[(child - 1) * size + head] as number;
      const finite = Number.isFinite(score) ? Math.max(score, -1e4) : -1e4;
      dense[head * size + child] = head === 0 ? finite - 1e8 : finite;
    }
  }
  const best = arborescence(dense, size);
  for (let child = 1; child <= words; child++) heads[child - 1] = best[child] as number;
  return heads;
}

function greedy(scores: Float32Array, words: number): Int32Array {
  const heads = new Int32Array(words);
  for (let w = 0; w < words; w++) {
    let top = -Infinity;
    for (let head = 0; head <= words; head++) {
      if (head === w + 1) continue;
      const score = scores[w * (words + 1) + head] as number;
      if (score > top) {
        top = score;
        heads[w] = head;
      }
    }
  }
  return heads;
}

/** True when exactly one word has the root as head and every word leads to it. */
export function isTree(heads: Int32Array): boolean {
  // 0 unseen, 1 known to lead to the root, otherwise 2 + the walk it was seen on.
  const seen = new Int32Array(heads.length + 1);
  seen[0] = 1;
  let roots = 0;
  for (const head of heads) if (head === 0) roots++;
  if (roots !== 1) return false;
  for (let start = 1; start <= heads.length; start++) {
    let at = start;
    while (seen[at] === 0) {
      seen[at] = start + 2;
      at = heads[at - 1] as number;
    }
    if (seen[at] === start + 2) return false;
    at = start;
    while (seen[at] !== 1) {
      seen[at] = 1;
      at = heads[at - 1] as number;
    }
  }
  return true;
}

/** Chu-Liu/Edmonds by contraction; every node but 0 gets a head. At most `size` contractions of O(size²). */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let child = 1; child < size; child++) {
    let top = -Infinity;
    for (let head = 0; head < size; head++) {
      const score = scores[head * size + child] as number;
      if (head !== child && (score > top || heads[child] === -1)) {
        top = score;
        heads[child] = head;
      }
    }
  }
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;
  return expand(scores, size, heads, cycle);
}

function findCycle(heads: Int32Array): number[] {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at] as number;
    }
    if (at <= 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return [];
}

/** Makes the cycle one node, solves the smaller problem, and opens the cycle where the solution enters it. */
function expand(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside: number[] = [];
  for (let node = 0; node < size; node++) if (!inCycle[node]) outside.push(node);
  const small = outside.length + 1;
  const merged = outside.length;
  const next = new Float64Array(small * small).fill(-Infinity);
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  for (const [i, node] of outside.entries()) {
    for (const [j, other] of outside.entries()) next[i * small + j] = scores[node * size + other] as number;
    let bestOut = -Infinity;
    let bestIn = -Infinity;
    leaves[i] = cycle[0] as number;
    enters[i] = cycle[0] as number;
    for (const member of cycle) {
      const out = scores[member * size + node] as number;
      if (out > bestOut) {
        bestOut = out;
        leaves[i] = member;
      }
      const gain =
        (scores[node * size + member] as number) -
        (scores[(heads[member] as number) * size + member] as number);
      if (gain > bestIn) {
        bestIn = gain;
        enters[i] = member;
      }
    }
    next[merged * small + i] = node === 0 ? -Infinity : bestOut;
    next[i * small + merged] = bestIn;
  }
  const solved = arborescence(next, small);
  const result = Int32Array.from(heads);
  for (let i = 1; i < outside.length; i++) {
    const node = outside[i] as number;
    const head = solved[i] as number;
    result[node] = head === merged ? (leaves[i] as number) : (outside[head] as number);
  }
  const into = solved[merged] as number;
  result[enters[into] as number] = outside[into] as number;
  return result;
}
