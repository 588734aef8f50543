import { type MessagePort, Worker } from 'node:worker_threads';
import { type Document, DocumentError, type Reading, VedetteError } from '../core/index.ts';
import type { ReadOptions } from '../reading/index.ts';
import { openReader, type ReaderSources } from './open-reader.ts';

/** A reader in another thread: the server and the store stay responsive while it works. */
export interface ReaderService {
  /** The reader's name, once its model is loaded. */
  readonly id: string;
  read(document: Document, options?: ReadOptions): Promise<Reading>;
  close(): Promise<void>;
}

interface Request {
  readonly ticket: number;
  readonly document: Document;
  readonly options: ReadOptions;
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly stack?: string;
}

type Answer =
  | { readonly ready: string }
  | { readonly broken: Failure }
  | { readonly ticket: number; readonly reading: Reading }
  | { readonly ticket: number; readonly failure: Failure };

function asFailure(error: unknown): Failure {
  if (error instanceof VedetteError) return { code: error.code, message: error.message };
  const problem = error instanceof Error ? error : new Error(String(error));
  return { code: 'internal', message: problem.message, ...(problem.stack ? { stack: problem.stack } : {}) };
}

function asError(failure: Failure): Error {
  if (failure.code !== 'internal') return new DocumentError(failure.code, failure.message);
  const error = new Error(failure.message);
  if (failure.stack !== undefined) error.stack = failure.stack;
  return error;
}

/** The thread's side: opens the reader, then answers one request after another. */
export async function serveReader(port: MessagePort, sources: ReaderSources): Promise<void> {
  try {
    const reader = await openReader(sources);
    let last: Promise<void> = Promise.resolve();
    port.on('message', ({ ticket, document, options }: Request) => {
      last = last.then(async () => {
        try {
          port.postMessage({ ticket, reading: await reader.read(document, options) } satisfies Answer);
        } catch (error) {
          port.postMessage({ ticket, failure: asFailure(error) } satisfies Answer);
        }
      });
    });
    port.postMessage({ ready: reader.id } satisfies Answer);
  } catch (error) {
    port.postMessage({ broken: asFailure(error) } satisfies Answer);
  }
}

/**
 * Starts a reader in a thread of its own.
 * @throws what opening the reader throws: ModelError, SituationError …
 */
export function startReader(sources: ReaderSources): Promise<ReaderService> {
  const worker = new Worker(new URL('./reader-thread.js', import.meta.url), { workerData: sources });
  const waiting = new Map<number, { resolve: (reading: Reading) => void; reject: (error: Error) => void }>();
  let ticket = 0;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', (code) =>
      fail(new VedetteError('reader-gone', `The reader's thread ended (exit code ${code}).`)),
    );
    worker.on('message', (answer: Answer) => {
      if ('broken' in answer) {
        fail(asError(answer.broken));
        void worker.terminate();
      } else if ('ready' in answer) {
        resolve({
          id: answer.ready,
          read: (document, options = {}) =>
            new Promise((done, failed) => {
              waiting.set(++ticket, { resolve: done, reject: failed });
              worker.postMessage({ ticket, document, options } satisfies Request);
            }),
          close: async () => {
            worker.removeAllListeners('exit');
            await worker.terminate();
          },
        });
      } else {
        const one = waiting.get(answer.ticket);
        waiting.delete(answer.ticket);
        if ('reading' in answer) one?.resolve(answer.reading);
        else one?.reject(asError(answer.failure));
      }
    });
  });
}
