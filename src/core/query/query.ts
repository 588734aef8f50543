import type { Span } from '../span.ts';
import { STATUSES } from '../status.ts';
import { DATASETS, DATE_FIELDS, EVENT_TYPES, QUERY_FIELDS, VALUE_FIELDS } from './fields.ts';

export { DATASETS, DATE_FIELDS, EVENT_TYPES, QUERY_FIELDS, VALUE_FIELDS };

export type ValueField = (typeof VALUE_FIELDS)[number];
export type DateField = (typeof DATE_FIELDS)[number];
export type QueryField = ValueField | DateField;

/**
 * `field:one,two`: holds when the record has any of the values, or, negated, none of them.
 * - `actor`: source or target; `source`, `target`: the acting and the acted-on side. An id of the lexicon or a CAMEO code,
 *   lower case; a code stands for all that begin with it (`irq` for IRQGOV and IRQMIL).
 * - `type`, `status`: of {@link EVENT_TYPES} and STATUSES; `track`: a track's id.
 * - `place`: a place's id or name, or a country code; `dataset`: of {@link DATASETS}, whose rows only such a term finds;
 *   `text`: a word or phrase of the text, case and accents aside.
 */
export interface ValueTerm extends Span {
  readonly kind: 'values';
  readonly field: ValueField;
  readonly values: readonly string[];
  readonly negated: boolean;
}

/** `since:2025-03`, `until:2025-05-17`: a year, month or day; both ends count (until a month: to its last day). */
export interface DateTerm extends Span {
  readonly kind: 'date';
  readonly field: DateField;
  readonly date: string;
}

export type QueryTerm = ValueTerm | DateTerm;

/**
 * A query in disjunctive form: a record matches when all terms of any one of the groups hold. An empty query has one
 * empty group and matches everything. Each group is a WHERE clause of ANDs; groups are joined by OR.
 */
export interface Query {
  readonly kind: 'query';
  readonly anyOf: readonly (readonly QueryTerm[])[];
}

/** The values a field takes, where they are a closed list. */
export function knownValues(field: QueryField): readonly string[] | undefined {
  if (field === 'type') return EVENT_TYPES;
  if (field === 'dataset') return DATASETS;
  return field === 'status' ? STATUSES : undefined;
}
