import { useEffect, useRef } from 'preact/hooks';
import type { StatementRow } from '../../api/index.ts';
import { formatCount, formatDate } from '../format.ts';
import { citeWords } from '../reading/citation.ts';
import { copyWords } from '../reading/copy.ts';
import { Fact } from '../reading/evidence.tsx';
import { StatusMark } from '../reading/statement-card.tsx';
import { certaintyWords, rangeWords } from '../reading/words.ts';
import { useKeys } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/messages.tsx';
import type { Loadable } from '../state.ts';
import { isWrong, markStatement } from './marking.ts';
import { SignedAs } from './signed-as.tsx';
import { StatementMarking } from './statement-marking.tsx';
import { partiesWords, partsOfSentence, readingAt, standsWords, voicesWords } from './statement-words.ts';

/** The sentence with the words of the statement set apart from those around them. */
function MarkedSentence({ row }: { readonly row: StatementRow }) {
  const [before, own, after] = partsOfSentence(row);
  return (
    <blockquote dir="auto">
      {before}
      <mark>{own}</mark>
      {after}
    </blockquote>
  );
}

function Copies({ row }: { readonly row: StatementRow }) {
  const others = row.copies.filter(({ id, document }) => id !== row.id || document !== row.document);
  if (others.length === 0) return null;
  return (
    <section class="group">
      <h3>
        Literally the same in <span class="count">{formatCount(row.documents - 1, 'more document')}</span>
      </h3>
      <ul>
        {others.map((copy) => (
          <li key={`${copy.document} ${copy.start}`}>
            <a href={readingAt(copy.document, copy.start)} dir="auto">
              {copy.title}
            </a>
            <p class="quiet">{standsWords(copy)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ row, why }: { readonly row: StatementRow; readonly why: readonly string[] | undefined }) {
  const { time, cue, place, certainty } = row;
  const range = time === undefined ? '' : rangeWords(time) || time.value;
  return (
    <dl>
      <Fact name="Who">{partiesWords(row)}</Fact>
      <Fact name="Why">{cue !== undefined && `“${cue.words}” · ${cue.rule}`}</Fact>
      <Fact name="Happened">{`${certaintyWords(certainty)} (${certainty > 0 ? '+' : ''}${certainty})`}</Fact>
      <Fact name="Says">{voicesWords(row)}</Fact>
      <Fact name="When">{time !== undefined && `“${time.words}” · ${range}`}</Fact>
      <Fact name="Where">{place !== undefined && `${place.name} (${place.country})`}</Fact>
      <Fact name="Type">{row.type?.toUpperCase()}</Fact>
      <Fact name="In by">
        {why?.map((term) => (
          <code key={term} class="term">
            {term}
          </code>
        ))}
      </Fact>
    </dl>
  );
}

function Evidence({ row, why }: { readonly row: StatementRow; readonly why: readonly string[] | undefined }) {
  const copy = () => copyWords(citeWords(row.quote, row, row));
  useKeys(
    [
      { keys: 'c', does: 'Copy the quote with its citation', run: copy },
      {
        keys: 'x',
        does: 'Mark the statement as wrong',
        run: () => !isWrong(row) && markStatement(row, 'wrong'),
      },
      { keys: 'u', does: 'Take the mark back', run: () => isWrong(row) && markStatement(row, 'right') },
    ],
    [row],
  );
  return (
    <>
      <MarkedSentence row={row} />
      <p class="source">
        <a href={readingAt(row.document, row.trigger.start)} dir="auto">
          {row.title}
        </a>
        <span class="quiet">
          {' '}
          {[row.publisher, row.date === undefined ? 'no date' : formatDate(row.date)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {row.example && <span class="badge">example</span>}
      </p>
      <button type="button" onClick={copy}>
        Copy with citation <kbd class="wide-only">c</kbd>
      </button>
      <Facts row={row} why={why} />
      <Copies row={row} />
      <StatementMarking kept={row} isMeant={true}>
        <SignedAs />
      </StatementMarking>
    </>
  );
}

/** The evidence of one statement: its sentence, its status and why, who says so, its copies, and what to do with it. */
export function StatementDrawer({
  loaded,
  why,
  close,
  step,
  retry,
}: {
  readonly loaded: Loadable<StatementRow> | undefined;
  /** The terms of its track that it meets. */
  readonly why?: readonly string[] | undefined;
  readonly close: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly retry: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const drawer = useRef<HTMLElement>(null);
  const row = loaded?.state === 'ready' ? loaded.value : undefined;
  useEffect(() => drawer.current?.scrollTo(0, 0), [row?.id]);
  if (loaded === undefined) return null;
  return (
    <aside class="drawer statement-drawer" aria-label="Evidence" data-open="true" ref={drawer}>
      <div class="panel-head">
        <h2 tabIndex={-1} ref={heading} aria-live="polite">
          {row === undefined ? 'Evidence' : <StatusMark status={row.status} />}
        </h2>
        <button type="button" onClick={() => step(-1)} aria-label="Statement before">
          ↑
        </button>
        <button type="button" onClick={() => step(1)} aria-label="Next statement">
          ↓
        </button>
        <button type="button" onClick={close} aria-label="Close">
          ✕
        </button>
      </div>
      {loaded.state === 'loading' && <Loading what="the statement" />}
      {loaded.state === 'failed' && <Failed message={loaded.message} retry={retry} />}
      {row !== undefined && <Evidence row={row} why={why} />}
    </aside>
  );
}
