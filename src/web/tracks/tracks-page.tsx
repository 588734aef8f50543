import { useEffect, useRef } from 'preact/hooks';
import type { TrackList, TrackReport } from '../../api/index.ts';
import { client } from '../client.ts';
import { formatCount, formatDay, formatNumber } from '../format.ts';
import { StatusMark } from '../reading/statement-card.tsx';
import { formatView, type TracksView } from '../route.ts';
import { useKeys } from '../shell/keys.ts';
import { Empty, Failed, Loading } from '../shell/messages.tsx';
import { navigate, storeVersion } from '../state.ts';
import { isWrong } from './marking.ts';
import { QuoteLine } from './quote-line.tsx';
import { StatementDrawer } from './statement-drawer.tsx';
import { standsWords } from './statement-words.ts';
import './tracks.css';
import { useLoad } from './use-load.ts';
import { useStatement } from './use-statement.ts';
import { WeekBars } from './week-bars.tsx';
import { highest, MARKS, mondaysBetween } from './weeks.ts';

const MARK_WORDS = {
  happened: 'occurred, ongoing',
  set: 'scheduled, planned',
  open: 'proposed, expected, possible',
  feared: 'feared, conditional',
  against: 'denied, negated',
  unknown: 'unknown',
} as const;

function BarLegend({ most }: { readonly most: number }) {
  return (
    <ul class="bar-legend" aria-label="What the bars mean">
      {MARKS.map((mark) => (
        <li key={mark}>
          <span class={`bar bar-${mark}`} aria-hidden="true" /> {MARK_WORDS[mark]}
        </li>
      ))}
      <li>all on one scale, the highest bar {formatCount(most, 'report')}</li>
    </ul>
  );
}

function Track({
  track,
  mondays,
  most,
  choose,
}: {
  readonly track: TrackReport;
  readonly mondays: readonly string[];
  readonly most: number;
  readonly choose: (id: string) => void;
}) {
  return (
    <article class="track" aria-labelledby={`track-${track.id}`}>
      <div class="track-head">
        <h2 id={`track-${track.id}`}>
          <a href={formatView({ page: 'statements', track: track.id, query: '' })} class="step">
            {track.title}
          </a>
        </h2>
        {track.question !== undefined && <p class="quiet">{track.question}</p>}
      </div>
      {track.reports === 0 ? (
        <p class="quiet no-reports">No reports</p>
      ) : (
        <>
          <div class="track-bars">
            <WeekBars track={track} mondays={mondays} most={most} />
            <p class="quiet">
              {formatCount(track.reports, 'report')}
              {track.last !== undefined && `, last ${formatDay(track.last)}`}
              {track.undated > 0 && `, ${formatNumber(track.undated)} without a date`}
            </p>
          </div>
          <ul class="newest" aria-label={`Newest in ${track.title}`}>
            {track.newest.map(({ row, why }) => (
              <li key={row.id} data-wrong={isWrong(row)}>
                <StatusMark status={row.status} />
                <button
                  type="button"
                  class="quote step"
                  data-id={row.id}
                  dir="auto"
                  title={`${row.quote}\nIn by: ${why.join(' ')}`}
                  onClick={() => choose(row.id)}
                >
                  <QuoteLine row={row} />
                </button>
                <span class="quiet">{standsWords(row)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function answerOf({ tracks, from, to, waiting }: TrackList): string {
  const silent = tracks.filter(({ reports }) => reports === 0).length;
  const span = from === undefined || to === undefined ? '' : `, in the weeks from ${from} to ${to}`;
  const rest =
    waiting === 0 ? '' : ` ${formatCount(waiting, 'document')} still to be read again by this version.`;
  return `${formatCount(tracks.length - silent, 'track')} of ${tracks.length} with reports${span}. Reports, not events: what one text says, exact copies once.${rest}`;
}

/** Each track: its reports by week and its newest statements, with the evidence of each. */
export function TracksPage({ view }: { readonly view: TracksView }) {
  const version = storeVersion.value;
  const { loaded, retry } = useLoad((signal) => client.tracks(signal), [version]);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = 'Tracks · Vedette';
  }, []);
  const ready = loaded.state === 'ready' ? loaded.value : undefined;
  const newest = ready?.tracks.flatMap((track) => track.newest) ?? [];
  const listed = newest.find(({ row }) => row.id === view.chosen);
  const evidence = useStatement(view.chosen, listed?.row);

  const choose = (id: string | undefined) =>
    navigate(id === undefined ? { page: 'tracks' } : { page: 'tracks', chosen: id }, {
      replace: view.chosen !== undefined && id !== undefined,
    });
  const step = (by: 1 | -1) => {
    const steps = [...(page.current?.querySelectorAll<HTMLElement>('.step') ?? [])];
    const at = steps.findIndex((one) => one.matches(':focus'));
    const next = steps[at < 0 ? 0 : Math.max(0, Math.min(steps.length - 1, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    // While the evidence is open it goes along, as in every list.
    const id = next?.getAttribute('data-id') ?? undefined;
    if (view.chosen !== undefined && id !== undefined) choose(id);
  };
  const stepEvidence = (by: 1 | -1) => {
    const at = newest.findIndex(({ row }) => row.id === view.chosen);
    const next = newest[at + by];
    if (next !== undefined) choose(next.row.id);
  };
  useKeys(
    [
      { keys: 'j', does: 'Next track or statement', run: () => step(1) },
      { keys: 'k', does: 'Track or statement before', run: () => step(-1) },
      {
        keys: 'Enter',
        does: 'Open the track, or the evidence of the statement',
        run: () => step(1),
      },
      {
        keys: 'Escape',
        does: 'Close the evidence',
        run: () => view.chosen !== undefined && choose(undefined),
      },
    ],
    [view, ready],
  );
  const mondays =
    ready?.from === undefined || ready.to === undefined ? [] : mondaysBetween(ready.from, ready.to);
  const most = highest(ready?.tracks ?? [], mondays);
  return (
    <>
      <main class="pane tracks-page" id="main" ref={page}>
        <div class="pane-head">
          <h1>Tracks</h1>
          {ready !== undefined && <p class="answer">{answerOf(ready)}</p>}
          {mondays.length > 0 && <BarLegend most={most} />}
          <p>
            <a href={formatView({ page: 'statements', query: '' })}>All statements</a>
          </p>
        </div>
        {loaded.state === 'loading' && <Loading what="the tracks" />}
        {loaded.state === 'failed' && <Failed message={loaded.message} retry={retry} />}
        {ready?.tracks.length === 0 && (
          <Empty title="This situation has no tracks yet">
            <p>A track is a question with a standing query, in the situation’s tracks.yaml.</p>
          </Empty>
        )}
        {ready?.tracks.map((track) => (
          <Track key={track.id} track={track} mondays={mondays} most={most} choose={choose} />
        ))}
      </main>
      <StatementDrawer
        loaded={evidence.loaded}
        why={listed?.why}
        close={() => choose(undefined)}
        step={stepEvidence}
        retry={evidence.retry}
      />
    </>
  );
}
