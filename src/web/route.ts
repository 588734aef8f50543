/** What the `/documents` page shows: the filter as typed, and the column with `-` before it for descending. */
export interface DocumentsView {
  readonly page: 'documents';
  readonly query: string;
  readonly sort: string;
}

/**
 * A document's reading. `at` is the character that the chosen sentence holds (an offset survives a re-reading, a
 * sentence's number would not); `hidden` are the layers that are switched off, sorted.
 */
export interface ReadingView {
  readonly page: 'reading';
  readonly id: string;
  readonly at?: number;
  readonly hidden: readonly string[];
}

/** The map: `since` and `until` are publication days, both inclusive; `place` is the one whose evidence is open. */
export interface MapView {
  readonly page: 'map';
  readonly since?: string;
  readonly until?: string;
  readonly place?: string;
}

/** Everything that an address can show; the address and the view are each other's only source. */
export type View =
  | DocumentsView
  | ReadingView
  | MapView
  | { readonly page: 'paste' }
  | { readonly page: 'nothing'; readonly path: string };

/** The sort of a documents address that names none: newest first. */
export const DEFAULT_SORT = '-date';

/** The view of an address; one that means nothing gives `nothing`, never an error. `search` with its `?`. */
export function parseView(path: string, search: string): View {
  const fields = new URLSearchParams(search);
  const [first = '', second = '', ...rest] = path.split('/').slice(1);
  if (rest.length > 0) return { page: 'nothing', path };
  if (first === 'documents' && second !== '') {
    const at = /^\d{1,9}$/.test(fields.get('at') ?? '') ? { at: Number(fields.get('at')) } : {};
    const hidden = (fields.get('hide') ?? '').split(',').filter((layer) => /^[a-z-]+$/.test(layer));
    return { page: 'reading', id: decode(second), ...at, hidden: [...new Set(hidden)].sort() };
  }
  if (second !== '') return { page: 'nothing', path };
  if (first === '' || first === 'documents') {
    return { page: 'documents', query: fields.get('query') ?? '', sort: fields.get('sort') ?? DEFAULT_SORT };
  }
  if (first === 'map') {
    const [since, until] = [dayOf(fields.get('since')), dayOf(fields.get('until'))];
    const place = fields.get('place') ?? '';
    return {
      page: 'map',
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(place === '' ? {} : { place }),
    };
  }
  if (first === 'paste') return { page: 'paste' };
  return { page: 'nothing', path };
}

/** The one address of a view; what equals its default is left out. */
export function formatView(view: View): string {
  const fields = new URLSearchParams();
  switch (view.page) {
    case 'documents':
      if (view.query !== '') fields.set('query', view.query);
      if (view.sort !== DEFAULT_SORT) fields.set('sort', view.sort);
      return `/documents${searchOf(fields)}`;
    case 'reading':
      if (view.at !== undefined) fields.set('at', String(view.at));
      if (view.hidden.length > 0) fields.set('hide', [...view.hidden].sort().join(','));
      return `/documents/${encodeURIComponent(view.id)}${searchOf(fields)}`;
    case 'map':
      if (view.since !== undefined) fields.set('since', view.since);
      if (view.until !== undefined) fields.set('until', view.until);
      if (view.place !== undefined) fields.set('place', view.place);
      return `/map${searchOf(fields)}`;
    case 'paste':
      return '/paste';
    case 'nothing':
      return view.path;
  }
}

function searchOf(fields: URLSearchParams): string {
  // Commas in a list of layers read better unescaped, and are allowed in a query.
  const search = fields.toString().replaceAll('%2C', ',');
  return search === '' ? '' : `?${search}`;
}

/** A day of the calendar as it stands in an address; anything else is ignored. */
function dayOf(field: string | null): string | undefined {
  if (field === null || !/^\d{4}-\d{2}-\d{2}$/.test(field)) return undefined;
  const time = Date.parse(`${field}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== field ? undefined : field;
}

/** A part of a path that is not validly escaped is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
