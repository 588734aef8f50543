export type { AnalysedSentence, Analysis, NamedSpan, ReferringSpan, Word } from './analysis.ts';
