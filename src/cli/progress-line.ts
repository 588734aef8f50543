import type { Progress } from '../app/index.ts';
import { printable } from './document-table.ts';

const BAR = 20;

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

/** One line that tells where long work stands: bar, count, rate, time left, failures, current item. */
export function progressLine(progress: Progress, width: number): string {
  const { done, total, failed, perSecond, secondsLeft, current, unit = 'documents' } = progress;
  const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
  const parts = [
    `[${'█'.repeat(filled)}${'·'.repeat(BAR - filled)}]`,
    `${done}/${total}`,
    perSecond === undefined ? '' : `${perSecond.toFixed(perSecond < 10 ? 1 : 0)} ${unit}/s`,
    secondsLeft === undefined || done === total ? '' : `${clock(secondsLeft)} left`,
    failed > 0 ? `${failed} failed` : '',
    done === total ? '' : printable(current),
  ];
  return parts
    .filter((part) => part !== '')
    .join('  ')
    .slice(0, Math.max(20, width - 1));
}

/** Draws progress on a terminal in place, or every ten seconds as a line where there is none; `end` closes it. */
export function progressPrinter(stream: NodeJS.WriteStream): {
  report: (progress: Progress) => void;
  end: () => void;
} {
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    report(progress) {
      const now = performance.now();
      const pause = stream.isTTY ? 100 : 10_000;
      if (now - last < pause && progress.done < progress.total) return;
      last = now;
      const line = progressLine(progress, stream.columns ?? 100);
      stream.write(stream.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
      drawn = stream.isTTY;
    },
    end() {
      if (drawn) stream.write('\n');
      drawn = false;
    },
  };
}
