import { parse } from 'yaml';

/** A text's head and where its body begins: an offset in UTF-16 code units, 0 where there is no head. */
export interface FrontMatter {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly bodyStart: number;
}

/** A head longer than this is none. */
const LONGEST_HEAD = 10_000;

/**
 * Splits off a YAML head between two lines of three hyphens, the first at the very beginning (a byte order mark aside).
 * Blank lines after it belong to the head. A text whose head is not a YAML map has no head: prose is never an error.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { meta: {}, bodyStart: 0 };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/u.exec(text.slice(start, start + 100));
  if (opening === null) return none;
  const headStart = start + opening[0].length;
  const window = text.slice(headStart, headStart + LONGEST_HEAD);
  const closing = /^---[ \t]*(?:\r?\n|$)/mu.exec(window);
  if (closing === null) return none;
  const meta = mapOf(window.slice(0, closing.index));
  if (meta === undefined) return none;
  let bodyStart = headStart + closing.index + closing[0].length;
  while (text[bodyStart] === '\n' || text[bodyStart] === '\r') bodyStart++;
  return { meta, bodyStart };
}

function mapOf(head: string): Readonly<Record<string, unknown>> | undefined {
  let value: unknown;
  try {
    value = parse(head, { logLevel: 'error', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}
