import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLines, splitBytes } from '../../src/cli/json-lines.ts';
import { sampleReading } from '../support/reading.ts';

async function* stream(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
}

async function linesOf(chunks: readonly string[], limit: number): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const line of splitBytes(stream(...chunks), limit)) {
    lines.push(line === undefined ? undefined : new TextDecoder().decode(line));
  }
  return lines;
}

describe('splitBytes', () => {
  it('joins what chunks cut, also inside a character, and keeps blank lines', async () => {
    expect(await linesOf(['a', 'b\n\nc', 'd\n'], 100)).toEqual(['ab', '', 'cd']);
    expect(await linesOf(['no end'], 100)).toEqual(['no end']);
  });

  it('drops a line over the limit and goes on', async () => {
    expect(await linesOf(['abcdef', 'ghi\nok\n', 'x'.repeat(50)], 5)).toEqual([undefined, 'ok', undefined]);
  });
});

describe('readLines', () => {
  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('answers a thousand lines in their order, with the bad one in its place', async () => {
    const reader = {
      id: 'test',
      readFile: () => Promise.reject(new Error('not used')),
      // Later lines are ready sooner: the order must not come from luck.
      read: async ({ id, text }: { id?: string | undefined; text: string }) => {
        await new Promise((resolve) => setTimeout(resolve, text === 'slow' ? 20 : 0));
        return sampleReading({ id: id ?? '' });
      },
    };
    const lines = Array.from({ length: 1000 }, (_, index) =>
      index === 500
        ? '{"id": "bad", "text": 1}'
        : JSON.stringify({ id: `n${index}`, text: index % 100 === 0 ? 'slow' : 'fast' }),
    );
    const failed = await readLines(reader, stream(`${lines.join('\n')}\n`), {}, false);
    const answers = written
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(failed).toBe(1);
    expect(answers).toHaveLength(1000);
    expect(answers[500]).toMatchObject({ id: 'bad', error: { code: 'bad-line' } });
    expect(answers.every((answer, index) => index === 500 || answer.id === `n${index}`)).toBe(true);
  });
});
