import { describe, expect, it } from 'vitest';
import { takeBytes } from '../../src/intake/index.ts';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const noteOf = async (bytes: Uint8Array, name: string, contentType?: string) =>
  (await takeBytes(bytes, { name, contentType })).documents[0]?.note;

const WORDS = 'The mayor of Malmö said that the café by the bridge would open again.';

describe('what the decoder noticed', () => {
  it('comes with a plain text, and with a page', async () => {
    const lost = Uint8Array.from([
      ...utf8('The envoy left on Monday. Caf\u00e9 D\u00e9. '),
      0xff,
      ...utf8(' Ö.'),
    ]);
    expect(await noteOf(lost, 'a.txt')).toMatch(/not UTF-8|nothing in this encoding/);
    const page = `<html><head><meta charset="utf-8"></head><body><p>${WORDS}</p></body></html>`;
    expect(await noteOf(latin(page), 'a.html')).toBe(
      '2 pieces of the text are not UTF-8 and read as windows-1252.',
    );
  });

  it('is nothing where the bytes are what they are said to be', async () => {
    expect(await noteOf(utf8(WORDS), 'a.txt')).toBeUndefined();
    expect(await noteOf(latin(WORDS), 'a.txt', 'text/plain; charset=iso-8859-1')).toBeUndefined();
    expect(await noteOf(utf8(`<html><body><p>${WORDS}</p></body></html>`), 'a.html')).toBeUndefined();
  });
});

describe('what the response says beside a page', () => {
  const page = utf8(
    `<html><head><title>Bridge</title></head><body><article><p>${WORDS}</p></article></body></html>`,
  );
  const headers = { date: 'Thu, 17 Apr 2025 10:00:00 GMT', 'last-modified': 'Thu, 03 Apr 2025 21:40:00 GMT' };

  it('gives a day where the page has none, with the rule that found it', async () => {
    const [taken] = (await takeBytes(page, { name: 'a.html', headers })).documents;
    expect([taken?.document.date, taken?.dateRule]).toEqual(['2025-04-03', 'header last-modified']);
    expect((await takeBytes(page, { name: 'a.html' })).documents[0]?.document.date).toBeUndefined();
  });

  it('gives way to what is stated', async () => {
    const stated = { date: '2025-04-01' };
    const [taken] = (await takeBytes(page, { name: 'a.html', headers, stated })).documents;
    expect([taken?.document.date, taken?.dateRule]).toEqual(['2025-04-01', undefined]);
  });
});
