export {
  createReader,
  type DocumentReader,
  initSituationFolder,
  type ReaderChoice,
  read,
  readingJsonSchema,
  type TextDocument,
  version,
} from './app/index.ts';
export * from './core/index.ts';
