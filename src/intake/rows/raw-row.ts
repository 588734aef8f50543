/** The longest row that is read, in bytes; the longest known row of any of the tables has a fiftieth of it. */
export const MAX_ROW_BYTES = 1024 * 1024;

/**
 * One row as it stands in a file: its bytes without the line break that ends it, and the line it begins on (from 1).
 * `problem`: why it cannot be read, one clause; `bytes` are then what is known of it, cut short where it is too long.
 */
export interface RawRow {
  readonly bytes: Uint8Array;
  readonly line: number;
  readonly problem?: string;
}

/** Cuts a stream of bytes into rows, in memory bounded by the longest row. */
export interface RowSplitter {
  /** The rows that these further bytes complete. */
  push(bytes: Uint8Array): RawRow[];
  /** What was still open when the bytes ended. */
  end(): RawRow[];
}

export const TOO_LONG = `it is longer than ${MAX_ROW_BYTES / 1048576} MB`;

/** How many line breaks a stretch of bytes has. */
export function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** Two stretches as one. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
