import { useEffect, useState } from 'preact/hooks';
import type { DocumentPage } from '../../api/index.ts';
import { client } from '../client.ts';
import type { ReadingView } from '../route.ts';
import { Failed, Loading } from '../shell/messages.tsx';
import type { Loadable } from '../state.ts';
import { ChangesPage } from './changes-page.tsx';
import { ReadingDesk } from './reading-desk.tsx';

/** Fetches a document, as the newest or a named revision has it, and shows its reading or what changed in it. */
export function ReadingPage({ view }: { readonly view: ReadingView }) {
  const [page, setPage] = useState<Loadable<DocumentPage>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setPage({ state: 'loading' });
    client.document(view.id, view.revision, abort.signal).then(
      (value) => setPage({ state: 'ready', value }),
      (error: Error) => {
        if (!abort.signal.aborted) setPage({ state: 'failed', message: error.message });
      },
    );
    return () => abort.abort();
  }, [view.id, view.revision, tries]);

  if (page.state === 'ready') {
    return view.since === undefined ? (
      <ReadingDesk page={page.value} view={view} />
    ) : (
      <ChangesPage key={view.since} page={page.value} view={view} since={view.since} />
    );
  }
  return (
    <main class="pane" id="main">
      {page.state === 'loading' ? (
        <Loading what="the document" />
      ) : (
        <>
          <h1>This document cannot be shown</h1>
          <Failed message={page.message} retry={() => setTries(tries + 1)} />
          <p>
            <a href="/documents">Go to the documents</a>
          </p>
        </>
      )}
    </main>
  );
}
