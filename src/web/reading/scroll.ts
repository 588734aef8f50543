import type { Span } from '../../core/index.ts';
import type { TextIndex } from './text-index.ts';

/** Space that is kept between the shown words and the edge of the pane, in px. */
const MARGIN = 60;

/** Scrolls `pane` by no more than is needed to show the beginning of `span`. Nothing moves when it is in view. */
export function scrollToSpan(index: TextIndex, pane: Element, span: Span): void {
  const ends = index.toRange(span);
  if (ends === undefined) return;
  // A line far away may not be laid out yet (content-visibility), hence its paragraph first.
  const paragraph = ends.startContainer.parentElement;
  paragraph?.scrollIntoView({ block: 'nearest' });
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  const words = range.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  const sheet = document.querySelector('.drawer')?.getBoundingClientRect();
  const isUnderSheet = sheet !== undefined && sheet.left <= seen.left && sheet.top > seen.top;
  const bottom = isUnderSheet ? Math.min(seen.bottom, sheet.top) : seen.bottom;
  const room = bottom - seen.top - 2 * MARGIN;
  if (words.top < seen.top + MARGIN) pane.scrollTop += words.top - seen.top - MARGIN;
  else if (words.bottom > bottom - MARGIN) {
    // A sentence longer than the pane shows its beginning.
    pane.scrollTop += Math.min(
      words.bottom - bottom + MARGIN,
      words.top - seen.top - MARGIN + Math.min(0, room),
    );
  }
}
