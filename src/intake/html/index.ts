export { isElement, isText, type PageDocument, type PageElement, type PageNode } from './nodes.ts';
export { type ParsedPage, parseHtml } from './parse.ts';
