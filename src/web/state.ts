import { signal } from '@preact/signals';
import type { Progress, SituationSummary } from '../api/index.ts';
import { formatView, parseView, type View } from './route.ts';

/** What a request has come to. A page says that it is loading once `slow`: nobody looks at an empty pane for long. */
export type Loadable<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly message: string };

export type Theme = 'system' | 'light' | 'dark';

const LOADING = { state: 'loading' } as const;

/** The view that the address names; change it through {@link navigate} alone. */
export const view = signal<View>(parseView(location.pathname, location.search));
export const situation = signal<Loadable<SituationSummary>>(LOADING);
export const progress = signal<Progress | undefined>(undefined);
/** Counts up when the stored documents have changed, so that lists are asked for anew. */
export const storeVersion = signal(0);
/** Counts up while work that this page has asked for goes on, so that its progress is asked for. */
export const workAsked = signal(0);
export const theme = signal<Theme>('system');
export const isHelpOpen = signal(false);
/** One short sentence about what was just done ("Copied."); read out by screen readers. */
export const notice = signal('');

/** Goes to a view: a new entry for Back, or in place where the change is not worth one (a filter as it is typed). */
export function navigate(next: View, { replace = false } = {}): void {
  const address = formatView(next);
  if (address !== location.pathname + location.search) {
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  view.value = next;
}

/** Follows Back, Forward, and plain clicks on links of the desk; others (a new tab, another site) stay the browser's. */
export function followAddress(): void {
  addEventListener('popstate', () => {
    view.value = parseView(location.pathname, location.search);
  });
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.target !== '' || link.origin !== location.origin || link.hash !== '') return;
    event.preventDefault();
    navigate(parseView(link.pathname, link.search));
  });
}
