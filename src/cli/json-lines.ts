import { z } from 'zod';
import type { DocumentReader } from '../app/index.ts';
import { VedetteError } from '../core/index.ts';
import { explain } from './explain.ts';
import { write } from './write.ts';

/** The longest line that is taken, in bytes: a 20 MB text with JSON's escapes fits. */
const LINE_LIMIT = 64 * 1024 * 1024;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  date: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  source: z.string().optional(),
});

/**
 * The lines of a byte stream, in bounded memory; `undefined` stands for a line longer than the limit, whose bytes are
 * dropped as they come.
 */
export async function* splitBytes(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = () => {
    const line = size > limit ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      size += at - from;
      yield take();
      from = at + 1;
    }
    size += chunk.length - from;
    if (size > limit) parts = [];
    else if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function parseLine(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) {
    throw new VedetteError('line-too-long', `The line is longer than ${LINE_LIMIT / 1048576} MB.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new VedetteError('encoding', 'The line is not valid UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new VedetteError('bad-json', 'The line is not a JSON object.');
  }
}

function takeLine(value: unknown): z.infer<typeof lineSchema> {
  const result = lineSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new VedetteError(
    'bad-line',
    where === ''
      ? 'The line is not a JSON object with a "text".'
      : `"${where}": ${issue?.message ?? 'not as expected'}.`,
  );
}

/** The id of a line that may be anything else than right. */
function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}

/**
 * One Reading a line, in the order of the lines, each written as soon as its text is read. A line that cannot be read
 * gives `{"id", "error": {"code", "message"}}` in its place. Blank lines are passed over.
 * @returns how many lines failed
 */
export async function readLines(
  reader: Pick<DocumentReader, 'read'>,
  stream: AsyncIterable<Uint8Array>,
  options: { readonly tokens?: boolean; readonly text?: boolean },
  debug: boolean,
): Promise<number> {
  let failed = 0;
  for await (const bytes of splitBytes(stream, LINE_LIMIT)) {
    if (bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue;
    let id: string | number | null = null;
    try {
      const value = parseLine(bytes);
      id = idOf(value);
      const line = takeLine(value);
      const { source: publisher, id: lineId, ...rest } = line;
      const stated = { ...rest, publisher, ...(lineId === undefined ? {} : { id: String(lineId) }) };
      const reading = await reader.read(stated, {
        tokens: options.tokens ?? false,
        text: options.text ?? false,
      });
      await write(`${JSON.stringify(reading)}\n`);
    } catch (error) {
      failed++;
      if (debug) console.error(explain(error, true));
      const code = error instanceof VedetteError ? error.code : 'internal';
      await write(`${JSON.stringify({ id, error: { code, message: explain(error, false) } })}\n`);
    }
  }
  return failed;
}
