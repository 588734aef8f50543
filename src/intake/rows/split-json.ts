import { Buffer } from 'node:buffer';
import { joined, linesIn, MAX_ROW_BYTES, type RawRow, type RowSplitter, TOO_LONG } from './raw-row.ts';

/** How many bytes of an object that is too long are kept, to show what it was. */
const SHOWN_BYTES = 200;

/** Lists deeper than this hold no rows: `[…]`, `{"data": […]}`, and one level more. */
const DEEPEST_LIST = 3;

const LIST = 91;
const OBJECT = 123;
const NOT_WHOLE = 'it is no whole JSON object';

function isWhole(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** `{"name"` with which an object begins: what the rows of one list have in common. */
function openingOf(bytes: Uint8Array): Uint8Array | undefined {
  const opening = /^\{\s*"[^"\\]{1,60}"/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 80)));
  return opening === null ? undefined : bytes.slice(0, opening[0].length);
}

/**
 * The objects that are members of a list near the top of a JSON text, `[{…}, …]` and `{"data": [{…}, …]}` alike, each
 * with the bytes it stands in. An object that is broken (a quote lost, a bracket lost) is given up where
 * the next one begins as the rows before it began, so that it does not cost the rest of the file.
 */
export function jsonSplitter(): RowSplitter {
  let held: Uint8Array = new Uint8Array(0);
  /** Where in `held` the scan goes on, and where the open row begins (−1: none is open). */
  let at = 0;
  let start = -1;
  let line = 1;
  let startLine = 1;
  let inString = false;
  let escaped = false;
  /** What is open outside the row. */
  let outer: number[] = [];
  let depth = 0;
  let tooLong = false;
  let opening: Uint8Array | undefined;

  /** Ends the open row at the next object that begins as rows begin; false where there is none in sight. */
  const resume = (end: number, rows: RawRow[]): boolean => {
    if (opening === undefined) return false;
    const view = Buffer.from(held.buffer, held.byteOffset, held.length);
    const next = view.indexOf(opening, start + 1);
    if (next < 0 || next >= end) return false;
    rows.push({
      bytes: held.slice(start, Math.min(next, start + MAX_ROW_BYTES)),
      line: startLine,
      problem: NOT_WHOLE,
    });
    line = startLine + linesIn(held.subarray(start, next));
    at = next;
    start = -1;
    inString = false;
    escaped = false;
    outer = [LIST];
    return true;
  };

  const finish = (end: number, rows: RawRow[]): boolean => {
    if (tooLong) {
      rows.push({ bytes: held.slice(start, start + SHOWN_BYTES), line: startLine, problem: TOO_LONG });
    } else {
      const bytes = held.slice(start, end);
      if (isWhole(bytes)) {
        rows.push({ bytes, line: startLine });
        opening ??= openingOf(bytes);
      } else {
        if (resume(end, rows)) return true;
        rows.push({ bytes, line: startLine, problem: NOT_WHOLE });
      }
    }
    start = -1;
    tooLong = false;
    return false;
  };

  const open = (code: number) => {
    if (start >= 0) depth++;
    else if (code === OBJECT && outer.at(-1) === LIST && outer.length <= DEEPEST_LIST) {
      start = at;
      startLine = line;
      depth = 1;
    } else outer.push(code);
  };

  /** One pass over what is not scanned yet; true when the scan went back to a row's beginning. */
  const scan = (rows: RawRow[]): boolean => {
    for (; at < held.length; at++) {
      const code = held[at];
      if (code === 10) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === 92) escaped = true;
        else if (code === 34) inString = false;
      } else if (code === 34) inString = true;
      else if (code === OBJECT || code === LIST) open(code);
      else if (code === 125 || code === 93) {
        if (start < 0) outer.pop();
        else if (--depth === 0 && finish(at + 1, rows)) return true;
      }
    }
    return false;
  };

  const take = (): RawRow[] => {
    const rows: RawRow[] = [];
    for (;;) {
      if (scan(rows)) continue;
      if (start < 0 || tooLong || held.length - start <= MAX_ROW_BYTES || !resume(held.length, rows)) break;
    }
    // The open row stays, and nothing before it; of one that is too long only its beginning does.
    if (start < 0) held = new Uint8Array(0);
    else {
      tooLong ||= held.length - start > MAX_ROW_BYTES;
      held = tooLong ? held.slice(start, start + SHOWN_BYTES) : held.slice(start);
      start = 0;
    }
    at = held.length;
    return rows;
  };

  return {
    push(bytes) {
      held = joined(held, bytes);
      return take();
    },
    end() {
      const rows: RawRow[] = [];
      while (start >= 0 && !tooLong && resume(held.length, rows)) rows.push(...take());
      if (start < 0) return rows;
      const bytes = held.slice(start, start + SHOWN_BYTES);
      start = -1;
      rows.push({ bytes, line: startLine, problem: tooLong ? TOO_LONG : 'the file ends before it does' });
      return rows;
    },
  };
}
