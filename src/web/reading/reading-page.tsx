import { useEffect, useState } from 'preact/hooks';
import type { DocumentPage } from '../../api/index.ts';
import { client } from '../client.ts';
import type { ReadingView } from '../route.ts';
import { Failed, Loading } from '../shell/messages.tsx';
import type { Loadable } from '../state.ts';
import { ReadingDesk } from './reading-desk.tsx';

/** Fetches a document and shows its reading. */
export function ReadingPage({ view }: { readonly view: ReadingView }) {
  const [page, setPage] = useState<Loadable<DocumentPage>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setPage({ state: 'loading' });
    client.document(view.id, abort.signal).then(
      (value) => setPage({ state: 'ready', value }),
      (error: Error) => {
        if (!abort.signal.aborted) setPage({ state: 'failed', message: error.message });
      },
    );
    return () => abort.abort();
  }, [view.id, tries]);

  if (page.state === 'ready') return <ReadingDesk page={page.value} view={view} />;
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
