import type { Passage } from '../../api/index.ts';
import { findPhrases, type SearchPhrase } from '../../core/index.ts';
import type { SearchedText } from '../../store/index.ts';

/** Most characters before what was found, and in all: a line of a list. */
const BEFORE = 160;
const MOST = 240;

/** Where a line may begin or end: at a line's end, or after a sentence's. */
const BREAK = /\n|[.!?؟。]["'”’)]*\s/gu;

/** The end of a word at or after `at`: a line is not cut within a word. */
function wordEnd(text: string, at: number): number {
  const space = /\s/u.exec(text.slice(at, at + 40));
  return space === null ? at : at + space.index;
}

/** The line around a span: from its sentence's beginning, or (cut at a blank) somewhat before the span. */
function lineAround(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const back = Math.max(0, start - BEFORE);
  let from = back === 0 ? 0 : Math.min(start, wordEnd(text, back) + 1);
  for (const match of text.slice(back, start).matchAll(BREAK)) from = back + match.index + match[0].length;
  const ahead = text.slice(end, Math.max(end, from + MOST));
  const stop = ahead.search(BREAK);
  const cut = end + ahead.length;
  // A break's own sign belongs to the line; a line's end does not.
  const to =
    stop >= 0
      ? end + stop + (ahead[stop] === '\n' ? 0 : 1)
      : cut >= text.length
        ? text.length
        : end + Math.max(0, ahead.search(/\s\S*$/u));
  return { start: from, end: Math.max(to, end) };
}

/**
 * The first line of a text in which one of the phrases stands, and where in it they stand.
 * @returns undefined where none stands in it (the title alone has it, or another part of the query found the document)
 */
export function passageOf(
  { text, without }: SearchedText,
  phrases: readonly SearchPhrase[],
): Passage | undefined {
  const spans = findPhrases(text, phrases, without);
  const [first] = spans;
  if (first === undefined) return undefined;
  const line = lineAround(text, first);
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const before = marks.at(-1);
    if (end > line.end) continue;
    if (before !== undefined && start < before.end) before.start = Math.min(before.start, start);
    if (before !== undefined && start < before.end) before.end = Math.max(before.end, end);
    else marks.push({ start, end });
  }
  return { ...line, text: text.slice(line.start, line.end), marks };
}
