export {
  type DocumentReader,
  initSituationFolder,
  openDocumentReader,
  readingJsonSchema,
  version,
} from './app/index.ts';
export * from './core/index.ts';
