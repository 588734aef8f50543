import { describe, expect, it } from 'vitest';
import { writeMail } from '../../bench/made/mail-writer.ts';
import { writePdf } from '../../bench/made/pdf-writer.ts';
import { wordParagraph, writeDocx, writeZip } from '../../bench/made/zip-writer.ts';
import { takeBytes } from '../../src/intake/index.ts';
import { sniff } from '../../src/intake/sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SENTENCE = 'The ministry said on Monday that the crossing would reopen after the inspections.';
const PDF = writePdf([{ placed: [{ text: SENTENCE, x: 60, y: 80 }] }]);
const DOCX = writeDocx(wordParagraph(SENTENCE));
const mail = (content: string) =>
  writeMail({ Subject: 'Road', Date: 'Fri, 18 Apr 2025 09:00:00 +0000' }, [{ type: 'text/plain', content }]);

describe('sniff', () => {
  it.each([
    ['pdf', PDF, 'a.txt'],
    ['docx', DOCX, 'a.zip'],
    ['mail', mail('x'), 'a.txt'],
    [
      'mhtml',
      bytes(
        'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://one.example/\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n',
      ),
      'a',
    ],
    ['html', bytes('\ufeff<!-- x -->\n<!DOCTYPE html>'), 'a.txt'],
    ['html', bytes('<div class="story"><p>Text.</p></div>'), 'a.txt'],
    ['json', bytes('{"a": 1}'), 'a.txt'],
    ['markdown', bytes('# Head'), 'a.md'],
    ['csv', bytes('a,b'), 'a.csv'],
    ['text', bytes('To the editor: the road is open.\nFrom: here on it is safe.'), 'a.eml'],
    ['text', bytes('<3 is a heart.'), 'a.html'],
    ['text', bytes('% PDF-1.7 is a format.'), 'a.pdf'],
  ])('%s', (kind, content, name) => expect(sniff(content, { name })).toBe(kind));

  it('takes the content type where the bytes do not decide, and never against them', () => {
    expect(sniff(bytes('# Head'), { name: 'a', contentType: 'text/markdown; charset=utf-8' })).toBe(
      'markdown',
    );
    expect(sniff(PDF, { name: 'a', contentType: 'text/html' })).toBe('pdf');
  });

  it.each([
    ['\x89PNG', /PNG image/],
    ['{\\rtf1', /RTF document/],
    ['PK\x03\x04 xl/workbook.xml', /spreadsheet/],
    ['\x1f\x8b', /gzip archive/],
  ])('%j has a word a person would use', (head, pattern) => {
    expect(
      sniff(
        Uint8Array.from(head, (sign) => sign.charCodeAt(0)),
        { name: 'a' },
      ),
    ).toMatchObject({
      other: expect.stringMatching(pattern),
    });
  });
});

describe('takeBytes', () => {
  it('takes every kind to the same words', async () => {
    for (const [name, content] of [
      ['a.pdf', PDF],
      ['a.docx', DOCX],
      ['a.eml', mail(SENTENCE)],
      ['a.md', bytes(`*${SENTENCE}*`)],
      ['a.txt', bytes(SENTENCE)],
    ] as const) {
      const { documents, refused } = await takeBytes(content, { name });
      expect(
        documents.map(({ document }) => document.text),
        name,
      ).toEqual([SENTENCE]);
      expect(refused).toEqual([]);
    }
  });

  it('gives what is attached to a message as documents of their own, and tells what is refused', async () => {
    const inner = writeMail({ Subject: 'Inner', Date: 'Thu, 17 Apr 2025 09:00:00 +0000' }, [
      { type: 'text/plain', content: 'The inner message.' },
      {
        type: 'application/pdf',
        content: PDF,
        headers: { 'Content-Disposition': 'attachment; filename="a.pdf"' },
      },
    ]);
    const whole = writeMail({ Subject: 'Outer', Date: 'Fri, 18 Apr 2025 09:00:00 +0000' }, [
      { type: 'text/plain', content: 'The outer message.' },
      { type: 'message/rfc822', content: inner, headers: { 'Content-Transfer-Encoding': 'base64' } },
      {
        type: 'image/png',
        content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
        headers: { 'Content-Disposition': 'attachment; filename="map.png"' },
      },
    ]);
    const { documents, refused } = await takeBytes(whole, {
      name: 'a.eml',
      stated: { publisher: 'Wire', title: 'Mine' },
    });
    expect(
      documents.map(({ part, name, kind, document }) => [
        part,
        name,
        kind,
        document.title,
        document.publisher,
      ]),
    ).toEqual([
      [undefined, 'a.eml', 'mail', 'Mine', 'Wire'],
      ['attachment 1', 'attachment-1.eml', 'mail', 'Inner', 'Wire'],
      ['attachment 1, attachment 1', 'a.pdf', 'pdf', undefined, 'Wire'],
    ]);
    expect(refused).toEqual([
      { name: 'a.eml, map.png', reason: expect.stringContaining('map.png is a PNG image') },
    ]);
  });

  it('takes a part again from its own bytes to the same document', async () => {
    const whole = writeMail({ Subject: 'Outer' }, [
      { type: 'text/plain', content: 'The outer message.' },
      { type: 'text/markdown', content: '# Head\n\nText.', headers: { 'Content-Disposition': 'attachment' } },
    ]);
    const { documents } = await takeBytes(whole, { name: 'a.eml' });
    expect(documents).toHaveLength(2);
    for (const { name, bytes: own, contentType, stated, document } of documents) {
      const again = await takeBytes(own, { name, contentType, stated });
      expect(again.documents[0]?.document).toEqual(document);
    }
  });

  it('takes a saved page with its address', async () => {
    const page = writeMail(
      {
        From: '<Saved by Blink>',
        'Snapshot-Content-Location': 'https://one.example/story',
        Subject: 'Story',
      },
      [
        { type: 'text/html; charset=utf-8', content: `<html><body><p>${SENTENCE}</p></body></html>` },
        { type: 'image/png', content: 'x' },
      ],
      'related',
    );
    const { documents, refused } = await takeBytes(page, { name: 'a.mhtml' });
    expect(documents.map(({ kind, document }) => [kind, document.url, document.text.trim()])).toEqual([
      ['mhtml', 'https://one.example/story', SENTENCE],
    ]);
    expect(refused).toEqual([]);
  });

  it('reads the head of a Markdown file as stated of it', async () => {
    const { documents } = await takeBytes(
      bytes('---\ndate: 2025-04-18\npublisher: Wire\n---\n# Head\n\nThe road is open.'),
      { name: 'a.md' },
    );
    expect(documents[0]?.document).toMatchObject({ title: 'Head', date: '2025-04-18', publisher: 'Wire' });
  });

  it.each([
    ['an empty file', '', 'a', /a is empty/],
    ['JSON', '{"a": [1, 2]}', 'a.json', /JSON of a kind that is not known/],
    ['a table', 'a,b\n1,2\n', 'a.csv', /a table of a kind that is not known/],
    ['a picture', '\x89PNG\r\n', 'a.pdf', /a PNG image/],
    ['an archive', '\x1f\x8b\x08', 'a.txt', /gzip/],
  ])('%s is one sentence', async (_, content, name, pattern) => {
    const raw = Uint8Array.from(content, (sign) => sign.charCodeAt(0));
    await expect(takeBytes(raw, { name })).rejects.toThrow(pattern);
  });

  it('an archive of anything else is one sentence', async () => {
    await expect(takeBytes(writeZip([{ name: 'a.txt', content: 'x' }]), { name: 'a.zip' })).rejects.toThrow(
      /ZIP/,
    );
  });
});
