export {
  type Found,
  HEADER_DATE_RULE,
  metadata,
  type PageMetadata,
  type PageSource,
  plainAddress,
} from './meta/index.ts';
export { isElement, isText, type PageDocument, type PageElement, type PageNode } from './nodes.ts';
export { type ParsedPage, parseHtml } from './parse.ts';
export { articleLines, type PageText, takeHtml } from './take-html.ts';
