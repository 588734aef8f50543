export {
  type AnalyseOptions,
  type LanguageStage,
  makeReader,
  READER_VERSION,
  type Reader,
  type ReaderParts,
  type ReadOptions,
} from './reader.ts';
