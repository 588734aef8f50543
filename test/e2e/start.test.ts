import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList, SituationSummary } from '../../src/api/index.ts';
import { CLIENT_HEADER } from '../../src/http/index.ts';
import { ROOT } from '../support/command-line.ts';
import { newFolder } from '../support/folder.ts';

interface Desk {
  readonly address: string;
  readonly stop: () => Promise<number | null>;
}

/** Starts the compiled program as `npm start` does and waits for the address that it prints. */
function startDesk(...args: string[]): Promise<Desk> {
  const child: ChildProcess = spawn(process.execPath, [
    join(ROOT, 'dist', 'cli', 'main.js'),
    'start',
    '--port',
    '0',
    ...args,
  ]);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        stop: () => {
          child.kill('SIGINT');
          return ended;
        },
      });
    });
    child.on('exit', () => reject(new Error(said)));
  });
}

// The shape is the API's own; test/api checks that the server keeps to it.
const get = async <T>(desk: Desk, path: string): Promise<T> =>
  (await (await fetch(desk.address + path)).json()) as T;

describe('start', () => {
  const data = newFolder();
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk('--data', data);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('opens the built-in situation with its tracks and its examples read in', async () => {
    const situation = await get<SituationSummary>(desk, '/api/situation');
    expect(situation.id).toBe('iraq-syria');
    expect(situation.tracks).toHaveLength(15);
    expect(situation.counts.examples).toBeGreaterThanOrEqual(12);
    const { items } = await get<DocumentList>(desk, '/api/documents?query=doha');
    expect(items.length).toBeGreaterThanOrEqual(2);
    for (const item of items) expect(item).toMatchObject({ example: true, read: true, language: 'en' });
    expect(items.every((item) => item.counts.statements > 5)).toBe(true);
  });

  it('reads a pasted text, once', async () => {
    const paste = () =>
      fetch(`${desk.address}/api/documents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [CLIENT_HEADER]: '1' },
        body: JSON.stringify({
          text: 'Iraq reopened the crossing on Sunday.',
          date: '2025-06-17',
          source: 'Levant Wire',
        }),
      });
    const first = await paste();
    expect(first.status).toBeLessThan(300);
    const receipt = await first.json();
    expect(receipt).toMatchObject({ added: true });
    expect(await (await paste()).json()).toMatchObject({ id: receipt.id, added: false });
    const page = await get<{ reading: { times: { value: string }[] } }>(desk, `/api/documents/${receipt.id}`);
    expect(page.reading.times[0]?.value).toBe('2025-06-15');
  });

  it('starts again in no time, keeps what was added, and leaves examples out when asked', async () => {
    expect(await desk.stop()).toBe(0);
    const started = performance.now();
    desk = await startDesk('--data', data, '--no-examples');
    const seconds = (performance.now() - started) / 1000;
    const { items } = await get<DocumentList>(desk, '/api/documents');
    expect(items.map((item) => item.example)).toEqual([false]);
    // Three seconds on an idle machine; tests share theirs.
    expect(seconds).toBeLessThan(10);
  });
});
