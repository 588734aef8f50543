import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentPage, RevisionChanges, SentenceChange } from '../../api/index.ts';
import { client } from '../client.ts';
import { formatCount, formatDate, formatNumber } from '../format.ts';
import { formatView, type ReadingView } from '../route.ts';
import { useKeys } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/messages.tsx';
import type { Loadable } from '../state.ts';
import { changesAnswer, TOUCH_WORDS } from './change-words.ts';
import { DocumentHead } from './document-head.tsx';
import { revisionView } from './revision-view.ts';

/** Changes that are shown at first, and more at each press: a page that became another one has thousands. */
const STEP = 200;

const SIGNS = { removed: '−', added: '+', changed: '~', moved: '↕' } as const;

/** Words with what went struck through and what came underlined; said in words too, for ears. */
function Pieces({ change }: { readonly change: SentenceChange }) {
  return (
    <p class="change-words" dir="auto">
      {change.pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          // Pieces never move within their sentence.
          <Tag key={index}>
            {change.kind === 'changed' && (
              <span class="for-ears">{kind === 'removed' ? '[removed: ' : '[added: '}</span>
            )}
            {text}
            {change.kind === 'changed' && <span class="for-ears">]</span>}
          </Tag>
        );
      })}
    </p>
  );
}

function Change({
  change,
  changes: { from, to },
  view,
}: {
  readonly change: SentenceChange;
  readonly changes: RevisionChanges;
  readonly view: ReadingView;
}) {
  const { kind, before, after, unchanged, touches } = change;
  return (
    <>
      {unchanged > 0 && <li class="unchanged">{formatCount(unchanged, 'sentence')} unchanged</li>}
      <li class={`change change-${kind}`}>
        <p class="change-kind">
          <span aria-hidden="true">{SIGNS[kind]}</span> <strong>{kind}</strong>
          {touches.map((touch) => (
            <span key={touch} class="badge">
              {TOUCH_WORDS[touch]}
            </span>
          ))}
          <span class="change-links">
            {before !== undefined && (
              <a href={formatView(revisionView(view, from, before.start))}>in revision {from.ordinal}</a>
            )}
            {after !== undefined && (
              <a href={formatView(revisionView(view, to, after.start))}>in revision {to.ordinal}</a>
            )}
          </span>
        </p>
        <Pieces change={change} />
      </li>
    </>
  );
}

function WentAndCame({
  name,
  list: { removed, added },
}: {
  readonly name: string;
  readonly list: RevisionChanges['names'];
}) {
  return (
    <>
      {removed.length > 0 && (
        <p>
          {`${name} no longer there: `}
          <del>{removed.join(', ')}</del>
        </p>
      )}
      {added.length > 0 && (
        <p>
          {`${name} that are new: `}
          <ins>{added.join(', ')}</ins>
        </p>
      )}
    </>
  );
}

function Changes({ changes, view }: { readonly changes: RevisionChanges; readonly view: ReadingView }) {
  const { from, to, fields, names, figures } = changes;
  const [most, setMost] = useState(STEP);
  const list = useRef<HTMLOListElement>(null);
  const step = (by: 1 | -1) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.change') ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + by))];
    next?.querySelector<HTMLElement>('a')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys(
    [
      { keys: 'j', does: 'Next change', run: () => step(1) },
      { keys: 'k', does: 'Change before', run: () => step(-1) },
    ],
    [changes],
  );
  const rest = changes.same - changes.changes.reduce((sum, { unchanged }) => sum + unchanged, 0);
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">
        {`What changed from revision ${from.ordinal} (${formatDate(from.found)}) to revision ${to.ordinal} (${formatDate(to.found)})`}
      </h2>
      <p class="changes-answer">{changesAnswer(changes)}</p>
      {fields.map(({ field, before, after }) => (
        <p key={field}>
          {`${field.charAt(0).toUpperCase()}${field.slice(1)}: `}
          <del>{before ?? 'none'}</del> <span aria-hidden="true">→</span>
          <span class="for-ears">became</span> <ins>{after ?? 'none'}</ins>
        </p>
      ))}
      <WentAndCame name="Names" list={names} />
      <WentAndCame name="Figures" list={figures} />
      <ol class="change-list" ref={list}>
        {changes.changes.slice(0, most).map((change, index) => (
          // Changes never move within their list.
          <Change key={index} change={change} changes={changes} view={view} />
        ))}
        {changes.changes.length <= most && rest > 0 && (
          <li class="unchanged">{formatCount(rest, 'sentence')} unchanged</li>
        )}
      </ol>
      {changes.changes.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {`Show ${formatNumber(Math.min(STEP, changes.changes.length - most))} more`}
        </button>
      )}
    </section>
  );
}

/** What changed between two revisions of a document, in the place of its text. */
export function ChangesPage({
  page,
  view,
  since,
}: {
  readonly page: DocumentPage;
  readonly view: ReadingView;
  readonly since: number;
}) {
  const [changes, setChanges] = useState<Loadable<RevisionChanges>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const pane = useRef<HTMLElement>(null);
  const { ordinal } = page.revision;
  useEffect(() => {
    const abort = new AbortController();
    setChanges({ state: 'loading' });
    client.changes(view.id, { revision: ordinal, since }, abort.signal).then(
      (value) => setChanges({ state: 'ready', value }),
      (error: Error) => {
        if (!abort.signal.aborted) setChanges({ state: 'failed', message: error.message });
      },
    );
    return () => abort.abort();
  }, [view.id, ordinal, since, tries]);
  useEffect(() => {
    document.title = `Changes: ${page.summary.title} · Vedette`;
    // Arrow keys and space scroll at once.
    pane.current?.focus({ preventScroll: true });
  }, [page.summary.title]);
  return (
    <main class="pane" id="main" ref={pane} tabIndex={-1}>
      <DocumentHead page={page} view={view} />
      {changes.state === 'loading' && <Loading what="the changes" />}
      {changes.state === 'failed' && <Failed message={changes.message} retry={() => setTries(tries + 1)} />}
      {changes.state === 'ready' && <Changes changes={changes.value} view={view} />}
    </main>
  );
}
