import { useEffect, useState } from 'preact/hooks';
import type { StatementRow } from '../../api/index.ts';
import { client } from '../client.ts';
import type { Loadable } from '../state.ts';

/** The statement of this id: from the list where it is there, else asked for; undefined where none is chosen. */
export function useStatement(
  id: string | undefined,
  listed: StatementRow | undefined,
): { readonly loaded: Loadable<StatementRow> | undefined; readonly retry: () => void } {
  const [asked, setAsked] = useState<{ readonly id: string; readonly loaded: Loadable<StatementRow> }>();
  const [tries, setTries] = useState(0);
  const isListed = listed !== undefined;
  useEffect(() => {
    if (id === undefined || isListed) return;
    const abort = new AbortController();
    setAsked({ id, loaded: { state: 'loading' } });
    client.statement(id, abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setAsked({ id, loaded: { state: 'ready', value } });
      },
      (error: Error) => {
        if (!abort.signal.aborted) setAsked({ id, loaded: { state: 'failed', message: error.message } });
      },
    );
    return () => abort.abort();
  }, [id, isListed, tries]);
  const retry = () => setTries(tries + 1);
  if (id === undefined) return { loaded: undefined, retry };
  if (listed !== undefined) return { loaded: { state: 'ready', value: listed }, retry };
  return { loaded: asked?.id === id ? asked.loaded : { state: 'loading' }, retry };
}
