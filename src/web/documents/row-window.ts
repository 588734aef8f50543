/** Which rows are in the page, and how high the empty space before and after them is, in px. */
export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The rows to render of `total` rows of `rowHeight` px, seen through a pane of `height` px that is scrolled by
 * `scrollTop`, with `overscan` rows more on both sides so that scrolling by key finds the next row there.
 */
export function rowWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
  overscan: number,
): RowWindow {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const shown = Math.ceil(height / rowHeight) + 1;
  const first = Math.max(0, Math.min(top - overscan, total - shown));
  const last = Math.min(total, top + shown + overscan);
  return { first, last, before: first * rowHeight, after: (total - last) * rowHeight };
}
