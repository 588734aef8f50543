/** Which way text runs. */
export type Direction = 'ltr' | 'rtl';

const RTL = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
const LETTER = /[\p{L}\p{N}]/u;
const ARABIC = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
/** Signs that stand inside a number or at its edge: "12.5%", "14/2025", "-3". Among Arabic letters they are fewer. */
const INSIDE = /[.,:/\-+\u066b\u066c]/;
const INSIDE_ARABIC = /[.,:/\u066b\u066c]/;
const EDGE = /[%$€£¥°٪#+\-−±]/;

const MIRRORED = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '⟨⟩', '（）'].flatMap((pair): [string, string][] => {
    const [open = '', close = ''] = [...pair];
    return [
      [open, close],
      [close, open],
    ];
  }),
);

type Class = 'L' | 'R' | 'number' | 'neutral';

function classOf(sign: string): Class {
  if (DIGIT.test(sign)) return 'number';
  if (RTL.test(sign)) return 'R';
  return LETTER.test(sign) ? 'L' : 'neutral';
}

/** Signs of a text with what they are; a vowel sign is what its letter is, a separator between digits is of the number. */
function classesOf(signs: readonly string[]): Class[] {
  const classes = signs.map(classOf);
  // UAX 9, W2: a number after an Arabic letter is an Arabic number, to which a per cent sign or a hyphen does not belong.
  const isArabic = signs.some((sign) => ARABIC.test(sign));
  const inside = isArabic ? INSIDE_ARABIC : INSIDE;
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    const before = classes[at - 1];
    if (/\p{M}/u.test(sign) && classes[at] === 'neutral' && before !== undefined) classes[at] = before;
    else if (inside.test(sign) && before === 'number' && classes[at + 1] === 'number') classes[at] = 'number';
  }
  for (let at = 0; at < signs.length && !isArabic; at++) {
    if (classes[at] !== 'neutral' || !EDGE.test(signs[at] ?? '')) continue;
    if (classes[at - 1] === 'number' || classes[at + 1] === 'number') classes[at] = 'number';
  }
  return classes;
}

/** Share of the letters of a text that run from right to left. */
export function rightToLeftShare(text: string): number {
  let right = 0;
  let all = 0;
  for (const sign of text) {
    if (RTL.test(sign)) right++;
    else if (!/\p{L}/u.test(sign)) continue;
    all++;
  }
  return all === 0 ? 0 : right / all;
}

/** End of the run from `from` whose signs are read from left to right although the line is not: words, numbers. */
function leftToRightRun(classes: readonly Class[], from: number): number {
  let end = from + 1;
  if (classes[from] === 'number') {
    while (classes[end] === 'number') end++;
    // "16 F" on paper may be "F 16": a number goes with the word on its right only where nothing parts them.
    if (classes[end] !== 'L') return end;
  }
  for (let at = end; at < classes.length && classes[at] !== 'R'; at++)
    if (classes[at] !== 'neutral') end = at + 1;
  return end;
}

/**
 * The reading order of a line that is given as it is drawn, left to right: Unicode's bidirectional algorithm (UAX 9)
 * the other way round, without embeddings. Words and numbers of the other direction keep their own order. On a line in
 * reading order it gives the line as it is drawn.
 * @param mirror  turn brackets that stand among letters from right to left: what was drawn is their mirror image
 */
export function reorder(text: string, base: Direction, mirror: boolean): string {
  if (!RTL.test(text) && base === 'ltr') return text;
  const signs = [...text];
  const classes = classesOf(signs);
  return base === 'rtl' ? rightToLeft(signs, classes, mirror) : leftToRight(signs, classes, mirror);
}

function rightToLeft(signs: readonly string[], classes: readonly Class[], mirror: boolean): string {
  const parts: string[] = [];
  for (let at = 0; at < signs.length; ) {
    const kind = classes[at];
    if (kind === 'L' || kind === 'number') {
      const end = leftToRightRun(classes, at);
      parts.push(signs.slice(at, end).join(''));
      at = end;
    } else {
      const sign = signs[at] ?? '';
      parts.push(mirror ? (MIRRORED.get(sign) ?? sign) : sign);
      at++;
    }
  }
  return parts.reverse().join('');
}

function leftToRight(signs: readonly string[], classes: readonly Class[], mirror: boolean): string {
  const parts: string[] = [];
  for (let at = 0; at < signs.length; ) {
    if (classes[at] !== 'R') {
      parts.push(signs[at] ?? '');
      at++;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < signs.length && classes[next] !== 'L'; next++)
      if (classes[next] === 'R') end = next + 1;
    parts.push(rightToLeft(signs.slice(at, end), classes.slice(at, end), mirror));
    at = end;
  }
  return parts.join('');
}

/**
 * An item's text as it is drawn. pdf.js puts each item into reading order by itself, with the direction of the item;
 * a line's order is that of the line, so the item's is taken back first.
 */
export function inVisualOrder(text: string): string {
  if (!RTL.test(text)) return text;
  let right = 0;
  for (const sign of text) if (RTL.test(sign)) right++;
  // The rule by which pdf.js takes a direction (`bidi` with base −1).
  const base = right / text.length < 0.3 && text.length > 4 ? 'ltr' : 'rtl';
  return reorder(text, base, false);
}
