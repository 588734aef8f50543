import { useEffect, useMemo, useRef } from 'preact/hooks';
import { fieldsOf } from '../fields.ts';
import { formatCount, formatDate, formatNumber } from '../format.ts';
import { DEFAULT_SORT, type DocumentsView, formatView } from '../route.ts';
import { CsvLink } from '../shell/csv-link.tsx';
import { Empty, Loading } from '../shell/messages.tsx';
import { QueryFailure } from '../shell/query-failure.tsx';
import { situation, storeVersion } from '../state.ts';
import { DocumentsTable } from './documents-table.tsx';
import { createRows } from './rows.ts';

/** The answer on top of the page: how many documents, from when to when, and what was read in them. */
function Answer({ total, query }: { readonly total: number; readonly query: string }) {
  const open = situation.value;
  if (query !== '') {
    const all = open.state === 'ready' ? ` of ${formatNumber(open.value.counts.documents)}` : '';
    return (
      <p class="answer" aria-live="polite">
        {formatNumber(total)}
        {all} documents match “{query}”.
      </p>
    );
  }
  if (open.state !== 'ready') return <p class="answer">{formatCount(total, 'document')}</p>;
  const { counts, from, to } = open.value;
  const examples = counts.examples === 0 ? '' : ` (${formatCount(counts.examples, 'example')} among them)`;
  const span =
    from === undefined || to === undefined ? '' : `, from ${formatDate(from)} to ${formatDate(to)}`;
  return (
    <p class="answer">
      {`${formatCount(total, 'document')}${examples}${span}. ${formatCount(counts.statements, 'statement')} and ${formatCount(counts.mentions, 'mention')} were read in them.`}
    </p>
  );
}

/** What fills the page when there is nothing in it. */
function Nothing({ query, sort }: { readonly query: string; readonly sort: string }) {
  if (query !== '') {
    return (
      <Empty title={`No document matches “${query}”`}>
        <p>
          Words are looked for whole, in the text and in title, publisher, date and address;{' '}
          <code>smuggl*</code> finds every word that begins so, and quotes hold words together.{' '}
          <a href={formatView({ page: 'documents', query: '', sort })}>Show all documents</a>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title="No documents yet">
      <p>Read files or whole folders into the desk:</p>
      <pre>vedette add PATH…</pre>
      <p>
        or <a href="/paste">paste a text</a>.
      </p>
    </Empty>
  );
}

/** All documents of the situation: filtered, sorted, as many as there are. */
export function DocumentsPage({ view }: { readonly view: DocumentsView }) {
  const { query, sort } = view;
  const version = storeVersion.value;
  // `version` takes part although it is not named inside: a changed store is a new list.
  const asked = useMemo(() => ({ rows: createRows(query, sort), query, sort }), [query, sort, version]);
  useEffect(() => {
    asked.rows.need(0, 1);
    document.title = `${query === '' ? 'Documents' : `“${query}”`} · Vedette`;
    return () => asked.rows.stop();
  }, [asked]);
  // What is there stays until there is something else to show: a list must not flicker while one types, nor go away
  // because a query is not yet finished.
  const answered = useRef(asked);
  const { total, failure, failedAt } = asked.rows.known.value;
  if (total !== undefined) answered.current = asked;
  const { rows, ...shown } = answered.current;
  const { total: known, searched } = rows.known.value;
  const isAnswered = failure === undefined && known !== undefined;
  return (
    <main class="pane documents" id="main" aria-busy={failure === undefined && answered.current !== asked}>
      <div class="pane-head">
        <h1>Documents</h1>
        {isAnswered && (
          <div class="answer-line">
            <Answer total={known} query={shown.query} />
            {known > 0 && <CsvLink href={`/api/documents.csv?${fieldsOf(shown)}`} name="documents" />}
          </div>
        )}
      </div>
      {failure !== undefined && (
        <QueryFailure message={failure} query={query} span={failedAt} retry={asked.rows.retry} />
      )}
      {failure === undefined && known === undefined && <Loading what="the documents" />}
      {isAnswered && known === 0 && <Nothing query={shown.query} sort={DEFAULT_SORT} />}
      {known !== undefined && known > 0 && (
        <DocumentsTable rows={rows} total={known} searched={searched} {...shown} />
      )}
    </main>
  );
}
