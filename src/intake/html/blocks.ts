import { BLOCK_TAGS, SILENT_TAGS } from './elements.ts';
import { isElement, isText, type PageElement, type PageNode } from './nodes.ts';

/** One element of the page as the walk met it; `parent` and `id` are indices into `Blocks.elements`. */
export interface Box {
  readonly id: number;
  readonly parent: number;
  readonly tag: string;
  readonly depth: number;
  readonly element: PageElement;
  /** Position among its parent's element children. */
  readonly place: number;
  readonly isHidden: boolean;
  /** Blocks inside: `[first, last)`. */
  first: number;
  last: number;
}

/** One line of the page: the text between two ends of block-level elements or breaks. */
export interface Block {
  readonly index: number;
  /** White space collapsed, trimmed, never empty. */
  readonly text: string;
  /** The innermost block-level element around it: an index into `Blocks.boxes`. */
  readonly box: number;
  /** Code units of the text inside links, bold and italic elements. */
  readonly linkUnits: number;
  readonly boldUnits: number;
  readonly italicUnits: number;
  readonly links: number;
  /** True where a break, not an element, parts it from the block before. */
  readonly afterBreak: boolean;
  /** Images and embedded media between the block before and this one. */
  readonly media: number;
  /** The one inline element that holds the whole line, where there is one: often it has the telling class. */
  readonly wrapper: PageElement | undefined;
}

/** A page as lines in reading order, with the elements around them. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
}

const MEDIA = new Set([
  'img',
  'picture',
  'video',
  'iframe',
  'audio',
  'amp-img',
  'embed',
  'object',
  'svg',
  'figure',
]);

/** "display:none" "visibility : hidden" | not "display:block" */
const HIDDEN_STYLE = /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i;

function hides(element: PageElement): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style.slice(0, 500));
}

/** Collects the pieces of the line that is being read. */
class OpenLine {
  private pieces: string[] = [];
  private link = 0;
  private bold = 0;
  private italic = 0;
  private links = 0;
  private outer: PageElement | undefined;
  private isWrapped = true;
  private isBlank = true;

  add(
    text: string,
    inLink: boolean,
    inBold: boolean,
    inItalic: boolean,
    outer: PageElement | undefined,
  ): void {
    this.pieces.push(text);
    const units = text.trim().length;
    if (units > 0) {
      this.isBlank = false;
      if (outer === undefined || (this.outer !== undefined && this.outer !== outer)) this.isWrapped = false;
      this.outer = outer;
    }
    if (inLink) this.link += units;
    if (inBold) this.bold += units;
    if (inItalic) this.italic += units;
  }

  openLink(): void {
    this.links++;
  }

  close(rest: Pick<Block, 'index' | 'box' | 'afterBreak' | 'media'>): Block | undefined {
    if (this.pieces.length === 0 && this.links === 0) return undefined;
    const text = this.isBlank ? '' : this.pieces.join('').replace(/\s+/g, ' ').trim();
    const block = {
      ...rest,
      text,
      linkUnits: Math.min(this.link, text.length),
      boldUnits: Math.min(this.bold, text.length),
      italicUnits: Math.min(this.italic, text.length),
      links: this.links,
      wrapper: this.isWrapped ? this.outer : undefined,
    };
    this.outer = undefined;
    this.isWrapped = true;
    this.isBlank = true;
    this.pieces = [];
    this.link = this.bold = this.italic = this.links = 0;
    return text === '' ? undefined : block;
  }
}

/**
 * Walks the page once, without recursion, and gives its lines in source order. Scripts, styles, forms' own texts and
 * drawings are not text.
 * @param root  the document's root element, or any element
 */
export function readBlocks(root: PageElement): Blocks {
  const blocks: Block[] = [];
  const boxes: Box[] = [];
  const line = new OpenLine();
  const around: number[] = [];
  let [link, bold, italic, media] = [0, 0, 0, 0];
  let afterBreak = false;
  const places: number[] = [0];
  const inline: PageElement[] = [];

  const end = (box: number, byBreak: boolean): void => {
    const block = line.close({ index: blocks.length, box, afterBreak, media });
    if (block) {
      blocks.push(block);
      media = 0;
      afterBreak = byBreak;
    } else if (!byBreak) afterBreak = false;
  };
  const inner = (): number => around.at(-1) ?? 0;
  const weigh = (tag: string, by: number): void => {
    if (tag === 'a') link += by;
    else if (tag === 'b' || tag === 'strong') bold += by;
    else if (tag === 'i' || tag === 'em' || tag === 'cite') italic += by;
  };
  const open = (element: PageElement, tag: string): void => {
    weigh(tag, 1);
    if (tag === 'a') line.openLink();
    const place = places[places.length - 1] ?? 0;
    places[places.length - 1] = place + 1;
    places.push(0);
    if (!BLOCK_TAGS.has(tag) && boxes.length > 0) {
      inline.push(element);
      return;
    }
    if (boxes.length > 0) end(inner(), false);
    const parent = around.length === 0 ? -1 : inner();
    const above = boxes[parent];
    boxes.push({
      id: boxes.length,
      parent,
      tag,
      depth: above ? above.depth + 1 : 0,
      element,
      place,
      isHidden: (above?.isHidden ?? false) || hides(element),
      first: blocks.length,
      last: blocks.length,
    });
    around.push(boxes.length - 1);
  };
  const close = (tag: string): void => {
    weigh(tag, -1);
    places.pop();
    const box = boxes[inner()];
    if (!BLOCK_TAGS.has(tag) && around.length > 1) {
      inline.pop();
      return;
    }
    end(inner(), false);
    if (box) box.last = blocks.length;
    around.pop();
  };

  let node: PageNode | null = root;
  while (node) {
    let down: PageNode | null = null;
    if (isText(node)) {
      if (node.nodeValue !== null) line.add(node.nodeValue, link > 0, bold > 0, italic > 0, inline[0]);
    } else if (isElement(node)) {
      const tag = node.localName;
      if (MEDIA.has(tag)) media++;
      if (tag === 'br') end(inner(), true);
      else if (!SILENT_TAGS.has(tag)) {
        down = node.firstChild;
        open(node, tag);
        if (!down) close(tag);
      } else if (BLOCK_TAGS.has(tag)) end(inner(), false);
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && isElement(node)) close(node.localName);
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return { blocks, boxes };
}
