import type { MentionType, Reading, Status } from '../../core/index.ts';

/** How a status is drawn: a colour and a line, told apart by either alone. */
export type Mark = 'happened' | 'set' | 'open' | 'feared' | 'against' | 'unknown';

/** The mark of each status; marks.css draws them. */
export const MARK_OF_STATUS: Readonly<Record<Status, Mark>> = {
  occurred: 'happened',
  ongoing: 'happened',
  scheduled: 'set',
  planned: 'set',
  proposed: 'open',
  expected: 'open',
  possible: 'open',
  feared: 'feared',
  conditional: 'feared',
  denied: 'against',
  negated: 'against',
  unknown: 'unknown',
};

// The keys of the record are the statuses.
/** The statuses in the order in which they are drawn everywhere. */
export const STATUSES_IN_ORDER = Object.keys(MARK_OF_STATUS) as readonly Status[];

const MENTION_NAMES: Readonly<Record<MentionType, string>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'group',
  place: 'place',
  facility: 'facility',
  other: 'other name',
};

/**
 * One thing that can be shown or hidden in the text. `id` stands in the address; `sample` is the class that draws it
 * in the legend.
 */
export interface Layer {
  readonly id: string;
  readonly name: string;
  readonly group: 'statements' | 'mentions' | 'details';
  readonly sample: string;
  readonly count: number;
}

/** The layers of this reading that have something in them, in the order of the legend. */
export function layersOf(reading: Reading): Layer[] {
  const count = <Datum>(data: readonly Datum[], isOne: (datum: Datum) => boolean) =>
    data.filter(isOne).length;
  const statuses = keys(MARK_OF_STATUS).map(
    (status): Layer => ({
      id: status,
      name: status,
      group: 'statements',
      sample: `mark-${MARK_OF_STATUS[status]}`,
      count: count(reading.statements, (statement) => statement.status === status),
    }),
  );
  const mentions = keys(MENTION_NAMES).map(
    (type): Layer => ({
      id: type,
      name: MENTION_NAMES[type],
      group: 'mentions',
      sample: `mention-${type}`,
      count: count(reading.mentions, (mention) => mention.form === 'name' && mention.type === type),
    }),
  );
  const detail = (id: string, name: string, total: number): Layer => ({
    id,
    name,
    group: 'details',
    sample: `detail-${id}`,
    count: total,
  });
  const details = [
    detail('times', 'time', reading.times.length),
    detail('locations', 'located', reading.places.length),
    detail('quantities', 'quantity', reading.quantities.length),
    detail('questions', 'open question', reading.questions.length),
    detail('notes', 'not understood', reading.notes.length),
    detail('furniture', 'page furniture', reading.furniture.length),
  ];
  return [...statuses, ...mentions, ...details].filter((layer) => layer.count > 0);
}

function keys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  // The records above are literals typed by their keys, so that these are all of them and no others.
  return Object.keys(record) as Key[];
}
