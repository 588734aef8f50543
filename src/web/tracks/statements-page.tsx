import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StatementRow, TrackReport } from '../../api/index.ts';
import { ClientError, client } from '../client.ts';
import { pagedRows } from '../documents/rows.ts';
import { formatCount, formatDate } from '../format.ts';
import { formatView, type MapView, type StatementsView } from '../route.ts';
import { useKeys } from '../shell/keys.ts';
import { Empty, Loading } from '../shell/messages.tsx';
import { navigate, situation, storeVersion } from '../state.ts';
import { QueryFailure } from './query-failure.tsx';
import { StatementDrawer } from './statement-drawer.tsx';
import { StatementTable } from './statement-table.tsx';
import { StatusFilter } from './status-filter.tsx';
import './tracks.css';
import { useLoad } from './use-load.ts';
import { useStatement } from './use-statement.ts';

/** The part of a view that says which statements are meant, as fields of the API. */
export function searchOf({ track, query, status, from, to }: StatementsView): URLSearchParams {
  const stated = Object.entries({ query, track, status, from, to }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return new URLSearchParams(stated);
}

/** The list that a view asks for; `failed` with the characters at which its query fails. */
function useStatements(view: StatementsView) {
  const { track, query, status, from, to } = view;
  const [failedAt, setFailedAt] = useState<ClientError>();
  const rows = useMemo(
    () =>
      pagedRows<StatementRow>(async (offset, limit, signal) => {
        const search = searchOf(view);
        search.set('offset', String(offset));
        search.set('limit', String(limit));
        try {
          const list = await client.statements(search, signal);
          setFailedAt(undefined);
          return list;
        } catch (error) {
          if (error instanceof ClientError) setFailedAt(error);
          throw error;
        }
      }),
    [track, query, status, from, to],
  );
  useEffect(() => {
    rows.need(0, 1);
    return () => rows.stop();
  }, [rows]);
  return { rows, failedAt };
}

/** The same statements on the map. */
function onMap({ query, track, status, from, to }: StatementsView): MapView {
  return {
    page: 'map',
    ...(query === '' ? {} : { query }),
    ...(track === undefined ? {} : { track }),
    ...(status === undefined ? {} : { status }),
    ...(from === undefined ? {} : { since: from }),
    ...(to === undefined ? {} : { until: to }),
  };
}

/** Which days, in words. */
function daysWords({ from, to }: StatementsView): string {
  if (from === undefined && to === undefined) return '';
  return `, published${from === undefined ? '' : ` from ${formatDate(from)}`}${to === undefined ? '' : ` to ${formatDate(to)}`}`;
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
  const csv = `/api/statements.csv?${searchOf(view)}`;
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
        {total !== undefined && `${formatCount(total, 'report')}${daysWords(view)}. `}
        {(view.from !== undefined || view.to !== undefined) && (
          <>
            <a href={formatView(anyDay)}>Show all days</a>{' '}
          </>
        )}
        {total !== undefined && total > 0 && (
          <>
            <a href={formatView(onMap(view))}>On the map</a>{' '}
            <a href={csv} download="statements.csv" target="_self">
              CSV
            </a>
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
  const { rows, failedAt } = useStatements(view);
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
  const { total: newTotal, failure } = rows.known.value;
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
          <QueryFailure message={failure} query={view.query} span={failedAt?.span} retry={rows.retry} />
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
