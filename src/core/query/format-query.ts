import { QUERY_FIELDS } from './fields.ts';
import type { Query, QueryTerm } from './query.ts';

/**
 * Writes a query in its one canonical form: terms in the order of the fields, values sorted, doublets left out; words of
 * the text stand bare where they can. Reading it back gives a query that means the same.
 */
export function formatQuery(query: Query): string {
  const groups = query.anyOf.map((terms) => [...new Set(terms.map(formatTerm))].sort(byField).join(' '));
  // An empty group matches everything, and with it the whole query.
  if (groups.includes('')) return '';
  return [...new Set(groups)].sort(compare).join(' OR ');
}

function formatTerm(term: QueryTerm): string {
  if (term.kind === 'date') return `${term.field}:${term.date}`;
  const values = [...new Set(term.values)].sort(compare).map(formatValue).join(',');
  return `${term.negated ? '-' : ''}${term.field}:${values}`;
}

function formatValue(value: string): string {
  if (/^[^\s,"()\\\u00a0]+$/u.test(value)) return value;
  return quoteValue(value);
}

/** A value in quotes, whatever is in it. */
export function quoteValue(value: string): string {
  return `"${value.replace(/[\\"]/gu, '\\$&')}"`;
}

function byField(a: string, b: string): number {
  return fieldRank(a) - fieldRank(b) || compare(a, b);
}

/** Negated terms stand after the others. */
function fieldRank(term: string): number {
  const negated = term.startsWith('-');
  const field = term.slice(negated ? 1 : 0, term.indexOf(':'));
  const order: readonly string[] = QUERY_FIELDS;
  return order.indexOf(field) + (negated ? QUERY_FIELDS.length : 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
