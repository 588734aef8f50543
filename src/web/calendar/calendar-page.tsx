import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StatementRow } from '../../api/index.ts';
import { client } from '../client.ts';
import { pagedRows, type Rows } from '../documents/rows.ts';
import { fieldsOf } from '../fields.ts';
import { formatCount, formatMonth, formatNumber } from '../format.ts';
import { type CalendarView, formatView } from '../route.ts';
import { CsvLink } from '../shell/csv-link.tsx';
import { useKeys } from '../shell/keys.ts';
import { Empty, Failed, Loading } from '../shell/messages.tsx';
import { QueryFailure } from '../shell/query-failure.tsx';
import { navigate, situation, storeVersion } from '../state.ts';
import { StatementDrawer } from '../tracks/statement-drawer.tsx';
import { StatementTable } from '../tracks/statement-table.tsx';
import '../tracks/tracks.css';
import { useLoad } from '../tracks/use-load.ts';
import { useStatement } from '../tracks/use-statement.ts';
import './calendar.css';
import { coversMonth, monthAfter } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { monthWords, windowWords } from './window-words.ts';

/** Most entries of one month that are drawn. */
const MONTH_LIMIT = 500;

function When({ row, before }: { readonly row: StatementRow; readonly before: StatementRow | undefined }) {
  const month = monthWords(row);
  const isNew = before === undefined || monthWords(before) !== month;
  return (
    <>
      {isNew && <strong class="new-month">{month}</strong>}
      <span>{windowWords(row)}</span>
    </>
  );
}

function searchOf({ query }: CalendarView): URLSearchParams {
  return fieldsOf({ query });
}

function useCalendarRows(view: CalendarView): Rows<StatementRow> {
  const version = storeVersion.value;
  const rows = useMemo(
    () =>
      pagedRows<StatementRow>((offset, limit, signal) => {
        const search = searchOf(view);
        search.set('offset', String(offset));
        search.set('limit', String(limit));
        return client.calendar(search, signal);
      }),
    [view.query, version],
  );
  useEffect(() => {
    rows.need(0, 1);
    return () => rows.stop();
  }, [rows]);
  return rows;
}

/** How many of a month's entries stand under its weeks, since they mean no day in it. */
function longWords(rows: readonly StatementRow[], month: string): string {
  const count = rows.filter((row) => coversMonth(row, month)).length;
  return count === 0 ? '' : `, ${formatNumber(count)} of it under the weeks: no day of the month is meant`;
}

function Month({
  view,
  month,
  chosen,
  choose,
  listed,
}: {
  readonly view: CalendarView;
  readonly month: string;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly listed: (rows: readonly StatementRow[]) => void;
}) {
  const version = storeVersion.value;
  const { loaded, retry } = useLoad(
    async (signal) => {
      const search = searchOf(view);
      search.set('from', month);
      search.set('to', month);
      search.set('limit', String(MONTH_LIMIT));
      const list = await client.calendar(search, signal);
      listed(list.items);
      return list;
    },
    [view.query, month, version],
  );
  const { chosen: _, ...rest } = view;
  const before = monthAfter(month, -1);
  const after = monthAfter(month, 1);
  useKeys(
    [
      { keys: '[', does: 'Month before', run: () => navigate({ ...rest, month: before }) },
      { keys: ']', does: 'Next month', run: () => navigate({ ...rest, month: after }) },
    ],
    [view],
  );
  return (
    <>
      <nav class="month-nav" aria-label="Months">
        <a href={formatView({ ...rest, month: before })} aria-label={`Month before: ${formatMonth(before)}`}>
          ← {formatMonth(before)}
        </a>
        <h2 aria-live="polite">{formatMonth(month)}</h2>
        <a href={formatView({ ...rest, month: after })} aria-label={`Next month: ${formatMonth(after)}`}>
          {formatMonth(after)} →
        </a>
      </nav>
      {loaded.state === 'loading' && <Loading what="the month" />}
      {loaded.state === 'failed' && <Failed message={loaded.message} retry={retry} />}
      {loaded.state === 'ready' && (
        <>
          <p class="quiet">
            {loaded.value.total === 0
              ? 'No text says that anything lies ahead in this month.'
              : `${formatCount(loaded.value.total, 'report')} of what lies ahead in this month${longWords(loaded.value.items, month)}${loaded.value.total > MONTH_LIMIT ? `; the first ${MONTH_LIMIT} drawn` : ''}.`}
          </p>
          <MonthGrid month={month} rows={loaded.value.items} chosen={chosen} choose={choose} />
        </>
      )}
    </>
  );
}

/** What texts say lies ahead of their day: as a list by month, or one month as a grid. */
export function CalendarPage({ view }: { readonly view: CalendarView }) {
  const rows = useCalendarRows(view);
  const answered = useRef(rows);
  const page = useRef<HTMLElement>(null);
  const [ofMonth, setOfMonth] = useState<readonly StatementRow[]>([]);
  if (rows.known.value.total !== undefined) answered.current = rows;
  const { failure, failedAt } = rows.known.value;
  const { total, rows: known } = answered.current.known.value;
  const isGrid = view.month !== undefined;
  const list = isGrid ? ofMonth : [...known].sort(([a], [b]) => a - b).map(([, row]) => row);
  const evidence = useStatement(
    view.chosen,
    list.find(({ id }) => id === view.chosen),
  );
  useEffect(() => {
    document.title = 'Calendar · Vedette';
  }, []);
  const open = situation.value;
  const lastDay = open.state === 'ready' ? open.value.to : undefined;
  const { chosen: _, month: __, ...asList } = view;
  const gridMonth = view.month ?? lastDay?.slice(0, 7) ?? list[0]?.time?.earliest?.slice(0, 7);

  const choose = (id: string | undefined) => {
    const { chosen: before, ...rest } = view;
    navigate(id === undefined ? rest : { ...rest, chosen: id }, {
      replace: before !== undefined && id !== undefined,
    });
  };
  const step = (by: 1 | -1) => {
    const next = list[list.findIndex(({ id }) => id === view.chosen) + by];
    if (next !== undefined) choose(next.id);
  };
  const stepInGrid = (by: 1 | -1) => {
    const steps = [...(page.current?.querySelectorAll<HTMLElement>('.step') ?? [])];
    const at = steps.findIndex((one) => one.matches(':focus'));
    steps[at < 0 ? 0 : Math.max(0, Math.min(steps.length - 1, at + by))]?.focus();
  };
  useKeys(
    [
      ...(isGrid
        ? [
            { keys: 'j', does: 'Next entry', run: () => stepInGrid(1) },
            { keys: 'k', does: 'Entry before', run: () => stepInGrid(-1) },
          ]
        : []),
      {
        keys: 'Escape',
        does: 'Close the evidence',
        run: () => view.chosen !== undefined && choose(undefined),
      },
    ],
    [view, isGrid],
  );
  return (
    <>
      <main class="pane calendar-page" id="main" data-grid={isGrid} ref={page}>
        <div class="pane-head">
          <h1>Calendar</h1>
          <p class="answer" aria-live="polite">
            {failure === undefined &&
              total !== undefined &&
              `${formatCount(total, 'report')} of what texts say is scheduled, planned or expected, ahead of their own day. Reports, not events. `}
            {total !== undefined && total > 0 && (
              <CsvLink href={`/api/calendar.csv?${searchOf(view)}`} name="calendar" />
            )}
          </p>
          <ul class="switch" aria-label="Show as">
            <li>
              <a href={formatView(asList)} aria-current={isGrid ? undefined : 'true'}>
                List
              </a>
            </li>
            {gridMonth !== undefined && (
              <li>
                <a
                  href={formatView({ ...asList, month: gridMonth })}
                  aria-current={isGrid ? 'true' : undefined}
                >
                  Month
                </a>
              </li>
            )}
          </ul>
        </div>
        {failure !== undefined && (
          <QueryFailure message={failure} query={view.query} span={failedAt} retry={rows.retry} />
        )}
        {failure === undefined && total === undefined && <Loading what="the calendar" />}
        {failure === undefined && total === 0 && (
          <Empty title="Nothing ahead">
            <p>
              No text says with a date that something is scheduled, planned or expected
              {view.query === '' ? '' : ' and matches the query'}. Add documents:
            </p>
            <pre>vedette add PATH…</pre>
          </Empty>
        )}
        {failure === undefined && total !== undefined && total > 0 && view.month !== undefined && (
          <Month view={view} month={view.month} chosen={view.chosen} choose={choose} listed={setOfMonth} />
        )}
        {failure === undefined && total !== undefined && total > 0 && view.month === undefined && (
          <StatementTable
            rows={answered.current}
            total={total}
            name="What lies ahead"
            chosen={view.chosen}
            choose={choose}
            lead={{ name: 'When', cell: (row, before) => <When row={row} before={before} /> }}
          />
        )}
      </main>
      <StatementDrawer
        loaded={evidence.loaded}
        close={() => choose(undefined)}
        step={step}
        retry={evidence.retry}
      />
    </>
  );
}
