import type { Blocks } from './blocks.ts';
import type { PageFeatures } from './features.ts';
import { Sums } from './measures.ts';

/** The chances at one share of all weight, ascending: the page's own scale. */
function quantile(chances: ArrayLike<number>, weights: readonly number[], share: number): number {
  const order = Array.from(chances, (chance, index) => [chance, weights[index] ?? 0] as const).sort(
    (a, b) => a[0] - b[0],
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (const [chance, weight] of order) {
    sum += weight;
    if (sum >= share * total) return chance;
  }
  return order.at(-1)?.[0] ?? 0;
}

/**
 * Features for the second look at every line: what the first look made of the line itself, of its neighbours, and of
 * all that share its place in the page's structure.
 * @param chances  the first look's chance for each line
 */
export function secondRows(page: Blocks, features: PageFeatures, chances: ArrayLike<number>): Float32Array[] {
  const { blocks, boxes } = page;
  const { rows, lines, signatures } = features;
  const words = lines.map((line) => Math.min(line.words, 100));
  const mass = blocks.map((_, index) => (chances[index] ?? 0) * (words[index] ?? 0));
  const ofWords = new Sums(words);
  const ofMass = new Sums(mass);
  const proseMass = new Sums(blocks.map((_, i) => (lines[i]?.isProse ? (mass[i] ?? 0) : 0)));
  const proseWords = new Sums(blocks.map((_, i) => (lines[i]?.isProse ? (words[i] ?? 0) : 0)));
  const mean = (first: number, last: number): number =>
    ofMass.of(first, last) / (ofWords.of(first, last) || 1);
  const groups = new Map<string, { words: number; mass: number; best: number }>();
  blocks.forEach((_, index) => {
    const key = signatures[index] ?? '';
    const group = groups.get(key) ?? { words: 0, mass: 0, best: 0 };
    group.words += words[index] ?? 0;
    group.mass += mass[index] ?? 0;
    group.best = Math.max(group.best, chances[index] ?? 0);
    groups.set(key, group);
  });
  const high = Math.max(1e-3, quantile(chances, words, 0.95));
  const total = ofMass.total || 1;
  const sure = blocks.map(
    (_, index) => (chances[index] ?? 0) >= Math.min(0.5, high / 2) && (lines[index]?.words ?? 0) >= 8,
  );
  const first = sure.indexOf(true);
  const last = sure.lastIndexOf(true);
  let before = -1;
  const nearBefore = sure.map((is, index) => {
    const near = before;
    if (is) before = index;
    return near;
  });
  let behind = -1;
  const nearBehind = new Array<number>(blocks.length).fill(-1);
  for (let index = blocks.length - 1; index >= 0; index--) {
    nearBehind[index] = behind;
    if (sure[index]) behind = index;
  }
  return blocks.map((block, index) => {
    const chance = chances[index] ?? 0;
    const group = groups.get(signatures[index] ?? '') ?? { words: 1, mass: 0, best: 0 };
    const row: number[] = [
      chance,
      chance / high,
      high,
      group.mass / (group.words || 1),
      group.mass / total,
      group.best,
    ];
    for (const by of [-4, -3, -2, -1, 1, 2, 3, 4]) row.push(chances[index + by] ?? -1);
    row.push(
      mean(Math.max(0, index - 6), index),
      mean(index + 1, Math.min(blocks.length, index + 7)),
      ofMass.of(0, index) / total,
      index < first ? first - index : 0,
      index > last ? index - last : 0,
    );
    for (const near of [nearBefore[index] ?? -1, nearBehind[index] ?? -1]) {
      const other = blocks[near];
      row.push(
        near < 0 ? 99 : Math.min(99, Math.abs(index - near)),
        other && signatures[near] === signatures[index] ? 1 : 0,
        other && boxes[other.box]?.parent === boxes[block.box]?.parent ? 1 : 0,
        near < 0 ? 0 : (chances[near] ?? 0),
      );
    }
    let at = block.box;
    for (let level = 0; level < 6; level++) {
      const box = boxes[at];
      if (!box) {
        row.push(-1, -1, -1);
        continue;
      }
      row.push(
        mean(box.first, box.last),
        ofMass.of(box.first, box.last) / total,
        proseMass.of(box.first, box.last) / (proseWords.of(box.first, box.last) || 1),
      );
      at = box.parent;
    }
    // What the line is by itself, as the first look saw it.
    const own = rows[index];
    for (let feature = 0; feature < 34; feature++) row.push(own?.[feature] ?? 0);
    return Float32Array.from(row);
  });
}
