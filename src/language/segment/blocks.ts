import { bySpan, type Span } from '../../core/index.ts';

/** No block is longer than this many code units: memory and time stay bounded on any input. */
const MAX_BLOCK = 32_768;
/** Lines longer than this were not wrapped by hand or by a mail program. */
const MAX_WRAP = 160;
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const BULLET = /^\s{0,20}(?:[-*•‣▪●○–—·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/;
const TERMINAL = /[.!?:;…]["'”’)\]]{0,3}\s{0,20}$/;
const LOWER = /^\s{0,20}["'“‘(]{0,2}\p{Ll}/u;

interface Line extends Span {
  readonly text: string;
}

/**
 * Splits a text into blocks that no sentence crosses: paragraphs (blank lines), lines that are not merely wrapped
 * (headlines, list items, table rows), and the edges of furniture. Furniture itself is left out.
 * A newline is a wrap where most lines of its group go on in small letters; then only a line that ends early breaks.
 * @param furniture  spans to leave out, in any order
 * @returns non-empty, ordered, disjoint spans, each at most 32,768 code units
 */
export function* takeBlocks(text: string, furniture: readonly Span[] = []): Generator<Span> {
  const skipped = [...furniture].sort(bySpan);
  let group: Line[] = [];
  let next = 0;
  for (const line of linesOutside(text, skipped)) {
    const touches = group.length > 0 && line.start <= next;
    if (!touches || line.text.trim() === '') {
      yield* groupBlocks(group);
      group = [];
    }
    if (line.text.trim() !== '') group.push(line);
    next = line.end + 2;
    // A group is a paragraph; one that never ends is cut so that nothing grows without bound.
    if (group.length >= 400) {
      yield* groupBlocks(group);
      group = [];
    }
  }
  yield* groupBlocks(group);
}

/** Lines of the text without their ends; a line that furniture cuts comes as its parts, never touching each other. */
function* linesOutside(text: string, skipped: readonly Span[]): Generator<Line> {
  let at = 0;
  let skip = 0;
  const breaks = new RegExp(BREAK);
  while (at <= text.length) {
    breaks.lastIndex = at;
    const found = breaks.exec(text);
    const end = found ? found.index : text.length;
    let from = at;
    while (skip < skipped.length && (skipped[skip] as Span).start < end) {
      const { start, end: stop } = skipped[skip] as Span;
      if (start > from) yield* piece(text, from, start);
      if (stop > from) {
        // An empty line: what follows furniture begins a block of its own.
        yield { start: Math.min(stop, end), end: Math.min(stop, end), text: '' };
        from = stop;
      }
      if (stop > end) break;
      skip++;
    }
    if (from < end || found || from === at) yield* piece(text, Math.min(from, end), end);
    if (!found) return;
    at = Math.max(end + found[0].length, Math.min(from, text.length));
  }
}

function* piece(text: string, start: number, end: number): Generator<Line> {
  let from = start;
  while (end - from > MAX_BLOCK) {
    const cut = softCut(text, from, from + MAX_BLOCK);
    yield { start: from, end: cut, text: text.slice(from, cut) };
    from = cut;
  }
  yield { start: from, end, text: text.slice(from, end) };
}

/** The best place to cut before `limit`: after a full stop, else at white space, else anywhere but inside a pair. */
function softCut(text: string, from: number, limit: number): number {
  const stop = text.lastIndexOf('. ', limit - 2);
  if (stop > from + MAX_BLOCK / 2) return stop + 1;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > from + MAX_BLOCK / 2) return space;
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}

function* groupBlocks(group: readonly Line[]): Generator<Span> {
  const head = group[0];
  if (!head) return;
  const width = group.reduce((most, line) => Math.max(most, line.text.length), 0);
  const lower = group.filter((line, i) => i > 0 && LOWER.test(line.text)).length;
  const wrapped = width <= MAX_WRAP && lower >= 0.4 * (group.length - 1);
  let { start, end } = head;
  for (let i = 1; i < group.length; i++) {
    const line = group[i] as Line;
    const hard = isHard(group[i - 1] as Line, line, wrapped, width) || line.end - start > MAX_BLOCK;
    if (hard) {
      yield { start, end };
      start = line.start;
    }
    end = line.end;
  }
  yield { start, end };
}

function isHard(line: Line, next: Line, wrapped: boolean, width: number): boolean {
  if (BULLET.test(next.text) || line.text.includes('\t') || next.text.includes('\t')) return true;
  if (line.end - line.start >= MAX_BLOCK / 2) return true;
  if (LOWER.test(next.text))
    return !wrapped && (line.text.length < 30 || TERMINAL.test(line.text.slice(-40)));
  if (!wrapped) return true;
  const firstWord = next.text.trimStart().search(/\s/);
  const needed = line.text.length + 1 + (firstWord < 0 ? next.text.trim().length : firstWord);
  return needed <= width * 0.85;
}
