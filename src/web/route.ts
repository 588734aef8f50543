/** What the `/documents` page shows: the filter as typed, and the column with `-` before it for descending. */
export interface DocumentsView {
  readonly page: 'documents';
  readonly query: string;
  readonly sort: string;
}

/**
 * A document's reading. `revision` is the number of the state that is shown, the newest where it is absent; with `since`
 * what changed from that revision is shown in the text's place. `at` is the character that the chosen sentence holds (an
 * offset survives a re-reading, a sentence's number would not); `hidden` are the layers that are switched off, sorted.
 */
export interface ReadingView {
  readonly page: 'reading';
  readonly id: string;
  readonly revision?: number;
  readonly since?: number;
  readonly at?: number;
  readonly hidden: readonly string[];
}

/**
 * The map, narrowed by a query, by a track and by statuses (commas between): `since` and `until` are publication days,
 * both inclusive; `place` is the one whose evidence is open.
 */
export interface MapView {
  readonly page: 'map';
  readonly query?: string;
  readonly track?: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
  readonly place?: string;
}

/** The tracks; `chosen` is the statement whose evidence is open, here and below. */
export interface TracksView {
  readonly page: 'tracks';
  readonly chosen?: string;
}

/**
 * Statements: all, or those of a track, narrowed by a query, by statuses (commas between) and by the days between which
 * they were published.
 */
export interface StatementsView {
  readonly page: 'statements';
  readonly track?: string;
  readonly query: string;
  readonly status?: string;
  readonly from?: string;
  readonly to?: string;
  readonly chosen?: string;
}

/** What lies ahead. `month` is the one drawn as a grid (2025-06); absent: that of the first entry. */
export interface CalendarView {
  readonly page: 'calendar';
  readonly query: string;
  readonly month?: string;
  readonly chosen?: string;
}

/** Everything that an address can show; the address and the view are each other's only source. */
export type View =
  | DocumentsView
  | ReadingView
  | MapView
  | TracksView
  | StatementsView
  | CalendarView
  | { readonly page: 'sources' }
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
    const revisions = { ...ordinal('revision', fields), ...ordinal('since', fields) };
    const hidden = (fields.get('hide') ?? '').split(',').filter((layer) => /^[a-z-]+$/.test(layer));
    return { page: 'reading', id: decode(second), ...revisions, ...at, hidden: [...new Set(hidden)].sort() };
  }
  if (first === 'tracks' && second !== '') return statementsView(fields, decode(second));
  if (second !== '') return { page: 'nothing', path };
  if (first === '' || first === 'documents') {
    return { page: 'documents', query: fields.get('query') ?? '', sort: fields.get('sort') ?? DEFAULT_SORT };
  }
  if (first === 'map') {
    return {
      page: 'map',
      ...stated('query', fields.get('query')),
      ...stated('track', fields.get('track')),
      ...stated('status', statusesOf(fields)),
      ...stated('since', dayOf(fields.get('since'))),
      ...stated('until', dayOf(fields.get('until'))),
      ...stated('place', fields.get('place')),
    };
  }
  if (first === 'tracks') return { page: 'tracks', ...stated('chosen', fields.get('chosen')) };
  if (first === 'statements') return statementsView(fields);
  if (first === 'calendar') {
    const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.exec(fields.get('month') ?? '')?.[0];
    return {
      page: 'calendar',
      query: fields.get('query') ?? '',
      ...stated('month', month),
      ...stated('chosen', fields.get('chosen')),
    };
  }
  if (first === 'sources') return { page: 'sources' };
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
      if (view.revision !== undefined) fields.set('revision', String(view.revision));
      if (view.since !== undefined) fields.set('since', String(view.since));
      if (view.at !== undefined) fields.set('at', String(view.at));
      if (view.hidden.length > 0) fields.set('hide', [...view.hidden].sort().join(','));
      return `/documents/${encodeURIComponent(view.id)}${searchOf(fields)}`;
    case 'map':
      setStated(fields, view, ['query', 'track', 'status', 'since', 'until', 'place']);
      return `/map${searchOf(fields)}`;
    case 'tracks':
      setStated(fields, view, ['chosen']);
      return `/tracks${searchOf(fields)}`;
    case 'statements':
      setStated(fields, view, ['query', 'status', 'from', 'to', 'chosen']);
      return `${view.track === undefined ? '/statements' : `/tracks/${encodeURIComponent(view.track)}`}${searchOf(fields)}`;
    case 'calendar':
      setStated(fields, view, ['query', 'month', 'chosen']);
      return `/calendar${searchOf(fields)}`;
    case 'sources':
      return '/sources';
    case 'paste':
      return '/paste';
    case 'nothing':
      return view.path;
  }
}

function statementsView(fields: URLSearchParams, track?: string): StatementsView {
  return {
    page: 'statements',
    ...stated('track', track),
    query: fields.get('query') ?? '',
    ...stated('status', statusesOf(fields)),
    ...stated('from', dayOf(fields.get('from'))),
    ...stated('to', dayOf(fields.get('to'))),
    ...stated('chosen', fields.get('chosen')),
  };
}

/** A list of statuses as it stands in an address; anything else is ignored. */
const statusesOf = (fields: URLSearchParams): string | undefined =>
  /^[a-z,]+$/.exec(fields.get('status') ?? '')?.[0];

/** A field where it says something, nothing where it does not. */
function stated<Name extends string>(
  name: Name,
  value: string | null | undefined,
): { readonly [Key in Name]?: string } {
  // The one key is `name`; an object literal with a computed key is not seen to be so.
  return (value === null || value === undefined || value === '' ? {} : { [name]: value }) as {
    readonly [Key in Name]?: string;
  };
}

/** The number of a revision as it stands in an address; anything else is ignored. */
function ordinal(name: 'revision' | 'since', fields: URLSearchParams): { revision?: number; since?: number } {
  const field = fields.get(name) ?? '';
  return /^[1-9]\d{0,5}$/.test(field) ? { [name]: Number(field) } : {};
}

function setStated<Name extends string>(
  fields: URLSearchParams,
  view: { readonly [Key in Name]?: string },
  names: readonly Name[],
): void {
  for (const name of names) {
    const value = view[name];
    if (value !== undefined && value !== '') fields.set(name, value);
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
