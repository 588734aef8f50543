import { useEffect } from 'preact/hooks';
import { CalendarPage } from '../calendar/calendar-page.tsx';
import { client } from '../client.ts';
import { DocumentsPage } from '../documents/documents-page.tsx';
import { MapPage } from '../map/map-page.tsx';
import { PastePage } from '../paste/paste-page.tsx';
import { ReadingPage } from '../reading/reading-page.tsx';
import { DEFAULT_SORT, formatView } from '../route.ts';
import { SourcesPage } from '../sources/sources-page.tsx';
import { isHelpOpen, navigate, situation, storeVersion, view } from '../state.ts';
import { StatementsPage } from '../tracks/statements-page.tsx';
import { TracksPage } from '../tracks/tracks-page.tsx';
import { Help } from './help.tsx';
import { useKeys } from './keys.ts';
import { Notice } from './messages.tsx';
import { ProgressStrip } from './progress-strip.tsx';
import { QueryBar } from './query-bar.tsx';
import { Rail } from './rail.tsx';

const DOCUMENTS = { page: 'documents', query: '', sort: DEFAULT_SORT } as const;

function Page() {
  const now = view.value;
  switch (now.page) {
    case 'documents':
      return <DocumentsPage view={now} />;
    case 'reading':
      // Another revision is another text: what is chosen in it must never be shown in the one before.
      return <ReadingPage key={`${now.id} ${now.revision}`} view={now} />;
    case 'map':
      return <MapPage view={now} />;
    case 'tracks':
      return <TracksPage view={now} />;
    case 'statements':
      return <StatementsPage view={now} />;
    case 'calendar':
      return <CalendarPage view={now} />;
    case 'sources':
      return <SourcesPage />;
    case 'paste':
      return <PastePage />;
    case 'nothing':
      return (
        <main class="pane" id="main">
          <div class="pane-head">
            <h1>There is no such page</h1>
            <p class="answer">
              Nothing is kept under {now.path}. <a href={formatView(DOCUMENTS)}>Go to the documents</a>
            </p>
          </div>
        </main>
      );
  }
}

/** The frame of every page: rail, query bar, the page with its drawer. */
export function Shell() {
  const version = storeVersion.value;
  useEffect(() => {
    client.situation().then(
      (value) => {
        situation.value = { state: 'ready', value };
      },
      (error: Error) => {
        situation.value = { state: 'failed', message: error.message };
      },
    );
  }, [version]);
  useKeys(
    [
      { keys: 'g t', does: 'Go to the tracks', run: () => navigate({ page: 'tracks' }) },
      { keys: 'g c', does: 'Go to the calendar', run: () => navigate({ page: 'calendar', query: '' }) },
      { keys: 'g s', does: 'Go to all statements', run: () => navigate({ page: 'statements', query: '' }) },
      { keys: 'g d', does: 'Go to the documents', run: () => navigate(DOCUMENTS) },
      { keys: 'g m', does: 'Go to the map', run: () => navigate({ page: 'map' }) },
      { keys: 'g o', does: 'Go to the sources', run: () => navigate({ page: 'sources' }) },
      { keys: 'g p', does: 'Go to Paste', run: () => navigate({ page: 'paste' }) },
      {
        keys: '?',
        does: 'Show these keys',
        run: () => {
          isHelpOpen.value = true;
        },
      },
    ],
    [],
  );
  return (
    <div class="shell">
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Rail />
      <div class="top">
        <QueryBar />
        <ProgressStrip />
      </div>
      <Page />
      <Help />
      <Notice />
    </div>
  );
}
