export type { DocumentRecord, RevisionRecord } from '../store/index.ts';
export {
  createReader,
  type DocumentReader,
  openDocumentReader,
  type ReaderChoice,
  read,
  type TextDocument,
} from './document-reader.ts';
export { type FoundDocuments, listDocuments } from './documents/list-documents.ts';
export type { Outcome, Result } from './ingest.ts';
export { rebuildGazetteer } from './load-gazetteer.ts';
export { openDesk } from './open-desk.ts';
export { openReader, type ReaderSources } from './open-reader.ts';
export { readingJsonSchema, version, webRoot } from './package.ts';
export { type BundleReceipt, documentsNamed, exportBundle } from './preservation/export-bundle.ts';
export type { Problem, Verification } from './preservation/problems.ts';
export { type BundleVerification, verifyBundle } from './preservation/verify-bundle.ts';
export { verifyStore } from './preservation/verify-store.ts';
export type { Progress } from './progress.ts';
export { compareRevisions, listRevisions } from './revisions/compare.ts';
export type { RevisionDiff } from './revisions/revision-diff.ts';
export type { RowSummary } from './rows/ingest-rows.ts';
export { initSituationFolder, openSituation } from './situation-folder.ts';
export { openStatements } from './statements/open-statements.ts';
export { allowedHosts } from './watch/open-fetcher.ts';
export { watchFeeds } from './watch/open-watch.ts';
export { openSources } from './watch/sources-desk.ts';
export type { FeedLine, Round } from './watch/watch.ts';
export { addPaths, findDocument, openWorkplace, showDocument, type Workplace } from './workplace.ts';
