import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DocumentError } from '../core/index.ts';
import { type Refused, type Source, type Taken, type TakenFile, takeBytes } from '../intake/index.ts';

/** What goes to the thread. */
export interface TakeRequest {
  readonly bytes: Uint8Array;
  readonly source: Omit<Source, 'report'>;
}

/** What comes back: how far it is, then one of the others. Bytes are absent where they are those that were sent. */
export type TakeAnswer =
  | { readonly done: number; readonly total: number }
  | {
      readonly documents: readonly (Omit<Taken, 'bytes'> & { readonly bytes?: Uint8Array })[];
      readonly refused: readonly Refused[];
    }
  | { readonly code: string; readonly message: string; readonly evidence: DocumentError['evidence'] }
  | { readonly broken: string };

export interface TakeLimits {
  /** Seconds that one page, or a file without pages, may take. */
  readonly seconds: number;
  /** Megabytes by which the process may grow while one file is taken. */
  readonly megabytes: number;
  /** The thread's program; default: the one beside this module. */
  readonly program?: URL;
}

const LIMITS: TakeLimits = { seconds: 90, megabytes: 3072 };
/** How often time and memory are looked at, in milliseconds. */
const WATCH = 500;

/**
 * Takes files in a thread of its own, so that one which is made to take forever, or to fill the memory, is given up
 * with a sentence while everything else goes on. One file after the other; the thread is kept for the next.
 */
export class TakeAside {
  readonly #limits: TakeLimits;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: Partial<TakeLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** @throws DocumentError in one sentence for what cannot be read, or not within the limits */
  take(bytes: Uint8Array, source: Source): Promise<TakenFile> {
    const program = this.#limits.program ?? new URL('./take-thread.js', import.meta.url);
    // Where the sources run as they are, there is no program for a thread.
    if (!existsSync(fileURLToPath(program))) return takeBytes(bytes, source);
    const job = this.#last.then(() => this.#run(program, bytes, source));
    this.#last = job.catch(() => {});
    return job;
  }

  /** Ends the thread; the next file starts another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(program: URL): Worker {
    const { megabytes } = this.#limits;
    this.#worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    // What a thread that was given up says in going concerns nobody.
    this.#worker.on('error', () => {});
    return this.#worker;
  }

  #run(program: URL, bytes: Uint8Array, { report, ...source }: Source): Promise<TakenFile> {
    const { seconds, megabytes } = this.#limits;
    const worker = this.#worker ?? this.#start(program);
    const { name } = source;
    worker.ref();
    return new Promise((resolve, reject) => {
      let seen = performance.now();
      const grown = process.memoryUsage.rss();
      const finish = (end: () => void) => {
        clearInterval(watch);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        // An idle thread keeps no command from ending.
        worker.unref();
        end();
      };
      const giveUp = (code: string, message: string, cause?: unknown) =>
        finish(() => {
          void this.close();
          const refused = new DocumentError(code, message, { name });
          if (cause !== undefined) refused.cause = cause;
          reject(refused);
        });
      const unknown = `${name} is broken in a way that is not known; get it again, or save it anew.`;
      const watch = setInterval(() => {
        if (performance.now() - seen > seconds * 1000)
          giveUp('too-slow', `${name} takes too long to be read and was given up; print it to a new PDF.`);
        else if (process.memoryUsage.rss() - grown > megabytes * 1024 ** 2)
          giveUp('too-large', `${name} unpacks to more than the memory there is for one document.`);
      }, WATCH);
      const onMessage = (answer: TakeAnswer) => {
        seen = performance.now();
        if ('done' in answer) report?.(answer.done, answer.total);
        else if ('documents' in answer) {
          const documents = answer.documents.map((one) => ({ ...one, bytes: one.bytes ?? bytes }));
          finish(() => resolve({ documents, refused: answer.refused }));
        } else if ('code' in answer)
          finish(() => reject(new DocumentError(answer.code, answer.message, answer.evidence)));
        else giveUp('broken', unknown, answer.broken);
      };
      const onError = (error: Error) => {
        const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (isMemory) giveUp('too-large', `${name} needs more memory than there is for one document.`);
        else giveUp('broken', unknown, error);
      };
      const onExit = () => giveUp('broken', unknown);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage({ bytes, source } satisfies TakeRequest);
    });
  }
}
