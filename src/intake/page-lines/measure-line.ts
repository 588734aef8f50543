import { isDateLine } from '../date-line.ts';
import { ruleNumber } from '../line-rules.ts';
import { endsAsSentence, foldLine, type Line } from '../lines.ts';
import { FINITE, GRAMMAR, tokensOf } from './line-tokens.ts';
import { type WordWeights, wordScore } from './line-words.ts';
import { webClasses } from './web-words.ts';

/** What one line is by itself. */
export interface LineMeasure {
  readonly words: number;
  /** 0 nothing, 1 full stop, 2 question, 3 colon, 4 dots, 5 quotation mark, 6 comma or dash, 7 bracket, 8 other sign. */
  readonly ending: number;
  /** Log odds of furniture by its words and shapes. */
  readonly score: number;
  /** As `ruleNumber` gives it. */
  readonly rule: number;
  /** A paragraph of prose by length and stop. */
  readonly isProse: boolean;
  readonly folded: string;
  /** Beginnings of its content words. */
  readonly content: ReadonlySet<string>;
  /** What stands first, a sign or a kind of token: rows of a list share it. */
  readonly start: number;
  readonly signs: number;
  /** Share of its words that are grammar words of English. */
  readonly grammar: number;
  /** Words that speak to the reader, or of "us", outside of quotations. */
  readonly address: number;
  /** Classes of its words, each once. */
  readonly classes: readonly string[];
  /** What the trees ask of the line itself, in the order in which they have learnt it. */
  readonly numbers: readonly number[];
}

function endingOf(text: string): number {
  if (/[?؟][”"'’)\]»]{0,2}$/u.test(text)) return 2;
  if (/(?:…|\.{3})[”"'’)\]»]?$/u.test(text)) return 4;
  if (endsAsSentence(text)) return 1;
  const last = text.at(-1) ?? '';
  if (last === ':') return 3;
  if ('”"\'’»'.includes(last)) return 5;
  if (',;–—-'.includes(last)) return 6;
  if (')]'.includes(last)) return 7;
  return /[\p{L}\p{N}]$/u.test(text) ? 0 : 8;
}

function startOf(text: string): number {
  const first = text[0] ?? '';
  if (/["“'‘«]/.test(first)) return 4;
  if (/[-–—•*·▪●]/.test(first)) return 7;
  if (/[»›→►▶▸➤>+👉]/u.test(first)) return 11;
  if (/[([]/.test(first)) return 5;
  if (/^(?:\p{N}{1,2}|[a-z])[.)]\s/u.test(text)) return 8;
  if (/^(?:Q|A)[.:]\s/.test(text)) return 9;
  if (/\p{N}/u.test(first)) return 3;
  if (/\p{Lu}/u.test(first)) return 1;
  if (/\p{Ll}/u.test(first)) return 2;
  return /\p{L}/u.test(first) ? 6 : 10;
}

/** Words before a colon at the line's head, 1 to 5; 0 where none stands there. */
function labelWords(text: string): number {
  const label = /^[^:.!?|]{1,40}:(?=\s|$)/u.exec(text)?.[0];
  return label === undefined ? 0 : Math.min(5, label.split(/\s+/u).length);
}

/** Content words of a line by their first six letters, so that "border" and "borders" are one. */
function contentOf(text: string): Set<string> {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !GRAMMAR.has(word)).map((word) => word.slice(0, 6)));
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Pairs of keys that lie side by side. */
const BESIDE = new Set(
  ROWS.flatMap((row) => [...row].slice(1).flatMap((key, at) => [`${row[at]}${key}`, `${key}${row[at]}`])),
);

/** Share of a line's pairs of letters that lie side by side on a keyboard, or are one letter twice; 0 to 1. */
function mashed(text: string): number {
  const letters = text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (letters.length < 4) return 0;
  let beside = 0;
  for (let at = 1; at < letters.length; at++) {
    const pair = letters.slice(at - 1, at + 1);
    if (BESIDE.has(pair) || pair[0] === pair[1]) beside++;
  }
  return beside / (letters.length - 1);
}

/** A part of a whole, 0 where there is no whole. */
export const share = (part: number, whole: number): number => (whole <= 0 ? 0 : part / whole);

/** Measures one line by itself; looks at no more than its first 400 code units and its end. */
export function measureLine(line: Line, weights: WordWeights): LineMeasure {
  const { text } = line;
  const look = text.slice(0, 400);
  const tokens = tokensOf(look);
  const lower = tokens.map((token) => token.toLowerCase());
  const words = countWords(text);
  const ending = endingOf(text.slice(-8));
  const start = startOf(text);
  const rule = ruleNumber(text);
  const score = wordScore(tokens, weights);
  const letters = tokens.filter((token) => /^\p{L}/u.test(token));
  const long = letters.filter((token) => token.length >= 4);
  const grammar = share(lower.filter((word) => GRAMMAR.has(word)).length, letters.length);
  const isSentence = ending === 1 || ending === 2 || ending === 4 || (ending === 5 && endsAsSentence(text));
  const titleCase = share(long.filter((token) => /^\p{Lu}/u.test(token)).length, long.length);
  const isQuoting = tokens.some((token) => /["“”«»‘]/.test(token));
  const address = isQuoting
    ? 0
    : lower.filter((word) => /^(?:you|your|yours|us|our|we|you'(?:re|ve|ll)|we'(?:re|ll|ve))$/.test(word))
        .length;
  const label = labelWords(look);
  const signs = (look.match(/[|•·›»>/→]/g) ?? []).length;
  const capitals = letters.filter((token) => token.length > 1 && token === token.toUpperCase()).length;
  const lowerStart = letters.filter((token) => /^\p{Ll}/u.test(token));
  return {
    words,
    ending,
    score,
    rule,
    isProse: (words >= 10 && isSentence) || (words >= 30 && grammar > 0.15),
    folded: foldLine(text.slice(0, 600)),
    content: contentOf(text),
    start,
    signs,
    grammar,
    address,
    classes: [...new Set(lower.flatMap(webClasses))],
    numbers: [
      Math.min(words, 60),
      Math.min(text.length, 400),
      ending,
      isSentence ? 1 : 0,
      start,
      score,
      rule,
      titleCase,
      share(capitals, letters.length),
      grammar,
      lower.filter((word) => FINITE.has(word)).length,
      lower.filter((word) => /^(?:said|says|told|added|asked)$/.test(word)).length,
      address,
      isQuoting ? 1 : 0,
      share((look.match(/\p{N}/gu) ?? []).length, look.length),
      isDateLine(look.slice(0, 80)) ? 2 : /\b(?:19|20)\d\d\b/.test(look) ? 1 : 0,
      /\d{1,2}[:.h]\d\d/.test(look) ? 1 : 0,
      signs,
      /©|\(c\)|®|™/i.test(look) ? 1 : 0,
      /[@#]|https?:|www\.|\.(?:com|org|net)\b/.test(look) ? 1 : 0,
      label,
      label === 0 ? -9 : wordScore(tokens.slice(0, tokens.indexOf(':') + 1), weights),
      Math.max(-1, tokens.indexOf('|')),
      share(lower.filter((word) => webClasses(word).length > 0).length, letters.length),
      /^[“"‘'«][^”"’»]{1,}[”"’»]$/.test(look) ? 2 : /^[“"‘«]/.test(look) ? 1 : 0,
      (look.match(/[,;]/g) ?? []).length,
      (look.match(/[.!?](?=\s)/g) ?? []).length,
      /\t| {3}/.test(look) ? 1 : 0,
      share(lowerStart.filter((token) => !GRAMMAR.has(token.toLowerCase())).length, letters.length),
      letters.length,
      mashed(text),
      /[[(][^\][()]{2,60}[\])]\.?$/.test(look) ? 1 : 0,
      share(lower.filter((word) => word.length >= 7).length, letters.length),
    ],
  };
}

/** Words of a line, by spaces and tabs, as the trees have learnt them; a long line is not cut up for it. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code === 32 || code === 9 || code === 0xa0;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
