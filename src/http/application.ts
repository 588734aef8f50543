import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  apiJsonSchema,
  BODY_LIMIT_BYTES,
  type Desk,
  documentQuerySchema,
  mapQuerySchema,
  mapReportsQuerySchema,
  pasteRequestSchema,
} from '../api/index.ts';
import { VedetteError } from '../core/index.ts';
import { answerFailure, type Report, takeShape } from './failure.ts';
import { guardHost, guardSender } from './guards.ts';
import { securityHeaders } from './headers.ts';
import { serveFiles } from './static-files.ts';

/** `hosts`: names besides this machine's own under which the server may be asked for. */
export interface ApplicationOptions {
  readonly webRoot: string;
  readonly port: () => number;
  readonly hosts: readonly string[];
  readonly report: Report;
}

/** All routes over `desk`, with the guards before them; pure of sockets, so that tests can ask it directly. */
export function buildApplication(desk: Desk, options: ApplicationOptions): Hono {
  const application = new Hono();
  application.onError((error, context) => answerFailure(error, context, options.report));
  application.use(securityHeaders);
  application.use(guardHost(options.port, options.hosts));
  application.use(guardSender);
  application.use(
    bodyLimit({
      maxSize: BODY_LIMIT_BYTES,
      onError: () => {
        throw new VedetteError(
          'too-large',
          `The request is larger than ${BODY_LIMIT_BYTES / 1024 / 1024} MB; add large files with \`vedette add\`.`,
        );
      },
    }),
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
  application.get('/api/documents/:id', async (context) => {
    const page = await desk.document(context.req.param('id'));
    if (page === undefined) throw new VedetteError('not-found', 'There is no such document in this store.');
    return context.json(page);
  });
  application.get('/api/map', async (context) =>
    context.json(await desk.map(takeShape(mapQuerySchema, context.req.query()))),
  );
  application.get('/api/map/:id', async (context) => {
    const query = takeShape(mapReportsQuerySchema, withNumbers(context.req.query()));
    return context.json(await desk.mapReports(context.req.param('id'), query));
  });
  application.post('/api/documents', async (context) => {
    const request = takeShape(pasteRequestSchema, dropEmpty(parseJson(await context.req.text())));
    return context.json(await desk.paste(request), 201);
  });
  application.all('/api/*', (context) => {
    throw new VedetteError('not-found', `There is no ${context.req.method} ${context.req.path} in this API.`);
  });
  application.all('*', serveFiles(options.webRoot));
  return application;
}

/** An address holds text alone; the two fields that page through a list are numbers. */
function withNumbers({ offset, limit, ...rest }: Record<string, string>): object {
  return {
    ...rest,
    ...(offset === undefined ? {} : { offset: Number(offset) }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
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
