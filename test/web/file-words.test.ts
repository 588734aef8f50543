import { describe, expect, it } from 'vitest';
import type { UploadReceipt } from '../../src/api/index.ts';
import { formatSize, receiptWords, refusalOf, stateWords } from '../../src/web/paste/file-words.ts';

const MB = 1024 * 1024;
const receipt = (rest: Partial<UploadReceipt>): UploadReceipt => ({
  documents: [],
  total: 0,
  refused: [],
  refusals: 0,
  ...rest,
});
const one = (outcome: UploadReceipt['documents'][number]['outcome']) =>
  receipt({ documents: [{ id: 'a', title: 'A', outcome }], total: 1 });

describe('the size of a file', () => {
  it.each([
    [1, '1 byte'],
    [900, '900 bytes'],
    [12_300, '12 KB'],
    [3.46 * MB, '3.5 MB'],
    [200 * MB, '200 MB'],
    [1500 * MB, '1,500 MB'],
  ])('%d is %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
});

describe('a file that need not be sent', () => {
  it('is told why in one sentence', () => {
    expect(refusalOf({ name: 'a', size: 4096 }, MB, true)).toMatch(/^a is a folder;/);
    expect(refusalOf({ name: 'a.txt', size: 0 }, MB, false)).toBe('a.txt is empty.');
    expect(refusalOf({ name: 'a.pdf', size: 3 * MB }, 2 * MB, false)).toBe(
      'a.pdf has 3 MB; at most 2 MB can be sent. Use: vedette add FILE',
    );
    expect(refusalOf({ name: 'a.pdf', size: 2 * MB }, 2 * MB, false)).toBeUndefined();
  });
});

describe('what became of a file', () => {
  it.each([
    [one('added'), 'kept'],
    [one('known'), 'was here already'],
    [{ ...one('revised'), refusals: 1 }, 'kept as a new revision of a known page, 1 refused'],
    [receipt({ total: 3, refusals: 2 }), '3 documents kept or known, 2 refused'],
    [
      receipt({
        refusals: 20,
        rows: { table: 'ACLED', rows: 1024, added: 1000, revised: 0, known: 4, notes: [] },
      }),
      '1,024 rows of ACLED: 1,000 added, 4 known already, 20 refused',
    ],
  ])('%#', (given, words) => expect(receiptWords(given)).toBe(words));

  it('is told while it is on its way', () => {
    expect(stateWords({ kind: 'waiting' })).toBe('waiting');
    expect(stateWords({ kind: 'sending', sent: 0.456 })).toBe('sending, 45 %');
    expect(stateWords({ kind: 'sending', sent: 1 })).toBe('reading …');
    expect(stateWords({ kind: 'refused', reason: 'It is a PNG image.' })).toBe('It is a PNG image.');
  });
});
