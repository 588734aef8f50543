import type { StatementRow } from '../../api/index.ts';
import { formatCount, formatDate } from '../format.ts';
import { MARK_OF_STATUS } from '../reading/layers.ts';
import { StatusMark } from '../reading/statement-card.tsx';
import { QuoteLine } from '../tracks/quote-line.tsx';
import { type Bar, barsOf, coversMonth, daysOf, weeksOf } from './month.ts';
import { windowWords } from './window-words.ts';

/** Bars above one another in a week; more are counted. */
const LANES = 5;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

function WindowBar({
  bar,
  isChosen,
  choose,
}: {
  readonly bar: Bar;
  readonly isChosen: boolean;
  readonly choose: (id: string) => void;
}) {
  const { row, from, to, lane, softStart, softEnd } = bar;
  const soft = [softStart ? 'soft-start' : '', softEnd ? 'soft-end' : ''].join(' ');
  return (
    <button
      type="button"
      class={`window window-${MARK_OF_STATUS[row.status]} ${soft} step`}
      style={{ gridColumn: `${from + 1} / ${to + 2}`, gridRow: lane + 2 }}
      aria-pressed={isChosen}
      aria-label={`${row.status}, ${windowWords(row)}: ${row.quote}`}
      title={`${row.status}: ${row.quote}\n${windowWords(row)}`}
      dir="auto"
      onClick={() => choose(row.id)}
    >
      {row.quote}
    </button>
  );
}

/** One month as weeks; a day that a text names is a box, a window a bar whose ends are soft. */
export function MonthGrid({
  month,
  rows,
  chosen,
  choose,
}: {
  readonly month: string;
  readonly rows: readonly StatementRow[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}) {
  const whole = rows.filter((row) => coversMonth(row, month));
  const dated = rows.filter((row) => !whole.includes(row));
  return (
    <div class="month">
      <div class="weekdays" aria-hidden="true">
        {WEEKDAYS.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      {weeksOf(month).map((monday) => {
        const { bars, hidden } = barsOf(monday, dated, LANES);
        return (
          <section class="week" key={monday} aria-label={`Week of ${formatDate(monday)}`}>
            {daysOf(monday).map((day, index) => (
              <span
                key={day}
                class="day"
                data-outside={!day.startsWith(month)}
                style={{ gridColumn: index + 1, gridRow: `1 / ${LANES + 3}` }}
              >
                {Number(day.slice(8))}
              </span>
            ))}
            {bars.map((bar) => (
              <WindowBar key={bar.row.id} bar={bar} isChosen={bar.row.id === chosen} choose={choose} />
            ))}
            {hidden > 0 && <span class="more quiet">and {hidden} more, in the list</span>}
          </section>
        );
      })}
      {whole.length > 0 && (
        <section class="whole-month">
          <h2>
            The month lies within{' '}
            <span class="count">{formatCount(whole.length, 'longer or open window')}</span>
          </h2>
          <ul>
            {whole.map((row) => (
              <li key={row.id}>
                <StatusMark status={row.status} />
                <button
                  type="button"
                  class="quote step"
                  dir="auto"
                  aria-pressed={row.id === chosen}
                  onClick={() => choose(row.id)}
                >
                  <QuoteLine row={row} />
                </button>
                <span class="quiet">{windowWords(row)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
