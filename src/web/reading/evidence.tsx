import type { ComponentChildren } from 'preact';
import type { Reading, Span } from '../../core/index.ts';
import type { Markable } from '../tracks/marking.ts';

/** What a list of evidence works on: the reading with its text, and what to do when a part is pointed at or chosen. */
export interface Evidence {
  readonly reading: Reading;
  readonly text: string;
  readonly point: (span: Span | undefined) => void;
  readonly go: (span: Span) => void;
  /** Statements by their id in the reading, as they are kept; empty until that is known, and for an earlier revision. */
  readonly kept: ReadonlyMap<string, Markable>;
}

/** The words of a span, blanks made single. */
export function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Words that mark their span in the text when pointed at or focused, and show it when pressed. */
export function SpanButton({
  evidence,
  span,
  kind = 'part',
  children,
}: {
  readonly evidence: Evidence;
  readonly span: Span;
  readonly kind?: 'part' | 'head';
  readonly children: ComponentChildren;
}) {
  const point = () => evidence.point(span);
  const leave = () => evidence.point(undefined);
  return (
    <button
      type="button"
      class={kind}
      data-span={`${span.start}-${span.end}`}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={() => evidence.go(span)}
    >
      <bdi>{children}</bdi>
    </button>
  );
}

/** A heading with its list, or nothing where the list is empty. */
export function Group<Datum>({
  name,
  data,
  children,
}: {
  readonly name: string;
  readonly data: readonly Datum[];
  readonly children: (datum: Datum) => ComponentChildren;
}) {
  if (data.length === 0) return null;
  return (
    <section class="group">
      <h3>
        {name} <span class="count">{data.length}</span>
      </h3>
      <ul>
        {data.map((datum, index) => (
          // Data of a reading never move within their list.
          <li key={index}>{children(datum)}</li>
        ))}
      </ul>
    </section>
  );
}

/** A row of facts; nothing where there is nothing to say. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  if (children === undefined || children === '' || children === false || children === null) return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
