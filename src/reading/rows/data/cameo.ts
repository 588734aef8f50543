/** CAMEO's twenty roots: number, name, and the PLOVER type that they came to ('' where PLOVER has none). */
const ROOTS: readonly (readonly [root: string, name: string, plover: string])[] = [
  ['01', 'Make public statement', ''],
  ['02', 'Appeal', 'REQUEST'],
  ['03', 'Express intent to cooperate', 'AGREE'],
  ['04', 'Consult', 'CONSULT'],
  ['05', 'Engage in diplomatic cooperation', 'SUPPORT'],
  ['06', 'Engage in material cooperation', 'COOPERATE'],
  ['07', 'Provide aid', 'AID'],
  ['08', 'Yield', 'CONCEDE'],
  ['09', 'Investigate', 'ACCUSE'],
  ['10', 'Demand', 'REQUEST'],
  ['11', 'Disapprove', 'ACCUSE'],
  ['12', 'Reject', 'REJECT'],
  ['13', 'Threaten', 'THREATEN'],
  ['14', 'Protest', 'PROTEST'],
  ['15', 'Exhibit military posture', 'MOBILIZE'],
  ['16', 'Reduce relations', 'SANCTION'],
  ['17', 'Coerce', 'COERCE'],
  ['18', 'Assault', 'ASSAULT'],
  ['19', 'Fight', 'ASSAULT'],
  ['20', 'Use unconventional mass violence', 'ASSAULT'],
];

/** PLOVER type and mode by CAMEO code, where a code says more than its root; the longest code that fits holds. */
const FINER: readonly (readonly [type: string, mode: string, codes: string])[] = [
  ['CONSULT', 'phone', '041'],
  ['CONSULT', 'visit', '042 043'],
  ['CONSULT', 'third-party', '044'],
  ['RETREAT', '', '084 085 086 087'],
  ['RETREAT', 'release', '0841'],
  ['RETREAT', 'access', '086 0861 0862 0863'],
  ['RETREAT', 'ceasefire', '0871'],
  ['RETREAT', 'disarm', '0873'],
  ['RETREAT', 'withdraw', '0874'],
  ['ACCUSE', 'investigate', '09'],
  ['REQUEST', 'assist', '021 023 101 103'],
  ['REQUEST', 'change', '024 104'],
  ['REQUEST', 'yield', '025 105'],
  ['REQUEST', 'meet', '026 028 106 108'],
  ['ACCUSE', 'disapprove', '110 111 113 114'],
  ['ACCUSE', 'allege', '112 115'],
  ['SANCTION', 'convict', '116'],
  ['REJECT', 'assist', '121 122'],
  ['REJECT', 'change', '123'],
  ['REJECT', 'yield', '124'],
  ['REJECT', 'meet', '125 126'],
  ['THREATEN', 'relations', '131 134 135'],
  ['THREATEN', 'restrict', '132 1312'],
  ['THREATEN', 'expel', '136'],
  ['THREATEN', 'territory', '1382'],
  ['THREATEN', 'violence', '138'],
  ['PROTEST', 'demo', '141'],
  ['PROTEST', 'hunger', '142'],
  ['PROTEST', 'strike', '143'],
  ['PROTEST', 'obstruct', '144'],
  ['PROTEST', 'riot', '145'],
  ['MOBILIZE', 'police', '151 153'],
  ['MOBILIZE', 'troops', '152 154'],
  ['SANCTION', 'discontinue', '161 162 163 164 165'],
  ['SANCTION', 'expel', '166'],
  ['COERCE', 'seize', '171'],
  ['COERCE', 'restrict', '172'],
  ['COERCE', 'curfew', '1723'],
  ['COERCE', 'martial-law', '1724'],
  ['COERCE', 'arrest', '173'],
  ['COERCE', 'deport', '174'],
  ['COERCE', 'cyber', '176'],
  ['ASSAULT', 'abduct', '181'],
  ['ASSAULT', 'beat', '182'],
  ['ASSAULT', 'sexual', '1821'],
  ['ASSAULT', 'torture', '1822'],
  ['ASSAULT', 'explosives', '183'],
  ['ASSAULT', 'suicide-attack', '1831'],
  ['ASSAULT', 'targeted', '185 186 202'],
  ['ASSAULT', 'firearms', '193'],
  ['ASSAULT', 'heavy-weapons', '194'],
  ['ASSAULT', 'aerial', '195'],
  ['ASSAULT', 'drone', '1952'],
  ['ASSAULT', 'unconventional', '204'],
];

interface Deed {
  readonly type: string;
  readonly mode: string;
}

const BY_CODE: ReadonlyMap<string, Deed> = new Map([
  ...ROOTS.map(([root, , type]): [string, Deed] => [root, { type, mode: '' }]),
  ...FINER.flatMap(([type, mode, codes]) =>
    codes.split(' ').map((code): [string, Deed] => [code, { type, mode }]),
  ),
]);

const NAMES: ReadonlyMap<string, string> = new Map(ROOTS.map(([root, name]) => [root, name]));

/** The name of a CAMEO code's root; '' for a code that has none. */
export function cameoName(code: string): string {
  return NAMES.get(code.slice(0, 2)) ?? '';
}

/**
 * A CAMEO code as a PLOVER deed. Undefined for root 01: comments are no events in PLOVER.
 * Sources: CAMEO 1.1b3 (Schrodt 2012); PLOVER manual, draft 0.8 (Open Event Data Alliance): its table of roots; modes by
 * their definitions.
 */
export function cameoDeed(code: string): { type: string; mode?: string; cameo: string } | undefined {
  for (let length = code.length; length >= 2; length--) {
    const deed = BY_CODE.get(code.slice(0, length));
    if (deed === undefined) continue;
    if (deed.type === '') return undefined;
    return { type: deed.type, ...(deed.mode === '' ? {} : { mode: deed.mode }), cameo: code };
  }
  return undefined;
}
