import { writeFileSync } from 'node:fs';
import type { Trees } from '../../src/intake/trees.ts';

const listed = (values: readonly number[], digits = 9) => `[${values.map((value) => Number(value.toPrecision(digits))).join(',')}]`;

/**
 * Writes trees as a module of `src/intake`, two folders below it; `train.mjs` lays it out.
 * @param says  what the chance is of, for its docstring
 * @param digits  significant digits of the nodes' values
 */
export function writeTrees(path: string, name: string, says: string, trees: Trees, digits: number): void {
  writeFileSync(path, `import type { Trees } from '../../trees.ts';

/** ${says}; written by training/furniture, never by hand. */
export const ${name}: Trees = {
  base: ${trees.base},
  roots: ${listed(trees.roots)},
  feature: ${listed(trees.feature)},
  value: ${listed(trees.value, digits)},
  left: ${listed(trees.left)},
  right: ${listed(trees.right)},
};
`);
}
