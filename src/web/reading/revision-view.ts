import type { DocumentPage, RevisionSummary } from '../../api/index.ts';
import type { ReadingView } from '../route.ts';

/** The view of a revision's text; the newest one has the plain address, so that it stays the newest. */
export function revisionView(
  view: ReadingView,
  { ordinal, newest }: Pick<RevisionSummary, 'ordinal' | 'newest'>,
  at?: number,
): ReadingView {
  return {
    page: 'reading',
    id: view.id,
    ...(newest ? {} : { revision: ordinal }),
    ...(at === undefined ? {} : { at }),
    hidden: view.hidden,
  };
}

/** The view of what changed up to a revision, since another one. */
export function changesView(
  view: ReadingView,
  to: Pick<RevisionSummary, 'ordinal' | 'newest'>,
  since: number,
): ReadingView {
  return { ...revisionView(view, to), since };
}

/** With which revision the shown one is compared first: the one before it; of a page that went back, the last. */
export function usualSince({ ordinal, of }: DocumentPage['revision']): number {
  return ordinal > 1 ? ordinal - 1 : of;
}
