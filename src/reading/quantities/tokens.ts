import type { Span } from '../../core/index.ts';
import { type Literal, readLiteral } from './literal.ts';

/** Letters and marks that make a word, digits and what is written among them, or one sign. */
export type TokenKind = 'word' | 'number' | 'sign';

/** A token; `literal` on numbers. `line` counts the line breaks before it, so that nothing is read across a paragraph. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** `text` in lower case; the same string where it has no capitals. */
  readonly lower: string;
  readonly literal: Literal | undefined;
  /** True when nothing stands between this token and the one before it. */
  readonly joined: boolean;
  /** True when a paragraph, or more than one line break, ends before this token. */
  readonly broken: boolean;
  /** True inside an address (URL, e-mail) or a span the caller has taken already. */
  readonly taken: boolean;
}

/** The tokens of a text, with a token before the first and after the last for every index asked. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  at(index: number): Token;
}

const NOTHING: Token = {
  kind: 'sign',
  start: 0,
  end: 0,
  text: '',
  lower: '',
  literal: undefined,
  joined: false,
  broken: true,
  taken: true,
};

/** 0 space, 1 letter, 2 digit, 3 sign. */
function classOf(code: number): number {
  if (code <= 32) return 0;
  if (code < 128) {
    if (code >= 97 && code <= 122) return 1;
    if (code >= 48 && code <= 57) return 2;
    return code >= 65 && code <= 90 ? 1 : 3;
  }
  if (code === 0xa0 || code === 0x202f || code === 0x2007 || code === 0x2009 || code === 0x200a) return 0;
  if (code === 0xbc || code === 0xbd || code === 0xbe || (code >= 0x2150 && code <= 0x215e)) return 2;
  if (code < 0xc0) return code === 0xb5 || code === 0xaa || code === 0xba ? 1 : 3;
  if (code === 0xd7 || code === 0xf7) return 3;
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return 2;
  if (code >= 0xff10 && code <= 0xff19) return 2;
  if (code >= 0x2000 && code <= 0x206f) return 3;
  if (code >= 0x20a0 && code <= 0x20cf) return 3;
  if (code >= 0x2190 && code <= 0x2bff) return 3;
  if (code >= 0x3000 && code <= 0x303f) return 3;
  if (code === 0x60c || code === 0x61b || code === 0x61f || (code >= 0x66a && code <= 0x66d)) return 3;
  if (
    code === 0xfeff ||
    code === 0xfdfc ||
    code === 0x58f ||
    code === 0x60b ||
    code === 0xe3f ||
    code === 0x17db
  )
    return 3;
  return 1;
}

/**
 * Cuts a text into tokens in one pass. `taken` marks the tokens that overlap one of `spans`, which are sorted by start.
 * Numbers are read with their separators here; `decimalComma` tells how the country writes them.
 */
export function tokenise(text: string, spans: readonly Span[], decimalComma: boolean): Tokens {
  const list: Token[] = [];
  const length = text.length;
  let position = 0;
  let lastEnd = -1;
  let lineBreaks = 0;
  let chunkFirst = 0;
  let address = false;
  let nextSpan = 0;
  const closeChunk = (): void => {
    if (address) {
      for (let index = chunkFirst; index < list.length; index++) {
        const token = list[index];
        if (token !== undefined) list[index] = { ...token, taken: true };
      }
    }
    chunkFirst = list.length;
    address = false;
  };
  while (position < length) {
    const code = text.charCodeAt(position);
    let kind = classOf(code);
    if (kind === 0) {
      if (code === 10) lineBreaks++;
      closeChunk();
      position++;
      continue;
    }
    const start = position;
    let literal: Literal | undefined;
    const isDot = code === 46 && position + 1 < length && classOf(text.charCodeAt(position + 1)) === 2;
    if (kind === 2 || (isDot && (lastEnd !== start || list.at(-1)?.kind === 'sign'))) {
      literal = readLiteral(text, start, decimalComma);
      position = literal.end;
      kind = 2;
    } else if (kind === 1) {
      position++;
      while (position < length && classOf(text.charCodeAt(position)) === 1) position++;
    } else {
      position++;
      if (code === 58 && text.startsWith('//', position)) address = true;
      else if (code === 64 && lastEnd === start) address = true;
    }
    const value = text.slice(start, position);
    if (kind === 1 && (value === 'www' || value === 'http' || value === 'https')) address = true;
    while (nextSpan < spans.length && (spans[nextSpan]?.end ?? 0) <= start) nextSpan++;
    const span = spans[nextSpan];
    list.push({
      kind: kind === 1 ? 'word' : kind === 2 ? 'number' : 'sign',
      start,
      end: position,
      text: value,
      lower: kind === 1 ? value.toLowerCase() : value,
      literal,
      joined: lastEnd === start,
      broken: lineBreaks > 1 || lastEnd < 0,
      taken: span !== undefined && span.start < position,
    });
    lastEnd = position;
    lineBreaks = 0;
  }
  closeChunk();
  return { text, list, at: (index) => list[index] ?? NOTHING };
}
