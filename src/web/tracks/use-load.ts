import { useEffect, useState } from 'preact/hooks';
import type { Loadable } from '../state.ts';

/** What `ask` gives, asked for anew when `deps` change or `retry` is called; what is there stays until then. */
export function useLoad<Value>(
  ask: (signal: AbortSignal) => Promise<Value>,
  deps: readonly unknown[],
): { readonly loaded: Loadable<Value>; readonly retry: () => void } {
  const [loaded, setLoaded] = useState<Loadable<Value>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    ask(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setLoaded({ state: 'ready', value });
      },
      (error: Error) => {
        if (!abort.signal.aborted) setLoaded({ state: 'failed', message: error.message });
      },
    );
    return () => abort.abort();
    // The caller's `deps` are what `ask` depends on.
  }, [...deps, tries]);
  return { loaded, retry: () => setTries(tries + 1) };
}
