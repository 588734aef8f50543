const list = (words: string): readonly string[] => words.split(' ');

/** Titles that stand shortened before a name: their full stop is theirs, and no sentence ends there. */
export const TITLES = list(
  'mr mrs ms messrs dr prof gen lt col maj capt cpt sgt cpl adm cmdr brig sen rep gov rev hon pres amb st mt ft',
);
/** More of them, and what stands before a name's other words: "the Intl. Zone". The weights were learned without these. */
export const MORE_TITLES = list('mme mlle pfc spc pvt vadm radm msgr fr min intl natl govt fed prov');

/** Shortened words that a number follows: "Res. 2254", "paras. 12 to 15", "an est. 500 people". */
export const NUMBERED = list(
  'res art arts para paras subpara subparas sect sects sec secs ch chap chaps vol vols p pp no nos fig figs tab ref refs ' +
    'doc add app reg cl pt ser tel fax ext ph mob est approx incl excl max avg ca c cf div fl v vs',
);
/** Of these the ones that are words themselves: only with a capital ("Art. 140", not "modern art. 140 works"). */
export const NUMBERED_WORDS = list('art arts no fig tab add app doc ext');

/** Shortened words in mid-sentence before a small letter ("the Dept. of State", "4 bn. dollars"), by edited text's habit. */
export const SHORTENED = list(
  'dept depts univ govt gov intl natl fed inst assn assoc bros dist prov admin min max avg approx est cf vs esq ret incl excl div ' +
    'km sq cu mi kg lb lbs oz ft hr hrs mln mn bn trn pct misc temp econ pol mil gen dep asst sec orig',
);

/** Said of an officer in brackets after the title: "Gen. (ret.) Amin". */
export const RETIRED = list('ret retd');

/** After "p.m." and "a.m." these belong to the hour. */
export const WITH_HOUR = list(
  'monday tuesday wednesday thursday friday saturday sunday gmt utc est edt bst cet eet eest ast ' +
    'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);

/** In mid-sentence whatever follows. */
export const GOING_ON = list('approx ca cf viz');
