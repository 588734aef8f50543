import type { Span } from '../../core/index.ts';

/** Maps offsets of the document's text to the text nodes that show it, and back. */
export interface TextIndex {
  /** A range over the nodes; cheap, since nothing follows it when the page changes (the text never does). */
  toRange(span: Span): StaticRange | undefined;
  /** The offset of a place in the page; undefined outside the text. */
  toOffset(node: Node, offset: number): number | undefined;
  /** The first and last offset whose lines are less than `margin` px above or below the seen part of `pane`. */
  seen(pane: Element, margin: number): Span;
}

/** The attribute of a paragraph that says at which offset its text begins. */
export const START = 'data-start';

/** Indexes the paragraphs under `root`, each with one text node, in the order of the text. */
export function indexText(root: Element): TextIndex {
  const starts: number[] = [];
  const nodes: Text[] = [];
  for (const paragraph of root.querySelectorAll(`[${START}]`)) {
    const node = paragraph.firstChild;
    if (node instanceof Text) {
      starts.push(Number(paragraph.getAttribute(START)));
      nodes.push(node);
    }
  }
  const before = (isBefore: (index: number) => boolean) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const point = (at: number, isEnd: boolean): { node: Text; offset: number } | undefined => {
    const index = before((each) => (isEnd ? (starts[each] ?? 0) < at : (starts[each] ?? 0) <= at));
    const node = nodes[Math.max(0, index)];
    const start = starts[Math.max(0, index)];
    if (node === undefined || start === undefined) return undefined;
    return { node, offset: Math.max(0, Math.min(at - start, node.length)) };
  };
  return {
    toRange: ({ start, end }) => {
      const from = point(start, false);
      const to = point(end, true);
      if (from === undefined || to === undefined) return undefined;
      return new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      });
    },
    toOffset: (node, offset) => {
      const paragraph = (node instanceof Element ? node : node.parentElement)?.closest(`[${START}]`);
      if (paragraph === null || paragraph === undefined || !root.contains(paragraph)) return undefined;
      return Number(paragraph.getAttribute(START)) + (node instanceof Text ? offset : 0);
    },
    seen: (pane, margin) => {
      const { top, bottom } = pane.getBoundingClientRect();
      const topOf = (index: number) => nodes[index]?.parentElement?.getBoundingClientRect().top ?? 0;
      const first = Math.max(
        0,
        before((each) => topOf(each) < top - margin),
      );
      const last = Math.max(
        0,
        before((each) => topOf(each) < bottom + margin),
      );
      return { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (nodes[last]?.length ?? 0) };
    },
  };
}
