import { describe, expect, it } from 'vitest';
import { checkSize, decodeText, looksLikeHtml } from '../../src/intake/index.ts';

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
    expect(codeOf(() => decodeText(new Uint8Array([65, 66, 0xc3, 0x28]), 'a.txt'))).toBe('encoding');
    expect(codeOf(() => checkSize(50 * 1024 * 1024, 'a.txt'))).toBe('too-large');
  });

  it('names the first byte that is not UTF-8', () => {
    const bytes = new TextEncoder().encode('x'.repeat(1000));
    bytes[700] = 0xff;
    expect(() => decodeText(bytes, 'a.txt')).toThrow('a.txt is not valid UTF-8 (first at byte 700)');
  });

  it('knows a page’s source from a text about one', () => {
    expect(looksLikeHtml('\n<!DOCTYPE html><html lang="en">')).toBe(true);
    expect(looksLikeHtml('The tag <html> opens a page.')).toBe(false);
  });
});
