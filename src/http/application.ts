import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  apiJsonSchema,
  BODY_LIMIT_BYTES,
  CSV_LIMIT,
  calendarQuerySchema,
  type Desk,
  documentQuerySchema,
  documentsCsv,
  mapQuerySchema,
  mapReportsQuerySchema,
  PASTE_TEXT_LIMIT,
  pasteRequestSchema,
  placesCsv,
  revisionChangesQuerySchema,
  revisionQuerySchema,
  sourcesCsv,
  statementMarkRequestSchema,
  statementQuerySchema,
  statementsCsv,
  UPLOAD_LIMIT_BYTES,
  uploadRequestSchema,
} from '../api/index.ts';
import { VedetteError } from '../core/index.ts';
import { answerFailure, type Report, takeShape } from './failure.ts';
import { FILES, guardHost, guardSender } from './guards.ts';
import { securityHeaders } from './headers.ts';
import { serveFiles } from './static-files.ts';

/**
 * `hosts`: names besides this machine's own under which the server may be asked for; `uploadBytes`: most bytes of a file
 * that is sent.
 */
export interface ApplicationOptions {
  readonly webRoot: string;
  readonly port: () => number;
  readonly hosts: readonly string[];
  readonly uploadBytes?: number | undefined;
  readonly report: Report;
}

/** All routes over `desk`, with the guards before them; pure of sockets, so that tests can ask it directly. */
export function buildApplication(desk: Desk, options: ApplicationOptions): Hono {
  const application = new Hono();
  application.onError((error, context) => answerFailure(error, context, options.report));
  application.use(securityHeaders);
  application.use(guardHost(options.port, options.hosts));
  application.use(guardSender);
  const uploadBytes = options.uploadBytes ?? UPLOAD_LIMIT_BYTES;
  application.use(FILES, limitBody(uploadBytes, 'or start the desk with a higher --upload-limit'));
  application.use(async (context, next) =>
    context.req.path === FILES ? next() : limitRequest(context, next),
  );
  application.use('/api/*', async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });

  application.get('/api/situation', async (context) => context.json(await desk.situation()));
  application.get('/api/progress', async (context) => context.json(await desk.progress()));
  application.get('/api/schema', (context) => context.json(apiJsonSchema()));
  application.get('/api/documents', async (context) => {
    const query = takeShape(documentQuerySchema, withNumbers(context.req.query()));
    return context.json(await desk.documents(query));
  });
  application.get('/api/documents.csv', async (context) => {
    const query = takeShape(documentQuerySchema, withNumbers(context.req.query()));
    const list = await desk.documents({ ...query, offset: 0, limit: CSV_LIMIT });
    return csvAnswer(documentsCsv(list.items), 'documents');
  });
  application.get('/api/documents/:id', async (context) => {
    const { revision } = takeShape(revisionQuerySchema, withNumbers(context.req.query(), ['revision']));
    return context.json(found(await desk.document(context.req.param('id'), revision), NO_DOCUMENT));
  });
  application.get('/api/documents/:id/revisions', async (context) =>
    context.json(found(await desk.revisions(context.req.param('id')), NO_DOCUMENT)),
  );
  application.get('/api/documents/:id/changes', async (context) => {
    const asked = withNumbers(context.req.query(), ['revision', 'since']);
    const query = takeShape(revisionChangesQuerySchema, asked);
    return context.json(found(await desk.changes(context.req.param('id'), query), NO_DOCUMENT));
  });
  application.get('/api/documents/:id/statements', async (context) =>
    context.json(found(await desk.kept(context.req.param('id')), NO_DOCUMENT)),
  );
  application.get('/api/map', async (context) =>
    context.json(await desk.map(takeShape(mapQuerySchema, context.req.query()))),
  );
  application.get('/api/map.csv', async (context) => {
    const { places } = await desk.map(takeShape(mapQuerySchema, context.req.query()));
    return csvAnswer(placesCsv(places), 'places');
  });
  application.get('/api/map/:id', async (context) => {
    const query = takeShape(mapReportsQuerySchema, withNumbers(context.req.query()));
    return context.json(await desk.mapReports(context.req.param('id'), query));
  });
  application.post('/api/documents', async (context) => {
    const request = takeShape(pasteRequestSchema, dropEmpty(parseJson(await context.req.text())));
    return context.json(await desk.paste(request), 201);
  });
  application.post(FILES, async (context) => {
    const request = takeShape(uploadRequestSchema, dropEmpty(context.req.query()));
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json(await desk.upload(request, bytes), 201);
  });
  application.get('/api/limits', (context) =>
    context.json({ pasteCharacters: PASTE_TEXT_LIMIT, uploadBytes }),
  );
  application.get('/api/statements', async (context) => {
    const query = takeShape(statementQuerySchema, withNumbers(context.req.query()));
    return context.json(await desk.statements(query));
  });
  application.get('/api/statements.csv', async (context) => {
    const query = takeShape(statementQuerySchema, withNumbers(context.req.query()));
    const list = await desk.statements({ ...query, offset: 0, limit: CSV_LIMIT });
    return csvAnswer(statementsCsv(list.items), 'statements');
  });
  application.get('/api/statements/:id', async (context) =>
    context.json(found(await desk.statement(context.req.param('id')), NO_STATEMENT)),
  );
  application.post('/api/statements/:id/mark', async (context) => {
    const request = takeShape(statementMarkRequestSchema, dropEmpty(parseJson(await context.req.text())));
    return context.json(await desk.markStatement(context.req.param('id'), request), 201);
  });
  application.get('/api/tracks', async (context) => context.json(await desk.tracks()));
  application.get('/api/tracks/:id', async (context) =>
    context.json(found(await desk.track(context.req.param('id')), NO_TRACK)),
  );
  application.get('/api/tracks/:id/why/:statement', async (context) =>
    context.json(await desk.why(context.req.param('statement'), context.req.param('id'))),
  );
  application.get('/api/sources', async (context) => context.json(await desk.sources()));
  application.get('/api/sources.csv', async () =>
    csvAnswer(sourcesCsv((await desk.sources()).items), 'sources'),
  );
  application.get('/api/calendar', async (context) => {
    const query = takeShape(calendarQuerySchema, withNumbers(context.req.query()));
    return context.json(await desk.calendar(query));
  });
  application.get('/api/calendar.csv', async (context) => {
    const query = takeShape(calendarQuerySchema, withNumbers(context.req.query()));
    const list = await desk.calendar({ ...query, offset: 0, limit: CSV_LIMIT });
    return csvAnswer(statementsCsv(list.items), 'calendar');
  });
  application.all('/api/*', (context) => {
    throw new VedetteError('not-found', `There is no ${context.req.method} ${context.req.path} in this API.`);
  });
  application.all('*', serveFiles(options.webRoot));
  return application;
}

/** Refuses a body of more bytes. @param remedy  what to do instead, after "add it with `vedette add`, " */
function limitBody(maxSize: number, remedy: string): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      const most = maxSize / 1024 / 1024;
      throw new VedetteError(
        'too-large',
        `The request is larger than ${most} MB; add it with \`vedette add\`, ${remedy}.`,
      );
    },
  });
}

const limitRequest = limitBody(BODY_LIMIT_BYTES, 'or send it as a file');

/** A table as a file of that name; UTF-8 with its mark, without which spreadsheets guess the letters. */
function csvAnswer(table: string, name: string): Response {
  return new Response(`\ufeff${table}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

/** An address holds text alone; the fields that are named are numbers, by default those that page through a list. */
function withNumbers(query: Record<string, string>, names: readonly string[] = ['offset', 'limit']): object {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, names.includes(name) ? Number(value) : value]),
  );
}

const NO_DOCUMENT = 'There is no such document in this store.';
const NO_STATEMENT = 'There is no such statement in this store; it may have been read anew.';
const NO_TRACK = 'There is no such track in this situation.';

/** @throws VedetteError `not-found` with that sentence where the desk has no answer */
function found<Answer>(answer: Answer | undefined, otherwise: string): Answer {
  if (answer === undefined) throw new VedetteError('not-found', otherwise);
  return answer;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VedetteError('bad-request', 'The body is not valid JSON.');
  }
}

/** A form sends an empty string for a field that was left empty; except `text`, where emptiness has its own sentence. */
function dropEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, field]) => key === 'text' || field !== ''));
}
