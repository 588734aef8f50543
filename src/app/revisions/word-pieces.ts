import { type Edit, editScript } from './edit-script.ts';

/** A stretch of words that stays, goes or comes. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words with what joins them ("1,200", "mid-March"), blanks, and single signs. | "a, b" is four. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

const isBlank = (text: string) => text.trim() === '';

/** The words of two sentences as what stays, goes and comes, in order; blanks between two differences go with them. */
export function wordPieces(before: string, after: string): Piece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const wordAt = (edit: Edit) =>
    edit.kind === 'added' ? (young[edit.after] ?? '') : (old[edit.before] ?? '');
  const edits = editScript(old, young);
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  edits.forEach((edit, index) => {
    const text = wordAt(edit);
    if (edit.kind === 'removed') removed += text;
    else if (edit.kind === 'added') added += text;
    else if (isBlank(text) && removed + added !== '' && (edits[index + 1]?.kind ?? 'same') !== 'same') {
      removed += text;
      added += text;
    } else {
      flush();
      const last = pieces.at(-1);
      if (last?.kind === 'same') pieces[pieces.length - 1] = { kind: 'same', text: last.text + text };
      else pieces.push({ kind: 'same', text });
    }
  });
  flush();
  return pieces;
}

/** How alike two sentences are: twice the words they share over all their words, 0 to 1 (Dice). */
export function likeness(before: string, after: string): number {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text.toLowerCase()))
      if (!isBlank(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const [old, young] = [count(before), count(after)];
  let shared = 0;
  let all = 0;
  for (const [word, times] of old) shared += Math.min(times, young.get(word) ?? 0);
  for (const counts of [old, young]) for (const times of counts.values()) all += times;
  return all === 0 ? 1 : (2 * shared) / all;
}
