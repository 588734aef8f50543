import { type Document, DocumentError, type Furniture, parseAddress } from '../../core/index.ts';
import { readBylines } from '../byline.ts';
import { furnitureByWords } from '../line-rules.ts';
import { type Line, splitLines, wordCount } from '../lines.ts';
import { noteMarks } from '../note-marks.ts';
import type { Stated } from '../take-text.ts';
import { layOutPdf } from './lay-out.ts';
import { type LoadedPdf, loadPdf } from './load.ts';
import { creationDay, isBrowserPrint, statedAuthor, statedTitle } from './metadata.ts';

export interface PdfOptions {
  readonly stated?: Stated;
  /** Told after each page how many are done, of how many. */
  readonly report?: (done: number, total: number) => void;
}

/** Letters a page has at least, on average, for its words to be a text and not a stamp on a picture. */
const LEAST_LETTERS = 8;

/**
 * A PDF as a document: its text in reading order, pages, furniture, and what it says of itself.
 * @returns `broken`: pages that could not be read although the others could
 * @throws DocumentError in one sentence: no text layer, a password, a broken file
 */
export async function takePdf(
  bytes: Uint8Array,
  name: string,
  { stated = {}, report }: PdfOptions = {},
): Promise<{ document: Document; broken: readonly number[] }> {
  const loaded = await loadPdf(bytes, name, report);
  const { text, furniture, pages, heading } = layOutPdf(loaded.pages);
  checkTextLayer(text, loaded, name);
  const lines = splitLines(text);
  const ofLines = [...furniture, ...furnitureOf(lines, furniture)];
  const marks = noteMarks(text).filter(
    (mark) => !ofLines.some(({ start, end }) => start < mark.end && mark.start < end),
  );
  const marked = [...ofLines, ...marks].sort((a, b) => a.start - b.start);
  const bylines = readBylines(lines.slice(0, 40).filter((line) => kindOf(line) === 'byline'));
  const title = stated.title ?? statedTitle(loaded.info) ?? heading;
  const date = stated.date ?? bylines.date ?? creationDay(loaded.info);
  const author = stated.author ?? bylines.author ?? statedAuthor(loaded.info);
  const url = stated.url ?? printedAddress(text, furniture, loaded);
  const document: Document = {
    kind: 'document',
    text,
    furniture: marked,
    pages,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    ...(stated.publisher === undefined ? {} : { publisher: stated.publisher }),
    ...(url === undefined ? {} : { url }),
    ...(stated.example === undefined ? {} : { example: stated.example }),
  };
  return { document, broken: loaded.broken };
}

/** The address that a browser prints at the foot of each page, where it stands there whole. */
function printedAddress(
  text: string,
  furniture: readonly Furniture[],
  { info, pages }: LoadedPdf,
): string | undefined {
  if (!isBrowserPrint(info)) return undefined;
  const addresses = furniture.flatMap(
    ({ start, end }) => /^(https?:\/\/[^\s…]+)(?:\s+\d+\/\d+)?$/.exec(text.slice(start, end))?.[1] ?? [],
  );
  const [first] = addresses;
  const isWhole = first !== undefined && !first.includes('...') && parseAddress(first) !== undefined;
  return isWhole && addresses.length >= pages.length && addresses.every((one) => one === first)
    ? first
    : undefined;
}

function checkTextLayer(text: string, { pages }: LoadedPdf, name: string): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS || letters / pages.length < LEAST_LETTERS / 2) {
    throw new DocumentError('no-text-layer', `${name} has no text layer: run OCR over it first.`, { name });
  }
  // Private and replacement signs: fonts that draw letters without saying which.
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (unknown > letters) {
    throw new DocumentError(
      'no-letters',
      `${name} has fonts that do not say which letters they draw: run OCR over it first.`,
      { name },
    );
  }
}

function kindOf(line: Line) {
  return wordCount(line.text) <= 24 ? furnitureByWords(line.text) : undefined;
}

/** What single lines are by their own words: bylines, credits, captions; where nothing else is marked already. */
function furnitureOf(lines: readonly Line[], marked: readonly Furniture[]): Furniture[] {
  const starts = new Set(marked.map(({ start }) => start));
  return lines.flatMap((line): Furniture[] => {
    const kind = starts.has(line.start) || line.text.includes('\t') ? undefined : kindOf(line);
    return kind === undefined ? [] : [{ start: line.start, end: line.end, kind }];
  });
}
