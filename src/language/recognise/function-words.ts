/** Words that carry English grammar and are no words, or rare ones, of other languages in Latin script. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the and that with from this which have were would been their there they what when who whom whose its his she ' +
    'you your has had but not are by of for said will could should about after before into than then them these those ' +
    'between because while where other over under through during against it an as at be is was on or if'
  ).split(' '),
);

/** Of these alone many other languages have none; three different ones say English. */
export const SURE_WORDS: ReadonlySet<string> = new Set(
  'the and that with from this which have were would been their there they said could should about because'.split(
    ' ',
  ),
);

/** The same of French: beside English n-grams they tell a few French words that carry no accent. */
export const FRENCH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'le la les des du de un une est sont ont dans pour que qui sur pas ne au aux avec par ce cet cette ces leur leurs nous vous il elle ils elles et ou où son sa ses se plus mais comme'.split(
    ' ',
  ),
);
