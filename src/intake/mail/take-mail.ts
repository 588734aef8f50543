import { type Document, DocumentError } from '../../core/index.ts';
import { bylineDay } from '../byline.ts';
import { plainText } from '../feeds/plain-text.ts';
import type { Stated } from '../take-text.ts';
import { mailFurniture } from './mail-lines.ts';
import { type Mail, type MailPart, parseMail } from './parse-mail.ts';

/** A message and what is attached to it: files, and messages that it passes on. */
export interface TakenMail {
  /** Absent where the message has no words of its own. */
  readonly document?: Document;
  readonly attached: readonly (MailPart & { readonly name: string })[];
}

/** Parts that carry no words: signatures, receipts, the private format of one program. */
const SILENT =
  /^(?:application\/(?:pgp-signature|pgp-encrypted|pkcs7-signature|x-pkcs7-signature|ms-tnef|vnd\.ms-tnef)|message\/(?:delivery-status|disposition-notification)|text\/(?:calendar|rfc822-headers|x-amp-html)|application\/ics)/;

/** Text beside HTML that only says that there is HTML. */
const STUB = /(?:html|browser|view (?:this|the) (?:e-?mail|message|newsletter))/iu;

/** The words of a message: its plain part; where that is missing or a stub, those of its HTML. */
function wordsOf({ text, html }: Mail): string {
  const plain = text.replace(/\r\n?/gu, '\n').trim();
  const isStub = plain.length < 300 && STUB.test(plain);
  if (html === '' || (plain !== '' && !isStub)) return plain;
  const marked = plainText(html).split('\n').join('\n\n');
  return marked.length > plain.length ? marked : plain;
}

function subjectOf(subject: string): string | undefined {
  // Marks of replies and lists, one after the other: "Re: [list] Fwd: Crossing opens".
  const words = subject
    .replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|sv|antw|ynt|ilt)(?:\[\d+\])?\s?:\s*|\[[^\]]{1,40}\]\s*)+/iu, '')
    .trim();
  return words === '' ? undefined : words;
}

function endingOf(mediaType: string): string {
  const known: Readonly<Record<string, string>> = {
    'message/rfc822': 'eml',
    'text/plain': 'txt',
    'text/html': 'html',
    'text/markdown': 'md',
    'text/csv': 'csv',
    'application/pdf': 'pdf',
  };
  return known[mediaType] ?? mediaType.replace(/^.*[/.+]/, '').slice(0, 10);
}

/**
 * A message as a document: the words of its sender, what it quotes and signs marked; and what is attached to it.
 * @throws DocumentError in one sentence for a broken message
 */
export async function takeMail(bytes: Uint8Array, name: string, stated: Stated = {}): Promise<TakenMail> {
  const mail = await parseMail(bytes, name);
  const attached = mail.parts
    .filter((part) => !part.isInline && !SILENT.test(part.mediaType) && part.bytes.length > 0)
    .map((part, index) => ({
      ...part,
      name: part.name ?? `attachment-${index + 1}.${endingOf(part.mediaType)}`,
    }));
  const text = wordsOf(mail);
  if (text === '') {
    if (attached.length > 0) return { attached };
    throw new DocumentError('empty', `${name} is a message without words.`, { name });
  }
  const title = stated.title ?? subjectOf(mail.subject);
  // The day in the sender's own zone, as the header writes it.
  const date = stated.date ?? bylineDay(mail.headers.get('date') ?? '');
  const author = stated.author ?? (mail.from === '' ? undefined : mail.from);
  const archived = /^<?(https?:\/\/[^\s<>]+)>?$/.exec(mail.headers.get('archived-at')?.trim() ?? '')?.[1];
  const url = stated.url ?? archived;
  const document: Document = {
    kind: 'document',
    text,
    furniture: mailFurniture(text, mail.subject),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(stated.publisher === undefined ? {} : { publisher: stated.publisher }),
    ...(stated.example === undefined ? {} : { example: stated.example }),
  };
  return { document, attached };
}

/**
 * The page that an MHTML file keeps, with its address.
 * @throws DocumentError in one sentence where it keeps none
 */
export async function openMhtml(bytes: Uint8Array, name: string): Promise<{ html: string; url?: string }> {
  const { html, headers } = await parseMail(bytes, name);
  if (html.trim() === '') throw new DocumentError('empty', `${name} keeps no page.`, { name });
  const address = headers.get('snapshot-content-location') ?? headers.get('content-location');
  const url = address?.trim();
  return { html, ...(url !== undefined && /^https?:\/\//.test(url) ? { url } : {}) };
}
