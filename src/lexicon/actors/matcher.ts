import type { NameUse } from './entry.ts';
import { type Caps, joins, keyOf, type NameToken, nextToken, spellingsOf } from './name-tokens.ts';

/** What a name leads to; `need` says per token how it must be written: 0 anyhow, 1 with a capital, 2 in capitals. */
export interface NameEnd {
  readonly need: readonly Caps[];
  readonly targets: { readonly entry: number; readonly use: NameUse }[];
}

interface Node {
  next: Map<string, Node> | undefined;
  ends: NameEnd[] | undefined;
}

/** A match in a text: offsets, and what the name leads to. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly targets: NameEnd['targets'];
}

/** Acronyms that are words: in a line all in capitals they cannot be told from the word. */
const WORDS_IN_CAPITALS = new Set(['us', 'is', 'who', 'it', 'un', 'eta', 'ira']);
const LONGEST_NAME = 12;

const freshToken = (): NameToken => ({ start: 0, end: 0, caps: 0, plain: true, dotted: false });

/**
 * Longest-match search of many names in running text: a trie over normalised tokens, one pass, linear in the text
 * (at most {@link LONGEST_NAME} tokens are read ahead at each word that begins a name).
 */
export class NameMatcher {
  readonly #root: Node = { next: new Map(), ends: undefined };
  /** Per first ASCII letter, the lengths of first tokens as bits: most words of a text are turned away here. */
  readonly #capitalLengths = new Int32Array(128);
  readonly #freeLengths = new Int32Array(128);

  /** Adds a name; names without a letter or longer than twelve tokens are not matched, and give false. */
  add(words: string, entry: number, use: NameUse): boolean {
    const keys: string[] = [];
    const need: Caps[] = [];
    const token = freshToken();
    const loud = isLoud(words);
    for (let at = 0; nextToken(words, at, token); at = token.end) {
      const key = keyOf(words, token);
      if (keys.length === 0 && key === 'the') continue;
      keys.push(key);
      need.push(needOf(words, token, key, loud));
    }
    const first = keys[0];
    if (first === undefined || first === '' || keys.length > LONGEST_NAME) return false;
    this.#openFor(first, need[0] ?? 0);
    let node = this.#root;
    for (const key of keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: undefined, ends: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    node.ends ??= [];
    let end = node.ends.find((known) => known.need.every((caps, index) => caps === need[index]));
    if (end === undefined) {
      end = { need, targets: [] };
      node.ends.push(end);
      // The stricter writing first: "ISIS" is the acronym before it is a shouted "Isis".
      node.ends.sort((a, b) => strictness(b) - strictness(a));
    }
    if (!end.targets.some((target) => target.entry === entry)) end.targets.push({ entry, use });
    return true;
  }

  #openFor(key: string, need: Caps): void {
    for (const spelling of spellingsOf(key)) {
      const letter = spelling.charCodeAt(0);
      if (letter >= 128) continue;
      const bit = 1 << Math.min(spelling.length, 31);
      this.#capitalLengths[letter] = (this.#capitalLengths[letter] ?? 0) | bit;
      if (need === 0) this.#freeLengths[letter] = (this.#freeLengths[letter] ?? 0) | bit;
    }
  }

  /** False when no name begins with a plain token of this first letter, length and case. */
  #mayBegin(text: string, token: NameToken): boolean {
    if (!token.plain) return true;
    const length = token.end - token.start;
    // `| 32` lower-cases letters and leaves digits as they are.
    const letter = text.charCodeAt(token.start) | 32;
    // The Arabic article has forms that its key does not show: al-, el-, ul-.
    if (length <= 3 && (letter === 97 || letter === 101 || letter === 117)) return true;
    const lengths = token.caps === 0 ? this.#freeLengths : this.#capitalLengths;
    return ((lengths[letter] ?? 0) & (1 << Math.min(length, 31))) !== 0;
  }

  /** All matches in text order, leftmost-longest, not overlapping. */
  find(text: string): NameMatch[] {
    const found: NameMatch[] = [];
    const token = freshToken();
    for (let at = 0; nextToken(text, at, token); at = token.end) {
      if (!this.#mayBegin(text, token)) continue;
      const node = this.#root.next?.get(keyOf(text, token));
      if (node === undefined) continue;
      const match = this.#longest(text, token, node);
      if (match === undefined) continue;
      found.push(match);
      token.end = match.end;
    }
    return found;
  }

  /** What the whole of `words` names, a leading "the" aside; undefined when it is no name of the lexicon. */
  exact(words: string): NameMatch | undefined {
    const token = freshToken();
    if (!nextToken(words, 0, token)) return undefined;
    if (keyOf(words, token) === 'the' && !nextToken(words, token.end, token)) return undefined;
    const node = this.#root.next?.get(keyOf(words, token));
    const match = node === undefined ? undefined : this.#longest(words, token, node);
    if (match === undefined || nextToken(words, match.end, token)) return undefined;
    return match;
  }

  #longest(text: string, first: NameToken, node: Node): NameMatch | undefined {
    const caps: Caps[] = [first.caps];
    let end = fitting(node, caps);
    let endsAt = first.end;
    if (end !== undefined && !isNameHere(text, first, node, end)) end = undefined;
    let here: Node | undefined = node;
    const previous = { ...first };
    const token = freshToken();
    while (here?.next !== undefined && nextToken(text, previous.end, token)) {
      if (!joins(text, previous, token.start)) break;
      here = here.next.get(keyOf(text, token));
      if (here === undefined) break;
      caps.push(token.caps);
      const longer = fitting(here, caps);
      if (longer !== undefined) {
        end = longer;
        endsAt = token.end;
      }
      Object.assign(previous, token);
    }
    return end === undefined ? undefined : { start: first.start, end: endsAt, targets: end.targets };
  }
}

function strictness(end: NameEnd): number {
  return end.need.reduce<number>((sum, caps) => sum + caps, 0);
}

function fitting(node: Node, caps: readonly Caps[]): NameEnd | undefined {
  return node.ends?.find((end) => end.need.every((need, index) => (caps[index] ?? 0) >= need));
}

/** A name of several words, all in capitals, is a shouted name and no row of acronyms. */
function isLoud(words: string): boolean {
  return /\p{Lu}{6}/u.test(words) && /\s/u.test(words) && !/\p{Ll}/u.test(words);
}

function needOf(words: string, token: NameToken, key: string, loud: boolean): Caps {
  if (key === 'al') return 0;
  if (loud) return 1;
  // One capital letter alone ("G", "S") is no acronym.
  return token.caps === 2 && !token.dotted && token.end - token.start === 1
    ? 1
    : token.caps === 0
      ? 0
      : capsOf(words, token);
}

function capsOf(words: string, token: NameToken): Caps {
  return /\p{Ll}/u.test(words.slice(token.start, token.end)) ? 1 : 2;
}

/** Turns away `US$`, and the acronyms that are words where their line is all in capitals. */
function isNameHere(text: string, token: NameToken, node: Node, end: NameEnd): boolean {
  if (end.need[0] !== 2 || node.ends === undefined) return true;
  if (text.charCodeAt(token.end) === 36) return false;
  const word = text.slice(token.start, token.end).toLowerCase();
  if (!WORDS_IN_CAPITALS.has(word)) return true;
  const lineBefore =
    text
      .slice(Math.max(0, token.start - 24), token.start)
      .split('\n')
      .at(-1) ?? '';
  const lineAfter = text.slice(token.end, token.end + 24).split('\n')[0] ?? '';
  const around = `${lineBefore} ${lineAfter}`;
  return /\p{Ll}{2}/u.test(around) || !/\p{Lu}{2}/u.test(around);
}
