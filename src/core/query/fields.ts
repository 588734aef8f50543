/** Fields whose values are names: ids, codes, PLOVER types, statuses, place names, words. */
export const VALUE_FIELDS = [
  'actor',
  'source',
  'target',
  'type',
  'status',
  'track',
  'place',
  'dataset',
  'text',
] as const;
export const DATE_FIELDS = ['since', 'until'] as const;
export const QUERY_FIELDS = [...VALUE_FIELDS, ...DATE_FIELDS] as const;

/** The sets of event data whose rows are read, lower case as queries write them. */
export const DATASETS = ['gdelt', 'ucdp', 'acled'] as const;

/** The sixteen event types of PLOVER 2, lower case as queries write them. */
export const EVENT_TYPES = [
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'aid',
  'retreat',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
] as const;
