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
import { ACLED_ROW, fileText } from '../support/event-rows.ts';

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

/** How many inputs of each kind are tried; VEDETTE_FUZZ=20000 for the long run. */
const RUNS = Number(process.env.VEDETTE_FUZZ ?? 300);
/** Enough for the long run on a machine that does much else. */
const TIMEOUT_MS = 3_600_000;

type Take = (bytes: Uint8Array, source: Source) => Promise<TakenFile>;

/** What comes of the bytes: all that was taken, or the sentence that refuses them. @throws what is no refusal */
async function outcomeOf(take: Take, bytes: Uint8Array, source: Source): Promise<TakenFile | string> {
  try {
    return await take(bytes, source);
  } catch (error) {
    if (!(error instanceof Error && error.name === DocumentError.name)) throw error;
    return error.message;
  }
}

/** Taken whole and sound, or refused in one sentence. */
async function expectTakenOrRefused(take: Take, bytes: Uint8Array, source: Source): Promise<void> {
  const outcome = await outcomeOf(take, bytes, source);
  if (typeof outcome === 'string') {
    expect(outcome).not.toContain('\n');
    return;
  }
  for (const { reason } of outcome.refused) expect(reason).not.toContain('\n');
  for (const { document, note } of outcome.documents) {
    expect(document.text.trim()).not.toBe('');
    expect(note ?? '').not.toContain('\n');
    let last = 0;
    for (const { start, end } of document.furniture) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThanOrEqual(start);
      last = start;
    }
    for (const { start, end } of [...document.furniture, ...(document.pages ?? [])]) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(document.text.length);
    }
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Crossing reopens | Post</title>
<meta property="article:published_time" content="2025-04-16T08:00:00Z"><script type="application/ld+json">{"@type":
"NewsArticle","author":{"name":"Anna Lind"},"articleBody":"${SENTENCE}"}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Crossing reopens</h1><time datetime="2025-04-16">16 April 2025</time><p>${SENTENCE}</p><p>More of it.</p></article>
<table><tr><td>1<td>2</table><footer>© 2025 Post</footer></body></html>`;
const MARKED = `---\ntitle: Crossing\ndate: 2025-04-16\n---\n# Crossing\n\n${SENTENCE} **Bold** [link](http://a.example).\n\n\`\`\`\ncode\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
const MHTML = writeMail(
  { Subject: 'Crossing', 'Snapshot-Content-Location': 'https://post.example/a', 'MIME-Version': '1.0' },
  [{ type: 'text/html; charset=utf-8', content: PAGE }],
);
const LATIN = Uint8Array.from(`Crossing\n\n${SENTENCE} Malmö, café, Ñandú.\nPhoto: Post\n`, (sign) =>
  sign.charCodeAt(0),
);
const WIDE = new Uint8Array(Buffer.from(`\ufeffCrossing\n\n${SENTENCE}`, 'utf16le'));
const UCDP = utf8(fileText('ucdp-ged', [{}, { id: '990002', side_a: 'A "B", C' }]));
const ACLED_JSON = utf8(JSON.stringify({ data: [ACLED_ROW, { ...ACLED_ROW, event_id_cnty: 'SYR2' }] }));

describe('damaged files are taken or refused in one sentence', () => {
  it.each<[string, Uint8Array, Source]>([
    ['Word', DOCX, { name: 'a.docx' }],
    ['mail', MAIL, { name: 'a.eml' }],
    [
      'page',
      utf8(PAGE),
      {
        name: 'a.html',
        url: 'https://post.example/2025/04/a',
        headers: { date: 'Thu, 17 Apr 2025 10:00:00 GMT' },
      },
    ],
    ['saved page', MHTML, { name: 'a.mhtml' }],
    ['Markdown', utf8(MARKED), { name: 'a.md' }],
    ['text of an older encoding', LATIN, { name: 'a.txt' }],
    ['text in two bytes a sign', WIDE, { name: 'a.txt' }],
    ['table of events', UCDP, { name: 'ged.csv' }],
    ['events as JSON', ACLED_JSON, { name: 'a.json' }],
  ])(
    '%s',
    async (_, bytes, source) => {
      const property = fc.asyncProperty(mutated(bytes), (made) =>
        expectTakenOrRefused(takeBytes, made, source),
      );
      await fc.assert(property, { numRuns: RUNS, seed: 8 });
    },
    TIMEOUT_MS,
  );

  it(
    'PDF, in its thread',
    async () => {
      // The compiled module: a thread cannot be started from a TypeScript file.
      const { TakeAside }: typeof import('../../src/app/take-aside.ts') = await import(
        pathToFileURL(join(ROOT, 'dist', 'app', 'take-aside.js')).href
      );
      const aside = new TakeAside({ seconds: 3 });
      const take: Take = (bytes, source) => aside.take(bytes, source);
      const property = fc.asyncProperty(mutated(PDF), (made) =>
        expectTakenOrRefused(take, made, { name: 'a.pdf' }),
      );
      await fc.assert(property, { numRuns: Math.ceil(RUNS / 6), seed: 8 });
      await aside.close();
    },
    TIMEOUT_MS,
  );
});

describe('bytes of any kind', () => {
  /** First bytes by which kinds are told, and pieces of them. */
  const piece = fc.oneof(
    fc.constantFrom(
      'PK\x03\x04',
      '\x1f\x8b',
      'From: a\n',
      '<html',
      '{"data":[',
      '\xef\xbb\xbf',
      '\xff\xfe',
      'a,b\n',
      '\n\n',
      '# ',
      '"',
      ';',
      '\t',
      '\x1b$B',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(SENTENCE, '16 April 2025', 'قال المجلس', '会议'),
  );
  const bytesOf = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(piece, { maxLength: 20 }).map((pieces) => utf8(pieces.join(''))),
    fc
      .array(piece, { maxLength: 20 })
      .map((pieces) => new Uint8Array(Buffer.from(pieces.join(''), 'latin1'))),
  );
  const source = fc.record({
    name: fc.constantFrom(
      'a',
      'a.txt',
      'a.html',
      'a.md',
      'a.csv',
      'a.json',
      'a.eml',
      'a.docx',
      'a.mhtml',
      'a.zip',
      '../x\u202e.txt',
    ),
    contentType: fc.constantFrom(
      undefined,
      'text/html',
      'text/plain; charset=utf-16',
      'text/plain; charset=nonsense',
      'application/json',
      'x',
    ),
  });

  it(
    'are taken or refused in one sentence, and twice the same',
    async () => {
      const property = fc.asyncProperty(bytesOf, source, async (bytes, given) => {
        await expectTakenOrRefused(takeBytes, bytes, given);
        expect(await outcomeOf(takeBytes, bytes, given)).toEqual(await outcomeOf(takeBytes, bytes, given));
      });
      await fc.assert(property, { numRuns: RUNS, seed: 8 });
    },
    TIMEOUT_MS,
  );
});
