import type { EventRow } from '../event.ts';

/**
 * What else a word tells where it is no deed of the type that the tables give it, or where they give none: "the dockers' strike", "the July call",
 * "two held over the threat". Looked up where the head of types is sure of the type.
 */
export const SENSE_ROWS: readonly EventRow[] = [
  ['CONSULT', 'phone', '041', 'call ring'],
  ['CONSULT', 'visit', '042', 'go come arrive fly land trip'],
  ['PROTEST', 'strike', '143', 'strike shutdown'],
  ['PROTEST', 'demo', '141', 'march gather assemble campaign action agitation stir slogan fight struggle'],
  ['PROTEST', 'obstruct', '144', 'block blockade barricade lock close shut occupy'],
  ['PROTEST', 'riot', '145', 'storm rampage burn throw'],
  ['COERCE', 'arrest', '173', 'hold capture take catch pick'],
  ['COERCE', 'seize', '171', 'loot snatch confiscate raid'],
  ['SANCTION', 'convict', '173', 'jail imprison imprisonment term sentencing'],
  ['RETREAT', 'release', '084', 'swap exchange return free'],
  ['RETREAT', 'withdraw', '087', 'leave exit pull'],
  ['RETREAT', 'resign', '083', 'quit step go removal dismissal ouster sack oust dismiss'],
  ['MOBILIZE', 'troops', '152', 'move send enter arrive reach patrol advance'],
];
