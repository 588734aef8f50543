/** What ACLED's types come to: PLOVER type and mode, CAMEO code; '' where there is no deed of either scheme. */
export interface AcledDeed {
  readonly type: string;
  readonly mode: string;
  readonly cameo: string;
}

const ROWS: readonly (readonly [words: string, type: string, mode: string, cameo: string])[] = [
  ['Armed clash', 'ASSAULT', 'firearms', '190'],
  ['Government regains territory', 'ASSAULT', '', '192'],
  ['Non-state actor overtakes territory', 'ASSAULT', '', '192'],
  ['Chemical weapon', 'ASSAULT', 'unconventional', '2041'],
  ['Air/drone strike', 'ASSAULT', 'aerial', '195'],
  ['Suicide bomb', 'ASSAULT', 'suicide-attack', '1831'],
  ['Shelling/artillery/missile attack', 'ASSAULT', 'heavy-weapons', '194'],
  ['Remote explosive/landmine/IED', 'ASSAULT', 'explosives', '183'],
  ['Grenade', 'ASSAULT', 'explosives', '183'],
  ['Sexual violence', 'ASSAULT', 'sexual', '1821'],
  ['Attack', 'ASSAULT', '', '180'],
  ['Abduction/forced disappearance', 'ASSAULT', 'abduct', '181'],
  ['Peaceful protest', 'PROTEST', 'demo', '141'],
  ['Protest with intervention', 'PROTEST', 'demo', '141'],
  ['Excessive force against protesters', 'PROTEST', 'demo', '141'],
  ['Violent demonstration', 'PROTEST', 'riot', '145'],
  ['Mob violence', 'PROTEST', 'riot', '145'],
  ['Agreement', 'SUPPORT', '', '057'],
  ['Arrests', 'COERCE', 'arrest', '173'],
  ['Disrupted weapons use', 'COERCE', 'seize', '171'],
  ['Looting/property destruction', 'COERCE', 'seize', '171'],
  ['Headquarters or base established', 'MOBILIZE', 'troops', '154'],
  ['Non-violent transfer of territory', 'RETREAT', 'withdraw', '0874'],
  ['Change to group/activity', '', '', ''],
  ['Other', '', '', ''],
  // Event types, for rows without a sub-type, and the names they had before 2019.
  ['Battles', 'ASSAULT', '', '190'],
  ['Explosions/Remote violence', 'ASSAULT', '', '195'],
  ['Remote violence', 'ASSAULT', '', '195'],
  ['Violence against civilians', 'ASSAULT', '', '180'],
  ['Protests', 'PROTEST', 'demo', '141'],
  ['Riots', 'PROTEST', 'riot', '145'],
  ['Riots/Protests', 'PROTEST', '', '140'],
  ['Strategic developments', '', '', ''],
  ['Strategic development', '', '', ''],
  ['Battle-No change of territory', 'ASSAULT', '', '190'],
  ['Battle-Government regains territory', 'ASSAULT', '', '192'],
  ['Battle-Non-state actor overtakes territory', 'ASSAULT', '', '192'],
];

/**
 * Deeds by ACLED's event and sub-event types, lower case. Sources: ACLED Codebook (types and their definitions); PLOVER
 * manual, draft 0.8; CAMEO 1.1b3; the pairing is this project's own.
 */
export const ACLED_DEEDS: ReadonlyMap<string, AcledDeed> = new Map(
  ROWS.map(([words, type, mode, cameo]) => [words.toLowerCase(), { type, mode, cameo }]),
);
