import { DocumentError } from '../core/index.ts';
import { splitFrontMatter } from '../lexicon/index.ts';
import { decodeText } from './decode.ts';
import { takePdf } from './pdf/index.ts';
import { retakeRow, takeTable } from './rows/index.ts';
import { sniff } from './sniff.ts';
import { type Stated, takeText } from './take-text.ts';
import type { Source, Taken, TakenFile } from './taken.ts';

/** Drops what is undefined or blank, so that an empty form field says nothing. */
export function statedFields(fields: { readonly [Name in keyof Stated]?: Stated[Name] | undefined }): Stated {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** What a file's head says of its text, where it says it as a string (an unquoted date is one too). */
function statedInHead(meta: Readonly<Record<string, unknown>>): Stated {
  const word = (name: string) => (typeof meta[name] === 'string' ? meta[name] : undefined);
  return statedFields({
    title: word('title'),
    date: word('date'),
    publisher: word('publisher'),
    author: word('author'),
    url: word('url'),
    example: meta.example === true ? true : undefined,
  });
}

/** Plain text: the head between two lines of hyphens is not part of it. */
function takePlain(bytes: Uint8Array, { name, url, stated = {} }: Source): Taken {
  const whole = decodeText(bytes, name);
  const { meta, bodyStart } = splitFrontMatter(whole);
  const text = whole.slice(bodyStart);
  if (text.trim() === '') throw new DocumentError('empty', `${name} is empty.`, { name });
  const said = { ...statedFields({ url }), ...statedInHead(meta), ...stated };
  return { kind: 'text', name, document: takeText(text, said), bytes, stated };
}

/** A PDF; pages of it that cannot be read are told beside it. */
async function takePages(bytes: Uint8Array, source: Source): Promise<TakenFile> {
  const { name, url, stated = {}, report } = source;
  const said = { ...statedFields({ url }), ...stated };
  const { document, broken } = await takePdf(bytes, name, {
    stated: said,
    ...(report === undefined ? {} : { report }),
  });
  const refused = broken.map((page) => ({
    name: `${name}, page ${page}`,
    reason: `${name}: page ${page} is broken and was left out.`,
  }));
  return { documents: [{ kind: 'pdf', name, document, bytes, stated }], refused };
}

/** Kinds in which event data come: text with delimiters, JSON, and archives of them. */
function mayBeTable(kind: ReturnType<typeof sniff>): boolean {
  if (typeof kind === 'object') return /^a (?:ZIP|gzip) archive/.test(kind.other);
  return kind === 'csv' || kind === 'json' || kind === 'text';
}

/**
 * Bytes of any kind as documents. What the user states outranks what the file says of itself, and that what its text
 * says. Pure: asynchronous only because a PDF is laid out in steps.
 * @throws DocumentError in one sentence for what cannot be read
 */
export async function takeBytes(bytes: Uint8Array, source: Source): Promise<TakenFile> {
  const { name } = source;
  if (bytes.length === 0) throw new DocumentError('empty', `${name} is empty.`, { name });
  const row = retakeRow(bytes, source);
  if (row !== undefined) return row;
  const kind = sniff(bytes, source);
  const table = mayBeTable(kind) ? takeTable(bytes, source) : undefined;
  if (table !== undefined && 'reason' in table) throw new DocumentError('table', table.reason, { name });
  if (table !== undefined) return table;
  if (typeof kind === 'object') throw new DocumentError('not-text', `${name} is ${kind.other}.`, { name });
  if (kind === 'html') {
    throw new DocumentError(
      'html',
      `${name} is a page's HTML; this version reads its text. Copy the page's text from the browser, or paste it in the app.`,
      { name },
    );
  }
  if (kind === 'pdf') return takePages(bytes, source);
  return { documents: [takePlain(bytes, source)], refused: [] };
}
