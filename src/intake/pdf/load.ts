import { DocumentError } from '../../core/index.ts';
import { type PdfPage, piecesOf, type TextItem } from './pieces.ts';

/** What a PDF says of itself, as it says it. */
export interface PdfInfo {
  readonly title?: string;
  readonly author?: string;
  /** "D:20250418093000+03'00'" */
  readonly created?: string;
  /** The programs that wrote it. */
  readonly creator: string;
}

export interface LoadedPdf {
  readonly pages: readonly PdfPage[];
  readonly info: PdfInfo;
  /** Pages that could not be read although the rest could. */
  readonly broken: readonly number[];
}

/** Pages of one document: the longest reports have some thousand. */
export const MAX_PAGES = 5000;
/** Pieces of text that one page may have; a crowded newspaper page drawn letter by letter has 30,000. */
const MAX_ITEMS = 200_000;
/** Letters of one document: 5,000 full pages. */
const MAX_LETTERS = 40_000_000;
/** Pages that may fail one after another before the rest is given up. */
const MAX_FAILURES = 20;

/** What pdf.js throws has a name and no class that is exported for every build. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function refusal(error: unknown, name: string): DocumentError {
  if (error instanceof DocumentError) return error;
  if (nameOf(error) === 'PasswordException') {
    return new DocumentError('password', `${name} is locked with a password; save a copy without one.`, {
      name,
    });
  }
  return new DocumentError(
    'broken',
    `${name} is a broken or cut-off PDF; get it again, or print it to a new PDF.`,
    {
      name,
    },
  );
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function infoOf(info: unknown): PdfInfo {
  const fields: Readonly<Record<string, unknown>> =
    typeof info === 'object' && info !== null ? { ...info } : {};
  const title = word(fields.Title);
  const author = word(fields.Author);
  const created = word(fields.CreationDate);
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(created === undefined ? {} : { created }),
    creator: [word(fields.Creator), word(fields.Producer)].filter((one) => one !== undefined).join(' / '),
  };
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item && 'transform' in item;
}

/** What this needs of a page of pdf.js. */
interface PageProxy {
  readonly rotate: number;
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  streamTextContent(options: { disableNormalization: boolean }): ReadableStream<{ items: object[] }>;
  cleanup(): unknown;
}

/** Reads a page's text piece by piece, so that one page without end does not fill the memory. */
async function itemsOf(page: PageProxy, name: string, number: number): Promise<TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return items;
    for (const item of value.items) if (isTextItem(item)) items.push(item);
    if (items.length > MAX_ITEMS) {
      // Not awaited: pdf.js never settles the cancelling of a page that goes on.
      reader.cancel(new Error('too much text')).catch(() => {});
      throw new DocumentError('too-large', `${name} has too much text on page ${number} to be read.`, {
        name,
        page: number,
      });
    }
  }
}

/**
 * Opens a PDF and takes the pieces of text of all its pages. No file or address is opened for it: fonts are not drawn.
 * @param report  told after each page how many are done, of how many
 * @throws DocumentError in one sentence: a password, a file that is broken, too many pages
 */
export async function loadPdf(
  bytes: Uint8Array,
  name: string,
  report: (done: number, total: number) => void = () => {},
): Promise<LoadedPdf> {
  // Loaded when the first PDF comes: it is larger than all of intake.
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    // A copy that is no Buffer: pdf.js takes it away from who gives it.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const total = pdf.numPages;
    if (total > MAX_PAGES) {
      throw new DocumentError(
        'too-large',
        `${name} has ${total} pages; one document may have ${MAX_PAGES}. Split it into its parts.`,
        { name, pages: total },
      );
    }
    const info = infoOf((await pdf.getMetadata().catch(() => undefined))?.info);
    const labels = await pdf.getPageLabels().catch(() => null);
    const pages: PdfPage[] = [];
    const broken: number[] = [];
    let failures = 0;
    let letters = 0;
    for (let number = 1; number <= total; number++) {
      try {
        const page: PageProxy = await pdf.getPage(number);
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const { pieces, turned } = piecesOf(await itemsOf(page, name, number), transform, { width, height });
        page.cleanup();
        for (const piece of pieces) letters += piece.text.length;
        const label = labels?.[number - 1];
        const isPlain = label === undefined || label === '' || label === String(number);
        pages.push({ number, ...(isPlain ? {} : { label }), width, height, pieces, turned });
        failures = 0;
      } catch (error) {
        if (error instanceof DocumentError) throw error;
        broken.push(number);
        if (++failures >= MAX_FAILURES) throw error;
      }
      if (letters > MAX_LETTERS)
        throw new DocumentError('too-large', `${name} has too much text to be one document.`, { name });
      report(number, total);
    }
    if (pages.length === 0) throw new Error('no page can be read');
    return { pages, info, broken };
  } catch (error) {
    throw refusal(error, name);
  } finally {
    await task.destroy().catch(() => {});
  }
}
