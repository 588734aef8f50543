import { CURRENCY_NOUNS } from './data/currencies.ts';
import { CURRENCY_NAMES } from './data/currency-names.ts';
import { SCALED_UNITS, UNITS } from './data/units.ts';

/** One way to write a unit: the words or signs after the first, its code, and what it multiplies the number by. */
export interface UnitForm {
  readonly rest: readonly string[];
  readonly code: string;
  readonly scale: number;
  readonly kind: 'measure' | 'money';
  readonly measures: string;
}

/** Cuts a form into the tokens that the tokeniser makes of it: "km²" is `km` and `²`, "b/d" is `b`, `/`, `d`. */
function pieces(form: string): string[] {
  return form.match(/[\p{L}µº]+|\d+|[^\s\p{L}\d]/gu) ?? [];
}

function plural(word: string): string {
  if (/(s|x|ch|sh)$/u.test(word)) return `${word}es`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function build(): { words: Map<string, UnitForm[]>; signs: Map<string, UnitForm[]> } {
  const words = new Map<string, UnitForm[]>();
  const signs = new Map<string, UnitForm[]>();
  const add = (map: Map<string, UnitForm[]>, form: string, unit: Omit<UnitForm, 'rest'>): void => {
    const [first = '', ...rest] = pieces(form);
    const list = map.get(first) ?? [];
    list.push({ rest, ...unit });
    list.sort((a, b) => b.rest.length - a.rest.length);
    map.set(first, list);
  };
  const addWord = (word: string, unit: Omit<UnitForm, 'rest'>): void => {
    add(words, word, unit);
    const parts = word.split(' ');
    const [head = '', ...tail] = parts;
    if (head === 'degree' || head === 'deg' || head === '°') {
      if (head === 'degree') add(words, [`degrees`, ...tail].join(' '), unit);
      return;
    }
    const last = parts.at(-1) ?? '';
    if (
      !/^(feet|inches|percent|percents|cent|percentage|pct|celsius|fahrenheit|horsepower|hertz)$/u.test(
        last,
      ) ||
      unit.kind === 'money'
    ) {
      add(words, [...parts.slice(0, -1), plural(last)].join(' '), unit);
    }
  };
  for (const row of UNITS) {
    const unit = { code: row.code, scale: 1, kind: 'measure', measures: row.measures } as const;
    for (const sign of row.signs ?? []) add(signs, sign, unit);
    for (const word of row.words) addWord(word, unit);
  }
  for (const [word, [scale, code]] of Object.entries(SCALED_UNITS)) {
    add(words, word, { code, scale, kind: 'measure', measures: 'rate' });
  }
  const money = (code: string) => ({ code, scale: 1, kind: 'money', measures: 'money' }) as const;
  for (const [code, name] of CURRENCY_NAMES) {
    if (name.includes(' ')) addWord(name, money(code));
  }
  for (const [noun, code] of Object.entries(CURRENCY_NOUNS)) {
    if (noun === 'pence') add(words, noun, money(code));
    else addWord(noun, money(code));
  }
  add(words, 'pennies', money('penny'));
  return { words, signs };
}

const LEXICON = build();

/** Forms whose first token is this word (lower case), longest first. */
export const UNIT_WORDS: ReadonlyMap<string, readonly UnitForm[]> = LEXICON.words;

/** Forms whose first token is this sign or abbreviation (case counts), longest first. */
export const UNIT_SIGNS: ReadonlyMap<string, readonly UnitForm[]> = LEXICON.signs;

/** Every ISO 4217 code of the table. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(CURRENCY_NAMES.map(([code]) => code));

/** What currencies are called: code to the last word of its name ("dinar"). */
export const CURRENCY_LAST_WORD: ReadonlyMap<string, string> = new Map(
  CURRENCY_NAMES.map(([code, name]) => [code, name.split(' ').at(-1) ?? name]),
);
