import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { StatementRow, TrackReport } from '../../api/index.ts';
import { client } from '../client.ts';
import { pagedRows, type Rows } from '../documents/rows.ts';
import { fieldsOf } from '../fields.ts';
import { formatCount, publishedWords } from '../format.ts';
import { formatView, type StatementsView } from '../route.ts';
import { CsvLink } from '../shell/csv-link.tsx';
import { useKeys } from '../shell/keys.ts';
import { Empty, Loading } from '../shell/messages.tsx';
import { QueryFailure } from '../shell/query-failure.tsx';
import { navigate, situation, storeVersion } from '../state.ts';
import { onMap } from '../statement-views.ts';
import { StatementDrawer } from './statement-drawer.tsx';
import { StatementTable } from './statement-table.tsx';
import { StatusFilter } from './status-filter.tsx';
import './tracks.css';
import { useLoad } from './use-load.ts';
import { useStatement } from './use-statement.ts';

/** The part of a view that says which statements are meant, as fields of the API. */
function searchOf({ track, query, status, from, to }: StatementsView): URLSearchParams {
  return fieldsOf({ query, track, status, from, to });
}

/** The list that a view asks for. */
function useStatements(view: StatementsView): Rows<StatementRow> {
  const { track, query, status, from, to } = view;
  const rows = useMemo(
    () =>
      pagedRows<StatementRow>((offset, limit, signal) => {
        const search = searchOf(view);
        search.set('offset', String(offset));
        search.set('limit', String(limit));
        return client.statements(search, signal);
      }),
    [track, query, status, from, to],
  );
  useEffect(() => {
    rows.need(0, 1);
    return () => rows.stop();
  }, [rows]);
  return rows;
}

function Head({
  view,
  report,
  total,
}: {
  readonly view: StatementsView;
  readonly report: TrackReport | undefined;
  readonly total: number | undefined;
}) {
  const { chosen: _, from: __, to: ___, ...anyDay } = view;
  const open = situation.value;
  const track = open.state === 'ready' ? open.value.tracks.find(({ id }) => id === view.track) : undefined;
  return (
    <div class="pane-head">
      {view.track !== undefined && (
        <p class="crumb">
          <a href="/tracks">Tracks</a>
        </p>
      )}
      <h1>{view.track === undefined ? 'Statements' : (track?.title ?? view.track)}</h1>
      {track?.question !== undefined && <p class="question">{track.question}</p>}
      <p class="answer" aria-live="polite">
        {total !== undefined && `${formatCount(total, 'report')}${publishedWords(view.from, view.to)}. `}
        {(view.from !== undefined || view.to !== undefined) && (
          <>
            <a href={formatView(anyDay)}>Show all days</a>{' '}
          </>
        )}
        {total !== undefined && total > 0 && (
          <>
            <a href={formatView(onMap(view))}>On the map</a>{' '}
            <CsvLink href={`/api/statements.csv?${searchOf(view)}`} name="statements" />
          </>
        )}
      </p>
      {report !== undefined && (
        <details class="track-query">
          <summary>Why a statement is here</summary>
          <code>{report.query}</code>
        </details>
      )}
      <StatusFilter
        on={view.status}
        counts={report?.counts}
        addressOf={(status) => {
          const { status: _, chosen: __, ...rest } = view;
          return formatView(status === undefined ? rest : { ...rest, status });
        }}
      />
    </div>
  );
}

/** Statements as a list with its evidence: those of a track, or all. */
export function StatementsPage({ view }: { readonly view: StatementsView }) {
  const version = storeVersion.value;
  const rows = useStatements(view);
  const { loaded: ofTrack } = useLoad(
    async (signal) => (view.track === undefined ? undefined : client.track(view.track, signal)),
    [view.track, version],
  );
  const report = ofTrack.state === 'ready' && ofTrack.value?.id === view.track ? ofTrack.value : undefined;
  const { loaded: reasons } = useLoad(
    async (signal) =>
      view.track === undefined || view.chosen === undefined
        ? undefined
        : { of: view.chosen, terms: (await client.why(view.chosen, view.track, signal)).terms },
    [view.track, view.chosen],
  );
  const why =
    reasons.state === 'ready' && reasons.value?.of === view.chosen ? reasons.value?.terms : undefined;
  const answered = useRef(rows);
  const { total: newTotal, failure, failedAt } = rows.known.value;
  if (newTotal !== undefined) answered.current = rows;
  const { total } = answered.current.known.value;
  const list = [...answered.current.known.value.rows.values()];
  const { loaded, retry } = useStatement(
    view.chosen,
    list.find(({ id }) => id === view.chosen),
  );
  useEffect(() => {
    document.title = `${view.track ?? 'Statements'} · Vedette`;
  }, [view.track]);

  const choose = (id: string | undefined) => {
    const { chosen: before, ...rest } = view;
    navigate(id === undefined ? rest : { ...rest, chosen: id }, {
      replace: before !== undefined && id !== undefined,
    });
  };
  const step = (by: 1 | -1) => {
    const entries = [...answered.current.known.value.rows];
    const at = entries.find(([, row]) => row.id === view.chosen)?.[0];
    const next = at === undefined ? undefined : entries.find(([index]) => index === at + by)?.[1];
    if (next !== undefined) choose(next.id);
  };
  useKeys(
    [
      {
        keys: 'Escape',
        does: 'Close the evidence',
        run: () => view.chosen !== undefined && choose(undefined),
      },
    ],
    [view],
  );
  return (
    <>
      <main class="pane statements-page" id="main" aria-busy={answered.current !== rows}>
        <Head view={view} report={report} total={failure === undefined ? total : undefined} />
        {failure !== undefined && (
          <QueryFailure message={failure} query={view.query} span={failedAt} retry={rows.retry} />
        )}
        {failure === undefined && total === undefined && <Loading what="the statements" />}
        {failure === undefined && total === 0 && (
          <Empty title="No reports">
            <p>
              Nothing in the documents matches.{' '}
              <a href={formatView({ page: 'statements', query: '' })}>Show all statements</a>, or add
              documents:
            </p>
            <pre>vedette add PATH…</pre>
          </Empty>
        )}
        {failure === undefined && total !== undefined && total > 0 && (
          <StatementTable
            rows={answered.current}
            total={total}
            name="Statements"
            chosen={view.chosen}
            choose={choose}
          />
        )}
      </main>
      <StatementDrawer loaded={loaded} why={why} close={() => choose(undefined)} step={step} retry={retry} />
    </>
  );
}
