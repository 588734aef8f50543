import { OpenDesk } from './desk.ts';
import { type Item, ingest } from './ingest.ts';
import { IDLE, type Progress, type Report, toldProgress } from './progress.ts';
import { startReader } from './reader-service.ts';
import { reread } from './reread.ts';
import type { SituationFolder } from './situation-folder.ts';
import { takeOne } from './take-document.ts';
import { allowedHosts, machineClock, openPoliteFetcher } from './watch/open-fetcher.ts';
import { type WatchParts, watchOn } from './watch/watch.ts';
import { nowInstant, openWorkplace, type PlaceChoice } from './workplace.ts';

export interface DeskChoice extends PlaceChoice {
  readonly examples: boolean;
  readonly report?: Report;
  /** Told of what went wrong in the background. */
  readonly trouble?: (error: unknown) => void;
}

/** The example documents of a situation as items to add. */
function exampleItems({ situation, files }: SituationFolder): Item[] {
  return situation.examples.map(({ path, meta }) => ({
    name: path,
    origin: `situation:${path}`,
    load: async () => takeOne(new TextEncoder().encode(files.get(path) ?? ''), { name: meta.title }),
  }));
}

/** Polls the feeds where the situation's settings say so; without that word nothing is fetched. */
async function pollWhenAsked(
  choice: DeskChoice,
  parts: Pick<WatchParts, 'situation' | 'store' | 'reader'>,
  desk: OpenDesk,
  signal: AbortSignal,
): Promise<void> {
  const { watch, sources } = parts.situation;
  if (!watch?.automatic || sources.every((source) => source.feeds === undefined)) return;
  const contact = watch.contact === undefined ? {} : { contact: watch.contact };
  const fetcher = openPoliteFetcher({ allow: allowedHosts(), ...contact });
  const report = (progress: Progress) => desk.tell(toldProgress('adding', progress));
  const options = { signal, report };
  await watchOn({ ...parts, fetcher, clock: machineClock }, options, () => desk.tell(IDLE)).catch(
    (error: unknown) => choice.trouble?.(error),
  );
}

/**
 * Opens a situation for the desk. Its examples are read in first (once), so that the first page is not empty; what an
 * older reader has read is read again while the desk is already open, with progress.
 * @throws SituationError, StoreError, ModelError
 */
export async function openDesk(
  choice: DeskChoice,
): Promise<{ desk: OpenDesk; title: string; close: () => Promise<void> }> {
  const workplace = await openWorkplace(choice);
  const { store, situation } = workplace;
  const stop = new AbortController();
  try {
    const reader = await startReader({ situation: workplace.folder });
    const desk = new OpenDesk({ situation, store, reader, now: nowInstant, examples: choice.examples });
    if (choice.examples) {
      await ingest(store, reader, exampleItems(workplace), {
        now: nowInstant,
        ...(choice.report === undefined ? {} : { report: choice.report }),
      });
    }
    const again = reread(store, reader, {
      report: (progress) => desk.tell(toldProgress('rereading', progress)),
      signal: stop.signal,
    })
      .then(() => desk.tell(IDLE))
      .catch((error: unknown) => choice.trouble?.(error));
    const polling = again.then(() => pollWhenAsked(choice, { situation, store, reader }, desk, stop.signal));
    const close = async () => {
      stop.abort();
      await polling;
      await reader.close();
      await store.close();
    };
    return { desk, title: situation.title, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
