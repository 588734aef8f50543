import { joined, linesIn, MAX_ROW_BYTES, type RawRow, type RowSplitter, TOO_LONG } from './raw-row.ts';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** How many bytes of a row that is too long are kept, to show what it was. */
const SHOWN_BYTES = 200;

const NEVER_CLOSED = 'a quote that opens in it is never closed';
const AFTER_QUOTE = 'a closing quote is followed by neither a delimiter nor the end of the row';

interface Found {
  /** Where the row ends, its line break excluded and included. */
  readonly end: number;
  readonly next: number;
  readonly problem?: string;
}

/**
 * Rows of a table with a delimiter. With `quoted`, a cell in quotes may hold line breaks (RFC 4180). A row whose quotes do
 * not work out is given up with its first line, and what follows that line is split afresh: one stray quote
 * costs one row, not the rest of the file.
 */
export function lineSplitter(delimiter: string, quoted: boolean): RowSplitter {
  const separator = delimiter.charCodeAt(0);
  let held: Uint8Array = new Uint8Array(0);
  let line = 1;
  let skipping = false;

  /** The row that begins at `start`; undefined where its end is not there yet. */
  const find = (bytes: Uint8Array, start: number, last: boolean): Found | undefined => {
    if (!quoted) {
      const newline = bytes.indexOf(NEWLINE, start);
      if (newline >= 0) return { end: newline, next: newline + 1 };
      return last ? { end: bytes.length, next: bytes.length } : undefined;
    }
    let at = start;
    for (;;) {
      if (bytes[at] === QUOTE) {
        at++;
        for (;;) {
          const quote = bytes.indexOf(QUOTE, at);
          if (quote < 0 || quote - start > MAX_ROW_BYTES) {
            const whole = last || bytes.length - start > MAX_ROW_BYTES;
            return whole ? firstLine(bytes, start, last, NEVER_CLOSED) : undefined;
          }
          at = quote + 1;
          if (bytes[at] !== QUOTE) break;
          at++;
        }
        if (at >= bytes.length && !last) return undefined;
        const after = bytes[at];
        const closes =
          after === undefined ||
          after === separator ||
          after === NEWLINE ||
          (after === RETURN && (bytes[at + 1] === NEWLINE || at + 1 >= bytes.length));
        if (!closes) return firstLine(bytes, start, last, AFTER_QUOTE);
      }
      while (at < bytes.length && bytes[at] !== separator && bytes[at] !== NEWLINE) at++;
      if (at >= bytes.length) return last ? { end: bytes.length, next: bytes.length } : undefined;
      if (bytes[at] === NEWLINE) return { end: at, next: at + 1 };
      at++;
    }
  };

  /** The row given up with its first line; undefined where that line is not all there yet. */
  const firstLine = (bytes: Uint8Array, start: number, last: boolean, problem: string): Found | undefined => {
    const newline = bytes.indexOf(NEWLINE, start);
    if (newline >= 0) return { end: newline, next: newline + 1, problem };
    return last ? { end: bytes.length, next: bytes.length, problem } : undefined;
  };

  const take = (last: boolean): RawRow[] => {
    const rows: RawRow[] = [];
    let start = 0;
    while (start < held.length) {
      if (skipping) {
        const newline = held.indexOf(NEWLINE, start);
        if (newline < 0) {
          start = held.length;
          break;
        }
        skipping = false;
        line++;
        start = newline + 1;
        continue;
      }
      const found = find(held, start, last);
      if (found === undefined) {
        if (held.length - start <= MAX_ROW_BYTES) break;
        rows.push({ bytes: held.slice(start, start + SHOWN_BYTES), line, problem: TOO_LONG });
        skipping = true;
        continue;
      }
      const { next, problem } = found;
      const end = found.end > start && held[found.end - 1] === RETURN ? found.end - 1 : found.end;
      // A slice, not a view: what is kept of a row must not keep the whole chunk.
      if (end - start > MAX_ROW_BYTES)
        rows.push({ bytes: held.slice(start, start + SHOWN_BYTES), line, problem: TOO_LONG });
      else if (end > start)
        rows.push({ bytes: held.slice(start, end), line, ...(problem === undefined ? {} : { problem }) });
      line += linesIn(held.subarray(start, next));
      start = next;
    }
    held = held.slice(start);
    return rows;
  };

  return {
    push(bytes) {
      held = joined(held, bytes);
      return take(false);
    },
    end: () => take(true),
  };
}
