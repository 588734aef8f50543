import { type Document, DocumentError, type PageSpan } from '../../core/index.ts';
import { readBylines } from '../byline.ts';
import { layOutPage } from '../furniture.ts';
import { type Line, splitLines } from '../lines.ts';
import { noteMarks } from '../note-marks.ts';
import type { Stated } from '../take-text.ts';
import { unpackDocx } from './unpack.ts';
import { raisedNumber, type WordParagraph, wordNotes, wordParagraphs } from './word-text.ts';
import { readXml } from './xml.ts';

/** What the file says of itself in its properties. */
interface Properties {
  readonly title?: string;
  readonly author?: string;
  readonly created?: string;
  readonly modified?: string;
}

function propertiesOf(xml: string): Properties {
  const found = new Map<string, string>();
  let open = '';
  readXml(xml, {
    open: (name) => {
      open = name;
    },
    close: () => {
      open = '';
    },
    text: (text) => {
      if (open !== '' && text.trim() !== '')
        found.set(open, `${found.get(open) ?? ''}${text}`.trim().slice(0, 500));
    },
  });
  const [title, author] = [found.get('dc:title'), found.get('dc:creator')];
  const [created, modified] = [found.get('dcterms:created'), found.get('dcterms:modified')];
  return {
    ...(title === undefined || /^(?:document\d*|untitled.*|title)$/i.test(title) ? {} : { title }),
    ...(author === undefined ||
    /^(?:user|admin.*|author|owner|python-docx|microsoft.*|un-?named)$/i.test(author)
      ? {}
      : { author }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
  };
}

/**
 * The day a document was last worked on before it was handed on, as a hint of its publication: the later of creation
 * and change, where both are days that a clock was set on; a template's creation is years before.
 */
function handedOn({ created, modified }: Properties): string | undefined {
  const day = (value: string | undefined) => /^(\d{4}-\d{2}-\d{2})T/.exec(value ?? '')?.[1];
  const last = [day(created), day(modified)]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  // 2013-12-23 and 1980-01-01 are what libraries write into every file.
  return last === undefined || last < '1995' || last > '2100' || /^(?:2013-12-23|2000-01-01)$/.test(last)
    ? undefined
    : last;
}

interface Written {
  readonly text: string;
  readonly pages: readonly PageSpan[];
}

/** Paragraphs with a blank line between them, rows of a table and items of a list one a line; notes at the end. */
function write(
  paragraphs: readonly WordParagraph[],
  notes: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Written {
  let text = '';
  let page = 1;
  let previous: WordParagraph['kind'] | undefined;
  const starts: { at: number; page: number }[] = [{ at: 0, page: 1 }];
  for (const paragraph of paragraphs) {
    const together = previous === paragraph.kind && (paragraph.kind === 'row' || paragraph.kind === 'item');
    if (text !== '') text += together ? '\n' : '\n\n';
    if (paragraph.breaks > 0) {
      page += paragraph.breaks;
      if (text !== '') starts.push({ at: text.length, page });
    }
    text += paragraph.text;
    previous = paragraph.kind;
  }
  const marks = [...numbers].sort((a, b) => a[1] - b[1]);
  for (const [key, number] of marks) {
    const note = notes.get(key);
    if (note !== undefined) text += `\n\n${raisedNumber(number)} ${note}`;
  }
  // Word says where its pages ended when it last laid them out; a document without a break may have any number of pages.
  if (starts.length < 2) return { text, pages: [] };
  const pages = starts.map(({ at, page: number }, index) => ({
    start: at,
    end: starts[index + 1]?.at ?? text.length,
    number,
  }));
  return { text, pages };
}

/**
 * A Word document (.docx) as a document: paragraphs, headings, lists, tables as rows, notes; what was struck out under
 * tracking is left out, what was put in is kept.
 * @throws DocumentError in one sentence: broken, too large when unpacked, without text
 */
export function takeDocx(bytes: Uint8Array, name: string, stated: Stated = {}): Document {
  const parts = unpackDocx(bytes, name);
  const body = [...parts.keys()].sort().find((part) => /^word\/document\d*\.xml$/.test(part));
  if (body === undefined) {
    throw new DocumentError('broken', `${name} is a broken or cut-off Word document; save it again.`, {
      name,
    });
  }
  const numbers = new Map<string, number>();
  const paragraphs = wordParagraphs(parts.get(body) ?? '', numbers);
  const notes = new Map([
    ...wordNotes(parts.get('word/footnotes.xml') ?? '', 'footnote'),
    ...wordNotes(parts.get('word/endnotes.xml') ?? '', 'endnote'),
  ]);
  const { text, pages } = write(paragraphs, notes, numbers);
  if (text.trim() === '') throw new DocumentError('empty', `${name} holds no text.`, { name });
  const layout = layOutPage(text);
  const marks = noteMarks(text).filter(
    (mark) => !layout.furniture.some(({ start, end }) => start < mark.end && mark.start < end),
  );
  const properties = propertiesOf(parts.get('docProps/core.xml') ?? '');
  const headline =
    paragraphs.find(({ kind }) => kind === 'title')?.text ??
    properties.title ??
    paragraphs.slice(0, 4).find(({ kind }) => kind === 'heading')?.text ??
    layout.title?.text;
  const bylines = readBylines(bylinesOf(layout.bylines, text));
  const title = stated.title ?? headline;
  const date = stated.date ?? bylines.date ?? handedOn(properties);
  const author = stated.author ?? bylines.author ?? properties.author;
  return {
    kind: 'document',
    text,
    furniture: [...layout.furniture, ...marks].sort((a, b) => a.start - b.start),
    ...(pages.length === 0 ? {} : { pages }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    ...(stated.publisher === undefined ? {} : { publisher: stated.publisher }),
    ...(stated.url === undefined ? {} : { url: stated.url }),
    ...(stated.example === undefined ? {} : { example: stated.example }),
  };
}

/** Bylines near the head alone: a date line far down is that of an annex. */
function bylinesOf(bylines: readonly Line[], text: string): readonly Line[] {
  const head = splitLines(text.slice(0, 4000)).slice(0, 25).at(-1)?.end ?? 0;
  return bylines.filter(({ start }) => start <= head);
}
