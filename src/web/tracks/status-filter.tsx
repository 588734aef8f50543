import type { StatusCounts } from '../../api/index.ts';
import type { Status } from '../../core/index.ts';
import { MARK_OF_STATUS } from '../reading/layers.ts';
import { StatusMark } from '../reading/statement-card.tsx';
import { formatView, type StatementsView } from '../route.ts';

// The keys of the record are the statuses, in the order in which they are drawn everywhere.
const ALL = Object.keys(MARK_OF_STATUS) as Status[];

/** One switch a status; those that are on are shown, all where none is. `counts` are those of the track, where there is one. */
export function StatusFilter({
  view,
  counts,
}: {
  readonly view: StatementsView;
  readonly counts: StatusCounts | undefined;
}) {
  const on = new Set(view.status?.split(',') ?? []);
  const shown =
    counts === undefined ? ALL : ALL.filter((status) => on.has(status) || counts[status] !== undefined);
  if (shown.length === 0) return null;
  const { status: _, chosen: __, ...rest } = view;
  const addressWith = (status: Status) => {
    const next = ALL.filter((one) => (one === status ? !on.has(one) : on.has(one)));
    return formatView(next.length === 0 ? rest : { ...rest, status: next.join(',') });
  };
  return (
    <ul class="status-filter" aria-label="Filter by status">
      {shown.map((status) => (
        <li key={status}>
          <a href={addressWith(status)} aria-current={on.has(status) ? 'true' : undefined}>
            <StatusMark status={status} />
            {counts?.[status] !== undefined && <span class="count">{counts[status]}</span>}
          </a>
        </li>
      ))}
      {on.size > 0 && (
        <li>
          <a href={formatView(rest)}>all statuses</a>
        </li>
      )}
    </ul>
  );
}
