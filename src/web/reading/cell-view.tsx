import type { RefObject } from 'preact';
import type { DocumentPage } from '../../api/index.ts';
import { formatCount } from '../format.ts';
import { START } from './text-index.ts';

type Cell = NonNullable<DocumentPage['cells']>[number];

export interface CellViewProps {
  readonly cells: readonly Cell[];
  readonly text: string;
  readonly root: RefObject<HTMLElement | null>;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** What stands for the name of a column without one: its place in the row, from 1. */
function nameOf({ column }: Cell, place: number): string {
  return column === '' ? `column ${place + 1}` : column;
}

/**
 * A row of event data as its cells, each under its column's name. The words of a cell are one text node, as those of a
 * line are in a text, so that marks are painted over them; the names are no part of the text.
 */
export function CellView({ cells, text, root, ...handlers }: CellViewProps) {
  const named = cells.map((cell, place) => ({ ...cell, name: nameOf(cell, place) }));
  const isEmpty = ({ start, end }: Cell) => text.slice(start, end).trim() === '';
  const empty = named.filter(isEmpty);
  return (
    <section class="text" ref={root} tabIndex={-1} aria-label="Cells of the row" {...handlers}>
      <dl class="cells">
        {named
          .filter((cell) => !isEmpty(cell))
          .map(({ name, start, end }) => (
            <div class="cell" key={start}>
              <dt>{name}</dt>
              <dd dir="auto" {...{ [START]: start }}>
                {text.slice(start, end)}
              </dd>
            </div>
          ))}
      </dl>
      {empty.length > 0 && (
        <details class="empty-cells">
          <summary>{formatCount(empty.length, 'column')} without a value</summary>
          <p>{empty.map(({ name }) => name).join(', ')}</p>
        </details>
      )}
    </section>
  );
}
