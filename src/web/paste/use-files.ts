import { useEffect, useRef, useState } from 'preact/hooks';
import { UPLOAD_LIMIT_BYTES, type UploadRequest } from '../../api/index.ts';
import { client } from '../client.ts';
import { workAsked } from '../state.ts';
import { type ChosenFile, refusalOf } from './file-words.ts';

/** How often the progress of a file that is read is asked for, in ms. */
const PROGRESS_MS = 2000;

/** What is stated of the files: of a single one also its headline and address. */
export type StatedOfFiles = Omit<UploadRequest, 'name'>;

/** The files of the form: chosen, sent one after the other, each with what became of it. */
export interface Files {
  readonly list: readonly ChosenFile[];
  readonly waiting: number;
  add(chosen: readonly { readonly file: File; readonly isFolder: boolean }[]): void;
  remove(key: number): void;
  /** Sends those that wait; resolves with the ids of all documents that they held, when the last is told or it was stopped. */
  send(stated: StatedOfFiles): Promise<readonly string[]>;
  stop(): void;
}

export function useFiles(): Files {
  const [list, setList] = useState<readonly ChosenFile[]>([]);
  const [most, setMost] = useState(UPLOAD_LIMIT_BYTES);
  const next = useRef(0);
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => {
    const abort = new AbortController();
    client.limits(abort.signal).then(
      ({ uploadBytes }) => setMost(uploadBytes),
      // The server says so itself when a file is too large.
      () => {},
    );
    return () => {
      abort.abort();
      stopper.current?.abort();
    };
  }, []);
  const tell = (key: number, state: ChosenFile['state']) =>
    setList((now) => now.map((one) => (one.key === key ? { ...one, state } : one)));

  const sendOne = async ({ key, file }: ChosenFile, stated: StatedOfFiles, signal: AbortSignal) => {
    tell(key, { kind: 'sending', sent: 0 });
    // A long table is read for minutes: the strip over the page then tells how far it is.
    const timer = setInterval(() => {
      workAsked.value += 1;
    }, PROGRESS_MS);
    try {
      const receipt = await client.upload({ name: file.name, ...stated }, file, signal, (sent) =>
        tell(key, { kind: 'sending', sent }),
      );
      tell(key, { kind: 'kept', receipt });
      return receipt.documents.map(({ id }) => id);
    } catch (error) {
      if (signal.aborted) tell(key, { kind: 'waiting' });
      else tell(key, { kind: 'refused', reason: error instanceof Error ? error.message : String(error) });
      return [];
    } finally {
      clearInterval(timer);
      workAsked.value += 1;
    }
  };

  return {
    list,
    waiting: list.filter(({ state }) => state.kind === 'waiting').length,
    add: (chosen) =>
      setList((now) => [
        ...now,
        ...chosen.map(({ file, isFolder }): ChosenFile => {
          next.current += 1;
          const reason = refusalOf(file, most, isFolder);
          const state =
            reason === undefined ? { kind: 'waiting' as const } : { kind: 'refused' as const, reason };
          return { key: next.current, file, state };
        }),
      ]),
    remove: (key) => setList((now) => now.filter((one) => one.key !== key)),
    send: async (stated) => {
      const abort = new AbortController();
      stopper.current = abort;
      const ids: string[] = [];
      for (const one of list.filter(({ state }) => state.kind === 'waiting')) {
        if (abort.signal.aborted) break;
        ids.push(...(await sendOne(one, stated, abort.signal)));
      }
      return ids;
    },
    stop: () => stopper.current?.abort(),
  };
}
