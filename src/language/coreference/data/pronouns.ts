/** What each English pronoun says of its referent. `place` groups them for the model: the order carries no meaning beyond identity. */
export interface PronounRow {
  readonly person: 1 | 2 | 3;
  readonly number: 'singular' | 'plural' | 'either';
  readonly gender: 'masculine' | 'feminine' | 'neuter' | 'animate' | 'either';
  readonly kind: 'personal' | 'reflexive' | 'demonstrative' | 'other';
  /** Pronouns of one row share a paradigm: he, him, his, himself. */
  readonly paradigm: number;
}

function rows(
  forms: string,
  paradigm: number,
  person: PronounRow['person'],
  number: PronounRow['number'],
  gender: PronounRow['gender'],
  kind: PronounRow['kind'] = 'personal',
): [string, PronounRow][] {
  return forms.split(' ').map((form) => [form, { person, number, gender, kind, paradigm }]);
}

/** By lower-case form. */
export const pronouns: ReadonlyMap<string, PronounRow> = new Map([
  ...rows('i me my mine', 1, 1, 'singular', 'animate'),
  ...rows('myself', 1, 1, 'singular', 'animate', 'reflexive'),
  ...rows('we us our ours', 2, 1, 'plural', 'animate'),
  ...rows('ourselves ourself', 2, 1, 'plural', 'animate', 'reflexive'),
  ...rows('you your yours ya', 3, 2, 'either', 'animate'),
  ...rows('yourself yourselves', 3, 2, 'either', 'animate', 'reflexive'),
  ...rows('he him his', 4, 3, 'singular', 'masculine'),
  ...rows('himself', 4, 3, 'singular', 'masculine', 'reflexive'),
  ...rows('she her hers', 5, 3, 'singular', 'feminine'),
  ...rows('herself', 5, 3, 'singular', 'feminine', 'reflexive'),
  ...rows('it its', 6, 3, 'singular', 'neuter'),
  ...rows('itself', 6, 3, 'singular', 'neuter', 'reflexive'),
  ...rows('they them their theirs', 7, 3, 'plural', 'either'),
  ...rows('themselves themself', 7, 3, 'plural', 'either', 'reflexive'),
  ...rows('this', 8, 3, 'singular', 'neuter', 'demonstrative'),
  ...rows('that', 9, 3, 'singular', 'neuter', 'demonstrative'),
  ...rows('these', 10, 3, 'plural', 'either', 'demonstrative'),
  ...rows('those', 11, 3, 'plural', 'either', 'demonstrative'),
  ...rows('one', 12, 3, 'singular', 'either', 'other'),
  ...rows('there here', 13, 3, 'singular', 'neuter', 'other'),
]);
