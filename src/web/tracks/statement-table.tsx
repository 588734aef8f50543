import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StatementRow } from '../../api/index.ts';
import { usePane } from '../documents/documents-table.tsx';
import { rowWindow } from '../documents/row-window.ts';
import type { Rows } from '../documents/rows.ts';
import { StatusMark } from '../reading/statement-card.tsx';
import { useKeys } from '../shell/keys.ts';
import { isWrong } from './marking.ts';
import { QuoteLine } from './quote-line.tsx';
import { standsWords } from './statement-words.ts';

/** Heights of a row in px, as in tracks.css. */
const ROW_HEIGHT = { wide: 52, phone: 96 } as const;
const OVERSCAN = 8;

/** The row of the element that has the focus. */
function focusedRow(): number | undefined {
  const row = document.activeElement?.closest('tr[data-row]');
  return row === null || row === undefined ? undefined : Number(row.getAttribute('data-row'));
}

function Cells({
  row,
  lead,
  open,
}: {
  readonly row: StatementRow;
  readonly lead: ComponentChildren;
  readonly open: () => void;
}) {
  return (
    <>
      {lead !== undefined && <td class="lead">{lead}</td>}
      <td class="what">
        <div class="said" data-wrong={isWrong(row)}>
          <StatusMark status={row.status} />
          <button type="button" class="quote" dir="auto" onClick={open} title={row.quote}>
            <QuoteLine row={row} />
          </button>
        </div>
        <p class="quiet under">
          {isWrong(row) && <strong>marked as wrong · </strong>}
          {standsWords(row)}
          {row.documents > 1 && <> · in {row.documents} documents</>} · <bdi>{row.title}</bdi>
        </p>
      </td>
    </>
  );
}

/**
 * Statements as a table of which only the rows in view are in the page. `j` and `k` move, Enter opens the evidence; while
 * it is open they go through it. `lead` makes the first cell of a row, where there is one.
 */
export function StatementTable({
  rows,
  total,
  name,
  chosen,
  choose,
  lead,
}: {
  readonly rows: Rows<StatementRow>;
  readonly total: number;
  readonly name: string;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly lead?: {
    readonly name: string;
    readonly cell: (row: StatementRow, before: StatementRow | undefined) => ComponentChildren;
  };
}) {
  const pane = useRef<HTMLElement>(null);
  const { scrollTop, height, rowHeight } = usePane(pane, ROW_HEIGHT);
  const { first, last, before, after } = rowWindow(scrollTop, height, rowHeight, total, OVERSCAN);
  const known = rows.known.value;
  const toFocus = useRef<number | undefined>(undefined);
  useEffect(() => rows.need(first, last), [rows, first, last]);
  useEffect(() => {
    if (pane.current !== null) pane.current.scrollTop = 0;
  }, [rows]);
  useEffect(() => {
    if (toFocus.current === undefined) return;
    const button = pane.current?.querySelector<HTMLElement>(`tr[data-row="${toFocus.current}"] .quote`);
    if (button === null || button === undefined) return;
    button.focus({ preventScroll: true });
    toFocus.current = undefined;
  });

  const chosenRow = [...known.rows].find(([, row]) => row.id === chosen)?.[0];
  const moveTo = (row: number) => {
    const element = pane.current;
    if (element === null || total === 0) return;
    const target = Math.max(0, Math.min(total - 1, row));
    const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const top = target * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight - head)
      element.scrollTop = top + rowHeight + head - element.clientHeight;
    const button = element.querySelector<HTMLElement>(`tr[data-row="${target}"] .quote`);
    if (button === null) toFocus.current = target;
    else button.focus({ preventScroll: true });
    const next = known.rows.get(target);
    if (chosen !== undefined && next !== undefined) choose(next.id);
  };
  const at = () => toFocus.current ?? focusedRow() ?? chosenRow;
  useKeys(
    [
      { keys: 'j', does: 'Next statement', run: () => moveTo((at() ?? first - 1) + 1) },
      { keys: 'k', does: 'Statement before', run: () => moveTo((at() ?? 1) - 1) },
      { keys: 'G', does: 'Last statement', run: () => moveTo(total - 1) },
      { keys: 'g g', does: 'First statement', run: () => moveTo(0) },
      {
        keys: 'Enter',
        does: 'Open the evidence',
        run: () => {
          const row = known.rows.get(at() ?? 0);
          if (row !== undefined) choose(row.id);
        },
      },
    ],
    [rows, total, rowHeight, first, chosen, known],
  );

  const shown = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <section class="table-pane statement-table" ref={pane} aria-label={name}>
      <div class="all-rows" style={{ paddingTop: `${before}px`, paddingBottom: `${after}px` }}>
        <table aria-rowcount={total + 1}>
          <colgroup>
            {lead !== undefined && <col class="lead" />}
            <col />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {lead !== undefined && <th scope="col">{lead.name}</th>}
              <th scope="col">Statement</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((index) => {
              const row = known.rows.get(index);
              return (
                <tr
                  key={index}
                  data-row={index}
                  aria-rowindex={index + 2}
                  data-chosen={row !== undefined && row.id === chosen}
                >
                  {row === undefined ? (
                    <td colSpan={lead === undefined ? 1 : 2} class="quiet">
                      …
                    </td>
                  ) : (
                    <Cells
                      row={row}
                      lead={lead?.cell(row, known.rows.get(index - 1))}
                      open={() => choose(row.id)}
                    />
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
