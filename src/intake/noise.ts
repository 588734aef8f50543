/** The most code units of a line that are looked at: what follows cannot turn prose into noise. */
const LOOK = 400;

/** Shortest period that the whole string repeats (at least three times), or 0. */
function period(text: string): number {
  for (let size = 1; size <= Math.min(6, Math.floor(text.length / 3)); size++) {
    let same = true;
    for (let at = size; at < text.length && same; at++) same = text[at] === text[at - size];
    if (same) return size;
  }
  return 0;
}

/** Runs of neighbours on a keyboard, either way. */
const KEYS = /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|zxcv|fdsa|gfds|hgfd|jhgf|kjhg|lkjh|rewq|trew|vcxz/u;

/** "qwer qwer asdf" "kjhgfds lkjh" | not "tv dvd rms": two to four small words, none with the shape of a word, one a run of keys. */
function isMashedLine(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[a-z]{3,}$/u.test(word))) return false;
  const isRun = (word: string) => KEYS.test(word) || (word.length >= 6 && period(word) > 0);
  return words.some(isRun) && words.every((word) => isRun(word) || !/[aeiouy]/u.test(word));
}

/**
 * True for what a hand or a cat leaves on a keyboard, and for rules drawn with signs: "asdasdasd", "jjjjjjjj",
 * "qwertyuiop", "=====", "sdfkjhgsdfkjh". Letters without the shape of a word; never a URL, a number,
 * or script without case.
 * @param line  one trimmed line
 */
export function isKeyboardNoise(line: string): boolean {
  const text = line.slice(0, LOOK);
  if (/^[^\p{L}\p{N}\s]{3,}$/u.test(text)) return true; // "-----" "* * *" is caught by the next | not "—"
  if (/^(?:[^\p{L}\p{N}\s]\s){2,}[^\p{L}\p{N}\s]$/u.test(text)) return true;
  if (isMashedLine(text)) return true;
  if (/\s/.test(text) || !/^[\p{Script=Latin}]+$/u.test(text)) return false;
  const lower = text.toLowerCase();
  if (lower.length >= 6 && period(lower) > 0) return true;
  if (lower.length < 8) return false;
  if (
    /^(?:qwert|asdf|zxcv|qazwsx|wasd|hjkl)/.test(lower) ||
    /(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|zxcv)/.test(lower)
  )
    return true;
  const vowels = lower.match(/[aeiouyàáâãäåèéêëìíîïòóôõöùúûüýœæ]/gu)?.length ?? 0;
  return /[bcdfghjklmnpqrstvwxz]{7,}/.test(lower) || vowels / lower.length < 0.12;
}
