/**
 * Odds in words as ranges of probability. Source: ICD 203 (2015), "likelihood or probability" scale, with its synonyms; the
 * words of news prose that it lacks are put on the row whose meaning they share.
 */
export const ODDS: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>(
  (
    [
      ['remote', 0.01, 0.05],
      ['inconceivable', 0.01, 0.05],
      ['improbable', 0.05, 0.2],
      ['improbably', 0.05, 0.2],
      ['unlikely', 0.2, 0.45],
      ['doubtful', 0.2, 0.45],
      ['likely', 0.55, 0.8],
      ['probable', 0.55, 0.8],
      ['probably', 0.55, 0.8],
      ['presumably', 0.55, 0.8],
      ['certain', 0.95, 0.99],
      ['certainly', 0.95, 0.99],
      ['inevitable', 0.95, 0.99],
      ['inevitably', 0.95, 0.99],
      ['bound', 0.95, 0.99],
    ] as const
  ).map(([word, low, high]) => [word, [low, high]]),
);

/** The same words after "very", "highly", "most", "almost", "nearly", "all but": one row further out. */
export const STRONG_ODDS: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>([
  ['unlikely', [0.05, 0.2]],
  ['improbable', [0.05, 0.2]],
  ['likely', [0.8, 0.95]],
  ['probable', [0.8, 0.95]],
  ['probably', [0.8, 0.95]],
  ['certain', [0.95, 0.99]],
  ['certainly', [0.95, 0.99]],
  ['impossible', [0.01, 0.05]],
]);

/** Adverbs that make odds stronger. */
export const ODDS_BOOSTERS: ReadonlySet<string> = new Set(
  'very highly most extremely almost nearly virtually'.split(' '),
);

/** "an even chance", "a slim chance": the adjective before a noun of chance. */
export const CHANCES: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>([
  ['even', [0.45, 0.55]],
  ['fifty-fifty', [0.45, 0.55]],
  ['slim', [0.05, 0.2]],
  ['slight', [0.05, 0.2]],
  ['remote', [0.01, 0.05]],
  ['good', [0.55, 0.8]],
  ['strong', [0.55, 0.8]],
  ['high', [0.55, 0.8]],
  ['real', [0.2, 0.8]],
  ['low', [0.05, 0.2]],
]);
