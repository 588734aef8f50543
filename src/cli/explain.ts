import { QueryError, VedetteError } from '../core/index.ts';

/** An error as one sentence for the user; with `debug`, its stack and cause. */
export function explain(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) {
    const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
    return `${error.stack}${cause}`;
  }
  if (error instanceof VedetteError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC')
    return 'The disk is full; what was acknowledged before is safe. Free some space and run the same command again.';
  if (code === 'EACCES' || code === 'EPERM')
    return `Access was refused: ${error instanceof Error ? error.message : ''}.`;
  const message = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return `Something went wrong: ${message}. Run it again with --debug to see where.`;
}

/**
 * What `ask` gives; a query that cannot be read is told with a line under it that points at the place.
 * @throws VedetteError
 */
export async function pointingAt<Answer>(query: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new VedetteError('query', `${error.message}\n${error.pointAt(query)}`);
  }
}
