import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMail } from '../../bench/made/mail-writer.ts';
import { writePdf } from '../../bench/made/pdf-writer.ts';
import { wordParagraph, writeDocx } from '../../bench/made/zip-writer.ts';
import { DocumentError } from '../../src/core/index.ts';
import { type Source, type TakenFile, takeBytes } from '../../src/intake/index.ts';
import { ROOT } from '../support/command-line.ts';

const SENTENCE = 'The ministry said on Monday that the crossing would reopen after inspections.';
const PDF = writePdf([
  {
    placed: [
      { text: SENTENCE, x: 60, y: 80 },
      { text: '1', x: 300, y: 808 },
    ],
  },
  {
    placed: [
      { text: 'The second page.', x: 60, y: 80 },
      { text: '2', x: 300, y: 808 },
    ],
  },
]);
const DOCX = writeDocx(wordParagraph(SENTENCE) + wordParagraph('More.', { style: 'Heading1' }), {
  notes: { 2: 'A note.' },
  properties: { 'dc:title': 'Title' },
});
const MAIL = writeMail({ Subject: '=?utf-8?Q?Caf=C3=A9?=', Date: 'Fri, 18 Apr 2025 09:00:00 +0000' }, [
  { type: 'text/plain; charset=utf-8', content: `${SENTENCE}\n> quoted\n-- \nAnna` },
  {
    type: 'text/html',
    content: '<p>x</p>',
    headers: { 'Content-Disposition': 'attachment; filename="a.html"' },
  },
]);

/** Bytes with some changed, taken out, doubled or cut off. */
function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat(bytes.length - 1);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set'), at, value: fc.nat(255) }),
    fc.record({ kind: fc.constant('drop'), at, value: fc.nat(200) }),
    fc.record({ kind: fc.constant('twice'), at, value: fc.nat(300) }),
    fc.record({ kind: fc.constant('cut'), at, value: fc.constant(0) }),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let made = Buffer.from(bytes);
    for (const { kind, at: place, value } of changes) {
      const from = Math.min(place, made.length);
      if (kind === 'set' && from < made.length) made[from] = value;
      else if (kind === 'drop') made = Buffer.concat([made.subarray(0, from), made.subarray(from + value)]);
      else if (kind === 'twice') made = Buffer.concat([made.subarray(0, from + value), made.subarray(from)]);
      else if (kind === 'cut') made = made.subarray(0, from);
    }
    return new Uint8Array(made);
  });
}

/** Taken whole and sound, or refused in one sentence. */
async function expectTakenOrRefused(
  take: (bytes: Uint8Array, source: Source) => Promise<TakenFile>,
  bytes: Uint8Array,
  name: string,
): Promise<void> {
  try {
    for (const { document } of (await take(bytes, { name })).documents) {
      for (const { start, end } of [...document.furniture, ...(document.pages ?? [])]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(document.text.length);
      }
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === DocumentError.name)) throw error;
    expect(error.message).not.toContain('\n');
  }
}

describe('damaged files are taken or refused in one sentence', () => {
  it.each([
    ['Word', DOCX, 'a.docx'],
    ['mail', MAIL, 'a.eml'],
  ])('%s', async (_, bytes, name) => {
    const property = fc.asyncProperty(mutated(bytes), (made) => expectTakenOrRefused(takeBytes, made, name));
    await fc.assert(property, { numRuns: 300, seed: 8 });
  });

  it('PDF, in its thread', async () => {
    // The compiled module: a thread cannot be started from a TypeScript file.
    const { TakeAside }: typeof import('../../src/app/take-aside.ts') = await import(
      pathToFileURL(join(ROOT, 'dist', 'app', 'take-aside.js')).href
    );
    const aside = new TakeAside({ seconds: 3 });
    const take = (bytes: Uint8Array, source: Source) => aside.take(bytes, source);
    const property = fc.asyncProperty(mutated(PDF), (made) => expectTakenOrRefused(take, made, 'a.pdf'));
    await fc.assert(property, { numRuns: 50, seed: 8 });
    await aside.close();
  });
});
