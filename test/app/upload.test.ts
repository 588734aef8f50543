import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMail } from '../../bench/made/mail-writer.ts';
import { writePdf } from '../../bench/made/pdf-writer.ts';
import { type UploadRequest, uploadReceiptSchema } from '../../src/api/index.ts';
import { OpenDesk } from '../../src/app/desk.ts';
import { plainName } from '../../src/app/upload.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { fileText } from '../support/event-rows.ts';
import { fakeReader } from '../support/fake-reader.ts';
import { emptySituation } from '../support/situation.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const now = () => '2025-04-20T08:00:00Z';

async function openDesk() {
  const store = await openSqliteStore(':memory:');
  const desk = new OpenDesk({ situation: emptySituation, store, reader: fakeReader(), now, examples: true });
  const send = async (request: UploadRequest, bytes: Uint8Array) =>
    uploadReceiptSchema.parse(await desk.upload(request, bytes));
  return { store, desk, send };
}

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('vedette-upload-'));

describe('a file that is sent', () => {
  it('is kept with its name and what is stated of it, and known when it comes again', async () => {
    const { store, send } = await openDesk();
    const before = leftBehind();
    const request = { name: 'C:\\notes\\Oldbank.md', date: '2025-04-18', source: 'River Post' };
    const first = await send(request, utf8('# Ferry at Oldbank\n\nThe ferry runs **again**.'));
    expect(first).toMatchObject({ documents: [{ title: 'Ferry at Oldbank', outcome: 'added' }], total: 1 });
    const [record] = (await store.list({})).documents;
    expect(record).toMatchObject({ date: '2025-04-18', publisher: 'River Post', origin: 'file:Oldbank.md' });
    expect(await store.text(record?.id ?? '')).not.toContain('**');
    const again = await send(request, utf8('# Ferry at Oldbank\n\nThe ferry runs **again**.'));
    expect(again.documents.map(({ id, outcome }) => [id, outcome])).toEqual([[record?.id, 'known']]);
    expect(leftBehind()).toEqual(before);
  });

  it('is taken by its bytes: pages, PDF, mail with what is attached, event data', async () => {
    const { send } = await openDesk();
    const page =
      '<!doctype html><html><head><title>Ferry</title></head><body><p>The ferry at Oldbank runs again.</p></body></html>';
    expect((await send({ name: 'page' }, utf8(page))).total).toBe(1);
    const pdf = writePdf([
      { placed: [{ text: 'The ferry at Oldbank runs again on Friday.', x: 60, y: 80 }] },
    ]);
    expect((await send({ name: 'a.bin' }, pdf)).total).toBe(1);
    const mail = writeMail(
      { Subject: 'Ferry', From: 'a@b.example', Date: 'Fri, 18 Apr 2025 09:00:00 +0000' },
      [
        { type: 'text/plain', content: 'The ferry runs.' },
        {
          type: 'text/plain',
          content: 'The bridge is closed.',
          headers: { 'Content-Disposition': 'attachment; filename="b.txt"' },
        },
        {
          type: 'application/pdf',
          content: '%PDF-1.7',
          headers: { 'Content-Disposition': 'attachment; filename="c.pdf"' },
        },
      ],
    );
    const message = await send({ name: 'a.eml' }, mail);
    expect([message.total, message.refusals]).toEqual([2, 1]);
    expect(message.refused[0]).toMatch(/c\.pdf/);
    const rows = await send(
      { name: 'acled.csv', url: 'https://a.example/', title: 'T' },
      utf8(
        fileText('acled', [{}, { event_id_cnty: 'SYR2' }, { event_id_cnty: 'SYR3', event_date: 'no day' }]),
      ),
    );
    expect(rows.rows).toMatchObject({ table: 'ACLED', rows: 3, added: 2, known: 0 });
    expect([rows.total, rows.refusals]).toEqual([0, 1]);
  });

  it.each([
    ['empty.txt', new Uint8Array(), /^empty\.txt is empty\.$/],
    ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /^a\.png is a PNG image; /],
    ['a.pdf', utf8('%PDF-1.7\n'), /^a\.pdf is a broken or cut-off PDF/],
    ['numbers.csv', utf8('a,b,c\n1,2,3\n4,5,6\n'), /table of a kind that is not known/],
  ])('is refused in one sentence: %s', async (name, bytes, words) => {
    const { store, desk, send } = await openDesk();
    const before = leftBehind();
    await expect(send({ name }, bytes)).rejects.toMatchObject({
      name: 'DocumentError',
      message: expect.stringMatching(words),
    });
    expect((await store.totals()).documents).toBe(0);
    expect(leftBehind()).toEqual(before);
    expect((await desk.progress()).state).toBe('idle');
  });
});

describe('the name of a file that is sent', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..', 'file'],
    ['a\u0000b\u202e.txt', 'ab.txt'],
    ['تقرير.pdf', 'تقرير.pdf'],
    ['', 'file'],
    [`${'x'.repeat(400)}.csv.gz`, `${'x'.repeat(59)}.csv.gz`],
  ])('%j is %j', (name, plain) => expect(plainName(name)).toBe(plain));

  it('property: leads nowhere, and fits a file system', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
        const plain = plainName(name);
        expect(plain).not.toMatch(/[\\/\0]|^\.{0,2}$/);
        expect(new TextEncoder().encode(plain).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
