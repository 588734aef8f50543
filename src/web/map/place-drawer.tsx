import { useEffect, useRef } from 'preact/hooks';
import type { MapPlace, MapReport } from '../../api/index.ts';
import { formatCount, formatDate, formatNumber } from '../format.ts';
import { STATUSES_IN_ORDER } from '../reading/layers.ts';
import { StatusMark } from '../reading/statement-card.tsx';
import { formatView } from '../route.ts';
import { Failed, Loading } from '../shell/messages.tsx';
import { precisionWords } from './precision.ts';
import { useReports } from './use-map.ts';

function ReportItem({ report }: { readonly report: MapReport }) {
  const { document, start, quote, status, publisher, date, title, example, documents } = report;
  const facts = [
    publisher ?? 'publisher not known',
    date === undefined ? 'no date' : formatDate(date),
    example ? 'example' : undefined,
    documents > 1 ? `in ${documents} documents` : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <li class="card report">
      {status === undefined ? <span class="quiet">only named:</span> : <StatusMark status={status} />}{' '}
      <a href={formatView({ page: 'reading', id: document, at: start, hidden: [] })} dir="auto" title={title}>
        {quote === '' ? title : quote.replace(/\s+/g, ' ')}
      </a>
      <p class="quiet">{facts.join(' · ')}</p>
    </li>
  );
}

/** The reports of a place, a page at a time. */
function Reports({ place, search }: { readonly place: string; readonly search: URLSearchParams }) {
  const { reports, more, retry } = useReports(place, search);
  return (
    <>
      {reports.state === 'loading' && <Loading what="the reports" />}
      {reports.state === 'failed' && <Failed message={reports.message} retry={retry} />}
      {reports.state === 'ready' && (
        <>
          <ul class="reports">
            {reports.value.items.map((report) => (
              <ReportItem
                key={`${report.document} ${report.start} ${report.end} ${report.statement ?? ''}`}
                report={report}
              />
            ))}
          </ul>
          {reports.value.items.length < reports.value.total && (
            <button type="button" onClick={more}>
              Show more of {formatNumber(reports.value.total)}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** What there is of a place; of narrowed statements the documents are those that hold one. */
function heldWords({ reports, documents }: MapPlace, isNarrowed: boolean): string {
  const held = formatCount(documents, 'document');
  if (isNarrowed) return `${formatCount(reports, 'report')} of these located here, in ${held}.`;
  return reports === 0
    ? `Named in ${held}; no statement is located here.`
    : `${formatCount(reports, 'report')} located here; named in ${held}.`;
}

/** The evidence for a place: what it is, and each report with its words, linked to its sentence. */
export function PlaceDrawer({
  place,
  search,
  close,
  step,
}: {
  readonly place: MapPlace;
  /** Which statements count, as fields of the API. */
  readonly search: URLSearchParams;
  readonly close: () => void;
  readonly step: (by: 1 | -1) => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    pane.current?.scrollTo(0, 0);
  }, [place.id]);
  const isNarrowed = ['query', 'track', 'status'].some((field) => search.has(field));
  const others = place.spellings.filter((name) => name !== place.name && name !== place.local);
  const facts = [
    place.precision === 'country' ? undefined : [place.admin1, place.countryName].filter(Boolean).join(', '),
    precisionWords(place),
    place.precision === 'country' ? undefined : `${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}`,
    /^g\d+$/.test(place.id) ? `GeoNames ${place.id.slice(1)}` : undefined,
  ].filter((fact) => fact !== undefined && fact !== '' && fact !== place.name);
  return (
    <aside class="drawer place-drawer" aria-label="Evidence" data-open="true" ref={pane}>
      <div class="panel-head">
        <h2 tabIndex={-1} ref={heading}>
          <bdi>{place.name}</bdi> {place.local !== undefined && <bdi class="local">{place.local}</bdi>}
        </h2>
        <button type="button" onClick={() => step(-1)} aria-label="Place before">
          ↑
        </button>
        <button type="button" onClick={() => step(1)} aria-label="Next place">
          ↓
        </button>
        <button type="button" onClick={close} aria-label="Close">
          ✕
        </button>
      </div>
      <p class="quiet">{facts.join(' · ')}</p>
      {others.length > 0 && <p class="quiet">In the texts also: {others.join(', ')}</p>}
      <p>{heldWords(place, isNarrowed)}</p>
      <ul class="statuses">
        {STATUSES_IN_ORDER.map((status) => {
          const count = place.statuses[status];
          return count === undefined ? null : (
            <li key={status}>
              <StatusMark status={status} /> <span class="count">{formatNumber(count)}</span>
            </li>
          );
        })}
      </ul>
      <Reports key={`${place.id} ${search}`} place={place.id} search={search} />
    </aside>
  );
}
