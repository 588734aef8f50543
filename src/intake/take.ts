import { DocumentError } from '../core/index.ts';
import { decodeFile } from './decode.ts';
import { takeDocx } from './docx/index.ts';
import type { DecodeHints } from './encodings/index.ts';
import { openMhtml } from './mail/index.ts';
import { takePdf } from './pdf/index.ts';
import { retakeRow, takeTable } from './rows/index.ts';
import { type Kind, sniff } from './sniff.ts';
import { statedFields } from './stated-fields.ts';
import { takeMessage } from './take-message.ts';
import { takePage } from './take-page.ts';
import { takePlain } from './take-plain.ts';
import type { Source, TakenFile } from './taken.ts';

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

function pageHints({ contentType }: Source): DecodeHints {
  return { kind: 'html', ...(contentType === undefined ? {} : { contentType }) };
}

function takeHtmlPage(bytes: Uint8Array, source: Source): TakenFile {
  const { text, note } = decodeFile(bytes, source.name, pageHints(source));
  const { documents, refused } = takePage(bytes, text, source, 'html');
  return { documents: note === undefined ? documents : documents.map((one) => ({ ...one, note })), refused };
}

async function takeMhtml(bytes: Uint8Array, source: Source): Promise<TakenFile> {
  const { html, url } = await openMhtml(bytes, source.name);
  return takePage(bytes, html, { ...source, url: source.url ?? url }, 'mhtml');
}

function takeWord(bytes: Uint8Array, { name, url, stated = {} }: Source): TakenFile {
  const document = takeDocx(bytes, name, { ...statedFields({ url }), ...stated });
  return { documents: [{ kind: 'docx', name, document, bytes, stated }], refused: [] };
}

/** True for JSON, and for lines of it: a text may begin with a bracket too. */
function isJson(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes).trim();
  const line = text.indexOf('\n');
  const parses = (json: string) => {
    try {
      JSON.parse(json);
      return true;
    } catch {
      return false;
    }
  };
  return parses(text) || (line > 0 && parses(text.slice(0, line)));
}

/** Tables and JSON of a format that is not known are no prose. */
function refuseData(bytes: Uint8Array, kind: Kind, name: string): void {
  const known = 'known are GDELT events and mentions, UCDP GED, ACLED and ReliefWeb';
  if (kind === 'csv')
    throw new DocumentError('table', `${name} is a table of a kind that is not known; ${known}.`, { name });
  if (kind === 'json' && isJson(bytes))
    throw new DocumentError('json', `${name} is JSON of a kind that is not known; ${known}.`, { name });
}

/**
 * Bytes of any kind as documents. What the user states outranks what the file says of itself, and that what its text
 * says. Pure: asynchronous only because a PDF is laid out in steps.
 * @throws DocumentError in one sentence for what cannot be read
 */
export function takeBytes(bytes: Uint8Array, source: Source): Promise<TakenFile> {
  return takeKind(bytes, source, 0);
}

/** @param depth  messages that these bytes are attached within */
async function takeKind(bytes: Uint8Array, source: Source, depth: number): Promise<TakenFile> {
  const { name } = source;
  if (bytes.length === 0) throw new DocumentError('empty', `${name} is empty.`, { name });
  const row = retakeRow(bytes, source);
  if (row !== undefined) return row;
  const kind = sniff(bytes, source);
  const table = mayBeTable(kind) ? takeTable(bytes, source) : undefined;
  if (table !== undefined && 'reason' in table) throw new DocumentError('table', table.reason, { name });
  if (table !== undefined) return table;
  if (typeof kind === 'object') throw new DocumentError('not-text', `${name} is ${kind.other}.`, { name });
  refuseData(bytes, kind, name);
  if (kind === 'html') return takeHtmlPage(bytes, source);
  if (kind === 'pdf') return takePages(bytes, source);
  if (kind === 'docx') return takeWord(bytes, source);
  if (kind === 'mail') return takeMessage(bytes, source, takeKind, depth);
  if (kind === 'mhtml') return takeMhtml(bytes, source);
  return {
    documents: [takePlain(bytes, source, kind === 'markdown' ? kind : 'text')],
    refused: [],
  };
}
