export type { AnalysedSentence, Analysis, NamedSpan, ReferringSpan, Word } from './analysis.ts';
export { asEncoding, type Encoding, type Head, openHead } from './model/encoding.ts';
export { MODEL_FILES, type ModelFiles } from './model/files.ts';
export { type AnalyseOptions, createLanguageModel, type LanguageModel } from './model/language-model.ts';
export { type RecognisedLanguage, recogniseLanguage } from './recognise/recognise-language.ts';
export { createSegmenter, type SegmentedSentence, type Segmenter } from './segment/segment.ts';
export { readSegmenterWeights, type SegmenterWeights } from './segment/weights.ts';
