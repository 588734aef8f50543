import { formatNumber } from '../format.ts';
import { DEFAULT_SORT, formatView, type View } from '../route.ts';
import { isHelpOpen, situation, theme, view } from '../state.ts';
import { switchTheme } from './theme.ts';

interface Page {
  readonly name: string;
  readonly view: View;
  readonly holds: readonly View['page'][];
}

/** The pages that exist, in the order of the rail. */
const PAGES: readonly Page[] = [
  { name: 'Tracks', view: { page: 'tracks' }, holds: ['tracks', 'statements'] },
  { name: 'Calendar', view: { page: 'calendar', query: '' }, holds: ['calendar'] },
  {
    name: 'Documents',
    view: { page: 'documents', query: '', sort: DEFAULT_SORT },
    holds: ['documents', 'reading'],
  },
  { name: 'Map', view: { page: 'map' }, holds: ['map'] },
  { name: 'Sources', view: { page: 'sources' }, holds: ['sources'] },
  { name: 'Paste', view: { page: 'paste' }, holds: ['paste'] },
];

/** What the narrow bar of a phone shows of the theme. */
const THEME_SIGNS = { system: '◐', light: '○', dark: '●' } as const;

/** The rail: which situation, which pages, and the two switches that belong to no page. On a phone, a bar. */
export function Rail() {
  const open = situation.value;
  const count = open.state === 'ready' ? open.value.counts.documents : undefined;
  return (
    <header class="rail">
      <p class="situation">{open.state === 'ready' ? open.value.title : 'Vedette'}</p>
      <nav aria-label="Pages">
        <ul>
          {PAGES.map((page) => (
            <li key={page.name}>
              <a
                href={formatView(page.view)}
                aria-current={page.holds.includes(view.value.page) ? 'page' : undefined}
              >
                {page.name}
                {page.name === 'Documents' && count !== undefined && (
                  <span class="count">{formatNumber(count)}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="switches">
        <button type="button" onClick={switchTheme} aria-label={`Theme: ${theme.value}`}>
          <span class="wide-only">Theme: {theme.value}</span>
          <span class="phone-only" aria-hidden="true">
            {THEME_SIGNS[theme.value]}
          </span>
        </button>
        <button
          type="button"
          class="wide-only"
          onClick={() => {
            isHelpOpen.value = true;
          }}
        >
          Keys <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}
