import { VedetteError } from '../errors.ts';
import type { Span } from '../span.ts';

/**
 * A query that cannot be read. `start` and `end` are the offending characters (offsets into the query, UTF-16 code
 * units); `expected` says what could have stood there. The message counts characters from 1.
 */
export class QueryError extends VedetteError implements Span {
  override readonly name = 'QueryError';
  /** What is wrong, without where it stands. */
  readonly problem: string;
  readonly start: number;
  readonly end: number;
  readonly expected: readonly string[];

  constructor(problem: string, span: Span, expected: readonly string[]) {
    super('query', `character ${span.start + 1}: ${problem}`, { start: span.start, end: span.end });
    this.problem = problem;
    this.start = span.start;
    this.end = span.end;
    this.expected = expected;
  }

  /** The query with a line under it that points at the place, for terminals: two lines. */
  pointAt(query: string): string {
    const line = query.replace(/[\r\n\t]/gu, ' ');
    return `${line}\n${' '.repeat(this.start)}${'^'.repeat(Math.max(1, this.end - this.start))}`;
  }
}
