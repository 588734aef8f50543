/**
 * Scores coreference chains as the CoNLL-2012 shared task does (reference scorer v8.01): MUC, B³ and CEAF-e, each summed over
 * documents before dividing, and their mean, "the CoNLL average".
 * A chain is a list of mention keys (any string that names a span, the same for gold and system).
 * Chains of one mention are left out on both sides, as OntoNotes has none and systems of that task give none.
 * Sources: Vilain et al. 1995; Bagga and Baldwin 1998 with Cai and Strube's extension as in Pradhan et al. 2014; Luo 2005 (phi 4).
 */
export interface ChainedDocument {
  readonly gold: readonly (readonly string[])[];
  readonly system: readonly (readonly string[])[];
}

/** Precision, recall and their harmonic mean, each 0 to 100. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The three measures, how well spans were found at all (`mentions`), and the mean F1 of the three. */
export interface CoreferenceScore {
  readonly mentions: Score;
  readonly muc: Score;
  readonly bCubed: Score;
  readonly ceafE: Score;
  readonly average: number;
}

interface Fraction {
  correct: number;
  system: number;
  gold: number;
  /** What of the system is correct where that is counted apart (MUC, B³); else the same as `correct`. */
  correctOfSystem: number;
}

const zero = (): Fraction => ({ correct: 0, system: 0, gold: 0, correctOfSystem: 0 });

function score(sums: Fraction): Score {
  const recall = sums.gold === 0 ? 0 : sums.correct / sums.gold;
  const precision = sums.system === 0 ? 0 : sums.correctOfSystem / sums.system;
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
}

/** Chains of two or more, each mention once, in its first chain. */
function tidy(chains: readonly (readonly string[])[]): string[][] {
  const seen = new Set<string>();
  return chains
    .map((chain) =>
      chain.filter((key) => {
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      }),
    )
    .filter((chain) => chain.length > 1);
}

function chainOf(chains: readonly (readonly string[])[]): Map<string, number> {
  const of = new Map<string, number>();
  chains.forEach((chain, index) => {
    for (const key of chain) of.set(key, index);
  });
  return of;
}

/** MUC: links a chain needs (size - 1) less the parts it is cut into (- 1). */
function muc(key: readonly (readonly string[])[], response: ReadonlyMap<string, number>): [number, number] {
  let correct = 0;
  let all = 0;
  for (const chain of key) {
    const parts = new Set<number>();
    let alone = 0;
    for (const mention of chain) {
      const part = response.get(mention);
      if (part === undefined) alone += 1;
      else parts.add(part);
    }
    correct += chain.length - parts.size - alone;
    all += chain.length - 1;
  }
  return [correct, all];
}

/** B³: for each mention, the share of its chain that the other side puts with it. */
function bCubed(
  key: readonly (readonly string[])[],
  response: ReadonlyMap<string, number>,
): [number, number] {
  let correct = 0;
  let all = 0;
  for (const chain of key) {
    const together = new Map<number, number>();
    for (const mention of chain) {
      const part = response.get(mention);
      if (part !== undefined) together.set(part, (together.get(part) ?? 0) + 1);
    }
    for (const count of together.values()) correct += (count * count) / chain.length;
    all += chain.length;
  }
  return [correct, all];
}

/** Highest total of one-to-one pairs; `gain` has rows of one width. Kuhn–Munkres with potentials, O(n²m). */
export function bestAssignment(gain: readonly (readonly number[])[]): number {
  const rows = gain.length;
  const columns = gain[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return 0;
  if (rows > columns) {
    return bestAssignment(Array.from({ length: columns }, (_, c) => gain.map((row) => row[c] ?? 0)));
  }
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let i = 1; i <= rows; i++) {
    rowOf[0] = i;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const row = rowOf[column]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const cost = -(gain[row - 1]![j - 1] ?? 0) - u[row]! - v[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    } while (column !== 0);
  }
  let total = 0;
  for (let j = 1; j <= columns; j++) {
    if (rowOf[j] !== 0) total += gain[rowOf[j]! - 1]![j - 1] ?? 0;
  }
  return total;
}

function ceaf(gold: readonly (readonly string[])[], system: readonly (readonly string[])[]): number {
  const of = chainOf(system);
  return bestAssignment(
    gold.map((chain) => {
      const shared = new Array<number>(system.length).fill(0);
      for (const mention of chain) {
        const index = of.get(mention);
        if (index !== undefined) shared[index]! += 1;
      }
      return shared.map((count, index) => (2 * count) / (chain.length + system[index]!.length));
    }),
  );
}

/** Scores all documents together. No documents: zeros. */
export function scoreCoreference(documents: readonly ChainedDocument[]): CoreferenceScore {
  const sums = { mentions: zero(), muc: zero(), bCubed: zero(), ceafE: zero() };
  for (const document of documents) {
    const gold = tidy(document.gold);
    const system = tidy(document.system);
    const inGold = chainOf(gold);
    const inSystem = chainOf(system);
    for (const [measure, count] of [
      ['muc', muc],
      ['bCubed', bCubed],
    ] as const) {
      const [recalled, all] = count(gold, inSystem);
      const [right, given] = count(system, inGold);
      sums[measure].correct += recalled;
      sums[measure].gold += all;
      sums[measure].correctOfSystem += right;
      sums[measure].system += given;
    }
    const matched = ceaf(gold, system);
    sums.ceafE.correct += matched;
    sums.ceafE.correctOfSystem += matched;
    sums.ceafE.gold += gold.length;
    sums.ceafE.system += system.length;
    const found = [...inGold.keys()].filter((key) => inSystem.has(key)).length;
    sums.mentions.correct += found;
    sums.mentions.correctOfSystem += found;
    sums.mentions.gold += inGold.size;
    sums.mentions.system += inSystem.size;
  }
  const measures = {
    mentions: score(sums.mentions),
    muc: score(sums.muc),
    bCubed: score(sums.bCubed),
    ceafE: score(sums.ceafE),
  };
  return { ...measures, average: (measures.muc.f1 + measures.bCubed.f1 + measures.ceafE.f1) / 3 };
}
