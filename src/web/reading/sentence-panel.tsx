import { useMemo } from 'preact/hooks';
import type { Span } from '../../core/index.ts';
import { pageAt, pageName } from '../../core/pages.ts';
import { formatNumber } from '../format.ts';
import { SignedAs } from '../tracks/signed-as.tsx';
import { ContentsList } from './contents-list.tsx';
import { type Evidence, wordsOf } from './evidence.tsx';
import { contentsOf, innermostAt } from './sentence.ts';
import { useMarkKeys } from './use-mark-keys.ts';

/** What the drawer does besides showing. */
export interface PanelActions {
  readonly copy: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** The chosen sentence, quoted, with all that was read in it. `at` is the character that was
 * chosen, whose statement is shown first to the eye; `index` −1: words that are in no sentence. */
export function SentencePanel({
  evidence,
  span,
  at,
  index,
  actions,
}: {
  readonly evidence: Evidence;
  readonly span: Span;
  readonly at: number;
  readonly index: number;
  readonly actions: PanelActions;
}) {
  const contents = contentsOf(evidence.reading, span);
  // Where the words that were clicked are, not where the sentence begins: that statement is the one meant.
  const current = at === span.start ? undefined : innermostAt(contents.statements, at)?.id;
  const [only, second] = contents.statements;
  const meant = current ?? (second === undefined ? only?.id : undefined);
  const kept = useMemo(
    () =>
      new Map(
        contents.statements.flatMap(({ id }) => {
          const one = evidence.kept.get(id);
          return one === undefined ? [] : [[id, one] as const];
        }),
      ),
    [evidence.kept, span.start, span.end],
  );
  useMarkKeys(kept, meant);
  const total = evidence.reading.sentences.length;
  const kinds = [...new Set(contents.furniture.map(({ kind }) => kind))];
  const { furniture, ...rest } = contents;
  const isEmpty = Object.values(rest).every((list) => list.length === 0);
  const page = pageAt(evidence.reading.pages, span.start);
  const title =
    index >= 0
      ? `Sentence ${formatNumber(index + 1)} of ${formatNumber(total)}`
      : furniture.length > 0
        ? 'Page furniture'
        : 'Outside the sentences';
  return (
    <>
      <div class="panel-head">
        <h2 aria-live="polite">{title}</h2>
        <button type="button" onClick={() => actions.step(-1)} aria-label="Sentence before">
          ↑
        </button>
        <button type="button" onClick={() => actions.step(1)} aria-label="Next sentence">
          ↓
        </button>
        <button type="button" onClick={actions.close} aria-label="Close">
          ✕
        </button>
      </div>
      {page !== undefined && <p class="quiet">Page {pageName(page)}</p>}
      <blockquote dir="auto">{wordsOf(evidence.text, span)}</blockquote>
      <button type="button" onClick={actions.copy}>
        Copy with citation <kbd class="wide-only">c</kbd>
      </button>
      {kinds.length > 0 && (
        <p class="quiet">
          Set aside as furniture of the page ({kinds.join(', ')}): kept, never read as a statement.
        </p>
      )}
      {isEmpty && kinds.length === 0 && <p class="quiet">Nothing was read in these words.</p>}
      <ContentsList evidence={evidence} contents={contents} current={current} meant={meant} />
      {kept.size > 0 && <SignedAs />}
    </>
  );
}
