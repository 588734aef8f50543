import type {
  DocumentList,
  DocumentPage,
  ErrorBody,
  KeptStatements,
  Limits,
  MapPicture,
  MapReports,
  PasteReceipt,
  PasteRequest,
  Progress,
  RevisionChanges,
  RevisionChangesQuery,
  RevisionList,
  SituationSummary,
  SourceList,
  StatementList,
  StatementMarkRequest,
  StatementMarks,
  StatementRow,
  TrackList,
  TrackReasons,
  TrackReport,
  UploadReceipt,
  UploadRequest,
} from '../api/index.ts';
import type { Span } from '../core/index.ts';
import { fieldsOf } from './fields.ts';

/** A failure as the page shows it: what happened, and what to do. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: string;
  /** Where a query fails: its offending characters. */
  readonly span: Span | undefined;

  constructor(code: string, message: string, span?: Span) {
    super(message);
    this.code = code;
    this.span = span;
  }
}

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw noAnswer();
  }
  if (!response.ok) throw await failureOf(response);
  // The server of this very build made it, checked by the tests against the shapes of api/.
  return (await response.json()) as Answer;
}

/** A request whose body's way to the server is told: `fetch` tells nothing of it. */
function send(
  path: string,
  body: Blob,
  signal: AbortSignal,
  report: (sent: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => report(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => report(1);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

function noAnswer(): ClientError {
  return new ClientError(
    'no-answer',
    'The desk’s server does not answer. What is stored is safe. Start it again with npm start, then try again.',
  );
}

async function failureOf(response: Response): Promise<ClientError> {
  try {
    // As above: every failure of the API has this shape; what has not is caught below.
    const { error } = (await response.json()) as ErrorBody;
    const { start, end } = error;
    const span = start === undefined || end === undefined ? undefined : { start, end };
    return new ClientError(error.code, error.message, span);
  } catch {
    return new ClientError(
      'strange-answer',
      `The server answered ${response.status} without saying why. Try again.`,
    );
  }
}

function searchOf(fields: Readonly<Record<string, string | number | undefined>>): string {
  const search = fieldsOf(fields).toString();
  return search === '' ? '' : `?${search}`;
}

/** The API, typed. Each call rejects with a {@link ClientError}, or with an abort when `signal` says so. */
export const client = {
  situation: () => ask<SituationSummary>('/api/situation'),
  progress: () => ask<Progress>('/api/progress'),
  documents: (query: string, sort: string, offset: number, limit: number, signal: AbortSignal) =>
    ask<DocumentList>(
      `/api/documents?${new URLSearchParams({ query, sort, offset: String(offset), limit: String(limit) })}`,
      { signal },
    ),
  document: (id: string, revision: number | undefined, signal: AbortSignal) =>
    ask<DocumentPage>(`/api/documents/${encodeURIComponent(id)}${searchOf({ revision })}`, { signal }),
  revisions: (id: string, signal: AbortSignal) =>
    ask<RevisionList>(`/api/documents/${encodeURIComponent(id)}/revisions`, { signal }),
  changes: (id: string, query: RevisionChangesQuery, signal: AbortSignal) =>
    ask<RevisionChanges>(`/api/documents/${encodeURIComponent(id)}/changes${searchOf(query)}`, { signal }),
  map: (search: URLSearchParams, signal: AbortSignal) => ask<MapPicture>(`/api/map?${search}`, { signal }),
  mapReports: (place: string, search: URLSearchParams, signal: AbortSignal) =>
    ask<MapReports>(`/api/map/${encodeURIComponent(place)}?${search}`, { signal }),
  sources: (signal: AbortSignal) => ask<SourceList>('/api/sources', { signal }),
  tracks: (signal: AbortSignal) => ask<TrackList>('/api/tracks', { signal }),
  track: (id: string, signal: AbortSignal) =>
    ask<TrackReport>(`/api/tracks/${encodeURIComponent(id)}`, { signal }),
  why: (statement: string, track: string, signal: AbortSignal) =>
    ask<TrackReasons>(`/api/tracks/${encodeURIComponent(track)}/why/${encodeURIComponent(statement)}`, {
      signal,
    }),
  statements: (search: URLSearchParams, signal: AbortSignal) =>
    ask<StatementList>(`/api/statements?${search}`, { signal }),
  statement: (id: string, signal: AbortSignal) =>
    ask<StatementRow>(`/api/statements/${encodeURIComponent(id)}`, { signal }),
  calendar: (search: URLSearchParams, signal: AbortSignal) =>
    ask<StatementList>(`/api/calendar?${search}`, { signal }),
  kept: (document: string, signal: AbortSignal) =>
    ask<KeptStatements>(`/api/documents/${encodeURIComponent(document)}/statements`, { signal }),
  mark: (id: string, request: StatementMarkRequest) =>
    ask<StatementMarks>(`/api/statements/${encodeURIComponent(id)}/mark`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    }),
  paste: (request: PasteRequest) =>
    ask<PasteReceipt>('/api/documents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    }),
  limits: (signal: AbortSignal) => ask<Limits>('/api/limits', { signal }),
  /** @param report  told which share of the file was sent */
  upload: async (
    request: UploadRequest,
    file: Blob,
    signal: AbortSignal,
    report: (sent: number) => void,
  ): Promise<UploadReceipt> => {
    const response = await send(`/api/files${searchOf(request)}`, file, signal, report);
    if (!response.ok) throw await failureOf(response);
    // As for every answer above.
    return (await response.json()) as UploadReceipt;
  },
};
