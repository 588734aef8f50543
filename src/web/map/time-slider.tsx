import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapPicture } from '../../api/index.ts';
import { formatCount, formatDate } from '../format.ts';
import { dayOfNumber, dayScale, numberOfDay } from './days.ts';

/** Pause after the last move before the map is asked for, in ms. */
const PAUSE_MS = 120;

/** Days of publication, both counted; an absent end is open. */
export interface Days {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * From which day to which: two sliders over the bars of reports a day; arrow keys move by a day, page keys by a tenth.
 * Nothing plays by itself.
 */
export function TimeSlider({
  picture,
  days,
  show,
}: {
  readonly picture: MapPicture;
  readonly days: Days;
  readonly show: (days: Days) => void;
}) {
  const scale = useMemo(() => dayScale(picture.days, picture.from, picture.to), [picture]);
  const [chosen, setChosen] = useState(days);
  const timer = useRef(0);
  useEffect(() => setChosen(days), [days.since, days.until]);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (scale === undefined) return null;
  const { first, last, bars } = scale;
  const clamp = (value: number) => Math.max(first, Math.min(last, value));
  const since = clamp(chosen.since === undefined ? first : numberOfDay(chosen.since));
  const until = clamp(chosen.until === undefined ? last : numberOfDay(chosen.until));
  const set = (from: number, to: number) => {
    const next: Days = {
      ...(from <= first ? {} : { since: dayOfNumber(from) }),
      ...(to >= last ? {} : { until: dayOfNumber(to) }),
    };
    setChosen(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => show(next), PAUSE_MS);
  };
  const highest = Math.max(1, ...bars.map(({ reports }) => reports));
  const isAll = since === first && until === last;
  const isDated = chosen.since !== undefined || chosen.until !== undefined;
  return (
    <section class="time-slider" aria-label="Days of publication">
      <svg class="bars" viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ from, to, reports }, index) => (
          <rect
            key={from}
            class={to >= since && from <= until ? 'in' : 'out'}
            x={index + 0.1}
            width={0.8}
            y={1 - reports / highest}
            height={reports / highest}
          />
        ))}
      </svg>
      <div class="ranges">
        <label>
          <span>From</span>
          <input
            type="range"
            name="since"
            min={first}
            max={last}
            step={1}
            value={since}
            aria-valuetext={formatDate(dayOfNumber(since))}
            onInput={({ currentTarget }) => {
              const value = Number(currentTarget.value);
              set(value, Math.max(value, until));
            }}
          />
          <output>{formatDate(dayOfNumber(since))}</output>
        </label>
        <label>
          <span>To</span>
          <input
            type="range"
            name="until"
            min={first}
            max={last}
            step={1}
            value={until}
            aria-valuetext={formatDate(dayOfNumber(until))}
            onInput={({ currentTarget }) => {
              const value = Number(currentTarget.value);
              set(Math.min(value, since), value);
            }}
          />
          <output>{formatDate(dayOfNumber(until))}</output>
        </label>
        <p class="quiet">
          <button type="button" disabled={isAll} onClick={() => set(first, last)}>
            All days
          </button>{' '}
          {picture.undated > 0 &&
            `${formatCount(picture.undated, 'report')} without a day of publication ${isDated ? 'left out' : 'included'}`}
        </p>
      </div>
    </section>
  );
}
