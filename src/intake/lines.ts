import type { Span } from '../core/index.ts';

/** One non-blank line of a text, trimmed: its span, its words, and its place among the lines. */
export interface Line extends Span {
  readonly text: string;
  readonly index: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** Splits at line feeds, carriage returns and Unicode line separators; blank lines are counted, not given. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') gap++;
    else {
      const from = start + raw.indexOf(trimmed);
      lines.push({ start: from, end: from + trimmed.length, text: trimmed, index: lines.length, gap });
      gap = 0;
    }
    if (end >= text.length) break;
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x0c;
}

/** Words of a line, by white space. */
export function wordCount(line: string): number {
  return line.split(/\s+/u).length;
}

/** Lower case, straight quotes, single spaces: two lines that differ in nothing else count as the same. */
export function foldLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[.…:\s]+$/, '');
}

/** True when the line ends as a sentence of prose ends; quotes and brackets may follow the stop. */
export function endsAsSentence(line: string): boolean {
  return /[.!?…؟。][”"'’)\]»]{0,3}$/u.test(line); // 'He left.' 'He left.”' | not 'Read more »'
}
