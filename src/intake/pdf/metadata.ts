import type { PdfInfo } from './load.ts';

/** Titles that programs write by themselves: they are no headline. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|(?:new )?document\d*|doc\d+|title|print|slide \d+|powerpoint presentation|layout \d+|about:blank|https?:\/\/\S*|\S+\.(?:docx?|pdf|html?|indd|qxd|qxp|tex|dvi|rtf|odt|pptx?|xlsx?|txt|pages|cdr|ai|md))$/i;

/** The title a PDF gives itself, where a person wrote it. */
export function statedTitle({ title }: PdfInfo): string | undefined {
  if (title === undefined) return undefined;
  const words = title
    .replace(/^microsoft word - /i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length < 4 || words.length > 300 || NO_TITLE.test(words) || !/\p{L}{2}/u.test(words)
    ? undefined
    : words;
}

/** Accounts and programs that stand where an author should. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|users?\d*|owner|author|unknown|root|anonymous|microsoft.*|hp|dell|pc\d*|[a-z]+\d+|.*@.*|.*\\.*)$/i;

/** The author a PDF names, where it names a person or a body. */
export function statedAuthor({ author }: PdfInfo): string | undefined {
  if (author === undefined || author.length > 200 || NO_AUTHOR.test(author)) return undefined;
  return /\p{L}{2}/u.test(author) ? author : undefined;
}

/** Programs that print a page from a browser: the day is that of the printing, not that of the publication. */
const BROWSER =
  /\b(?:mozilla|chrom(?:e|ium)|skia|firefox|safari|quartz pdfcontext|wkhtml\w*|webkit|edge|qt \d|cairo|print to pdf|ghostscript|distiller server|scan\w*|pdfsam|ilovepdf|smallpdf)\b/i;

/** True for a page that was printed from a browser. */
export function isBrowserPrint({ creator }: PdfInfo): boolean {
  return BROWSER.test(creator);
}

/**
 * The day a PDF was made, as a hint of its publication: absent where it was printed from a browser or put together
 * again by a tool, and where it is a clock's zero or no day of the calendar.
 * @returns ISO 8601 day in the zone that the file states
 */
export function creationDay({ created, creator }: PdfInfo): string | undefined {
  // "D:20250418093000+03'00'" "20250418" | not "D:19700101000000Z" "18 April"
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(created ?? '');
  if (match === null || BROWSER.test(creator)) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // PDF is of 1993; years that clocks begin with say nothing.
  if (Number(year) < 1993 || Number(year) > 2100) return undefined;
  if (/^(?:2000|1999|2001|1994|1980)-01-01$/.test(iso)) return undefined;
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
