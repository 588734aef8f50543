const ASCII_MARK = /[!-/:-@[-`{-~]/;
const PUNCTUATION = /\p{P}/u;
const SPACE = /[\s\p{Cc}]/u;
const LONGEST_PART = 100;

/** A WordPiece vocabulary: piece -> id. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly unknown: number;
  readonly first: number;
  readonly last: number;
  /** Length of the longest piece in UTF-16 units: no match is tried beyond it. */
  readonly longest: number;
}

/** Reads `vocab.txt`: one piece a line, line number from 0 = id. */
export function readVocabulary(bytes: Uint8Array): Vocabulary {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const ids = new Map<string, number>();
  let longest = 0;
  for (const [id, line] of lines.entries()) {
    const piece = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (piece === '') continue;
    ids.set(piece, id);
    if (piece.length > longest) longest = piece.length;
  }
  const special = (name: string) => ids.get(name) ?? 0;
  return { ids, unknown: special('[UNK]'), first: special('[CLS]'), last: special('[SEP]'), longest };
}

/**
 * Pieces of one word's plain form: signs apart, then the longest match from the left.
 * @returns at least one id; more than `most` keep the first `most - 1` and the last
 */
export function wordPieces(plain: string, vocabulary: Vocabulary, most: number): number[] {
  const ids: number[] = [];
  let part = '';
  for (const character of plain) {
    const mark = ASCII_MARK.test(character) || PUNCTUATION.test(character);
    if (!mark && !SPACE.test(character)) {
      part += character;
      continue;
    }
    if (part) matchPart(part, vocabulary, ids);
    part = '';
    if (mark) matchPart(character, vocabulary, ids);
  }
  if (part) matchPart(part, vocabulary, ids);
  if (ids.length === 0) return [vocabulary.unknown];
  return ids.length > most ? [...ids.slice(0, most - 1), ids.at(-1) as number] : ids;
}

function matchPart(part: string, vocabulary: Vocabulary, out: number[]): void {
  if (part.length > 2 * LONGEST_PART || (part.length > LONGEST_PART && [...part].length > LONGEST_PART)) {
    out.push(vocabulary.unknown);
    return;
  }
  const before = out.length;
  let start = 0;
  while (start < part.length) {
    let end = Math.min(part.length, start + vocabulary.longest);
    let found: number | undefined;
    for (; end > start; end--) {
      const piece = start > 0 ? `##${part.slice(start, end)}` : part.slice(0, end);
      found = vocabulary.ids.get(piece);
      if (found !== undefined) break;
    }
    if (found === undefined) {
      out.length = before;
      out.push(vocabulary.unknown);
      return;
    }
    out.push(found);
    start = end;
  }
}
