import { type ReadonlySignal, signal } from '@preact/signals';
import type { DocumentRow } from '../../api/index.ts';
import type { Span } from '../../core/index.ts';
import { ClientError, client } from '../client.ts';

/** Rows that are asked for at once. */
const PAGE_ROWS = 100;

/** What is known of a list: how many rows there are once the first answer is in, and those that came so far. */
export interface KnownRows<Row = DocumentRow> {
  readonly total: number | undefined;
  readonly failure: string | undefined;
  /** Where the query fails that asked for them. */
  readonly failedAt: Span | undefined;
  /** Whether the rows have lines of their texts under them. */
  readonly searched: boolean;
  readonly rows: ReadonlyMap<number, Row>;
}

/** A long list of which only the rows looked at are asked for. */
export interface Rows<Row = DocumentRow> {
  readonly known: ReadonlySignal<KnownRows<Row>>;
  /** Asks for the rows `[first, last)` that are not there and not on their way. */
  need(first: number, last: number): void;
  /** Asks again after a failure. */
  retry(): void;
  /** Drops what is on its way. */
  stop(): void;
}

/** An answer to a request for some rows of a list. */
interface Answer<Row> {
  readonly total: number;
  readonly offset: number;
  readonly searched?: boolean;
  readonly items: readonly Row[];
}

/** The rows of one filter and sort. */
export function createRows(query: string, sort: string): Rows {
  return pagedRows((offset, limit, signal) => client.documents(query, sort, offset, limit, signal));
}

/** The rows that `ask` gives, page by page. */
export function pagedRows<Row>(
  ask: (offset: number, limit: number, signal: AbortSignal) => Promise<Answer<Row>>,
): Rows<Row> {
  const known = signal<KnownRows<Row>>({
    total: undefined,
    failure: undefined,
    failedAt: undefined,
    searched: false,
    rows: new Map(),
  });
  const asked = new Set<number>();
  const abort = new AbortController();

  const askFor = async (page: number) => {
    if (asked.has(page)) return;
    asked.add(page);
    try {
      const list = await ask(page * PAGE_ROWS, PAGE_ROWS, abort.signal);
      if (abort.signal.aborted) return;
      const rows = new Map(known.value.rows);
      for (const [index, row] of list.items.entries()) rows.set(list.offset + index, row);
      const { total, searched = false } = list;
      known.value = { total, failure: undefined, failedAt: undefined, searched, rows };
    } catch (error) {
      if (abort.signal.aborted) return;
      asked.delete(page);
      known.value = {
        ...known.value,
        failure: error instanceof Error ? error.message : String(error),
        failedAt: error instanceof ClientError ? error.span : undefined,
      };
    }
  };
  const need = (first: number, last: number) => {
    if (known.value.failure !== undefined) return;
    for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS < Math.max(last, 1); page += 1)
      askFor(page);
  };
  return {
    known,
    need,
    retry: () => {
      known.value = { ...known.value, failure: undefined, failedAt: undefined };
      if (known.value.total === undefined) need(0, 1);
    },
    stop: () => abort.abort(),
  };
}
