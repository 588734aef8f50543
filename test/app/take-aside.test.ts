import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TakeAside } from '../../src/app/take-aside.ts';
import { newFile } from '../support/folder.ts';

const program = (code: string) =>
  pathToFileURL(newFile('thread.mjs', `import { parentPort } from 'node:worker_threads';\n${code}`));
const SOURCE = { name: 'a.pdf' };
const bytes = Uint8Array.of(1, 2, 3);

describe('TakeAside', () => {
  it('gives what the thread took, with the bytes that were sent, and tells of each page', async () => {
    const aside = new TakeAside({
      program: program(`parentPort.on('message', ({ source }) => {
        parentPort.postMessage({ done: 1, total: 2 });
        parentPort.postMessage({ documents: [{ name: source.name }, { name: 'part', bytes: Uint8Array.of(9) }], refused: [] });
      });`),
    });
    const told: number[][] = [];
    const report = (...pages: number[]) => told.push(pages);
    const { documents } = await aside.take(bytes, { ...SOURCE, report });
    expect(documents.map((one) => [one.name, [...one.bytes]])).toEqual([
      ['a.pdf', [1, 2, 3]],
      ['part', [9]],
    ]);
    expect(told).toEqual([[1, 2]]);
    await aside.close();
  });

  it('gives up what takes too long with a sentence, and takes the next', async () => {
    const aside = new TakeAside({
      seconds: 1,
      program: program(`parentPort.on('message', ({ bytes }) => {
        if (bytes[0] === 1) for (;;);
        parentPort.postMessage({ documents: [], refused: [] });
      });`),
    });
    const [first, second] = await Promise.allSettled([
      aside.take(bytes, SOURCE),
      aside.take(Uint8Array.of(2), SOURCE),
    ]);
    expect(first).toMatchObject({
      reason: { code: 'too-slow', message: expect.stringMatching(/^a\.pdf takes too long/) },
    });
    expect(second).toMatchObject({ status: 'fulfilled' });
    await aside.close();
  });

  it('gives up what fills the memory, on the heap or beside it', async () => {
    const hoard = (code: string) =>
      new TakeAside({
        megabytes: 64,
        seconds: 60,
        program: program(
          `const kept = []; parentPort.on('message', () => { for (let i = 0; ; i++) { ${code} } });`,
        ),
      });
    for (const code of [
      'kept.push({ i, next: [i] });',
      'if (i < 40) kept.push(new Uint8Array(16777216).fill(1));',
    ]) {
      const aside = hoard(code);
      await expect(aside.take(bytes, SOURCE)).rejects.toMatchObject({ code: 'too-large' });
      await aside.close();
    }
  });

  it('passes on a refusal with its code, and an error as one sentence', async () => {
    const aside = new TakeAside({
      program: program(`parentPort.on('message', ({ bytes }) => parentPort.postMessage(
        bytes[0] === 1 ? { code: 'password', message: 'Locked.', evidence: {} } : { broken: 'Error: at once' }));`),
    });
    await expect(aside.take(bytes, SOURCE)).rejects.toMatchObject({
      name: 'DocumentError',
      code: 'password',
    });
    await expect(aside.take(Uint8Array.of(2), SOURCE)).rejects.toMatchObject({
      code: 'broken',
      message: expect.stringMatching(/^a\.pdf is broken/),
      cause: 'Error: at once',
    });
    await aside.close();
  });

  it('gives up a file whose thread ends', async () => {
    const aside = new TakeAside({ program: program(`parentPort.on('message', () => process.exit(3));`) });
    await expect(aside.take(bytes, SOURCE)).rejects.toMatchObject({ code: 'broken' });
    await aside.close();
  });
});
