import { isElement, isText, type PageElement, type PageNode } from '../nodes.ts';

const MAX_NODES = 600;
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'rt', 'rp']);

/** Elements that stand within a line of text; all others begin a line of their own. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data em font i ins kbd label mark meta q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const isBlock = (node: PageNode | null): boolean =>
  node !== null && isElement(node) && !INLINE.has(node.localName);

/** Where a walk goes that does not enter a node: its next sibling, or that of the nearest ancestor below `root`. */
function behind(node: PageNode, root: PageNode): PageNode | null {
  let at: PageNode | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}

/**
 * The text of an element on one line, without scripts: at most `limit` code units from its first 600 nodes, so that
 * asking every element of a page stays linear.
 */
export function shortText(element: PageElement, limit: number): string {
  const pieces: string[] = [];
  let units = 0;
  let nodes = 0;
  let node: PageNode | null = element.firstChild;
  while (node !== null && units < limit && nodes++ < MAX_NODES) {
    if (isText(node)) {
      const text = (node.nodeValue ?? '').slice(0, limit);
      pieces.push(/\d$/u.test(pieces.at(-1) ?? '') && /^\d/u.test(text) ? ` ${text}` : text);
      units += text.length;
    }
    const isOpen: boolean = isElement(node) && !UNREAD.has(node.localName) && node.firstChild !== null;
    if (isElement(node) && !INLINE.has(node.localName)) pieces.push(' ');
    if (isText(node) && node.nextSibling === null && isBlock(node.parentNode)) pieces.push(' ');
    node = isOpen ? node.firstChild : behind(node, element);
  }
  return pieces.join('').replace(/\s+/gu, ' ').trim().slice(0, limit);
}
