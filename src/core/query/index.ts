export { isCalendarDate } from './calendar-date.ts';
export { formatQuery, quoteValue } from './format-query.ts';
export { nearestTo } from './nearest.ts';
export { parseQuery } from './parse-query.ts';
export * from './query.ts';
export { QueryError } from './query-error.ts';
