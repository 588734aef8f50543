/**
 * The few members of a parsed page that intake uses, named as the browser names them: nothing of a page can run, and
 * every walk over it can do without recursion.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

/** An element: a node with a name and attributes. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  getElementsByTagName(name: string): ArrayLike<PageElement> & Iterable<PageElement>;
  /** `tag`, `[attribute]`, `tag[attribute="value"]`; RangeError for any other selector. */
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

/** The document itself. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** True for an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** True for a run of text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}
