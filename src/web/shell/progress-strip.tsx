import { useEffect } from 'preact/hooks';
import { client } from '../client.ts';
import { formatNumber, formatTimeLeft } from '../format.ts';
import { progress, storeVersion, view, workAsked } from '../state.ts';

/** How often long work is asked about while it goes on, in ms. */
const EVERY_MS = 1000;

/** Asks how long work stands, again and again until it is idle; then lets lists be asked for anew. */
function useProgress(): void {
  const page = view.value.page;
  const asked = workAsked.value;
  // Asked anew with each page: work may have begun from the command line meanwhile.
  useEffect(() => {
    let timer = 0;
    let isShown = true;
    const askOnce = async () => {
      const answer = await client.progress().catch(() => undefined);
      if (!isShown) return;
      const wasBusy = progress.peek() !== undefined && progress.peek()?.state !== 'idle';
      progress.value = answer;
      if (answer !== undefined && answer.state !== 'idle') timer = window.setTimeout(askOnce, EVERY_MS);
      else if (wasBusy) storeVersion.value += 1;
    };
    askOnce();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [page, asked]);
}

/** One line under the bar while documents are being read: how many of how many, how fast, how long yet. */
export function ProgressStrip() {
  useProgress();
  const now = progress.value;
  if (now === undefined || now.state === 'idle') return null;
  const work = now.state === 'adding' ? 'Adding documents' : 'Reading again what an older reader read';
  const facts = [
    `${formatNumber(now.done)} of ${formatNumber(now.total)}`,
    now.perSecond === undefined ? '' : `${formatNumber(Math.round(now.perSecond))} a second`,
    now.secondsLeft === undefined ? '' : formatTimeLeft(now.secondsLeft),
    now.failed === 0 ? '' : `${formatNumber(now.failed)} could not be read`,
  ];
  return (
    <div class="progress-strip">
      <label for="progress">{work}</label>
      <progress id="progress" max={Math.max(1, now.total)} value={now.done} />
      <span>{facts.filter(Boolean).join(' · ')}</span>
      {now.last !== undefined && <span class="last">{now.last}</span>}
    </div>
  );
}
