import type { StatusCounts } from '../../api/index.ts';
import type { Status } from '../../core/index.ts';
import { formatNumber } from '../format.ts';
import { STATUSES_IN_ORDER } from '../reading/layers.ts';
import { StatusMark } from '../reading/statement-card.tsx';

/**
 * One switch a status; those that are on are shown, all where none is. Where `counts` are given, only the statuses that occur.
 * @param on  the statuses that are on, commas between them
 * @param addressOf  the address of the page with these statuses on
 */
export function StatusFilter({
  on: stated,
  counts,
  addressOf,
}: {
  readonly on: string | undefined;
  readonly counts: StatusCounts | undefined;
  readonly addressOf: (status: string | undefined) => string;
}) {
  const on = new Set(stated?.split(',') ?? []);
  const shown =
    counts === undefined
      ? STATUSES_IN_ORDER
      : STATUSES_IN_ORDER.filter((status) => on.has(status) || counts[status] !== undefined);
  if (shown.length === 0) return null;
  const addressWith = (status: Status) => {
    const next = STATUSES_IN_ORDER.filter((one) => (one === status ? !on.has(one) : on.has(one)));
    return addressOf(next.length === 0 ? undefined : next.join(','));
  };
  return (
    <ul class="status-filter" aria-label="Filter by status">
      {shown.map((status) => (
        <li key={status}>
          <a href={addressWith(status)} aria-current={on.has(status) ? 'true' : undefined}>
            <StatusMark status={status} />
            {counts?.[status] !== undefined && <span class="count">{formatNumber(counts[status])}</span>}
          </a>
        </li>
      ))}
      {on.size > 0 && (
        <li>
          <a href={addressOf(undefined)}>all statuses</a>
        </li>
      )}
    </ul>
  );
}
