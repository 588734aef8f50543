import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeys } from '../shell/keys.ts';
import { navigate, view } from '../state.ts';
import { QueryWords } from './query-words.tsx';

/**
 * Asks for what is typed: on the calendar among what lies ahead, on the map where it is, on a track within it, else among
 * all statements.
 */
function show(query: string): void {
  const now = view.value;
  if (now.page === 'map') {
    const { query: _, place: __, ...rest } = now;
    navigate(query === '' ? rest : { ...rest, query });
  } else if (now.page === 'calendar') {
    const { chosen: _, ...rest } = now;
    navigate({ ...rest, query });
  } else if (now.page === 'statements') {
    const { chosen: _, ...rest } = now;
    navigate({ ...rest, query });
  } else navigate({ page: 'statements', query });
}

/** The bar over the pages of statements: a query of the one query language, asked by Enter. */
export function StatementQueryBar() {
  const now = view.value;
  const asked =
    now.page === 'statements' || now.page === 'calendar' || now.page === 'map' ? (now.query ?? '') : '';
  const [typed, setTyped] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(asked), [asked, now.page]);
  useKeys([{ keys: '/', does: 'Query the statements', run: () => input.current?.select() }], []);
  return (
    <search>
      <form
        class="query-bar"
        onSubmit={(event) => {
          event.preventDefault();
          show(typed.trim());
        }}
      >
        <label for="query">Query</label>
        <input
          id="query"
          ref={input}
          type="search"
          list="query-words"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={4000}
          placeholder={'actor:irq status:planned since:2025-03 "border guards"'}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
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
