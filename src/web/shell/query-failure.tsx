import type { Span } from '../../core/index.ts';
import { Failed } from './messages.tsx';

/** A query with the words set apart at which it fails, and what was expected there; other failures as everywhere. */
export function QueryFailure({
  message,
  query,
  span,
  retry,
}: {
  readonly message: string;
  readonly query: string;
  readonly span: Span | undefined;
  readonly retry: () => void;
}) {
  if (span === undefined) return <Failed message={message} retry={retry} />;
  const end = Math.max(span.end, span.start + 1);
  return (
    <div class="failed query-failure" role="alert">
      <p>
        <code>
          {query.slice(0, span.start)}
          <mark>{query.slice(span.start, end) || ' '}</mark>
          {query.slice(end)}
        </code>
      </p>
      <p>{message}</p>
    </div>
  );
}
