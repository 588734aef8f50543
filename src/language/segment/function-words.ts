const list = (words: string): readonly string[] => words.split(' ');

/** Words that carry a capital in mid-sentence in names and titles only. */
export const STARTING = list(
  'the this that these those it he she we they his her their our its in on at for from with by after before since during when while as if ' +
    'although but however there',
);

/** These and more: with a capital after an abbreviation that may end a sentence they begin one. */
export const BEGINNING = [
  ...STARTING,
  ...list('a an i you and or so here what who why how no not some many most all both each'),
];
