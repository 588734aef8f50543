import type { Span } from '../../core/index.ts';
import type { AnalysedSentence, Word } from '../../language/index.ts';
import { BETWEEN_COUNT_AND_NOUN, DETERMINERS, NOMINAL_ADJECTIVES, PHRASE_STOPS } from './data/en/nouns.ts';
import { NUMBER_WORDS } from './data/en/number-words.ts';
import type { Measured } from './measured.ts';
import { isHyphen } from './numeral.ts';
import { isPlural, singular } from './singular.ts';
import type { Token, Tokens } from './tokens.ts';

/** What a number counts: the words of the thing, and the lemma of their head. */
export interface Counted {
  readonly of: Span;
  readonly head: string;
}

const MOST_WORDS = 7;

const isWord = (token: Token): boolean => token.kind === 'word' && !token.broken;

/** Ends a phrase: punctuation, a function word, a verb we know, another number. */
function stops(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (token.taken || !isWord(token)) return true;
  const number = NUMBER_WORDS.get(token.lower)?.kind;
  if (number === 'small' || number === 'tens' || number === 'scale' || number === 'crowd') return true;
  return (
    PHRASE_STOPS.has(token.lower) &&
    token.text !== 'US' &&
    !(isHyphen(tokens, index + 1) && tokens.at(index + 1).joined)
  );
}

const ADJECTIVE = /(al|ic|ive|ary|ous|ful|less|able|ible|ed|ern|ish|ian|ese|local|foreign)$/u;

/** True for a capital after a plain noun: "the 62nd minute Kim", but not "one senior Iraqi general". */
function opensName(tokens: Tokens, at: number): boolean {
  const [before, token] = [tokens.at(at - 1), tokens.at(at)];
  if (token.text === token.lower || before.kind !== 'word' || before.text !== before.lower) return false;
  return (
    !ADJECTIVE.test(before.lower) &&
    !/^(senior|former|top|young|old|ex|major|new|junior|lone|single|more|other)$/u.test(before.lower)
  );
}

/** True for "and" between two adjectives before a plural: "regional and international nations". */
function joinsAdjectives(tokens: Tokens, first: number, at: number): boolean {
  const { lower, broken } = tokens.at(at);
  if ((lower !== 'and' && lower !== 'or') || broken || at === first) return false;
  const [before, after] = [tokens.at(at - 1), tokens.at(at + 1)];
  return (
    ADJECTIVE.test(before.lower) &&
    ADJECTIVE.test(after.lower) &&
    !stops(tokens, at + 1) &&
    isPlural(tokens.at(at + 2).text)
  );
}

/** True for a capital in -s before another plural: "two giant Texas plants", "40 Hamas fighters". */
function isNameInFront(tokens: Tokens, at: number): boolean {
  const { text, lower } = tokens.at(at);
  return text !== lower && !stops(tokens, at + 1) && isPlural(tokens.at(at + 1).text);
}

/** The noun phrase from `index`, by rules: up to its first plural, or its last word before a stop when one thing is meant. */
function phrase(tokens: Tokens, index: number, plural: boolean, loose: boolean): Counted | undefined {
  let last = -1;
  let at = index;
  let inner = false;
  for (let words = 0; words < MOST_WORDS; words++) {
    // The second half of "ISIL-held" ends nothing; "and" between two adjectives neither.
    if (!inner && stops(tokens, at)) {
      if (!joinsAdjectives(tokens, index, at)) break;
      at++;
    }
    const token = tokens.at(at);
    const hyphen =
      isHyphen(tokens, at + 1) &&
      tokens.at(at + 1).joined &&
      tokens.at(at + 2).joined &&
      isWord(tokens.at(at + 2));
    if (
      !hyphen &&
      isPlural(token.text) &&
      !isNameInFront(tokens, at) &&
      !(NOMINAL_ADJECTIVES.has(token.lower) && at > index)
    ) {
      const nominal = NOMINAL_ADJECTIVES.has(token.lower);
      if (!nominal || stops(tokens, at + 1))
        return { of: { start: tokens.at(index).start, end: token.end }, head: singular(token.text) };
    }
    if (!plural && at > index && (/(ed|ing)$/u.test(token.lower) || opensName(tokens, at))) break;
    if (!hyphen) last = at;
    const apostrophe = tokens.at(at + 1);
    const genitive =
      /^['’]$/u.test(apostrophe.text) && apostrophe.joined && tokens.at(at + 2).lower === 's' ? 2 : 0;
    if (genitive > 0) last = -1;
    inner = hyphen;
    at += hyphen ? 2 : 1 + genitive;
  }
  if (last < 0 || (plural && !loose)) return undefined;
  return {
    of: { start: tokens.at(index).start, end: tokens.at(last).end },
    head: singular(tokens.at(last).text),
  };
}

/** What is counted after the token `last`, by light rules on the words. */
export function countedByRule(tokens: Tokens, item: Measured): Counted | undefined {
  let at = item.last + 1;
  if (tokens.at(at).broken) return undefined;
  if (item.measures === 'length' && tokens.at(item.first - 1).lower === 'within') return undefined;
  const measured = item.unitKind !== 'none';
  const plural = item.form !== 'ordinal' && !(item.value === 1 && !item.range);
  if (isHyphen(tokens, at) && tokens.at(at).joined && tokens.at(at + 1).joined) {
    if (!measured) {
      const noun = tokens.at(at + 1);
      return isWord(noun) && noun.text.length > 1
        ? { of: { start: noun.start, end: noun.end }, head: singular(noun.text) }
        : undefined;
    }
    at += 2;
    return stops(tokens, at) ? undefined : phrase(tokens, at, false, true);
  }
  let of = false;
  while (BETWEEN_COUNT_AND_NOUN.has(tokens.at(at).lower) && !tokens.at(at).broken) {
    of ||= tokens.at(at).lower === 'of';
    at++;
  }
  if (of || item.form === 'part') while (DETERMINERS.has(tokens.at(at).lower) && isWord(tokens.at(at))) at++;
  if (stops(tokens, at)) return undefined;
  if (item.form === 'part')
    return of || at > item.last + 1 || isPlural(tokens.at(at).text)
      ? phrase(tokens, at, false, true)
      : undefined;
  if (!measured) return phrase(tokens, at, plural && !of, of);
  const hyphenated = tokens.text.slice(tokens.at(item.first).start, tokens.at(item.last).end).includes('-');
  return of || (hyphenated && !item.range) ? phrase(tokens, at, false, true) : undefined;
}

/** Words of a sentence that lie inside the item. */
function inside(words: readonly Word[], span: Span): number[] {
  const found: number[] = [];
  words.forEach((word, index) => {
    if (word.start < span.end && word.end > span.start) found.push(index);
  });
  return found;
}

const MODIFIERS: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'nmod:poss',
  'flat',
  'advmod',
  'nmod:desc',
  'punct',
  'case',
  'goeswith',
  'nmod',
]);

/** The phrase before and with a head word, without its determiner, starting after `from`. */
function phraseOf(words: readonly Word[], head: number, from: number): Counted | undefined {
  const noun = words[head];
  if (noun === undefined) return undefined;
  let first = head;
  while (first - 1 > from) {
    const word = words[first - 1];
    if (word === undefined || /^(DET|ADP|CCONJ|SCONJ|VERB|AUX|NUM|PUNCT)$/u.test(word.upos)) {
      if (word?.upos !== 'PUNCT' || word.form !== '-')
        if (!(word?.upos === 'VERB' && word.deprel === 'amod')) break;
    }
    if (!MODIFIERS.has(word?.deprel ?? '')) break;
    first--;
  }
  return { of: { start: words[first]?.start ?? noun.start, end: noun.end }, head: noun.lemma };
}

/** What is counted, by the sentence's tree: the head of a `nummod`, or the "of" phrase of a unit, a share or a plural. */
export function countedByTree(sentence: AnalysedSentence, span: Span, item: Measured): Counted | undefined {
  const { words } = sentence;
  const own = inside(words, span);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const isOwn = new Set(own);
  const outside = own.find(
    (index) =>
      !isOwn.has((words[index]?.head ?? 0) - 1) &&
      /^(nummod|amod|compound|nmod|nmod:npmod|nmod:unmarked|det)/u.test(words[index]?.deprel ?? ''),
  );
  const ofPhrase = words.findIndex(
    (word, index) =>
      index > last &&
      word.deprel === 'nmod' &&
      isOwn.has(word.head - 1) &&
      words.some((mark) => mark.head === index + 1 && mark.deprel === 'case' && mark.lemma === 'of'),
  );
  if (ofPhrase >= 0) return phraseOf(words, ofPhrase, last + 1);
  if (outside === undefined) return undefined;
  const head = (words[outside]?.head ?? 0) - 1;
  if (head <= last || head - last > MOST_WORDS) return undefined;
  if (item.unitKind === 'money' && words[outside]?.deprel === 'nmod') return undefined;
  return phraseOf(words, head, last);
}
