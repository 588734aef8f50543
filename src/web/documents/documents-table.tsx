import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatView } from '../route.ts';
import { useKeys } from '../shell/keys.ts';
import { COLUMNS, type Column, nextSort } from './columns.tsx';
import { rowWindow } from './row-window.ts';
import type { Rows } from './rows.ts';

/** Heights of a row in px, as in documents.css. */
const ROW_HEIGHT = { wide: 30, phone: 72 } as const;
/** The same with a line of the text under each title. */
const SEARCHED_HEIGHT = { wide: 52, phone: 112 } as const;
const OVERSCAN = 8;
const PHONE = '(max-width: 719px)';

interface Pane {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** What of the scrolled pane is seen now; re-measured when it is scrolled or resized. */
export function usePane(
  pane: { readonly current: HTMLElement | null },
  rowHeights: { readonly wide: number; readonly phone: number } = ROW_HEIGHT,
): Pane {
  const { wide, phone: narrow } = rowHeights;
  const [seen, setSeen] = useState<Pane>({ scrollTop: 0, height: 800, rowHeight: wide });
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const phone = matchMedia(PHONE);
    const measure = () =>
      setSeen({
        scrollTop: element.scrollTop,
        height: element.clientHeight,
        rowHeight: phone.matches ? narrow : wide,
      });
    const resize = new ResizeObserver(measure);
    resize.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      resize.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [pane, wide, narrow]);
  return seen;
}

function Heading({
  column,
  query,
  sort,
}: {
  readonly column: Column;
  readonly query: string;
  readonly sort: string;
}) {
  const isSorted = sort === column.key || sort === `-${column.key}`;
  const direction = sort.startsWith('-') ? 'descending' : 'ascending';
  const mark = direction === 'ascending' ? '▲' : '▼';
  return (
    <th
      scope="col"
      class={className(column)}
      data-column={column.key}
      aria-sort={isSorted ? direction : undefined}
    >
      <a href={formatView({ page: 'documents', query, sort: nextSort(column, sort) })}>
        {column.name}
        <span class="sort-mark" aria-hidden="true">
          {isSorted ? mark : ''}
        </span>
      </a>
    </th>
  );
}

function className(column: Column): string {
  return [column.isNumber ? 'number' : '', column.isWide ? 'wide-only' : ''].join(' ').trim();
}

/** The documents as a real table of which only the rows in view are in the page; `j` and `k` move, Enter opens. */
export function DocumentsTable({
  rows,
  total,
  searched,
  query,
  sort,
}: {
  readonly rows: Rows;
  readonly total: number;
  /** Whether lines of the texts stand under the titles. */
  readonly searched: boolean;
  readonly query: string;
  readonly sort: string;
}) {
  const pane = useRef<HTMLElement>(null);
  const { scrollTop, height, rowHeight } = usePane(pane, searched ? SEARCHED_HEIGHT : ROW_HEIGHT);
  const { first, last, before, after } = rowWindow(scrollTop, height, rowHeight, total, OVERSCAN);
  const known = rows.known.value;
  const toFocus = useRef<number | undefined>(undefined);

  useEffect(() => rows.need(first, last), [rows, first, last]);
  useEffect(() => {
    if (pane.current !== null) pane.current.scrollTop = 0;
  }, [query, sort]);

  // A row that is to be focused may have to be scrolled to, rendered and fetched first.
  useEffect(() => {
    if (toFocus.current === undefined) return;
    const link = pane.current?.querySelector<HTMLElement>(`tr[data-row="${toFocus.current}"] td a`);
    if (link === null || link === undefined) return;
    link.focus({ preventScroll: true });
    toFocus.current = undefined;
  });

  const moveTo = (row: number) => {
    const element = pane.current;
    if (element === null || total === 0) return;
    const target = Math.max(0, Math.min(total - 1, row));
    const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const top = target * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight - head)
      element.scrollTop = top + rowHeight + head - element.clientHeight;
    const link = element.querySelector<HTMLElement>(`tr[data-row="${target}"] td a`);
    if (link === null) toFocus.current = target;
    else link.focus({ preventScroll: true });
  };
  const current = () => {
    const row = document.activeElement?.closest('tr[data-row]');
    return row === null || row === undefined ? undefined : Number(row.getAttribute('data-row'));
  };
  useKeys(
    [
      {
        keys: 'j',
        does: 'Next document',
        run: () => moveTo((toFocus.current ?? current() ?? first - 1) + 1),
      },
      { keys: 'k', does: 'Document before', run: () => moveTo((toFocus.current ?? current() ?? 1) - 1) },
      { keys: 'G', does: 'Last document', run: () => moveTo(total - 1) },
      { keys: 'g g', does: 'First document', run: () => moveTo(0) },
      {
        keys: 'Enter',
        does: 'Open the document',
        run: () => pane.current?.querySelector<HTMLElement>(`tr[data-row="${current() ?? 0}"] td a`)?.click(),
      },
    ],
    [rows, total, rowHeight, first],
  );

  const shown = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <section class="table-pane" ref={pane} aria-label="Documents" data-searched={searched}>
      <div class="all-rows" style={{ paddingTop: `${before}px`, paddingBottom: `${after}px` }}>
        <table aria-rowcount={total + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <Heading key={column.key} column={column} query={query} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((index) => {
              const row = known.rows.get(index);
              return (
                <tr key={index} data-row={index} aria-rowindex={index + 2}>
                  {COLUMNS.map((column) => (
                    <td key={column.key} data-column={column.key} class={className(column)}>
                      {row === undefined ? (
                        column.key === 'title' ? (
                          <span class="quiet">…</span>
                        ) : (
                          ''
                        )
                      ) : (
                        column.cell(row)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
