import { DocumentError } from '../core/index.ts';
import { takeMail } from './mail/index.ts';
import { statedFields } from './stated-fields.ts';
import type { Stated } from './take-text.ts';
import type { Refused, Source, Taken, TakenFile } from './taken.ts';

/** Messages within messages that are followed: what a thread passes on is rarely deeper. */
const DEEPEST = 5;
/** Attachments of one message; what comes after them is told, not taken. */
const MOST_ATTACHED = 200;

/** What is said of a message that also holds of what is attached to it: not its address, not its headline. */
function ofAll({ publisher, example }: Stated): Stated {
  return statedFields({ publisher, example });
}

/**
 * A message, then what is attached to it, each a document of its own; messages that it passes on with their attachments.
 * @param take  takes the bytes of an attachment, one level further down
 * @throws DocumentError in one sentence where neither message nor attachment can be taken
 */
export async function takeMessage(
  bytes: Uint8Array,
  source: Source,
  take: (bytes: Uint8Array, source: Source, depth: number) => Promise<TakenFile>,
  depth = 0,
): Promise<TakenFile> {
  const { name, url, stated = {}, report } = source;
  const { document, attached } = await takeMail(bytes, name, { ...statedFields({ url }), ...stated });
  const documents: Taken[] = [];
  const refused: Refused[] = [];
  if (document !== undefined) {
    documents.push({ kind: 'mail', name, document, bytes, stated, contentType: 'message/rfc822' });
  }
  for (const [index, part] of attached.entries()) {
    const place = `attachment ${index + 1}`;
    const label = `${name}, ${part.name}`;
    if (index >= MOST_ATTACHED || depth >= DEEPEST) {
      refused.push({ name: label, reason: `${label} is one attachment too many and was left out.` });
      continue;
    }
    try {
      const inner = await take(
        part.bytes,
        { name: part.name, contentType: part.mediaType, stated: ofAll(stated), report },
        depth + 1,
      );
      for (const one of inner.documents)
        documents.push({ ...one, part: one.part === undefined ? place : `${place}, ${one.part}` });
      for (const one of inner.refused) refused.push({ ...one, name: `${name}, ${one.name}` });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      refused.push({ name: label, reason: `${name}: ${error.message}` });
    }
  }
  if (documents.length === 0) {
    const why = refused[0]?.reason ?? `${name} is a message without words.`;
    throw new DocumentError('nothing', why, { name });
  }
  return { documents, refused };
}
