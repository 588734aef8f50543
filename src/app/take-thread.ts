import { type MessagePort, parentPort } from 'node:worker_threads';
import { VedetteError } from '../core/index.ts';
import { takeBytes } from '../intake/index.ts';
import type { TakeAnswer, TakeRequest } from './take-aside.ts';

/** The thread's side of `TakeAside`: takes one file after the other, and tells of each page. */
function serve(port: MessagePort): void {
  const tell = (answer: TakeAnswer) => port.postMessage(answer);
  port.on('message', async ({ bytes, source }: TakeRequest) => {
    try {
      const report = (done: number, total: number) => tell({ done, total });
      const { documents, refused } = await takeBytes(bytes, { ...source, report });
      // The whole's own bytes need not come back.
      tell({
        documents: documents.map(({ bytes: own, ...rest }) =>
          own === bytes ? rest : { ...rest, bytes: own },
        ),
        refused,
      });
    } catch (error) {
      if (error instanceof VedetteError) {
        const { code, message, evidence } = error;
        tell({ code, message, evidence });
      } else tell({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}

// pdf.js leaves promises of its own rejected where a file is broken; what it was asked for is told all the same.
process.on('unhandledRejection', () => {});

if (parentPort !== null) serve(parentPort);
