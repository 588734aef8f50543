/** First presentation form of each letter and how many forms it has: 4 join on both sides, 2 to the letter before only. */
const FORMS: readonly (readonly [string, number, 1 | 2 | 4])[] = [
  ['ء', 0xfe80, 1],
  ['آ', 0xfe81, 2],
  ['أ', 0xfe83, 2],
  ['ؤ', 0xfe85, 2],
  ['إ', 0xfe87, 2],
  ['ئ', 0xfe89, 4],
  ['ا', 0xfe8d, 2],
  ['ب', 0xfe8f, 4],
  ['ة', 0xfe93, 2],
  ['ت', 0xfe95, 4],
  ['ث', 0xfe99, 4],
  ['ج', 0xfe9d, 4],
  ['ح', 0xfea1, 4],
  ['خ', 0xfea5, 4],
  ['د', 0xfea9, 2],
  ['ذ', 0xfeab, 2],
  ['ر', 0xfead, 2],
  ['ز', 0xfeaf, 2],
  ['س', 0xfeb1, 4],
  ['ش', 0xfeb5, 4],
  ['ص', 0xfeb9, 4],
  ['ض', 0xfebd, 4],
  ['ط', 0xfec1, 4],
  ['ظ', 0xfec5, 4],
  ['ع', 0xfec9, 4],
  ['غ', 0xfecd, 4],
  ['ف', 0xfed1, 4],
  ['ق', 0xfed5, 4],
  ['ك', 0xfed9, 4],
  ['ل', 0xfedd, 4],
  ['م', 0xfee1, 4],
  ['ن', 0xfee5, 4],
  ['ه', 0xfee9, 4],
  ['و', 0xfeed, 2],
  ['ى', 0xfeef, 2],
  ['ي', 0xfef1, 4],
];
const SHAPES = new Map(FORMS.map(([letter, first, count]) => [letter, { first, count }]));
const LAM_ALEF = new Map([
  ['لآ', 0xfef5],
  ['لأ', 0xfef7],
  ['لإ', 0xfef9],
  ['لا', 0xfefb],
]);

/** An Arabic word in the shapes in which it is drawn, in reading order. */
export function shaped(word: string): string {
  let out = '';
  let joins = false;
  for (let at = 0; at < word.length; at++) {
    const pair = LAM_ALEF.get(word.slice(at, at + 2));
    if (pair !== undefined) {
      out += String.fromCharCode(pair + (joins ? 1 : 0));
      joins = false;
      at++;
      continue;
    }
    const shape = SHAPES.get(word[at] ?? '');
    if (shape === undefined) {
      out += word[at];
      joins = false;
      continue;
    }
    const next = SHAPES.has(word[at + 1] ?? '') && word[at + 1] !== 'ء';
    const after = shape.count === 4 && next;
    // Isolated, final, initial, medial: in this order in Unicode.
    const form = joins && shape.count > 1 ? (after ? 3 : 1) : after ? 2 : 0;
    out += String.fromCharCode(shape.first + form);
    joins = shape.count === 4;
  }
  return out;
}

/** A line as it is drawn from left to right: words reversed, but for runs of Latin words and numbers. */
export function drawn(line: string): string {
  const words = line
    .split(' ')
    .map((word) => (/[\u0600-\u06ff]/.test(word) ? turned(shaped(word)) : bracketed(word)));
  const isLatin = (word: string) => /[A-Za-z]/.test(word);
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    // "Convoy 7" keeps its order within a line from right to left.
    if (isLatin(words[at] ?? ''))
      while (end < words.length && /^[(\dA-Za-z][\w()]*$/.test(words[end] ?? '')) end++;
    out.push(words.slice(at, end).join(' '));
    at = end;
  }
  return out.reverse().join(' ');
}

/** Right to left, with numbers in it from left to right and a closing stop at the left. */
function turned(word: string): string {
  return [...word].reverse().join('');
}

function bracketed(word: string): string {
  // A stop or comma that ends a Latin word or number stands at its left in a line from right to left.
  const match = /^(.*?)([.،]*)$/.exec(word);
  return `${match?.[2] ?? ''}${match?.[1] ?? word}`;
}
