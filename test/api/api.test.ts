import { describe, expect, it } from 'vitest';
import {
  API_SCHEMAS,
  apiJsonSchema,
  documentQuerySchema,
  PASTE_TEXT_LIMIT,
  pasteRequestSchema,
} from '../../src/api/index.ts';

const accepts = (request: object) => pasteRequestSchema.safeParse({ text: 'A text.', ...request }).success;

describe('PasteRequest', () => {
  it('takes a day or an instant, and a web address', () => {
    expect(accepts({})).toBe(true);
    expect(
      accepts({ date: '2025-03-18', url: 'https://outlet.example/a', source: 'Outlet', title: 'A' }),
    ).toBe(true);
    expect(accepts({ date: '2025-03-18T09:10:00Z' })).toBe(true);
    expect(accepts({ date: '2025-03-18T09:10:00+03:00' })).toBe(true);
  });

  it.each([
    ['a day that does not exist', { date: '2025-02-30' }],
    ['a day as people write it', { date: '18 March 2025' }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a file for an address', { url: 'file:///etc/passwd' }],
    ['no address at all', { url: 'outlet.example/a' }],
    ['blanks for a text', { text: ' \n\t' }],
    ['a text too long', { text: 'x'.repeat(PASTE_TEXT_LIMIT + 1) }],
    ['a field that is not known', { author: 'A' }],
    ['a number for a text', { text: 7 }],
  ])('refuses %s', (_, request) => {
    expect(accepts(request)).toBe(false);
  });
});

describe('DocumentQuery', () => {
  it('has a default for everything', () => {
    expect(documentQuerySchema.parse({})).toEqual({ query: '', sort: '-date', offset: 0, limit: 100 });
  });

  it('sorts by known columns only, in both directions', () => {
    expect(documentQuerySchema.safeParse({ sort: 'words' }).success).toBe(true);
    expect(documentQuerySchema.safeParse({ sort: '-words' }).success).toBe(true);
    expect(documentQuerySchema.safeParse({ sort: '--words' }).success).toBe(false);
    expect(documentQuerySchema.safeParse({ sort: 'secret' }).success).toBe(false);
    expect(documentQuerySchema.safeParse({ limit: 100_000 }).success).toBe(false);
  });
});

describe('the API as JSON Schema', () => {
  it('has every shape, with its fields', () => {
    const schema = apiJsonSchema();
    expect(Object.keys(schema)).toEqual(Object.keys(API_SCHEMAS));
    expect(Object.keys(schema).length).toBeGreaterThanOrEqual(9);
    expect(JSON.stringify(schema.DocumentPage)).toContain('uncertaintyKm');
  });
});
