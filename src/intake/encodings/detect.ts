import { LETTER_PROFILES, type LetterProfile } from './data/letters.ts';
import { readAs } from './legacy.ts';

/** Signs beyond ASCII that are looked at; more tell no more. */
const MAX_SIGNS = 20_000;
const GROUP_STEP = Math.log(4);
/** A sign that a language has no use for, against one of its commonest. */
const STRANGE = -9;
const REPLACEMENT = 0xfffd;

interface Weights {
  readonly profile: LetterProfile;
  readonly bySign: ReadonlyMap<string, number>;
}

const WEIGHTS: readonly Weights[] = LETTER_PROFILES.map((profile) => {
  const sizes = profile.groups.map((group, at) => [...group].length / 4 ** at);
  const whole = Math.log(sizes.reduce((sum, size) => sum + size, 0));
  return {
    profile,
    bySign: new Map(
      profile.groups.flatMap((group, at) =>
        [...group].map((sign): [string, number] => [sign, -at * GROUP_STEP - whole]),
      ),
    ),
  };
});

/** What a text looks like when read in one encoding: mean log likelihood of its signs beyond ASCII. */
function likelihood(text: string, { profile, bySign }: Weights): number {
  let sum = 0;
  let signs = 0;
  let before = '';
  for (let at = 0; at < text.length && signs < MAX_SIGNS; at++) {
    const sign = text.charAt(at);
    if (sign > '\u007f') {
      signs++;
      sum += sign.charCodeAt(0) === REPLACEMENT ? STRANGE * 2 : (bySign.get(sign) ?? STRANGE);
      const next = text.charAt(at + 1);
      const isLetter = /\p{L}/u.test(sign);
      const isAmongAscii = /[a-z]/iu.test(before) || /[a-z]/iu.test(next);
      // "مCوا" and "ÇáÓÉ" are both words of no language.
      if (isLetter && profile.isWholeWords && isAmongAscii) sum -= 3;
      if (isLetter && !profile.isWholeWords && before > '\u007f' && next > '\u007f') sum -= 3;
      // The Arabic article is one word in four.
      if (sign === 'ل' && before === 'ا') sum += 1;
    }
    before = sign;
  }
  return signs === 0 ? 0 : sum / signs;
}

/** Text cut so that it holds at most 20,000 signs beyond ASCII, as bytes. */
function headOf(bytes: Uint8Array): Uint8Array {
  let signs = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) > 127 && ++signs > MAX_SIGNS) return bytes.subarray(0, at);
  }
  return bytes;
}

/**
 * The legacy encoding that bytes, which are no UTF-8, are most likely in.
 * @returns `isSure` is false where the next best is hardly worse, or there is hardly anything to tell by
 */
export function detectLegacy(bytes: Uint8Array): { readonly encoding: string; readonly isSure: boolean } {
  const head = headOf(bytes);
  const high = head.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  const scored = WEIGHTS.map((weights) => ({
    encoding: weights.profile.encoding,
    score: likelihood(readAs(head, weights.profile.encoding), weights),
  })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const isSure =
    best !== undefined && next !== undefined && high >= 4 && (best.score - next.score) * high > 3;
  // Where nothing tells, what most undeclared bytes are.
  return { encoding: high < 2 || best === undefined ? 'windows-1252' : best.encoding, isSure };
}

/** Share of pairs that must speak for UTF-16. */
const ENOUGH = 0.3;
const UTF16_LOOK = 4_096;

/**
 * UTF-16 without a mark: every other byte is 0 (Latin) or the number of one script's page (Arabic 6, Cyrillic 4), with
 * spaces that are 32 and 0.
 */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, UTF16_LOOK) & ~1;
  if (length < 8 || bytes.length % 2 === 1) return undefined;
  const pages = [new Map<number, number>(), new Map<number, number>()] as const;
  let [little, big] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    pages[0].set(first, (pages[0].get(first) ?? 0) + 1);
    pages[1].set(second, (pages[1].get(second) ?? 0) + 1);
    if (second === 0 && first !== 0 && (first >= 32 || first === 10 || first === 13 || first === 9)) little++;
    if (first === 0 && second !== 0 && (second >= 32 || second === 10 || second === 13 || second === 9))
      big++;
  }
  const pairs = length / 2;
  const share = (side: 0 | 1): number =>
    [0, 4, 5, 6].reduce((sum, page) => sum + (pages[side].get(page) ?? 0), 0) / pairs;
  if (little / pairs > ENOUGH || (little > 0 && share(1) > 0.9 && share(0) < 0.5)) return 'utf-16le';
  if (big / pairs > ENOUGH || (big > 0 && share(0) > 0.9 && share(1) < 0.5)) return 'utf-16be';
  return undefined;
}
