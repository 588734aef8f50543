import { useEffect, useState } from 'preact/hooks';
import type { DocumentPage, RevisionSummary } from '../../api/index.ts';
import { client } from '../client.ts';
import { formatCount, formatDate, formatNumber } from '../format.ts';
import { formatView, type ReadingView } from '../route.ts';
import { useKeys } from '../shell/keys.ts';
import { navigate } from '../state.ts';
import { changesView, revisionView, usualSince } from './revision-view.ts';

/** When a revision came in, in words. */
function foundWords({ ordinal, found }: Pick<RevisionSummary, 'ordinal' | 'found'>): string {
  return `${ordinal === 1 ? 'first taken' : 'found changed'} ${formatDate(found)}`;
}

/** Every state of the page with its day and length, fetched when the list is opened. */
function AllRevisions({ page, view }: { readonly page: DocumentPage; readonly view: ReadingView }) {
  const [items, setItems] = useState<readonly RevisionSummary[]>();
  const [failure, setFailure] = useState('');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen || items !== undefined) return;
    const abort = new AbortController();
    client.revisions(view.id, abort.signal).then(
      (list) => setItems(list.items),
      (error: Error) => {
        if (!abort.signal.aborted) setFailure(error.message);
      },
    );
    return () => abort.abort();
  }, [isOpen, view.id]);
  return (
    <details class="all-revisions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All {formatNumber(page.revision.of)} revisions</summary>
      {failure !== '' && <p class="failed">{failure}</p>}
      {items === undefined && failure === '' && <p class="quiet">Loading …</p>}
      <ol>
        {items?.map((one) => (
          <li key={one.ordinal}>
            {one.ordinal === page.revision.ordinal && view.since === undefined ? (
              <strong aria-current="true">Revision {one.ordinal}</strong>
            ) : (
              <a href={formatView(revisionView(view, one))}>Revision {one.ordinal}</a>
            )}
            {`, ${foundWords(one)}, ${formatCount(one.words, 'word')}`}
            {one.newest && ', the newest'}
            {one.ordinal !== page.revision.ordinal && (
              <>
                {' · '}
                <a href={formatView(changesView(view, page.revision, one.ordinal))}>
                  compare with {page.revision.ordinal}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Which state of the page is shown, with ways to what changed and to the others; nothing where there is only one. */
export function RevisionLine({ page, view }: { readonly page: DocumentPage; readonly view: ReadingView }) {
  const { revision } = page;
  const { ordinal, of, newest } = revision;
  const since = usualSince(revision);
  const text = revisionView(view, revision);
  const go = (to: number) => {
    if (to >= 1 && to <= of) navigate(revisionView(view, { ordinal: to, newest: false }));
  };
  useKeys(
    of === 1
      ? []
      : [
          {
            keys: 'h',
            does: 'What changed since the revision before, or back to the text',
            run: () => navigate(view.since === undefined ? changesView(view, revision, since) : text),
          },
          { keys: '[', does: 'Earlier revision', run: () => go(ordinal - 1) },
          { keys: ']', does: 'Later revision', run: () => go(ordinal + 1) },
        ],
    [view, page],
  );
  if (of === 1) return null;
  return (
    <nav class={newest ? 'revisions' : 'revisions hint'} aria-label="Revisions">
      <p>
        {`Revision ${formatNumber(ordinal)} of ${formatNumber(of)}, ${foundWords(revision)}. `}
        {newest && ordinal < of && 'The page has gone back to it. '}
        {!newest && (
          <>
            <strong>The page has changed since.</strong>{' '}
            <a href={formatView(revisionView(view, { ordinal, newest: true }))}>Read the newest</a>
            {' · '}
          </>
        )}
        {view.since === undefined ? (
          <a href={formatView(changesView(view, revision, since))}>
            {ordinal > 1 ? 'What changed' : `What changed since revision ${since}`}
          </a>
        ) : (
          <a href={formatView(text)}>Back to the text</a>
        )}{' '}
        <kbd class="wide-only">h</kbd>
      </p>
      <AllRevisions page={page} view={view} />
    </nav>
  );
}
