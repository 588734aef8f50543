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
