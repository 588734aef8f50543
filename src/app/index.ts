export type { DocumentRecord } from '../store/index.ts';
export { type DocumentReader, openDocumentReader } from './document-reader.ts';
export type { Outcome, Result } from './ingest.ts';
export { openDesk } from './open-desk.ts';
export { openReader, type ReaderSources } from './open-reader.ts';
export { readingJsonSchema, version, webRoot } from './package.ts';
export type { Progress } from './progress.ts';
export { initSituationFolder, openSituation } from './situation-folder.ts';
export { addPaths, findDocument, openWorkplace, showDocument, type Workplace } from './workplace.ts';
