import { describe, expect, it } from 'vitest';
import { creationDay, statedAuthor, statedTitle } from '../../../src/intake/pdf/metadata.ts';

const info = (fields: object) => ({ creator: 'Adobe InDesign', ...fields });

describe('what a PDF says of itself', () => {
  it.each([
    ["D:20250418093000+03'00'", '2025-04-18'],
    ['D:20250418', '2025-04-18'],
    ['20250418093000', '2025-04-18'],
    ['D:19700101000000Z', undefined],
    ['D:20250231000000', undefined],
    ['D:20000101000000', undefined],
    ['18 April 2025', undefined],
    [undefined, undefined],
  ])('created %s', (created, day) => expect(creationDay(info({ created }))).toBe(day));

  it('a page printed from a browser is of the day of printing, which says nothing', () => {
    expect(creationDay({ created: 'D:20250418', creator: 'Mozilla/5.0 / Skia/PDF m126' })).toBeUndefined();
  });

  it.each([
    ['Microsoft Word - Border report', 'Border report'],
    ['Microsoft Word - report.docx', undefined],
    ['report_final_v2.indd', undefined],
    ['untitled', undefined],
    ['https://one.example/a', undefined],
    ['The border after the agreement', 'The border after the agreement'],
  ])('title %s', (title, found) => expect(statedTitle(info({ title }))).toBe(found));

  it('an account is no author', () => {
    expect(statedAuthor(info({ author: 'user1' }))).toBeUndefined();
    expect(statedAuthor(info({ author: 'Anna Writer' }))).toBe('Anna Writer');
  });
});
