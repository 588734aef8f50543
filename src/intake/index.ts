export { checkSize, decodeFile, decodeText, looksLikeHtml } from './decode.ts';
export { type Decoded, type DecodeHints, decodeBytes } from './encodings/index.ts';
export {
  decodeFeed,
  type Feed,
  type FeedItem,
  type FeedLink,
  instantOf,
  takeFeed,
} from './feeds/index.ts';
export { layOutPage, type PageLayout } from './furniture.ts';
export { HEADER_DATE_RULE } from './html/index.ts';
export { HEAD_BYTES, recogniseRows, rowCells } from './rows/index.ts';
export { type Hints, type Kind, sniff } from './sniff.ts';
export { statedFields } from './stated-fields.ts';
export { takeBytes } from './take.ts';
export { type Stated, takeText } from './take-text.ts';
export type { Refused, Source, Taken, TakenFile } from './taken.ts';
