import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/index.ts';
import { takePage } from '../../src/intake/take-page.ts';
import { vedette } from '../support/command-line.ts';

const BODY = [
  'The army shelled the village of Qarah on Tuesday and killed four people, a hospital in the town said.',
  '"Nobody had warned us," said a teacher who had left with her two children before dawn that day.',
  'The governor denied that any civilians were hit, and said that he would let observers in next week.',
];
const QUOTED = 'We heard three blasts, then the lights of the whole street went out at once.';
const PAGE = `<!doctype html><html lang="en"><head><title>Village near Qarah is shelled | Levant Wire</title>
<meta property="og:title" content="Village near Qarah is shelled"><meta name="author" content="Hana Basim">
<meta property="article:published_time" content="2025-04-16T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Village near Qarah is shelled</h1>
<p>${BODY[0]}</p><blockquote><p>${QUOTED}</p></blockquote><p>${BODY[1]}</p><p>${BODY[2]}</p></article>
<aside><h3>More from us</h3><ul><li><a href="/1">Ten dishes for a long winter evening</a></li></ul></aside>
<footer>© 2025 Levant Wire. All rights reserved.</footer></body></html>`;

const bytes = new TextEncoder().encode(PAGE);
const take = (source: string, stated = {}) =>
  takePage(bytes, source, { name: 'page.html', stated }, 'html').documents[0]?.document;

describe('takePage', () => {
  it('takes the text with its furniture, and what the page says of itself', () => {
    const document = take(PAGE);
    expect(document).toMatchObject({ title: 'Village near Qarah is shelled', author: 'Hana Basim' });
    expect(document?.date).toBe('2025-04-16T08:00:00Z');
    const marked = document?.furniture.map(({ start, end }) => document.text.slice(start, end));
    for (const words of [...BODY, QUOTED]) {
      expect(document?.text).toContain(words);
      expect(marked).not.toContain(words);
    }
    expect(marked).toContain('Ten dishes for a long winter evening');
  });

  it('lets what the user states outrank what the page says', () => {
    expect(take(PAGE, { title: 'My own', date: '2025-04-17' })).toMatchObject({
      title: 'My own',
      date: '2025-04-17',
    });
  });

  it('keeps Arabic whole, in reading order', () => {
    const arabic = 'قال المجلس يوم الاثنين إن الجسر القديم سيفتح من جديد في الربيع بعد أن تم إصلاحه بالكامل.';
    const document = take(
      `<html lang="ar" dir="rtl"><body><article><p>${arabic}</p></article></body></html>`,
    );
    expect(document?.text).toBe(arabic);
  });

  it('takes a page of links alone, and refuses one without text', () => {
    expect(
      take('<ul><li><a href="/1">First story</a></li><li><a href="/2">Second one</a></li></ul>')?.text,
    ).toBe('First story\n\nSecond one');
    expect(() => take('<script>x</script>')).toThrow(DocumentError);
  });

  it('is read by the command line: sentences of the article alone, each at its place', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'vedette-page-')), 'page.html');
    writeFileSync(path, PAGE);
    const { code, out, err } = await vedette(['read', '--json', path]);
    expect(err).toBe('');
    expect(code).toBe(0);
    // What the command line prints, as docs/reading.schema.json has it.
    const reading = JSON.parse(out) as {
      furniture: readonly { start: number; end: number }[];
      sentences: readonly { start: number; end: number }[];
      statements: readonly { start: number; status: string; trigger: { lemma: string } }[];
    };
    const text = take(PAGE)?.text ?? '';
    const sentences = reading.sentences.map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual(['Village near Qarah is shelled', BODY[0], QUOTED, BODY[1], BODY[2]]);
    const told = reading.statements.map(({ trigger, status }) => `${trigger.lemma} ${status}`);
    for (const one of ['kill occurred', 'hit denied', 'let planned']) expect(told).toContain(one);
    for (const { start } of reading.statements)
      expect(reading.furniture.some((span) => start >= span.start && start < span.end)).toBe(false);
  });
});
