export type { AnalysedSentence, Analysis, NamedSpan, ReferringSpan, Word } from './analysis.ts';
export { createSegmenter, type SegmentedSentence, type Segmenter } from './segment/segment.ts';
export { readSegmenterWeights, type SegmenterWeights } from './segment/weights.ts';
