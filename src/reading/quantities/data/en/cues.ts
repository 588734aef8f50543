import type { Quantity } from '../../../../core/index.ts';

/** What a bound says of the number it stands by. `almost` is about, and not more than. */
export type BoundCue = NonNullable<Quantity['bound']> | 'almost';

const wordList = (text: string): string[] => text.split(' ');
const wordSet = (text: string): ReadonlySet<string> => new Set(wordList(text));

/** One row a phrase, from phrases listed by what they say, parted by `|`. */
function bounds(
  table: Readonly<Partial<Record<BoundCue, string>>>,
): (readonly [words: string, bound: BoundCue])[] {
  const rows: [string, BoundCue][] = [];
  for (const bound of ['over', 'under', 'at-least', 'at-most', 'about', 'almost'] as const) {
    for (const words of (table[bound] ?? '').split('|')) if (words !== '') rows.push([words, bound]);
  }
  return rows;
}

/** Words directly before a number; in lower case, without "a"/"an". */
export const BOUNDS_BEFORE: readonly (readonly [words: string, bound: BoundCue])[] = bounds({
  over:
    'over|more than|above|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|' +
    'topping|topped|in excess of|upwards of|upward of|greater than|larger than|bigger than|' +
    'higher than|well over|just over|older than|longer than|beyond|north of|better than|just above|' +
    'well above|taller than|heavier than|>',
  under:
    'under|less than|fewer than|below|smaller than|lower than|just under|well under|well below|' +
    'just below|just shy of|shy of|short of|younger than|shorter than|<|lighter than',
  'at-least':
    'at least|no fewer than|no less than|not less than|not fewer than|no smaller than|no lower than|' +
    'a minimum of|minimum of|as few as|as little as|equal to or more than|equal to or greater than|' +
    'more than or equal to|greater than or equal to|greater or equal than|larger or equal than|' +
    'higher or equal than|more or equal than|greater than or equal|equal or greater than|' +
    'equal or more than|larger than or equal to|higher than or equal to|bigger than or equal to|' +
    'greater or equal to|> =|≥|at the very least|at the least',
  'at-most':
    'at most|up to|no more than|not more than|no greater than|no larger than|no higher than|' +
    'no bigger than|as many as|as much as|a maximum of|maximum of|at the most|not exceeding|' +
    'not exceed|equal to or less than|less than or equal to|less or equal than|smaller or equal than|' +
    'lower or equal than|smaller than or equal to|lower than or equal to|equal or less than|' +
    'fewer than or equal to|less or equal to|equal to or fewer than|less than or equal|< =|≤|' +
    'as high as|as long as|as large as',
  almost: 'nearly|almost|close to|nearing|approaching|near',
  about:
    'some|about|around|roughly|approximately|approx|approx .|circa|ca .|c .|an estimated|estimated|' +
    'a reported|an approximate|~|≈|somewhere around|in the region of|on the order of|in the order of|' +
    'perhaps|maybe',
});

/** Words directly after a number, its unit or its noun. */
export const BOUNDS_AFTER: readonly (readonly [words: string, bound: BoundCue])[] = bounds({
  'at-least':
    'or more|and more|or greater|or higher|or above|and above|and over|or over|or older|and older|' +
    'and up|at least|- plus|plus|+|or larger|or more than|or greater than',
  'at-most':
    'or less|or fewer|or under|or below|or lower|and below|and under|and less|or younger|or smaller|' +
    'or less than|at most',
  about: 'or so|- odd|odd|- ish|or thereabouts|more or less|- something',
});

/** Verbs, nouns and adverbs of change, in every form that occurs. */
export const CHANGE_WORDS: Readonly<Record<string, 'up' | 'down'>> = Object.fromEntries([
  ...wordList(
    'rise rises rose risen rising increase increases increased increasing grow grows grew ' +
      'grown growing climb climbs climbed climbing jump jumps jumped jumping surge surged ' +
      'surging soar soared soaring gain gained gains expand expanded expanding raise raised ' +
      'raises raising up boost boosted advanced swelled growth hike hiked appreciated leapt ' +
      'higher',
  ).map((word) => [word, 'up'] as const),
  ...wordList(
    'fall falls fell fallen falling drop drops dropped dropping decline declines declined ' +
      'declining decrease decreases decreased decreasing shrink shrinks shrank shrunk plunge ' +
      'plunged plummeted tumbled tumble slid slide slipped slumped slump sank dipped dip cut ' +
      'cuts cutting reduce reduces reduced reducing reduction lower lowered lowering slashed ' +
      'slash trimmed contracted down depreciated devalued loss shed',
  ).map((word) => [word, 'down'] as const),
]);

/** Forms of the above that take an amount with no "by" between: "fell 12 percent", "up 5%". */
export const DIRECT_CHANGE: ReadonlySet<string> = wordSet(
  'rise rises rose risen rising grew grow grown growing climbed jumped surged soared gained up advanced ' +
    'increased expanded fell fall falls fallen falling dropped declined decreased shrank shrunk plunged ' +
    'plummeted tumbled slid slipped slumped sank dipped contracted down depreciated appreciated',
);

/** Nouns that make "a 15% ___" a change. */
export const CHANGE_NOUNS: ReadonlySet<string> = wordSet(
  'increase rise growth gain jump surge hike boost climb expansion drop fall decline decrease cut ' +
    'reduction loss plunge slump slide dip contraction',
);

/**
 * Words that make the number after them part of a name when they are capitalised ("Resolution 2254", "Route 47"),
 * and a label otherwise ("route 47"), which counts as an ordinal.
 */
export const NAME_HEADS: ReadonlySet<string> = wordSet(
  'resolution resolutions unscr route routes highway motorway interstate article articles flight ' +
    'law decree directive order channel unit brigade division regiment battalion camp area zone ' +
    'block gate room boeing airbus sector section chapter act protocol operation group bloc mark mk ' +
    'type road line station pier berth terminal checkpoint base branch formation ward district ' +
    'windows apollo formula mirage antonov ilyushin tupolev mig sukhoi fateh shahed shahab scud ' +
    'katyusha grad agenda vision convention uzi glock committee passcode code box suite pin id ref ' +
    'squadron wing force annexe hull',
);

/** Words that number the parts of a thing: the number after them is an ordinal however they are written. */
export const LABEL_HEADS: ReadonlySet<string> = wordSet(
  'phase phases page pages version versions item items paragraph paragraphs para step stage level ' +
    'exercise exercises figure table number no nr nrs nos tier category class grade part volume annex ' +
    'appendix clause chapter section scenario option question rule note footnote lesson episode round day ' +
    'week',
);

/** Those of them that may also stand before a count by chance: "that day 40 people". */
export const LOOSE_LABEL_HEADS: ReadonlySet<string> = wordSet(
  'day week note question part number round class option rule table figure level stage lesson episode exercise',
);

/** Words before "over" that make it their particle, or the subject of a quarrel: "handed over 40 men". */
export const OVER_PARTICLES: ReadonlySet<string> = wordSet(
  'hand hands handed handing handover turn turned turning turns take takes took taken taking cross ' +
    'crossed crossing fly flew flying fight fought fighting dispute disputes row quarrel clash clashed ' +
    'clashes argue argued sign signed carried brought give gave given ran run presided control',
);

/** Words before a four-digit number without separators that make it a year. */
export const YEAR_BEFORE: ReadonlySet<string> = wordSet(
  'in since until till during year years early late mid circa spring summer autumn fall winter ramadan ' +
    'before after through throughout and to',
);

export const MONTHS: ReadonlySet<string> = wordSet(
  'january february march april may june july august september october november december jan feb mar ' +
    'apr jun jul aug sep sept oct nov dec nisan muharram ramadan tishreen',
);

/** Words before "one" that make it a pronoun. */
export const PRONOUN_ONE_BEFORE: ReadonlySet<string> = wordSet(
  'the this that which no any every each some another such last next previous current new old only good ' +
    'bad big small single is was as loved second first third same right other a an',
);

/** Words after "one" that make it a pronoun or an idiom. */
export const PRONOUN_ONE_AFTER: ReadonlySet<string> = wordSet(
  'another who that which can could should must may might would will has is was does did needs you he ' +
    'she they we i day thing time by side hand before or and way in to for at on with',
);

/** Second halves of "one-___", "two-___" that count nothing. */
export const HYPHEN_IDIOMS: ReadonlySet<string> = wordSet(
  'time off way sided stop on to upmanship liner piece pronged fold faced tier d g class ply hand ' +
    'handed ever half',
);

/** Nouns after an ordinal that make it the name of a formation, or a stretch of time. */
export const ORDINAL_NAME_AFTER: ReadonlySet<string> = wordSet(
  'division brigade army corps regiment battalion fleet airborne infantry armored armoured mechanized ' +
    'mechanised marine marines squadron wing group company command artillery armd guard guards class street avenue amendment century reich cavalry republican century',
);

/** Nouns for which "first half", "third quarter" are stretches and not shares. */
export const PERIOD_ORDINALS: ReadonlySet<string> = wordSet('half quarter quarters halves century week time');

/** Verbs and nouns of contests and votes: "2-1" by them is a score. */
export const IDIOMS: ReadonlySet<string> = wordSet('9/11 24/7 7/7 50/50 50-50 7/10 9-11');
