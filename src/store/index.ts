export { CHAIN_START, entryText, linkOf, sha256 } from './capture-chain.ts';
export {
  CAPTURE_KINDS,
  type CaptureEntry,
  type CaptureKind,
  type CaptureQuery,
  type CaptureRecord,
  captureEntrySchema,
  type KeptBytes,
  type LogLine,
  type NewCapture,
} from './captures.ts';
export type { DocumentCondition, SearchedText } from './document-condition.ts';
export type { PlaceDays, PlaceQuery, PlaceRecord, PlaceReport } from './places.ts';
export { ITEM_TIMES_KEPT, type SourceAttempt, type SourceState } from './sources.ts';
export { type OpenOptions, openSqliteStore } from './sqlite/open.ts';
export {
  COPIES_SHOWN,
  type NamedSpot,
  NO_ROWS,
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
  type DocumentReading,
  type DocumentRecord,
  type DocumentSort,
  type NewDocument,
  type RevisionRecord,
  type Standing,
  type Store,
  type StoreTotals,
} from './store.ts';
