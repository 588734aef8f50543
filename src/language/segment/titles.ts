/** Titles that stand shortened before a name: their full stop is theirs, and no sentence ends there. */
export const TITLES: readonly string[] =
  'mr mrs ms messrs dr prof gen lt col maj capt cpt sgt cpl adm cmdr brig sen rep gov rev hon pres amb st mt ft'.split(
    ' ',
  );
