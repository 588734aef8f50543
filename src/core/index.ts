export type { Document } from './document.ts';
export { DocumentError, FetchError, ModelError, SituationError, StoreError, VedetteError } from './errors.ts';
export { pageAt, pageName } from './pages.ts';
export * from './query/index.ts';
export * from './reading.ts';
export { bySpan, isInside, overlaps, type Span } from './span.ts';
export { SpanIndex } from './span-index.ts';
export { spanShape } from './span-shape.ts';
export { STATUSES, type Status, statusSchema } from './status.ts';
