import type { Span } from '../../core/index.ts';

/** Maps offsets of the document's text to the text nodes that show it, and back. */
export interface TextIndex {
  /** A range over the nodes; cheap, since nothing follows it when the page changes (the text never does). */
  toRange(span: Span): StaticRange | undefined;
  /** The offset of a place in the page; undefined outside the text. */
  toOffset(node: Node, offset: number): number | undefined;
  /**
   * The stretch of text, in whole pieces, that is seen in `pane` or less than `margin` px above or below. Only the
   * pieces are measured: asking for a line in one that is left out would lay it out.
   */
  seen(pane: Element, margin: number): Span;
  /** Offset of the first line that is seen in `pane` from its beginning. */
  firstSeen(pane: Element): number;
}

/** The attribute of a paragraph that says at which offset its text begins. */
export const START = 'data-start';

function linesOf(piece: Element | undefined): Element[] {
  return piece === undefined ? [] : [...piece.querySelectorAll(`[${START}]`)];
}

function startOf(line: Element | undefined): number {
  return Number(line?.getAttribute(START) ?? 0);
}

/** How many of `count` things in a row, from the first, pass: those that do all come before those that do not. */
function countPassing(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indexes the paragraphs under `root`, each with one text node, in the order of the text. */
export function indexText(root: Element): TextIndex {
  const starts: number[] = [];
  const nodes: Text[] = [];
  const pieces = [...root.children];
  for (const paragraph of root.querySelectorAll(`[${START}]`)) {
    const node = paragraph.firstChild;
    if (node instanceof Text) {
      starts.push(Number(paragraph.getAttribute(START)));
      nodes.push(node);
    }
  }
  /** The last piece that begins above `y`, else the first. */
  const pieceAbove = (y: number): Element | undefined => {
    const above = countPassing(pieces.length, (each) => (pieces[each]?.getBoundingClientRect().top ?? 0) < y);
    return pieces[Math.max(0, above - 1)];
  };
  const point = (at: number, isEnd: boolean): { node: Text; offset: number } | undefined => {
    const index =
      countPassing(starts.length, (each) => (isEnd ? (starts[each] ?? 0) < at : (starts[each] ?? 0) <= at)) -
      1;
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
      const first = linesOf(pieceAbove(top - margin))[0];
      const last = linesOf(pieceAbove(bottom + margin)).at(-1);
      return { start: startOf(first), end: startOf(last) + (last?.textContent?.length ?? 0) };
    },
    firstSeen: (pane) => {
      const { top } = pane.getBoundingClientRect();
      const piece = pieceAbove(top);
      const lines = [...linesOf(piece), ...linesOf(piece?.nextElementSibling ?? undefined)];
      return startOf(lines.find((line) => line.getBoundingClientRect().top >= top) ?? lines[0]);
    },
  };
}
