/** Nouns and titles that say a person's gender; lower-case lemmas. Plain facts of English. */
export const masculineNouns: ReadonlySet<string> = new Set(
  (
    'man gentleman boy father dad daddy papa husband son brother uncle nephew grandfather grandson grandpa stepfather stepson king prince ' +
    'duke baron count lord sir mr mr. mister emperor sultan sheikh emir chairman spokesman businessman congressman statesman policeman ' +
    'fireman fisherman nobleman clergyman salesman widower groom bridegroom monk priest bishop pope cardinal imam ayatollah patriarch guy ' +
    'bloke lad chap fellow actor waiter steward hero heir host god wizard stallion bull rooster señor monsieur herr bachelor boyfriend ' +
    'godfather godson hajji sayyid caliph shah pasha bey agha ombudsman cameraman anchorman gunman frontman layman marksman horseman'
  ).split(' '),
);
export const feminineNouns: ReadonlySet<string> = new Set(
  (
    'woman lady girl mother mum mom mommy mama wife daughter sister aunt niece grandmother granddaughter grandma stepmother stepdaughter ' +
    'queen princess duchess baroness countess dame madam madame ms ms. mrs mrs. miss empress sultana sheikha chairwoman spokeswoman ' +
    'businesswoman congresswoman stateswoman policewoman noblewoman saleswoman widow bride nun abbess priestess actress waitress ' +
    'stewardess heroine heiress hostess goddess witch mare cow hen señora mademoiselle frau girlfriend godmother maid midwife ballerina'
  ).split(' '),
);
/** Nouns for many taken together, which take "it" or "they". */
export const collectiveNouns: ReadonlySet<string> = new Set(
  (
    'team group family committee council government company army police party band crowd staff crew board jury public press parliament congress ' +
    'senate house court cabinet coalition alliance union federation organization organisation agency ministry department force unit brigade ' +
    'militia faction movement front class club couple pair population community majority minority delegation leadership opposition regime ' +
    'administration commission tribe clan navy faculty association institution firm corporation network enemy audience side'
  ).split(' '),
);
/** Nouns for what is built, where a place is meant as a facility. */
export const facilityNouns: ReadonlySet<string> = new Set(
  'airport base building camp prison bridge port hospital school university mosque church embassy hotel stadium factory plant crossing headquarters refinery dam station palace museum'.split(
    ' ',
  ),
);
/** Determiners that count or pick. */
export const quantifiers: ReadonlySet<string> = new Set(
  'some any no every each all both many few several most another either neither'.split(' '),
);
/** Nouns for people that WordNet lists first as something else. */
export const personNouns: ReadonlySet<string> = new Set('counterpart ally rival head mp premier'.split(' '));
