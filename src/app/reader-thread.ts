import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderSources } from './open-reader.ts';
import { serveReader } from './reader-service.ts';

// Started by `startReader`, which passes ReaderSources as the thread's data.
if (parentPort !== null) await serveReader(parentPort, workerData as ReaderSources);
