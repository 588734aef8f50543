import { Parser } from 'htmlparser2';
import { tooLarge } from './markup.ts';
import type { PageDocument, PageElement, PageNode } from './nodes.ts';

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

/** Levels that only a page written to deceive `boundMarkup` has. */
const MAX_LEVELS = 1000;

/** A run of text. */
class TextNode implements PageNode {
  readonly nodeType = TEXT;
  readonly nodeName = '#text';
  readonly firstChild = null;
  nodeValue: string;
  parentNode: ElementNode | null;
  nextSibling: Child | null = null;

  constructor(value: string, parent: ElementNode) {
    this.nodeValue = value;
    this.parentNode = parent;
  }

  get textContent(): string {
    return this.nodeValue;
  }
}

type Child = TextNode | ElementNode;

/** "title" "meta[property="og:title"]" "[itemprop=headline]" | not "div > p" */
const SIMPLE = /^([a-z][a-z0-9-]*|\*)?(?:\[([\w:-]+)(?:=["']?([^"'\]]*)["']?)?\])?$/i;

/** An element; what the parser gives is linked by hand, so that no walk over it needs a stack. */
class ElementNode implements PageElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue = null;
  readonly parentNode: ElementNode | null;
  attributes: Readonly<Record<string, string>>;
  firstChild: Child | null = null;
  lastChild: Child | null = null;
  nextSibling: Child | null = null;

  constructor(name: string, attributes: Readonly<Record<string, string>>, parent: ElementNode | null) {
    this.nodeType = parent === null ? DOCUMENT : ELEMENT;
    this.localName = name;
    this.attributes = attributes;
    this.parentNode = parent;
  }

  get nodeName(): string {
    return this.localName.toUpperCase();
  }

  append(child: Child): void {
    if (this.lastChild) this.lastChild.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
  }

  getAttribute(name: string): string | null {
    return this.hasAttribute(name) ? (this.attributes[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attributes, name);
  }

  get textContent(): string {
    const pieces: string[] = [];
    for (const node of inside(this)) if (node.nodeType === TEXT) pieces.push(node.nodeValue ?? '');
    return pieces.join('');
  }

  getElementsByTagName(name: string): ElementNode[] {
    return this.querySelectorAll(name);
  }

  querySelector(selector: string): ElementNode | null {
    return this.select(selector, 1)[0] ?? null;
  }

  querySelectorAll(selector: string): ElementNode[] {
    return this.select(selector, Number.POSITIVE_INFINITY);
  }

  private select(selector: string, most: number): ElementNode[] {
    const [whole, tag = '*', attribute, value] = SIMPLE.exec(selector) ?? [];
    if (whole === undefined) throw new RangeError(`selector "${selector}": only tag[attribute="value"]`);
    const found: ElementNode[] = [];
    for (const node of inside(this)) {
      if (!(node instanceof ElementNode) || (tag !== '*' && node.localName !== tag)) continue;
      if (attribute !== undefined && !node.hasAttribute(attribute)) continue;
      if (value !== undefined && node.getAttribute(attribute ?? '') !== value) continue;
      found.push(node);
      if (found.length >= most) break;
    }
    return found;
  }
}

/** Every node below one, in source order. */
function* inside(top: ElementNode): Generator<Child> {
  let node: Child | null = top.firstChild;
  while (node) {
    yield node;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) node = node.parentNode === top ? null : node.parentNode;
    node = node?.nextSibling ?? null;
  }
}

class DocumentNode extends ElementNode implements PageDocument {
  readonly documentElement: ElementNode;

  constructor() {
    super('#document', {}, null);
    this.documentElement = new ElementNode('html', {}, this);
    this.append(this.documentElement);
  }
}

/**
 * Parses markup to a tree that always has one html element, whatever the page has. Names of elements and attributes
 * are in lower case; comments are left out; neighbouring runs of text are one.
 * @param html  markup whose depth is bounded already
 * @throws DocumentError `too-large` for more than 1,000 levels
 */
export function growTree(html: string): PageDocument {
  const document = new DocumentNode();
  let at: ElementNode = document.documentElement;
  let levels = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html') {
          // A second one, or one behind stray text, adds to the one there is.
          const root = document.documentElement;
          root.attributes = { ...attributes, ...root.attributes };
          return;
        }
        if (++levels > MAX_LEVELS) throw tooLarge('more than 1,000 levels', { levels });
        const element = new ElementNode(name, attributes, at);
        at.append(element);
        at = element;
      },
      onclosetag(name) {
        if (name === 'html' || at === document.documentElement) return;
        at = at.parentNode ?? at;
        levels--;
      },
      ontext(text) {
        if (at.lastChild instanceof TextNode) at.lastChild.nodeValue += text;
        else at.append(new TextNode(text, at));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return document;
}
