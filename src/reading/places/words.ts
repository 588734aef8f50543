/** What stands between a word and the one before it. `stop` ends a sentence, `far` is anything else. */
export type Gap = 'space' | 'hyphen' | 'comma' | 'stop' | 'bracket' | 'far';

/** One written word of a text, without what is hung on to it (`'s`, quotes, brackets). */
export interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First letter is a capital, or the script has none (Arabic). */
  readonly capital: boolean;
  readonly gap: Gap;
  /** True when `'s` follows. */
  readonly owner: boolean;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const UPPER = /\p{Lu}/u;
/** Apostrophes, and the signs that transliterations use for ayn and hamza. */
const INNER = "'’‘`ʼʻʽʾʿ";

function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code === 0x2019 || code === 0x2018 || code === 0xa0) return false;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return LETTER.test(String.fromCharCode(code));
}

/** `d'Ivoire`, `l’Aquila`: the capital stands behind the apostrophe. */
const CAPITAL_INSIDE = /^\p{Ll}{1,2}['’]\p{Lu}/u;

function isCapital(text: string): boolean {
  if (CAPITAL_INSIDE.test(text)) return true;
  const first = INNER.includes(text[0] ?? '') ? text.charCodeAt(1) : text.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return (first >= 0x600 && first <= 0x6ff) || UPPER.test(String.fromCharCode(first));
}

const isInitial = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
};

/** The end of `U.S.` or `D.C.` when one begins here: single capitals, each with its full stop. 0 when none does. */
function endOfInitials(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (isInitial(text, at) && text[at + 1] === '.') {
    at += 2;
    letters++;
  }
  if (letters < 1 || !isInitial(text, at) || isWordCode(text.charCodeAt(at + 1))) return letters > 1 ? at : 0;
  return at + 1;
}

function gapBetween(text: string, from: number, to: number): Gap {
  let gap: Gap = 'space';
  for (let i = from; i < to; i++) {
    const char = text[i] ?? '';
    if (char === ' ' || char === '\u00a0') continue;
    if (char === '\n' || char === '\r') {
      if (gap === 'space' && text[i + 1] !== '\n' && text[i + 1] !== '\r') continue;
      return 'stop';
    }
    if (char === ',') gap = gap === 'space' ? 'comma' : 'far';
    else if (char === '-' || char === '‑' || char === '‐' || char === '–') {
      gap = to - from === 1 && gap === 'space' ? 'hyphen' : 'far';
    } else if (char === '.' || char === '!' || char === '?' || char === ':' || char === ';') return 'stop';
    else if (char === '(' || char === '[') gap = gap === 'space' ? 'bracket' : 'far';
    else gap = 'far';
  }
  return gap;
}

/** Words that begin a sentence behind `U.S.` when they have a capital. */
const OPENERS =
  /^(?:The|Of|In|On|At|A|An|It|He|She|They|We|This|That|These|Those|But|And|With|For|As|When|After|Before|While|However|Some|Most|Many|No|His|Her|Their|Its|There|Other|Last|By|To|From|If|So|About)$/;

/** Words before whose full stop no sentence ends: `St. Marc`. */
const ABBREVIATED = new Set([
  'St',
  'Ste',
  'Mt',
  'Ft',
  'Gen',
  'Dr',
  'Mr',
  'Mrs',
  'Ms',
  'Prof',
  'Sen',
  'Gov',
  'Rep',
  'Col',
  'Lt',
  'Sgt',
  'Rev',
]);

/** The words of a text in their order. One pass; offsets are UTF-16 code units. */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let previousEnd = 0;
  let previousText = '';
  for (let i = 0; i < text.length; ) {
    if (!isWordCode(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const before =
      i > previousEnd &&
      INNER.includes(text[i - 1] ?? '') &&
      i - 1 > 0 &&
      !isWordCode(text.charCodeAt(i - 2));
    const start = i;
    let end = endOfInitials(text, start);
    let owner = false;
    if (end === 0) {
      end = start + 1;
      while (end < text.length) {
        if (isWordCode(text.charCodeAt(end))) end++;
        else if (
          INNER.includes(text[end] ?? '') &&
          end + 1 < text.length &&
          isWordCode(text.charCodeAt(end + 1))
        ) {
          const after = text[end + 1];
          if ((after === 's' || after === 'S') && !isWordCode(text.charCodeAt(end + 2))) {
            owner = true;
            break;
          }
          end++;
        } else break;
      }
    }
    const word = text.slice(start, end);
    let gap: Gap = words.length === 0 ? 'stop' : gapBetween(text, previousEnd, before ? start - 1 : start);
    if (gap === 'stop' && ABBREVIATED.has(previousText) && text[previousEnd] === '.') gap = 'space';
    if (gap === 'space' && previousText.endsWith('.') && OPENERS.test(word)) gap = 'stop';
    words.push({ start, end, text: word, capital: isCapital(word), gap, owner });
    previousEnd = owner ? end + 2 : end;
    previousText = word;
    i = previousEnd;
  }
  return words;
}
