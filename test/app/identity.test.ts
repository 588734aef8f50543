import { describe, expect, it } from 'vitest';
import { canonicalAddress, documentId, revisionId, statementIds } from '../../src/app/identity.ts';
import { sampleReading } from '../support/reading.ts';

const bytes = new TextEncoder().encode('A text.');

describe('identity', () => {
  it('gives one address for one page', () => {
    const page = 'https://levant-wire.example/a?id=2&page=1';
    for (const same of [
      'http://www.Levant-Wire.example/a?page=1&id=2#top',
      'https://levant-wire.example/a?id=2&page=1&utm_source=x&fbclid=y',
      'https://user:secret@levant-wire.example/a?id=2&page=1',
    ]) {
      expect(canonicalAddress(same)).toBe(canonicalAddress(page));
    }
    expect(canonicalAddress('https://levant-wire.example/b')).not.toBe(
      canonicalAddress('https://levant-wire.example/a'),
    );
    expect(canonicalAddress('https://levant-wire.example/a/')).toBe(
      canonicalAddress('https://levant-wire.example/a'),
    );
    expect(canonicalAddress('no address')).toBe('no address');
  });

  it('names a document by its address, else by its bytes, and a revision by its bytes', () => {
    const other = new TextEncoder().encode('A text, corrected.');
    const url = 'https://levant-wire.example/a';
    expect(documentId(bytes, url)).toBe(documentId(other, `${url}#x`));
    expect(documentId(bytes)).not.toBe(documentId(other));
    expect(revisionId(bytes)).not.toBe(revisionId(other));
    expect(revisionId(bytes)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives each statement an id of its own that depends on its trigger alone', () => {
    const [statement] = sampleReading().statements;
    const twice = sampleReading({ statements: [statement!, { ...statement!, id: 's2', status: 'planned' }] });
    const [first, second] = statementIds('r1', twice);
    expect(first).not.toBe(second);
    expect(statementIds('r1', sampleReading({ reader: 'test-2' }))).toEqual([first]);
    expect(statementIds('r2', sampleReading())).not.toEqual([first]);
  });
});
