export { checkSize, decodeText, looksLikeHtml } from './decode.ts';
export { layOutPage, type PageLayout } from './furniture.ts';
export { type Stated, takeText } from './take-text.ts';
