import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/intake/encodings/index.ts';
import { encode, encodeWide, join } from './encode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const TEXTS = {
  arabic: 'أعلنت الوزارة مساء الأحد أن المعبر سيبقى مغلقا حتى إشعار آخر بسبب الأضرار التي لحقت بالجسر.',
  persian: 'سخنگوي دولت گفت که پروازها از هفته آينده از سر گرفته خواهد شد و چند مسير جديد نيز باز مي‌شود.',
  russian: 'Губернатор заявил, что мост откроют для грузовиков не раньше следующей пятницы.',
  turkish: 'Valilik, köprünün cuma gününe kadar ağır araçlara kapalı kalacağını açıkladı.',
  french: 'La préfecture a précisé que le pont restera fermé aux camions jusqu’à vendredi, même de nuit.',
  german:
    'Die Behörde erklärte, die Brücke bleibe für Lastwagen bis Freitag gesperrt, auch in der Nähe der Fähre.',
  spanish: 'La delegación señaló que el puente seguirá cerrado a los camiones hasta mañana.',
  english: 'The “old” bridge – closed since May – won’t open before Friday, the governor’s office said.',
  icelandic: 'Sýslumaður sagði að brúin yrði lokuð fyrir þungum bílum þar til á föstudaginn.',
};

const CASES: readonly (readonly [keyof typeof TEXTS, string, string])[] = [
  ['arabic', 'windows-1256', 'windows-1256'],
  ['arabic', 'iso-8859-6', 'iso-8859-6'],
  ['persian', 'windows-1256', 'windows-1256'],
  ['russian', 'windows-1251', 'windows-1251'],
  ['turkish', 'windows-1254', 'windows-1254'],
  ['french', 'windows-1252', 'windows-1252'],
  ['german', 'windows-1252', 'windows-1252'],
  ['spanish', 'windows-1252', 'windows-1252'],
  ['english', 'windows-1252', 'windows-1252'],
  ['icelandic', 'windows-1252', 'windows-1252'],
];

describe('decodeBytes', () => {
  it.each(CASES)('tells undeclared %s in %s by its letters', (name, encoding, found) => {
    const decoded = decodeBytes(encode(TEXTS[name], encoding));
    expect(decoded).toMatchObject({ text: TEXTS[name], encoding: found, rule: 'letters', replaced: 0 });
  });

  it.each(CASES)('believes a header that names it: %s in %s', (name, encoding) => {
    const contentType = `text/html; charset="${encoding}"`;
    expect(decodeBytes(encode(TEXTS[name], encoding), { contentType }).text).toBe(TEXTS[name]);
  });

  it('takes the mark before the header, the header before the page, the page before the letters', () => {
    const page = encode(`<meta charset="windows-1251"><p>${'caf\u00e9'}`, 'windows-1252');
    expect(decodeBytes(page, { kind: 'html' })).toMatchObject({
      encoding: 'windows-1251',
      rule: 'meta element',
    });
    expect(decodeBytes(page, { kind: 'html', contentType: 'text/html; charset=latin1' })).toMatchObject({
      encoding: 'windows-1252',
      rule: 'HTTP header',
    });
    expect(decodeBytes(join([0xef, 0xbb, 0xbf] as unknown as Uint8Array, utf8('é')))).toMatchObject({
      text: 'é',
      rule: 'byte-order mark',
    });
    const feed = encode('<?xml version="1.0" encoding="ISO-8859-9"?><title>açıkladı</title>', 'windows-1254');
    expect(decodeBytes(feed, { kind: 'xml' })).toMatchObject({
      encoding: 'windows-1254',
      rule: 'XML declaration',
    });
  });

  it('reads valid UTF-8 as that whatever is declared, and does not look for markup in plain text', () => {
    const said = { contentType: 'text/html; charset=iso-8859-1' };
    expect(decodeBytes(utf8(TEXTS.arabic), said)).toMatchObject({ text: TEXTS.arabic, encoding: 'utf-8' });
    expect(decodeBytes(encode('<meta charset="koi8-r"> déjà vu, à côté', 'windows-1252')).encoding).toBe(
      'windows-1252',
    );
  });

  it('does not believe the habitual declaration against the letters', () => {
    const decoded = decodeBytes(encode(TEXTS.arabic, 'windows-1256'), {
      contentType: 'text/html; charset=iso-8859-1',
    });
    expect(decoded.text).toBe(TEXTS.arabic);
    expect(decoded.note).toBe('The HTTP header names windows-1252; by its letters the text is windows-1256.');
  });

  it('does not fall over a label that is none', () => {
    const decoded = decodeBytes(utf8('é'), { contentType: 'text/html; charset=none-of-them', kind: 'html' });
    expect(decoded).toMatchObject({ text: 'é', encoding: 'utf-8', rule: 'valid UTF-8' });
    expect(decodeBytes(utf8('<meta charset="replacement">é'), { kind: 'html' }).encoding).toBe('utf-8');
  });

  it.each([true, false])('tells UTF-16 without a mark (little-endian: %s)', (isLittle) => {
    for (const text of [TEXTS.arabic, TEXTS.english, TEXTS.russian]) {
      const bytes = encodeWide(text, isLittle);
      expect(decodeBytes(bytes)).toMatchObject({ text, rule: 'zero bytes' });
    }
  });

  it('reads a UTF-8 page with pieces of windows-1256, in one sentence', () => {
    const bytes = join(
      utf8('<p>Dêrik – ديرك, Qamişlo</p><p>'),
      encode(TEXTS.arabic, 'windows-1256'),
      utf8('</p><p>şev baş</p>'),
    );
    const decoded = decodeBytes(bytes, { kind: 'html', contentType: 'text/html; charset=utf-8' });
    expect(decoded.text).toBe(`<p>Dêrik – ديرك, Qamişlo</p><p>${TEXTS.arabic}</p><p>şev baş</p>`);
    expect(decoded).toMatchObject({ encoding: 'utf-8', replaced: 0 });
    expect(decoded.note).toMatch(/^\d+ pieces of the text are not UTF-8 and read as windows-1256\.$/);
  });

  it('says of a page that calls itself UTF-8 and is nothing of it what it is', () => {
    const decoded = decodeBytes(encode(TEXTS.turkish, 'windows-1254'), { contentType: 'utf-8' });
    expect(decoded.text).toBe(TEXTS.turkish);
    expect(decoded.note).toBe('The page says it is UTF-8 and is not; it is read as windows-1254.');
  });

  it('counts what is lost, and only that', () => {
    expect(decodeBytes(utf8('a \ufffd b')).replaced).toBe(0);
    const cut = decodeBytes(utf8('şev').subarray(0, 1), { contentType: 'utf-8' });
    expect(cut).toMatchObject({ text: '\ufffd', replaced: 1 });
    expect(decodeBytes(Uint8Array.of(0xc7, 0xff, 0xfe), { contentType: 'iso-8859-6' })).toMatchObject({
      replaced: 2,
      note: '2 bytes are nothing in this encoding and shown as \ufffd.',
    });
  });

  it('never fails, and answers the same twice', () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 32, max: 126 }));
    const bytes = fc.array(byte, { maxLength: 400 }).map((list) => Uint8Array.from(list));
    const label = fc.constantFrom(
      undefined,
      'utf-8',
      'windows-1256',
      'iso-8859-6',
      'latin1',
      'shift_jis',
      'utf-16',
      '\u0000',
    );
    fc.assert(
      fc.property(bytes, label, fc.constantFrom('html', 'xml', 'text'), (given, contentType, kind) => {
        const decoded = decodeBytes(given, { contentType, kind: kind as 'html' }); // one of the three, as listed
        expect(decodeBytes(given, { contentType, kind: kind as 'html' })).toEqual(decoded);
        expect(decoded.replaced).toBeGreaterThanOrEqual(0);
        expect(decoded.note ?? 'x').toMatch(/\S/);
      }),
      { numRuns: 2_000, seed: 8 },
    );
  });

  it('gives a UTF-8 text back as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const given = text.replaceAll('\ufeff', '').replaceAll('\0', '');
        expect(decodeBytes(utf8(`${given}.`)).text).toBe(`${given}.`);
      }),
      { numRuns: 500, seed: 9 },
    );
  });

  it('takes linear time over 8 MB of nothing but loose bytes', () => {
    const bytes = new Uint8Array(8_000_000).fill(0xe1);
    const decoded = decodeBytes(bytes, { contentType: 'utf-8' });
    expect(decoded.text.length).toBe(bytes.length);
  });
});
