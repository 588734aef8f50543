export type { PlaceDays, PlaceQuery, PlaceRecord, PlaceReport } from './places.ts';
export { type OpenOptions, openSqliteStore } from './sqlite/open.ts';
export {
  COPIES_SHOWN,
  type NamedSpot,
  type StatementCondition,
  type StatementCopy,
  type StatementCount,
  type StatementMark,
  type StatementParts,
  type StatementQuery,
  type StatementRecord,
} from './statements.ts';
export {
  DOCUMENT_SORTS,
  type DocumentCounts,
  type DocumentQuery,
  type DocumentRecord,
  type DocumentSort,
  type NewDocument,
  type Store,
  type StoreTotals,
} from './store.ts';
