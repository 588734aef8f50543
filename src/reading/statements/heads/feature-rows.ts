/** Rows of a head's table of named features, unless it has its own number; names are hashed into them. */
export const FEATURE_ROWS = 8192;

/** FNV-1a over UTF-16 units, as models/FORMAT.md has it for spellings. */
export function rowOf(name: string, rows: number): number {
  let hash = 2166136261;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619) >>> 0;
  return hash % rows;
}

/** The row of a name in a table of so many. */
export const featureRow = (name: string): number => rowOf(name, FEATURE_ROWS);
