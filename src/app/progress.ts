import type { Progress as TellProgress } from '../api/index.ts';

/** Where long work stands: told after each step, never more often than it changes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** What is being worked on: a file's name or a title. */
  readonly current: string;
  /** What is counted: "documents" where nothing is said. */
  readonly unit?: string;
  /** Items a second over the whole work so far; absent before the first. */
  readonly perSecond?: number;
  readonly secondsLeft?: number;
}

export type Report = (progress: Progress) => void;

/** Counts steps and tells rate and time left. `now` is in milliseconds, monotonic. */
export class Meter {
  #total: number;
  readonly #started: number;
  readonly #now: () => number;
  readonly #report: Report;
  #done = 0;
  #failed = 0;
  readonly #unit: string;

  constructor(
    total: number,
    report: Report,
    now: () => number = () => performance.now(),
    unit = 'documents',
  ) {
    this.#unit = unit;
    this.#total = total;
    this.#report = report;
    this.#now = now;
    this.#started = now();
  }

  /** There is more to do than was known, or less. */
  expect(more: number): void {
    this.#total += more;
  }

  /** So much of the whole is done, where it is not counted one by one. */
  reach(done: number, current: string, failed: number): void {
    this.#done = done;
    this.#failed = failed;
    this.#tell(current);
  }

  step(current: string, outcome: 'done' | 'failed' = 'done'): void {
    this.#done++;
    if (outcome === 'failed') this.#failed++;
    this.#tell(current);
  }

  /** What is being worked on now, where one item takes long. */
  note(current: string): void {
    this.#tell(current);
  }

  #tell(current: string): void {
    const seconds = (this.#now() - this.#started) / 1000;
    const perSecond = seconds > 0 ? this.#done / seconds : undefined;
    this.#report({
      done: this.#done,
      total: this.#total,
      failed: this.#failed,
      current,
      unit: this.#unit,
      ...(perSecond === undefined
        ? {}
        : { perSecond, secondsLeft: Math.max(0, this.#total - this.#done) / perSecond }),
    });
  }
}

/** What the surfaces see where no long work goes on. */
export const IDLE: TellProgress = { state: 'idle', done: 0, total: 0, failed: 0 };

/** How long work stands, as the surfaces see it. */
export function toldProgress(state: TellProgress['state'], progress: Progress): TellProgress {
  const { done, total, failed, perSecond, secondsLeft, current } = progress;
  return {
    state,
    done,
    total,
    failed,
    ...(perSecond === undefined ? {} : { perSecond }),
    ...(secondsLeft === undefined ? {} : { secondsLeft }),
    last: current,
  };
}
