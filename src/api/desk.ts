import type { DocumentList, DocumentPage, DocumentQuery } from './document.ts';
import type { MapPicture, MapQuery, MapReports, MapReportsQuery } from './map.ts';
import type { PasteReceipt, PasteRequest } from './paste.ts';
import type { Progress } from './progress.ts';
import type { RevisionChanges, RevisionChangesQuery, RevisionList } from './revisions.ts';
import type { SituationSummary } from './situation.ts';
import type { SourceList } from './sources.ts';
import type {
  CalendarQuery,
  KeptStatements,
  StatementList,
  StatementMarkRequest,
  StatementMarks,
  StatementQuery,
  StatementRow,
  TrackList,
  TrackReasons,
  TrackReport,
} from './statements.ts';
import type { UploadReceipt, UploadRequest } from './upload.ts';

/**
 * What a surface may ask of one open situation. `app` implements it; surfaces hold nothing else.
 * Every method may reject with a `VedetteError`, whose message is shown as it is.
 */
export interface Desk {
  situation(): Promise<SituationSummary>;
  documents(query: DocumentQuery): Promise<DocumentList>;
  /**
   * As the newest revision has it, or the one of this ordinal. `undefined` where the store has no such document;
   * rejects with `not-found` where the document has no such revision.
   */
  document(id: string, revision?: number): Promise<DocumentPage | undefined>;
  /** `undefined` where the store has no such document. */
  revisions(id: string): Promise<RevisionList | undefined>;
  /** `undefined` where the store has no such document; rejects with `not-found` where there is nothing to compare. */
  changes(id: string, query: RevisionChangesQuery): Promise<RevisionChanges | undefined>;
  /** Reads and stores the text; resolves once it is durable. */
  paste(request: PasteRequest): Promise<PasteReceipt>;
  /** The same of a file's bytes, of any kind; rejects with one sentence where nothing in it can be read. */
  upload(request: UploadRequest, bytes: Uint8Array): Promise<UploadReceipt>;
  /** The places that the documents name, with how many statements are located there. */
  map(query: MapQuery): Promise<MapPicture>;
  /** The evidence for the place of this id, with its quotes; `total` 0 where nothing names it. */
  mapReports(place: string, query: MapReportsQuery): Promise<MapReports>;
  /**
   * Statements that meet the query, exact copies as one, newest first.
   * Rejects with a QueryError that points at the character where the query cannot be read.
   */
  statements(query: StatementQuery): Promise<StatementList>;
  /** With all its copies; `undefined` where no newest revision holds it. */
  statement(id: string): Promise<StatementRow | undefined>;
  tracks(): Promise<TrackList>;
  /** `undefined` where the situation has no such track. */
  track(id: string): Promise<TrackReport | undefined>;
  /** Which terms of a track's query a statement meets; rejects with `not-found` where either is not there. */
  why(statement: string, track: string): Promise<TrackReasons>;
  /** What texts say lies ahead, in the order of its time. */
  calendar(query: CalendarQuery): Promise<StatementList>;
  /** The statements of a document as they are kept, with their marks; `undefined` where there is no such document. */
  kept(document: string): Promise<KeptStatements | undefined>;
  /** Says that a statement is read wrongly, or takes it back; rejects with `not-found` for an unknown one. */
  markStatement(id: string, request: StatementMarkRequest): Promise<StatementMarks>;
  /** Who publishes, and how each source's feeds do. */
  sources(): Promise<SourceList>;
  progress(): Promise<Progress>;
}
