export { checkSize, decodeText, looksLikeHtml } from './decode.ts';
export { layOutPage, type PageLayout } from './furniture.ts';
export { statedFields, takeBytes } from './take.ts';
export { type Stated, takeText } from './take-text.ts';
export type { Refused, Source, Taken, TakenFile } from './taken.ts';
