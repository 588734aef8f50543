import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../bench/made/mail-writer.ts';
import type { Document } from '../../../src/core/index.ts';
import { takeMail } from '../../../src/intake/mail/index.ts';

const HEADERS = {
  To: 'desk@one.example',
  Subject: '=?UTF-8?B?UmU6IFtsZXZhbnRdIENyb3NzaW5nIHLDqW9wZW5z?=',
  Date: 'Fri, 18 Apr 2025 23:30:00 -0500',
};
const plain = (content: string, headers = {}) =>
  writeMail({ ...HEADERS, ...headers }, [{ type: 'text/plain; charset=utf-8', content }]);
const marked = ({ text, furniture }: Document) =>
  furniture.map(({ start, end, kind }) => [kind, text.slice(start, end)]);

async function documentOf(bytes: Uint8Array): Promise<Document> {
  const { document } = await takeMail(bytes, 'a.eml');
  if (document === undefined) throw new Error('no document');
  return document;
}

describe('takeMail', () => {
  it('reads subject, sender, and the day in the sender’s own zone', async () => {
    expect(await documentOf(plain('The road is open.'))).toMatchObject({
      title: 'Crossing réopens',
      author: 'Anna Writer',
      date: '2025-04-18',
      text: 'The road is open.',
      furniture: [],
    });
  });

  it('marks what is quoted and signed, and keeps answers in between', async () => {
    const text = [
      'The crossing is open again.',
      '',
      'On Thu, 17 Apr 2025 at 10:00, Omar Author <omar@two.example> wrote:',
      '> Is the crossing open?',
      '>> It was shut on Monday.',
      'Yes, since this morning.',
      '-- ',
      'Anna Writer',
      'Levant Wire, Baghdad',
    ].join('\n');
    expect(marked(await documentOf(plain(text)))).toEqual([
      ['quoted', 'On Thu, 17 Apr 2025 at 10:00, Omar Author <omar@two.example> wrote:'],
      ['quoted', '> Is the crossing open?'],
      ['quoted', '>> It was shut on Monday.'],
      ['signature', '--'],
      ['signature', 'Anna Writer'],
      ['signature', 'Levant Wire, Baghdad'],
    ]);
  });

  it('marks an original below a reply whole', async () => {
    const text =
      'Agreed.\n\n-----Original Message-----\nFrom: Omar Author\nSent: Thursday\nThe road was shut.';
    expect(marked(await documentOf(plain(text))).map(([kind]) => kind)).toEqual([
      'quoted',
      'quoted',
      'quoted',
      'quoted',
    ]);
  });

  it('keeps what a message passes on, and marks its head', async () => {
    const text =
      'For your information.\n\n---------- Forwarded message ---------\nFrom: Omar Author\nDate: Thu, 17 Apr 2025\nSubject: Road\n\nThe road was shut on Monday by the guards.';
    const document = await documentOf(plain(text, { Subject: 'Fwd: Road' }));
    expect(document.title).toBe('Road');
    expect(marked(document).map(([kind]) => kind)).toEqual(['byline', 'byline', 'byline', 'byline']);
  });

  it('does not take prose for headers or quotations', async () => {
    const text =
      'He wrote: the road is open.\nOn Monday the minister wrote to the UN.\nFrom: here to there is a long way to go.';
    expect(marked(await documentOf(plain(text)))).toEqual([]);
  });

  it('takes the HTML where the plain part is a stub, and windows-1256', async () => {
    const html = '<p>The road is open.</p><p>Traders doubt it.</p>';
    const both = writeMail(
      HEADERS,
      [
        { type: 'text/plain', content: 'This message is in HTML.' },
        { type: 'text/html; charset=utf-8', content: html },
      ],
      'alternative',
    );
    expect((await documentOf(both)).text).toBe('The road is open.\n\nTraders doubt it.');
    const arabic = writeMail(HEADERS, [
      {
        type: 'text/plain; charset=windows-1256',
        content: Uint8Array.of(0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde),
      },
    ]);
    expect((await documentOf(arabic)).text).toBe('العراق');
  });

  it('gives attachments, leaves out the pictures of the page and signatures', async () => {
    const bytes = writeMail(HEADERS, [
      { type: 'text/plain', content: 'See below.' },
      {
        type: 'application/pdf',
        content: '%PDF-',
        headers: { 'Content-Disposition': 'attachment; filename="report.pdf"' },
      },
      { type: 'image/png', content: 'x', headers: { 'Content-Disposition': 'inline; filename="logo.png"' } },
      { type: 'application/pgp-signature', content: 'x' },
    ]);
    const { attached } = await takeMail(bytes, 'a.eml');
    expect(attached.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['report.pdf', 'application/pdf'],
    ]);
  });

  it('a message without words is one sentence', async () => {
    await expect(takeMail(plain(' '), 'a.eml')).rejects.toThrow('a.eml is a message without words.');
  });

  it('parts within parts without end are one sentence', async () => {
    let body = 'Content-Type: text/plain\r\n\r\nx';
    for (let depth = 0; depth < 500; depth++)
      body = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${body}\r\n--b${depth}--\r\n`;
    const bytes = new TextEncoder().encode(`From: a@b.example\r\nMIME-Version: 1.0\r\n${body}`);
    await expect(takeMail(bytes, 'a.eml')).rejects.toThrow(/nested without end/);
  });
});
