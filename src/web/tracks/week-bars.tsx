import type { TrackReport } from '../../api/index.ts';
import { formatCount, formatDate } from '../format.ts';
import { formatView } from '../route.ts';
import { countsWords, dayAfter, marksOf, totalOf } from './weeks.ts';

/** Height of the highest bar, in px, as in tracks.css. */
const HEIGHT = 44;

/**
 * Reports by week of publication, each status with its colour and its pattern, all tracks on one scale. A week without a
 * report has no bar. Each bar leads to its statements; `j`, Enter and the track's page do the same by keys.
 */
export function WeekBars({
  track,
  mondays,
  most,
}: {
  readonly track: TrackReport;
  readonly mondays: readonly string[];
  readonly most: number;
}) {
  const weeks = new Map(track.weeks.map(({ week, counts }) => [week, counts]));
  const drawn = mondays.filter((monday) => weeks.has(monday));
  const summary = `${formatCount(drawn.length, 'week')} with reports between ${mondays[0] ?? ''} and ${mondays.at(-1) ?? ''}`;
  return (
    <ol
      class="week-bars"
      aria-label={summary}
      style={{ gridTemplateColumns: `repeat(${mondays.length}, minmax(0, 18px))` }}
    >
      {mondays.map((monday, index) => {
        const counts = weeks.get(monday);
        if (counts === undefined) return null;
        const words = `Week of ${formatDate(monday)}: ${formatCount(totalOf(counts), 'report')} (${countsWords(counts)})`;
        const address = formatView({
          page: 'statements',
          track: track.id,
          query: '',
          from: monday,
          to: dayAfter(monday, 6),
        });
        return (
          <li key={monday} style={{ gridColumn: index + 1 }}>
            <a href={address} aria-label={words} title={words} tabIndex={-1}>
              {marksOf(counts).map(({ mark, count }) => (
                <span
                  key={mark}
                  class={`bar bar-${mark}`}
                  style={{ height: `${Math.max(3, (count / most) * HEIGHT)}px` }}
                />
              ))}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
