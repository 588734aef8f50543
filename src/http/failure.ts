import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { ErrorBody } from '../api/index.ts';
import { DocumentError, QueryError, StoreError, VedetteError } from '../core/index.ts';

/** The statuses of the codes that this surface itself gives; others go by their class. */
const STATUS_OF_CODE: Readonly<Record<string, ContentfulStatusCode>> = {
  'bad-request': 400,
  'cross-site': 403,
  'host-not-allowed': 421,
  'not-built': 503,
  'not-found': 404,
  query: 400,
  'too-large': 413,
  'wrong-type': 415,
};

function statusOf(error: VedetteError): ContentfulStatusCode {
  const known = STATUS_OF_CODE[error.code];
  if (known !== undefined) return known;
  if (error instanceof DocumentError) return 422;
  if (error instanceof StoreError) return 503;
  return 500;
}

/** Told of every failure that is not the sender's; the command line prints it under `--debug`. */
export type Report = (error: unknown) => void;

/** The one place where an error becomes an answer. No stack and no path of an unexpected error goes out. */
export function answerFailure(error: unknown, context: Context, report: Report): Response {
  if (error instanceof VedetteError) {
    const status = statusOf(error);
    if (status >= 500) report(error);
    const failure = body(error.code, error.message);
    if (!(error instanceof QueryError)) return context.json(failure, status);
    return context.json({ error: { ...failure.error, start: error.start, end: error.end } }, status);
  }
  if (error instanceof HTTPException) {
    return context.json(body('bad-request', 'The request could not be understood.'), error.status);
  }
  report(error);
  return context.json(
    body(
      'internal',
      'Something went wrong in the server; what is stored is safe. Start it with --debug to see more.',
    ),
    500,
  );
}

function body(code: string, message: string): ErrorBody {
  return { error: { code, message } };
}

/**
 * `value` as `schema` wants it.
 * @throws VedetteError `bad-request`, whose message names the first field that is wrong and what was expected
 */
export function takeShape<Shape extends z.ZodType>(schema: Shape, value: unknown): z.infer<Shape> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const message = issue?.message ?? 'not as expected';
  throw new VedetteError(
    'bad-request',
    path === '' || message.startsWith(`${path}:`) ? message : `${path}: ${message}`,
  );
}
