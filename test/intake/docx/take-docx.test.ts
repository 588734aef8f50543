import { describe, expect, it } from 'vitest';
import { wordParagraph, writeDocx, writeZip } from '../../../bench/made/zip-writer.ts';
import { takeDocx } from '../../../src/intake/docx/index.ts';

const FIRST =
  'The ministry said on Monday that the crossing would reopen after the technical inspections end.';
const SECOND = 'Traders on both sides of the border doubt it.';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('takeDocx', () => {
  it('takes paragraphs, headings, lists and rows, and marks nothing of them as furniture', () => {
    const item = (text: string) => wordParagraph('', { xml: `<w:pPr><w:numPr/></w:pPr>${run(text)}` });
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const body =
      wordParagraph('Crossing reopens', { style: 'Title' }) +
      wordParagraph(FIRST) +
      wordParagraph('What was decided', { style: 'Heading1' }) +
      item('The first gate opens on 1 May.') +
      item('The second gate stays closed.') +
      `<w:tbl><w:tr>${cell('Town')}${cell('Trucks')}</w:tr><w:tr>${cell('Qamishli')}${cell('456')}</w:tr></w:tbl>` +
      wordParagraph(SECOND);
    const document = takeDocx(writeDocx(body), 'a.docx');
    expect(document.text).toBe(
      `Crossing reopens\n\n${FIRST}\n\nWhat was decided\n\nThe first gate opens on 1 May.\nThe second gate stays closed.\n\nTown\tTrucks\nQamishli\t456\n\n${SECOND}`,
    );
    expect(document.title).toBe('Crossing reopens');
    expect(document.furniture).toEqual([]);
  });

  it('leaves out what was struck out under tracking and keeps what was put in', () => {
    const xml = `${run('The road is ')}<w:del><w:r><w:delText>closed</w:delText></w:r></w:del><w:ins>${run('open')}</w:ins>${run('.')}<w:r><w:instrText> PAGE </w:instrText></w:r>`;
    expect(takeDocx(writeDocx(wordParagraph('', { xml })), 'a.docx').text).toBe('The road is open.');
  });

  it('puts notes at the end under their raised numbers, in the order of their marks', () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body =
      wordParagraph('', { xml: `${run('The road is open.')}${mark(7)}` }) +
      wordParagraph('', { xml: `${run('The gate is shut.')}${mark(2)}` });
    const { text } = takeDocx(writeDocx(body, { notes: { 2: 'Second note.', 7: 'First note.' } }), 'a.docx');
    expect(text).toBe('The road is open.¹\n\nThe gate is shut.²\n\n¹ First note.\n\n² Second note.');
  });

  it('tells pages by the breaks that Word left', () => {
    const body =
      wordParagraph(FIRST) +
      wordParagraph('', { xml: `<w:r><w:lastRenderedPageBreak/></w:r>${run(SECOND)}` });
    const document = takeDocx(writeDocx(body), 'a.docx');
    const start = document.text.indexOf(SECOND);
    expect(document.pages).toEqual([
      { start: 0, end: start, number: 1 },
      { start, end: document.text.length, number: 2 },
    ]);
  });

  it('reads title, author and day from the properties, and what the user states outranks them', () => {
    const properties = {
      'dc:title': 'Annual report',
      'dc:creator': 'Anna Writer',
      'dcterms:created': '2019-02-01T09:00:00Z',
      'dcterms:modified': '2025-03-14T09:00:00Z',
    };
    const bytes = writeDocx(wordParagraph(FIRST), { properties });
    expect(takeDocx(bytes, 'a.docx')).toMatchObject({
      title: 'Annual report',
      author: 'Anna Writer',
      date: '2025-03-14',
    });
    expect(takeDocx(bytes, 'a.docx', { date: '2025-03-20' }).date).toBe('2025-03-20');
  });

  it('expands no entity of the file’s own and follows no reference', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y SYSTEM "file:///etc/passwd">]>`;
    const bytes = writeZip([
      {
        name: 'word/document.xml',
        content: `${bomb}<w:document><w:body>${wordParagraph('', { xml: '<w:r><w:t>A &x; road &y; &amp; gate.</w:t></w:r>' })}</w:body></w:document>`,
      },
    ]);
    expect(takeDocx(bytes, 'a.docx').text).toBe('A &x; road &y; & gate.');
  });

  it.each([
    ['a bomb that states its size', 150 * 1024 * 1024],
    ['a bomb that lies about its size', 1000],
  ])('%s is one sentence', (_, stated) => {
    const content = new Uint8Array(150 * 1024 * 1024).fill(32);
    const bytes = writeZip([{ name: 'word/document.xml', content, stated }]);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(() => takeDocx(bytes, 'bomb.docx')).toThrow(
      'bomb.docx unpacks to more than one document may have',
    );
  });

  it('elements within elements without end are no danger', () => {
    const deep = `${'<w:p>'.repeat(50_000)}${run('The road is open.')}`;
    expect(takeDocx(writeDocx(deep), 'a.docx').text).toContain('The road is open.');
  });

  it.each([
    [
      'cut off',
      (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1),
      /a broken or cut-off Word document/,
    ],
    ['without text', () => writeDocx(''), /holds no text/],
    [
      'without a body',
      () => writeZip([{ name: 'a.txt', content: 'x' }]),
      /a broken or cut-off Word document/,
    ],
  ])('%s: one sentence', (_, change, pattern) => {
    const bytes = change(writeDocx(wordParagraph(FIRST)));
    expect(() => takeDocx(bytes, 'a.docx')).toThrow(pattern);
  });
});
