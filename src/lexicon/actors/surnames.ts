import { TITLES } from './data/titles.ts';

/** Countries whose names of people begin with the surname. */
const SURNAME_FIRST: ReadonlySet<string> = new Set(['CHN', 'TWN', 'HKG', 'KOR', 'PRK']);
const REGNAL = /^(?:[IVX]+|Jr\.?)$/u;
const PARTICLE = /^(?:de|da|dos|di|del|du|van|von|der|den|bin|el|al|ben|ould|la|wa|arap)$/u;

/**
 * The surname that a newspaper uses at second mention: "van den Broek", "al-Assad", "Jiang"; undefined for names of one word
 * and for those that begin with a title ("King Hussein").
 */
export function surnameOf(name: string, country: string): string | undefined {
  const words = name.split(' ').filter((word) => !REGNAL.test(word));
  const first = words[0] ?? '';
  if (words.length < 2 || TITLES.has(first.toLowerCase()) || first === 'Crown' || first === 'Abu')
    return undefined;
  if (SURNAME_FIRST.has(country)) return first;
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at--;
  return words.slice(at).join(' ');
}

/** How a surname stands in a text: after a title, alone, or as part of somebody's longer name. */
export type SurnameSetting = 'titled' | 'alone' | 'part';

/** Capitalised words that begin a sentence and are nobody's first name. */
const OPENERS: ReadonlySet<string> = new Set(
  `the a an but and when while as after before if with in on at for by from to since although though because however meanwhile yesterday today
  that this what where who why how then now earlier later also both neither only even under over against about between during despite is was did does
  do has had will would could should can may critics`.split(/\s+/u),
);

/** The setting of the words from `start` to `end`: looks at the words right beside them, a hundred characters at most. */
export function surnameSetting(text: string, start: number, end: number): SurnameSetting {
  const before = /([\p{L}.'’-]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const after = /^[ \u00a0](\p{Lu}[\p{Ll}\p{Lu}]+)/u.exec(text.slice(end, end + 40))?.[1];
  if (before !== undefined && TITLES.has(before.toLowerCase())) return 'titled';
  if (before !== undefined && /^\p{Lu}/u.test(before) && !OPENERS.has(before.toLowerCase())) {
    // "U.S. Obama"? No: a capitalised word that is neither title nor opener is a first name.
    return 'part';
  }
  // "Johnson Matthey", "Lincoln Center": the name goes on; days and months do not belong to it.
  if (
    after !== undefined &&
    !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Janu|Febru)ary$|^(?:March|April|May|June|July|August)$|ember$|^October$/u.test(
      after,
    )
  )
    return 'part';
  return 'alone';
}
