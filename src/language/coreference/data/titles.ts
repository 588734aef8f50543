/** Words before a person's name that are not part of it: courtesy titles, offices, ranks; lower-case, without full stops. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx sir dame lord lady madam madame dr prof professor doctor rev reverend fr father sister brother saint st ' +
    'president vice-president vice prime minister premier chancellor king queen prince princess emperor sultan emir sheikh shaikh sheik shah ' +
    'ayatollah imam mullah mufti hojatoleslam sayyid pope cardinal archbishop bishop patriarch rabbi pastor ' +
    'general gen lieutenant lt major maj colonel col captain capt sergeant sgt corporal private brigadier commander cmdr admiral adm marshal ' +
    'senator sen representative rep congressman congresswoman governor gov mayor ambassador envoy secretary minister deputy speaker justice judge ' +
    'chief chairman chairwoman chairperson director leader spokesman spokeswoman spokesperson officer detective inspector attorney lawyer ' +
    'foreign defence defense interior finance former acting interim president-elect honorable honourable hon mp'
  ).split(' '),
);
/** Particles inside names that do not tell people apart; Arabic articles assimilated or not. */
export const nameParticles: ReadonlySet<string> = new Set(
  'al el ad an ar as ash at az bin ibn ben bint abu abou umm de del della der den van von la le da di du dos the of and ul ud'.split(
    ' ',
  ),
);
/** Words at the end of a name that do not tell people or firms apart. */
export const nameSuffixes: ReadonlySet<string> = new Set(
  'jr sr ii iii iv esq phd md inc ltd llc corp co plc gmbh sa ag'.split(' '),
);
