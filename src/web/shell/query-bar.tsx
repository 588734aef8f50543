import { useEffect, useRef, useState } from 'preact/hooks';
import { DEFAULT_SORT } from '../route.ts';
import { navigate, view } from '../state.ts';
import { QueryWords } from '../tracks/query-words.tsx';
import { StatementQueryBar } from '../tracks/statement-query-bar.tsx';
import { useKeys } from './keys.ts';

/** Pause after the last key before the list is asked for, in ms. */
const PAUSE_MS = 150;

/** The bar over every page: a query over statements where they are shown, else a filter of the documents. */
export function QueryBar() {
  const { page } = view.value;
  const isOfStatements = page === 'tracks' || page === 'statements' || page === 'calendar' || page === 'map';
  return isOfStatements ? <StatementQueryBar /> : <DocumentsBar />;
}

/** On the documents page it filters as one types, by the one query language; elsewhere Enter goes there. */
function DocumentsBar() {
  const now = view.value;
  const asked = now.page === 'documents' ? now.query : '';
  const sort = now.page === 'documents' ? now.sort : DEFAULT_SORT;
  const [typed, setTyped] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);

  // Back, a link or another page changes the address, and the field follows; not so the echo of what it asked for
  // itself, which may come when more has been typed.
  const sent = useRef(asked);
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    clearTimeout(timer.current);
    setTyped(asked);
  }, [asked]);

  const show = (query: string, replace: boolean) => {
    clearTimeout(timer.current);
    sent.current = query;
    navigate({ page: 'documents', query, sort }, { replace });
  };
  useKeys([{ keys: '/', does: 'Filter the documents', run: () => input.current?.select() }], []);

  return (
    <search>
      <form
        class="query-bar"
        onSubmit={(event) => {
          event.preventDefault();
          show(typed, now.page === 'documents');
        }}
      >
        <label for="query">Filter documents</label>
        <input
          id="query"
          ref={input}
          type="search"
          list="query-words"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={4000}
          placeholder={'words, text:smuggl*, "border guards", status:feared, since:2025-03'}
          value={typed}
          onInput={(event) => {
            const query = event.currentTarget.value;
            setTyped(query);
            clearTimeout(timer.current);
            if (now.page === 'documents')
              timer.current = window.setTimeout(() => show(query, true), PAUSE_MS);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <QueryWords typed={typed} />
        <kbd class="wide-only">/</kbd>
      </form>
    </search>
  );
}
