export type { Document } from './document.ts';
export { DocumentError, ModelError, SituationError, StoreError, VedetteError } from './errors.ts';
export * from './query/index.ts';
export * from './reading.ts';
export { bySpan, isInside, overlaps, type Span, spanShape } from './span.ts';
export { STATUSES, type Status, statusSchema } from './status.ts';
