import type { ComponentChildren } from 'preact';
import type { DocumentPage } from '../../api/index.ts';
import { formatDate } from '../format.ts';
import type { ReadingView } from '../route.ts';
import { Address } from './document-facts.tsx';
import { RevisionLine } from './revision-line.tsx';

/** What stands over a text and over its changes: title, publisher, day, address, and which revision it is. */
export function DocumentHead({
  page,
  view,
  children,
}: {
  readonly page: DocumentPage;
  readonly view: ReadingView;
  readonly children?: ComponentChildren;
}) {
  const { summary } = page;
  return (
    <div class="pane-head">
      <h1 dir="auto">{summary.title === '' ? 'Without a title' : summary.title}</h1>
      <p class="answer">
        {[summary.publisher, summary.date === undefined ? 'no date' : formatDate(summary.date)]
          .filter(Boolean)
          .join(' · ')}
        {summary.url !== undefined && (
          <>
            {' · '}
            <Address url={summary.url} />
          </>
        )}
        {summary.example && <span class="badge">example</span>}
      </p>
      <RevisionLine page={page} view={view} />
      {children}
    </div>
  );
}
