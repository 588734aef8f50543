import type { AnalysedSentence, Word } from '../../language/index.ts';
import type { TenseCue } from './lexicon.ts';
import type { Scan } from './scan.ts';
import type { Token } from './tokens.ts';
import type { Direction, Found } from './types.ts';

const REACH = 24;
const CLAUSE = 5;

function isSentenceEnd(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || token.kind === 'break') return true;
  if (token.text === '?' || token.text === '!') return true;
  if (token.text !== '.') return false;
  const next = scan.tokens[at + 1];
  return (
    next === undefined ||
    next.kind === 'break' ||
    (next.spaced && (next.capital || next.kind !== 'word') && (scan.tokens[at - 1]?.text.length ?? 0) > 1)
  );
}

/** What one word says of its clause: −1 past, 1 to come, 0 present, undefined nothing. */
function cueOf(scan: Scan, token: Token, at: number, expression: number): Direction | undefined {
  if (token.kind !== 'word') return undefined;
  const cue = scan.language.tense.get(token.text);
  if (cue === undefined) return isPastForm(token) ? -1 : undefined;
  if (cue === 'past' || cue === 'report') return -1;
  if (cue === 'pledge') return opensClause(scan, at, expression) ? 1 : -1;
  if (isNoun(scan, at, cue)) return undefined;
  if (cue === 'present') return 0;
  if (token.text === 'may' && token.capital) return undefined;
  // "was going", "had planned": the plan is past, its date is still ahead of it
  return token.text === 'let' && scan.tokens[at - 1]?.kind === 'word' ? undefined : 1;
}

/** "the start", "its plans": a word that is a verb elsewhere. */
function isNoun(scan: Scan, at: number, cue: TenseCue): boolean {
  if (cue !== 'present' && cue !== 'future') return false;
  return /^(the|a|an|its|their|his|her|of|this|that|first|new|s)$/.test(scan.tokens[at - 1]?.text ?? '');
}

/** "agreed … to", "pledged … that" between the verb and the expression. */
function opensClause(scan: Scan, at: number, expression: number): boolean {
  for (let i = at + 1; i < expression; i += 1)
    if (/^(to|that|for)$/.test(scan.tokens[i]?.text ?? '')) return true;
  return false;
}

function isPastForm(token: Token): boolean {
  const { text } = token;
  return (
    text.length > 4 &&
    text.endsWith('ed') &&
    !token.capital &&
    text !== 'indeed' &&
    text !== 'hundred' &&
    text !== 'united'
  );
}

function penalty(token: Token): number {
  if (token.text === ',' || token.text === ';' || token.text === '—' || token.text === '–') return CLAUSE;
  return /^(that|which|who|while|but|although|as|when|because|after|before|where)$/.test(token.text)
    ? CLAUSE
    : 1;
}

/** What the words say, and whether a word that can only mean it says it (a modal, "scheduled", a past form). */
interface Said {
  readonly direction: Direction;
  readonly sure: boolean;
}

/**
 * The direction of the clause around an expression where there is no parse: the nearest word that says it, words
 * before the expression counting as nearer, and the ends of clauses as far. 0 when none does.
 */
function saidInWords(scan: Scan, found: Found): Said {
  let best: Said = { direction: 0, sure: false };
  let nearest = Number.POSITIVE_INFINITY;
  let distance = 0;
  for (let at = found.first - 1; at >= 0 && found.first - at <= REACH && !isSentenceEnd(scan, at); at -= 1) {
    const token = scan.tokens[at];
    if (token === undefined) break;
    distance += penalty(token);
    const cue = cueOf(scan, token, at, found.first);
    if (cue === undefined) continue;
    nearest = distance;
    best = { direction: strengthened(scan, at, cue), sure: cue !== 0 };
    break;
  }
  distance = 3;
  for (let at = found.last + 1; at - found.last <= REACH && !isSentenceEnd(scan, at); at += 1) {
    const token = scan.tokens[at];
    if (token === undefined) break;
    distance += penalty(token);
    if (distance >= nearest) break;
    const cue = cueOf(scan, token, at, found.first);
    if (cue === undefined) continue;
    best = { direction: strengthened(scan, at, cue), sure: cue !== 0 };
    break;
  }
  return best;
}

/** True where words that can mean nothing else say that an expression is past, or is to come. */
export function isSurely(scan: Scan, found: Found, direction: -1 | 1): boolean {
  const said = saidInWords(scan, found);
  return said.sure && said.direction === direction;
}

/**
 * A past or plain form right behind a modal or "to" after a plan belongs to it: "will be held", "due to be signed",
 * "is to be held"; behind "failed to" it is past.
 */
function strengthened(scan: Scan, at: number, cue: Direction): Direction {
  if (cue === 1) return 1;
  const previous = scan.tokens[at - 1]?.text;
  if (previous === 'be' && scan.tokens[at - 2]?.text === 'to') return 1;
  for (let back = 1; back <= 4; back += 1) {
    const token = scan.tokens[at - back];
    if (token === undefined || token.kind !== 'word') break;
    const other = scan.language.tense.get(token.text);
    if (other === 'future' || (other === 'pledge' && previous === 'to')) return 1;
    if (other === 'report' || token.text === 'that') break;
    if (cue === 0 && previous === 'to' && (other === 'past' || isPastForm(token))) return -1;
  }
  return cue === 0 ? 1 : cue;
}

function wordAt(sentence: AnalysedSentence, offset: number): number {
  return sentence.words.findIndex((word) => offset >= word.start && offset < word.end);
}

function sentenceAt(sentences: readonly AnalysedSentence[], offset: number): AnalysedSentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return undefined;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** The verb that governs a word: up the tree to the first verb, or a noun or adjective with a copula. */
function governor(words: readonly Word[], index: number): number | undefined {
  let at = index;
  for (let steps = 0; steps < 12; steps += 1) {
    const head = (words[at]?.head ?? 0) - 1;
    if (head < 0) return undefined;
    at = head;
    const upos = words[at]?.upos;
    if (
      upos === 'VERB' ||
      upos === 'AUX' ||
      words.some((word) => word.head === at + 1 && word.deprel === 'cop')
    )
      return at;
  }
  return undefined;
}

function directionOfVerb(scan: Scan, words: readonly Word[], verb: number, depth = 0): Direction | undefined {
  const own = words[verb];
  // A parser may give a tree with a circle
  if (own === undefined || depth > 6) return undefined;
  const helpers = words.filter(
    (word) => word.head === verb + 1 && (word.deprel.startsWith('aux') || word.deprel === 'cop'),
  );
  for (const helper of helpers)
    if (scan.language.tense.get(helper.form.toLowerCase()) === 'future' || helper.lemma === 'will') return 1;
  if (scan.language.tense.get(own.form.toLowerCase()) === 'future') return 1;
  if (helpers.some((helper) => helper.feats.includes('Tense=Past') || helper.lemma === 'have')) return -1;
  const isInfinitive =
    own.feats.includes('VerbForm=Inf') || helpers.some((helper) => helper.feats.includes('VerbForm=Inf'));
  if (isInfinitive) {
    const up = own.head - 1;
    const cue = up < 0 ? undefined : scan.language.tense.get(words[up]?.form.toLowerCase() ?? '');
    if (cue === 'future' || cue === 'pledge') return 1;
    return up >= 0 ? directionOfVerb(scan, words, up, depth + 1) : undefined;
  }
  if (own.feats.includes('Tense=Past'))
    return helpers.some((helper) => helper.feats.includes('Tense=Pres')) &&
      scan.language.tense.get(own.form.toLowerCase()) === 'future'
      ? 1
      : -1;
  return own.feats.includes('Tense=Pres') && own.feats.includes('VerbForm=Fin') ? 1 : undefined;
}

/** "the 10 March agreement": a date that names what stands behind it. */
function isAttribute(scan: Scan, found: Found): boolean {
  const first = scan.tokens[found.first]?.text;
  return found.meaning.kind === 'date' && (first === 'the' || scan.tokens[found.first - 1]?.text === 'the');
}

/** The direction of the clause around an expression: by the parse where there is one, else by the words. */
export function directionOf(
  scan: Scan,
  found: Found,
  sentences: readonly AnalysedSentence[] | undefined,
): Direction {
  if (scan.language.pastNouns.has(scan.tokens[found.last + 1]?.text ?? '') && isAttribute(scan, found))
    return -1;
  const start = scan.tokens[found.first]?.start ?? 0;
  const end = scan.tokens[found.last]?.end ?? start;
  const sentence = sentences === undefined ? undefined : sentenceAt(sentences, start);
  if (sentence !== undefined && sentence.words.length > 0) {
    const last = wordAt(sentence, Math.max(start, end - 1));
    const head = last < 0 ? -1 : headOf(sentence.words, last, start);
    // Hung on a noun ("the ruling of 8 July"), it is not dated by the verb of the clause
    const isNominal = sentence.words[head]?.deprel.startsWith('nmod') ?? true;
    const verb = isNominal ? undefined : governor(sentence.words, head);
    const direction = verb === undefined ? undefined : directionOfVerb(scan, sentence.words, verb);
    if (direction !== undefined) return direction;
  }
  return saidInWords(scan, found).direction;
}

/** The word of the expression whose head lies outside it. */
function headOf(words: readonly Word[], last: number, start: number): number {
  let at = last;
  for (let steps = 0; steps < 10; steps += 1) {
    const head = (words[at]?.head ?? 0) - 1;
    const word = words[head];
    if (word === undefined || word.start < start || head > last) return at;
    at = head;
  }
  return at;
}
