import { describe, expect, it } from 'vitest';
import { composePdf, type Part, type Setting } from '../../../bench/made/compose-pdf.ts';
import { type Placed, widthOf, writePdf } from '../../../bench/made/pdf-writer.ts';
import { arabicSentence, chance, paragraph } from '../../../bench/made/prose.ts';
import type { Document } from '../../../src/core/index.ts';
import { takePdf } from '../../../src/intake/pdf/index.ts';

const SETTING: Setting = {
  columns: 2,
  size: 10,
  isJustified: true,
  isHyphenated: true,
  isIndented: true,
  direction: 'ltr',
  head: 'Levant Review, Vol. 3',
  hasNumbers: true,
  gutter: 18,
};

async function take(bytes: Uint8Array): Promise<Document> {
  return (await takePdf(bytes, 'a.pdf')).document;
}

const lines = (...texts: string[]): Placed[] =>
  texts.map((text, index) => ({ text, x: 60, y: 100 + index * 13 }));
const marked = ({ text, furniture }: Document) =>
  furniture.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

function expectSound(document: Document): void {
  let last = 0;
  for (const { start, end } of document.pages ?? []) {
    expect(start).toBe(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBe(document.text.length);
  for (const { start, end } of document.furniture) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(document.text.length);
  }
}

describe('takePdf', () => {
  it.each([1, 2, 3] as const)(
    'reads %i columns in order, over pages, with heads and numbers marked',
    async (columns) => {
      const random = chance(columns);
      const parts: Part[] = [
        { kind: 'across', text: 'Crossing opens after long inspections' },
        ...Array.from({ length: 14 }, (): Part => ({ kind: 'text', text: paragraph(random, 4) })),
      ];
      const made = composePdf(parts, { ...SETTING, columns });
      expect(made.pages.length).toBeGreaterThan(1);
      const document = await take(writePdf(made.pages));
      expectSound(document);
      let at = 0;
      for (const { text } of made.truth) {
        const found = document.text.indexOf(text, at);
        expect(found, text.slice(0, 60)).toBeGreaterThanOrEqual(at);
        at = found + text.length;
      }
      expect(marked(document)).toEqual(made.running.map((text) => `running: ${text}`));
      expect(document.title).toBe('Crossing opens after long inspections');
    },
  );

  it('tells the page of every sentence, by its number and by what the file calls it', async () => {
    const pages = ['First page here.', 'Second page here.'].map((text) => ({ placed: lines(text) }));
    const document = await take(writePdf(pages, { labels: { style: 'r', first: 4 } }));
    const second = document.text.indexOf('Second');
    expect(document.pages).toEqual([
      { start: 0, end: second, number: 1, label: 'iv' },
      { start: second, end: document.text.length, number: 2, label: 'v' },
    ]);
  });

  it('makes a paragraph whole that a page cuts, with head and notes after it', async () => {
    const foot = (page: number): Placed[] => [
      { text: 'Levant Review', x: 60, y: 40, size: 8 },
      { text: String(page), x: 300, y: 810, size: 8 },
    ];
    const row = 'a line of the text that reaches the edge of its column and goes';
    const document = await take(
      writePdf([
        {
          placed: [
            ...foot(1),
            ...lines(`Here is ${row}`, `on with ${row} inter-`),
            { text: '1 A note of small print.', x: 60, y: 760, size: 7 },
          ],
        },
        { placed: [...foot(2), ...lines(`national ${row}`, 'to its end.')] },
      ]),
    );
    expect(document.text).toBe(
      [
        'Levant Review',
        `Here is ${row} on with ${row} international ${row} to its end.`,
        '1 A note of small print.',
        '1',
        'Levant Review',
        '2',
      ].join('\n\n'),
    );
    expect(document.pages?.map(({ number }) => number)).toEqual([1, 2, 1, 2]);
  });

  it('brings Arabic into reading order, in letters and not in their shapes', async () => {
    const random = chance(5);
    const text = Array.from({ length: 6 }, () => arabicSentence(random)).join(' ');
    const made = composePdf([{ kind: 'text', text }], {
      ...SETTING,
      direction: 'rtl',
      isIndented: false,
      isJustified: false,
    });
    const document = await take(writePdf(made.pages));
    expect(document.text).toContain(text);
  });

  it('raises the marks of notes, writes out ligatures, and drops what is drawn twice', async () => {
    const document = await take(
      writePdf([
        {
          placed: [
            { text: 'The o\ufb03ce agreed.', x: 60, y: 100 },
            { text: '12', x: 60 + widthOf('The o\ufb03ce agreed.', 10), y: 96, size: 6 },
            { text: 'Bold twice.', x: 60, y: 113, bold: true },
            { text: 'Bold twice.', x: 60.3, y: 113, bold: true },
          ],
        },
      ]),
    );
    expect(document.text.replace(/\n+/g, ' ')).toBe('The office agreed.¹² Bold twice.');
  });

  it('reads a table across, and does not take it for columns', async () => {
    const cells = [
      ['Town', 'Trucks', 'Change'],
      ['Hasakah', '123', '+4'],
      ['Qamishli', '456', '-7'],
      ['Rabia', '78', '0'],
    ];
    const placed = cells.flatMap((row, y) =>
      row.map((text, x) => ({ text, x: 60 + x * 120, y: 100 + y * 14 })),
    );
    expect((await take(writePdf([{ placed }]))).text).toBe(cells.map((row) => row.join('\t')).join('\n'));
  });

  it('reads a page that is turned to be shown, and marks a stamp that runs up the margin', async () => {
    const words = 'The text of the page as it is shown to everybody.';
    const turned = await take(
      writePdf([
        { rotate: 90, width: 842, height: 595, placed: [{ text: words, x: 400, y: 500, turns: 1 }] },
      ]),
    );
    expect(turned.text).toBe(words);
    const stamp = { text: 'arXiv:1 May', x: 20, y: 500, turns: 1 };
    expect(marked(await take(writePdf([{ placed: [...lines(words, words), stamp] }])))).toEqual([
      'running: arXiv:1 May',
    ]);
  });

  it('takes the address that a browser prints, and not the day of printing', async () => {
    const placed = [
      { text: '4/20/25, 9:30 AM', x: 30, y: 20, size: 8 },
      { text: 'https://one.example/story 1/1', x: 30, y: 830, size: 8 },
      ...lines('The road is open again today.'),
    ];
    const info = { Creator: 'Mozilla/5.0', Producer: 'Skia/PDF m126', CreationDate: 'D:20250420093000' };
    const document = await take(writePdf([{ placed }], { info }));
    expect(document).toMatchObject({ url: 'https://one.example/story' });
    expect(document.date).toBeUndefined();
    expect(marked(document)).toHaveLength(2);
  });

  it('takes the day of a byline before that of the file', async () => {
    const info = { CreationDate: 'D:20250601093000', Author: 'Omar Author', Creator: 'Word' };
    const bytes = (line: string) =>
      writePdf([{ placed: lines('The road is open again today.', line) }], { info });
    expect(await take(bytes('Nothing else is said.'))).toMatchObject({
      date: '2025-06-01',
      author: 'Omar Author',
    });
    expect(
      (
        await take(
          writePdf(
            [
              {
                placed: [
                  ...lines('The road is open again today.'),
                  { text: 'Published 18 April 2025', x: 60, y: 150 },
                ],
              },
            ],
            { info },
          ),
        )
      ).date,
    ).toBe('2025-04-18');
  });

  it.each([
    [
      'no text layer',
      () => writePdf([{ placed: [] }, { placed: [] }]),
      'a.pdf has no text layer: run OCR over it first.',
    ],
    [
      'letters of no script',
      () =>
        writePdf([
          { placed: lines('\ue001\ue002\ue003 \ue004\ue005\ue006\ue007 \ue008\ue009 abc defgh'.repeat(2)) },
        ]),
      /fonts that do not say/,
    ],
    ['cut off at its head', () => new TextEncoder().encode('%PDF-1.7\n1 0 obj\n'), /a broken or cut-off PDF/],
    ['nothing but its mark', () => new TextEncoder().encode('%PDF-'), /a broken or cut-off PDF/],
  ])('%s: one sentence', async (_, bytes, message) => {
    await expect(take(bytes())).rejects.toThrow(message);
  });

  it('two takings give the same', async () => {
    const bytes = writePdf(composePdf([{ kind: 'text', text: paragraph(chance(9), 20) }], SETTING).pages);
    expect(await take(bytes)).toEqual(await take(bytes));
  });
});
