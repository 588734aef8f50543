/** Signs that part a word at the end of a line; the soft one is shown nowhere else. */
const HYPHEN = /[-\u2010\u00ad]$/u;

/** First parts that keep their hyphen before a common word: "self-rule", "cross-border". */
const FIRST = new Set(
  (
    'all anti co counter cross de eight ex far first five four full half hard high ill inter intra large left long low ' +
    'mass mid middle multi near neo new nine non north north one open over own part post pre pro quasi re right second ' +
    'self semi seven short single six small so soft south state sub ten third three top twenty thirty forty fifty sixty ' +
    'seventy eighty ninety two ultra under vice war well wide world year al el an ar as ash at ad az ul us eu un uk'
  ).split(' '),
);

/** Second parts that keep the hyphen after a whole word: "Iran-backed", "month-long". */
const SECOND = new Set(
  (
    'affiliated aged aligned armed average backed based born border bound building by called century chief class control ' +
    'controlled day dependent driven due east economic elect end era eyed facing fire flung free friendly funded general ' +
    'going government hand held hit home hour in income keeping known language led level like linked living long lasting ' +
    'made making man mandated many market member mile military minded minister minute month made name north occupied off ' +
    'office old oriented out owned party per perfect planned political poor powered prime produced profile proof quality ' +
    'range ranking reaching related resident rich right ridden run running russian saharan scale secretary sharing site ' +
    'sized so south speaking spending sponsored standing state story strength style supported supporters system taking ' +
    'term the thirds time to torn track turkish up us vis war way week west wide wing winning world year zone'
  ).split(' '),
);

const PART = /\p{L}[\p{L}\p{M}'’]*$/u;
const REST = /^\p{L}[\p{L}\p{M}'’]*/u;

/** The words of a document as it stands, for telling whether a word that a line parts is one word or two. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
}

/** Collects the words of lines, hyphens inside them kept; a word at the edge of a line is not counted. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.match(/[\p{L}\p{M}'’]+(?:[-\u2010][\p{L}\p{M}'’]+)*/gu) ?? [];
    const parted = HYPHEN.test(line);
    for (const [at, word] of found.entries())
      if (!(at === 0 || (parted && at === found.length - 1)))
        words.add(word.toLowerCase().replace(/\u2010/g, '-'));
  }
  return { words };
}

/**
 * Two lines as one: with a blank between them, or, where the first ends in a hyphen that parts a word, without either.
 * The hyphen stays where the document writes the word so elsewhere, before capitals and figures, and where its parts
 * are those of compounds.
 */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  if (before === '' || after === '') return before + after;
  if (!HYPHEN.test(before)) return `${before} ${after}`;
  const stem = before.slice(0, -1);
  const part = PART.exec(stem)?.[0] ?? '';
  const rest = REST.exec(after)?.[0] ?? '';
  // "2020-" + "2025", "COVID-" + "19": the hyphen is part of it; " -" is a dash and parts words.
  if (part === '' || rest === '') {
    if (/[\s]$/u.test(stem) || stem === '') return `${before} ${after}`;
    return /^[\p{L}\p{N}]/u.test(after) ? before + after : `${before} ${after}`;
  }
  if (before.endsWith('\u00ad')) return stem + after;
  if (/^\p{Lu}/u.test(rest)) return before + after;
  const whole = (part + rest).toLowerCase();
  const hyphened = `${part}-${rest}`.toLowerCase();
  const { words } = vocabulary;
  // "pre- and post-war": the second part is another word's.
  if (/^(?:and|or|to|und|et|ou)$/u.test(rest)) return `${before} ${after}`;
  if (words.has(whole) !== words.has(hyphened)) return words.has(whole) ? stem + after : before + after;
  // "state-of-the-" + "art": a chain of hyphens goes on.
  if (/[-\u2010]\p{L}+$/u.test(stem)) return before + after;
  const first = part.toLowerCase();
  const second = rest.toLowerCase();
  if (SECOND.has(second) && (words.has(first) || FIRST.has(first) || /^\p{Lu}/u.test(part)))
    return before + after;
  if (FIRST.has(first) && words.has(second)) return before + after;
  if (/^(?:al|el|self|ex|non|well)$/u.test(first)) return before + after;
  return stem + after;
}
