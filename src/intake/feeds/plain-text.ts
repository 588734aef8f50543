import { decodeEntities } from './entities.ts';

/** Elements that begin a paragraph of their own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Elements whose content is no prose. */
const SILENT =
  /^(?:script|style|noscript|template|iframe|object|svg|math|head|title|textarea|select|button)$/;

/** "<b" "</p" | not "< 5" "<3" */
const TAG_START = /^<\/?([A-Za-z][A-Za-z0-9]*)/;

/**
 * Marked-up text as plain text: one paragraph a line, entities written out, scripts and comments left out. What only
 * looks like a tag ("profits < 5 %") stays. Nothing is executed or fetched. Linear.
 */
export function plainText(html: string): string {
  let made = '';
  let at = 0;
  let noComment = false;
  const endless = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    made += html.slice(at, open);
    if (!noComment && html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      noComment = end < 0;
      at = end < 0 ? open + 4 : end + 3;
      continue;
    }
    const name = TAG_START.exec(html.slice(open, open + 20))?.[1]?.toLowerCase();
    if (name === undefined && !/^<[!?]/.test(html.slice(open, open + 2))) {
      made += '<';
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) {
      // Cut inside a tag: what is left of it is no text.
      at = html.length;
      break;
    }
    at = close + 1;
    if (name === undefined) continue;
    if (BLOCK.test(name)) made += '\n';
    if (!SILENT.test(name) || endless.has(name) || html[open + 1] === '/' || html[close - 1] === '/')
      continue;
    const end = endOf(name, html, at);
    // One without an end hides nothing; its end is sought once.
    if (end === undefined) endless.add(name);
    else at = end;
  }
  made += html.slice(at);
  return decodeEntities(made)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** After the end tag of a silent element. */
function endOf(name: string, html: string, from: number): number | undefined {
  const end = new RegExp(`</${name}\\s*>`, 'giu');
  end.lastIndex = from;
  const found = end.exec(html);
  return found === null ? undefined : found.index + found[0].length;
}

/** Words on one line, without markup; undefined for none. For titles and names. */
export function oneLine(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const text = plainText(html).replace(/\n/gu, ' ').slice(0, 1000).trim();
  return text === '' ? undefined : text;
}
