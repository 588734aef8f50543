/**
 * Ways in which data sets name a sector of a country's actors: what stands before the country's name, and the CAMEO and
 * PLOVER sector that it comes to. `Military Forces of Syria (2000-2024)`, `Protesters (Iraq)`, `Government of Mali`.
 */
export const SECTOR_PHRASES: readonly (readonly [words: string, sector: string])[] = [
  ['government', 'GOV'],
  ['military forces', 'MIL'],
  ['police forces', 'COP'],
  ['civilians', 'CVL'],
  ['protesters', 'CVL'],
  ['rioters', 'CVL'],
  ['unidentified armed group', 'UAF'],
  ['unidentified military forces', 'UAF'],
  ['unidentified communal militia', 'UAF'],
  ['unidentified clan militia', 'UAF'],
  ['unidentified tribal militia', 'UAF'],
  ['refugees/idps', 'REF'],
  ['prisoners', 'CVL'],
  ['farmers', 'AGR'],
  ['fishers', 'AGR'],
  ['labor group', 'LAB'],
  ['labour group', 'LAB'],
  ['teachers', 'EDU'],
  ['students', 'EDU'],
  ['journalists', 'JRN'],
  ['health workers', 'MED'],
  ['lawyers', 'CVL'],
  ['women', 'CVL'],
  ['aid workers', 'CVL'],
  ['judges', 'JUD'],
];
