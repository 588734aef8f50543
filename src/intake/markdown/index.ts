export { type Stripped, stripMarkdown } from './strip-markdown.ts';
