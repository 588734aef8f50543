export type { DocumentRecord } from '../store/index.ts';
export {
  createReader,
  type DocumentReader,
  openDocumentReader,
  type ReaderChoice,
  read,
  type TextDocument,
} from './document-reader.ts';
export type { Outcome, Result } from './ingest.ts';
export { rebuildGazetteer } from './load-gazetteer.ts';
export { openDesk } from './open-desk.ts';
export { openReader, type ReaderSources } from './open-reader.ts';
export { readingJsonSchema, version, webRoot } from './package.ts';
export type { Progress } from './progress.ts';
export { initSituationFolder, openSituation } from './situation-folder.ts';
export { openStatements } from './statements/open-statements.ts';
export { addPaths, findDocument, openWorkplace, showDocument, type Workplace } from './workplace.ts';
