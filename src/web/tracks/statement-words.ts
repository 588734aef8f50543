import type { StatementCopy, StatementMark, StatementRow } from '../../api/index.ts';
import { formatDate, formatDay } from '../format.ts';
import { formatView, type View } from '../route.ts';

/** "2025-03-18 · Border Desk · example": where a copy stands, short. */
export function standsWords({ date, publisher, example }: StatementCopy): string {
  const facts = [
    date === undefined ? 'no date' : formatDay(date),
    publisher,
    example ? 'example' : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

/** "Iraq, Syria → the crossing"; '' where the text names nobody. */
export function partiesWords({ sources, targets }: StatementRow): string {
  if (sources.length === 0 && targets.length === 0) return '';
  const who = sources.length === 0 ? 'not said who' : sources.join(', ');
  return targets.length === 0 ? who : `${who} → ${targets.join(', ')}`;
}

/** The voices from the outermost to the innermost. */
export function voicesWords({ voices }: StatementRow): string {
  return voices
    .map(({ kind, name, verb, stance }) => {
      const who = kind === 'author' ? 'the author' : (name ?? 'an unnamed voice');
      return `${who} (${[verb, stance].filter(Boolean).join(', ')})`;
    })
    .join(' → ');
}

/** The reading view at a statement's deed. */
export function readingAt(document: string, at: number): string {
  const view: View = { page: 'reading', id: document, at, hidden: [] };
  return formatView(view);
}

/** Where a mark was made that holds for a statement too. */
const MARKED_ON = {
  copy: ', in an exact copy of the sentence',
  'earlier-revision': ', in an earlier revision of the page; the sentence is unchanged',
} as const;

/** A mark in words: what was said, by whom, when, and of which statement where it was another one. */
export function markWords({ verdict, by, at, on }: StatementMark): string {
  const said = verdict === 'wrong' ? 'Marked as wrong' : 'The mark was taken back';
  return `${said} by ${by}, ${formatDate(at)}${on === undefined ? '' : MARKED_ON[on]}`;
}

/** Characters of the sentence before the statement's own words that a list shows. */
const BEFORE = 32;

/** The statement's own words within its sentence; where they stand outside of it (never, of a sound reading), they alone. */
export function partsOfSentence({
  sentence,
  start,
  end,
}: Pick<StatementRow, 'sentence' | 'start' | 'end'>): readonly [before: string, own: string, after: string] {
  const from = Math.max(0, Math.min(sentence.text.length, start - sentence.start));
  const to = Math.min(sentence.text.length, Math.max(from, end - sentence.start));
  return [sentence.text.slice(0, from), sentence.text.slice(from, to), sentence.text.slice(to)];
}

/** The end of what stands before, from a word's beginning on. */
export function shortenBefore(before: string): string {
  if (before.length <= BEFORE) return before;
  const tail = before.slice(-BEFORE);
  const blank = tail.search(/\s/u);
  return `…${blank < 0 ? tail : tail.slice(blank)}`;
}
