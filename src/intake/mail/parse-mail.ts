import type { Address, Email } from 'postal-mime';
import { DocumentError } from '../../core/index.ts';

/** Parts within parts that a message may have; real ones have three or four. */
const DEEPEST = 30;
const MOST_HEADER_BYTES = 512 * 1024;

/** A message taken apart. Parts are as they were sent, decoded. */
export interface Mail {
  readonly subject: string;
  readonly from: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
  readonly parts: readonly MailPart[];
}

export interface MailPart {
  readonly name: string | undefined;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** It belongs to the page of the message: its pictures. */
  readonly isInline: boolean;
}

function nameOf(address: Address | undefined): string {
  if (address === undefined) return '';
  return address.name || address.address || '';
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/**
 * Takes a message (RFC 5322, MIME) or a saved page (MHTML) apart.
 * @throws DocumentError in one sentence for one that is nested without end
 */
export async function parseMail(bytes: Uint8Array, name: string): Promise<Mail> {
  const { default: PostalMime } = await import('postal-mime');
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
  } catch {
    throw new DocumentError('broken', `${name} is a broken message, or nested without end.`, { name });
  }
  const headers = new Map<string, string>();
  // The first of each: what follows may have been put in by somebody on the way.
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value);
  return {
    subject: email.subject?.trim() ?? '',
    from: nameOf(email.from),
    headers,
    text: email.text ?? '',
    html: email.html ?? '',
    parts: email.attachments.map((part) => ({
      name: part.filename ?? undefined,
      mediaType: part.mimeType,
      bytes: bytesOf(part.content),
      isInline:
        part.related === true || (part.disposition === 'inline' && part.mimeType.startsWith('image/')),
    })),
  };
}
