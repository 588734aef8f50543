import { describe, expect, it } from 'vitest';
import { checkSize, decodeFile, decodeText, looksLikeHtml } from '../../src/intake/index.ts';

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('decodeText', () => {
  it('takes UTF-8, with and without its mark, and UTF-16 with its mark', () => {
    expect(decodeText(new TextEncoder().encode('Dêrik – ديرك'), 'a.txt')).toBe('Dêrik – ديرك');
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]), 'a.txt')).toBe('A');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'a.txt')).toBe('A');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0x41]), 'a.txt')).toBe('A');
  });

  it('refuses each kind of wrong file by its own code', () => {
    expect(codeOf(() => decodeText(new Uint8Array(), 'a.txt'))).toBe('empty');
    expect(codeOf(() => decodeText(new TextEncoder().encode('%PDF-1.7 …'), 'a.pdf'))).toBe('not-text');
    expect(codeOf(() => decodeText(new Uint8Array([65, 0, 66, 0, 67]), 'a.bin'))).toBe('binary');
    expect(codeOf(() => checkSize(50 * 1024 * 1024, 'a.txt'))).toBe('too-large');
  });

  it('reads what is not UTF-8, and says what it took it for', () => {
    const bytes = new Uint8Array([0x53, 0x61, 0x69, 0x64, 0x20, 0x93, 0x79, 0x65, 0x73, 0x94]);
    expect(decodeFile(bytes, 'a.txt')).toEqual({
      text: 'Said “yes”',
      encoding: 'windows-1252',
      rule: 'letters',
      replaced: 0,
      note: 'The encoding is not said; it is read as windows-1252.',
    });
  });

  it('reads UTF-16 without a mark, but no binary file that happens to have zero bytes', () => {
    const wide = new Uint8Array([...'The border is open.'].flatMap((sign) => [sign.charCodeAt(0), 0]));
    expect(decodeText(wide, 'a.txt')).toBe('The border is open.');
    const binary = Uint8Array.from({ length: 64 }, (_, at) => (at * 37) % 256);
    expect(codeOf(() => decodeText(binary, 'a.bin'))).toBe('binary');
  });

  it('knows a page’s source from a text about one', () => {
    expect(looksLikeHtml('\n<!DOCTYPE html><html lang="en">')).toBe(true);
    expect(looksLikeHtml('The tag <html> opens a page.')).toBe(false);
  });
});
