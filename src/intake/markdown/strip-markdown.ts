import type { Span } from '../../core/index.ts';

/** A text without the marks of Markdown, and the pieces of the original that it is made of, in order. */
export interface Stripped {
  readonly text: string;
  /** Each piece as it stands in the original; nothing else is in the text but tabs for bars between cells of a table. */
  readonly pieces: readonly (Span & { readonly at: number })[];
  /** Stretches of the text that are code, not prose. */
  readonly code: readonly Span[];
  /** The first heading, in the text. */
  readonly heading?: Span;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/u;
const QUOTE = /^(?: {0,3}>[ ]?)+/u;
const DEFINITION = /^ {0,3}\[[^\]^\n]{1,200}\]:[ \t]*\S+/u;
const NOTE = /^ {0,3}\[\^[^\]\n]{1,100}\]:[ \t]*/u;
const DIVIDER = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){0,100}\|?[ \t]*$/u;
/** "&amp;" and such stay: what they stand for is not in the original. */
const TAG = /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>\n]{0,500})?\/?>/iuy;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^\s<>]{1,2000}>/iuy;

/** Takes stretches of a line of the original, in order. */
type Keep = (start: number, end: number) => void;

/** End of a run of one sign from `at`. */
function runEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text[end] === text[at]) end++;
  return end;
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Where a link's address ends, brackets within it counted; undefined where it does not end on the line. */
function addressEnd(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = open; at < limit && at < open + 4000; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Where the brackets that open at `open` close; the same for a link's words, which may hold brackets. */
function bracketEnd(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = open; at < limit && at < open + 2000; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return undefined;
}

/** Where the words of a line go; `ends` are the marks further down that close emphasis. */
interface Taking {
  readonly keep: Keep;
  readonly tab: () => void;
  readonly ends: Set<number>;
}

/** Signs that an emphasis may run over. */
const EMPHASIS = 1500;

/** True where the run of marks from `at` to `stop` is closed by its like in the same paragraph; notes where. */
function opens(text: string, at: number, stop: number, ends: Set<number>): boolean {
  const limit = Math.min(text.length, stop + EMPHASIS);
  const sign = text[at];
  for (let next = stop + 1; next < limit; next++) {
    if (text[next] === '\n' && /^[ \t]*\n/u.test(text.slice(next + 1, next + 40))) return false;
    if (text[next] === '\\') next++;
    else if (text[next] === sign) {
      const end = runEnd(text, next, limit);
      const closes = end - next === stop - at && !/\s/u.test(text[next - 1] ?? ' ') && !ends.has(next);
      if (closes && !(sign === '_' && isWord(text[end]))) {
        ends.add(next);
        return true;
      }
      next = end - 1;
    }
  }
  return false;
}

/** Words between marks: emphasis, code, links, images, tags and escapes taken off. */
function stripInline(
  text: string,
  start: number,
  end: number,
  { keep, ends }: Pick<Taking, 'keep' | 'ends'>,
  depth = 0,
): void {
  let from = start;
  let at = start;
  const skipTo = (next: number) => {
    keep(from, at);
    at = next;
    from = next;
  };
  while (at < end) {
    const sign = text[at];
    if (sign === '\\' && /[!-/:-@[-`{-~]/u.test(text[at + 1] ?? '') && at + 1 < end) {
      skipTo(at + 1);
      at++;
    } else if (sign === '`') {
      const marks = runEnd(text, at, end) - at;
      const close = text.indexOf('`'.repeat(marks), at + marks);
      if (close < 0 || close >= end) at += marks;
      else {
        skipTo(at + marks);
        at = close;
        skipTo(close + marks);
      }
    } else if (sign === '*' || sign === '_' || sign === '~') {
      const stop = runEnd(text, at, end);
      const [before, after] = [text[at - 1], stop < end ? text[stop] : undefined];
      const isMark =
        ends.delete(at) ||
        // "snake_case", "$5*" and "3 * 4" are no emphasis: a mark opens before a letter, and closes on some line below.
        (stop - at <= 3 &&
          (sign !== '~' || stop - at === 2) &&
          !(sign === '_' && isWord(before)) &&
          after !== undefined &&
          !/\s/u.test(after) &&
          opens(text, at, stop, ends));
      if (isMark) skipTo(stop);
      else at = stop;
    } else if (sign === '[' || (sign === '!' && text[at + 1] === '[')) {
      const open = sign === '!' ? at + 1 : at;
      const close = depth < 4 ? bracketEnd(text, open, end) : undefined;
      const next = close === undefined ? undefined : text[close + 1];
      const isNote = text[open + 1] === '^';
      const stop =
        close === undefined
          ? undefined
          : next === '('
            ? addressEnd(text, close + 1, end)
            : next === '['
              ? bracketEnd(text, close + 1, end)
              : isNote
                ? close + 1
                : undefined;
      if (close === undefined || stop === undefined) at = open + 1;
      else {
        keep(from, at);
        // A picture has no words of the text; a note's mark neither.
        if (sign !== '!' && !isNote) stripInline(text, open + 1, close, { keep, ends }, depth + 1);
        at = next === '[' ? stop + 1 : stop;
        from = at;
      }
    } else if (sign === '<') {
      AUTOLINK.lastIndex = at;
      TAG.lastIndex = at;
      const link = AUTOLINK.exec(text)?.[0];
      const tag = link === undefined ? TAG.exec(text)?.[0] : undefined;
      if (link !== undefined && at + link.length <= end) {
        const stop = at + link.length;
        skipTo(at + 1);
        at = stop - 1;
        skipTo(stop);
      } else if (tag !== undefined && at + tag.length <= end) skipTo(at + tag.length);
      else at++;
    } else at++;
  }
  keep(from, at);
}

/**
 * Takes the marks of Markdown off a text (CommonMark with tables and notes): what is left are pieces of the original, in
 * their order, so that every offset leads back to it. Linear; what is no Markdown stays as it is.
 */
export function stripMarkdown(original: string): Stripped {
  const parts: string[] = [];
  const pieces: { start: number; end: number; at: number }[] = [];
  const code: Span[] = [];
  let length = 0;
  let heading: Span | undefined;
  const keep: Keep = (start, end) => {
    if (end <= start) return;
    const last = pieces.at(-1);
    const words = original.slice(start, end);
    parts.push(words);
    if (last !== undefined && last.end === start && last.at + (last.end - last.start) === length)
      last.end = end;
    else pieces.push({ start, end, at: length });
    length += end - start;
  };
  const ends = new Set<number>();
  const tab = () => {
    parts.push('\t');
    length++;
  };
  let fence = '';
  let inComment = false;
  for (let start = 0; start <= original.length; ) {
    const feed = original.indexOf('\n', start);
    const stop = feed < 0 ? original.length : feed;
    const line = original.slice(start, stop);
    const begin = length;
    const next = feed < 0 ? original.length + 1 : feed + 1;
    const mark = FENCE.exec(line)?.[1];
    let isGone = false;
    if (inComment || /^\s*<!--/u.test(line)) {
      inComment = !line.includes('-->');
      isGone = true;
    } else if (
      mark !== undefined &&
      (fence === '' || (mark.startsWith(fence[0] ?? '') && mark.length >= fence.length))
    ) {
      fence = fence === '' ? mark : '';
      isGone = true;
    } else if (fence !== '') {
      keep(start, stop);
      if (line.trim() !== '') code.push({ start: begin, end: length });
    } else if (
      RULE.test(line) ||
      UNDERLINE.test(line) ||
      DEFINITION.test(line) ||
      (line.includes('-') && DIVIDER.test(line) && line.includes('|'))
    ) {
      isGone = line.trim() !== '';
    } else {
      stripLine(original, { start, stop }, { keep, tab, ends });
      if (HEADING.test(line) && heading === undefined && length > begin)
        heading = { start: begin, end: length };
    }
    // A line of marks alone goes with its end; the end of any other is kept.
    if (feed >= 0 && !isGone) keep(feed, feed + 1);
    start = next;
  }
  return { text: parts.join(''), pieces, code, ...(heading === undefined ? {} : { heading }) };
}

function stripLine(
  original: string,
  { start, stop }: { start: number; stop: number },
  { keep, tab, ends }: Taking,
): void {
  let from = start;
  let end = stop;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(original.slice(from, end))?.[0];
    if (found !== undefined) from += found.length;
    return found !== undefined;
  };
  take(QUOTE);
  if (take(HEADING)) {
    // "# Title ##" closes with marks of its own.
    const closing = /[ \t]+#+[ \t]*$/u.exec(original.slice(from, end));
    if (closing !== null) end -= closing[0].length;
  } else if (!take(BULLET)) take(NOTE);
  const words = original.slice(from, end);
  if (!/^[ \t]*\|.*\|[ \t]*$/u.test(words)) {
    stripInline(original, from, end, { keep, ends });
    return;
  }
  // A row of a table: bars at its ends are marks, those between become tabs.
  const first = from + words.indexOf('|') + 1;
  const last = from + words.lastIndexOf('|');
  for (let cell = first; cell <= last; ) {
    let bar = original.indexOf('|', cell);
    while (bar > 0 && bar < last && original[bar - 1] === '\\') bar = original.indexOf('|', bar + 1);
    const close = bar < 0 || bar > last ? last : bar;
    let [left, right] = [cell, close];
    while (left < right && /[ \t]/u.test(original[left] ?? '')) left++;
    while (right > left && /[ \t]/u.test(original[right - 1] ?? '')) right--;
    stripInline(original, left, right, { keep, ends });
    if (close < last) tab();
    cell = close + 1;
  }
}
