/**
 * English words written as one that Universal Dependencies cuts in two without an apostrophe: word -> length of
 * the first part. Candidates only: a trained weight decides on each, and
 * `its` for `it's` is looked for in careless writing alone ({@link CARELESS_CUTS}).
 */
const FORMS =
  'can-not gon-na wan-na got-ta gim-me lem-me out-ta kind-a sort-a du-nno ' +
  'do-nt ca-nt wo-nt did-nt does-nt is-nt was-nt are-nt were-nt would-nt could-nt should-nt has-nt have-nt had-nt ai-nt ar-nt ' +
  'i-m i-ve that-s there-s what-s who-s here-s let-s you-re they-re you-ll it-ll they-ll ' +
  'you-ve we-ve they-ve u-r every-day a-lot else-s today-s';

/** Candidates as a map from the lower-cased word to its cut. */
export const INNER_CUTS: ReadonlyMap<string, number> = new Map(
  FORMS.split(' ').map((form) => [form.replace('-', ''), form.indexOf('-')]),
);

/** The same, for words that are far more often what they seem: asked only where a block is written carelessly. */
export const CARELESS_CUTS: ReadonlyMap<string, number> = new Map([
  ['its', 2],
  ['your', 3],
  ['were', 2],
  ['ill', 1],
  ['id', 1],
  ['hes', 2],
  ['shes', 3],
]);
