export type { Desk } from './desk.ts';
export * from './document.ts';
export { type ErrorBody, errorBodySchema } from './error.ts';
export * from './limits.ts';
export * from './map.ts';
export { type PasteReceipt, type PasteRequest, pasteReceiptSchema, pasteRequestSchema } from './paste.ts';
export { type Progress, progressSchema } from './progress.ts';
export { API_SCHEMAS, apiJsonSchema } from './schema.ts';
export { type SituationSummary, situationSummarySchema, type Track, trackSchema } from './situation.ts';
