import { DocumentError } from '../core/index.ts';
import { type Source, type Taken, takeBytes } from '../intake/index.ts';

export { type Source, statedFields, type Taken, type TakenFile, takeBytes } from '../intake/index.ts';

/**
 * The one document that bytes are, without what comes with it: for bytes that were taken before, and for reading
 * without keeping.
 * @throws DocumentError in one sentence for what cannot be read
 */
export async function takeOne(bytes: Uint8Array, source: Source): Promise<Taken> {
  const { documents, refused } = await takeBytes(bytes, source);
  const [first] = documents;
  if (first === undefined) {
    const reason = refused[0]?.reason ?? `${source.name} holds nothing to read.`;
    throw new DocumentError('nothing', reason, { name: source.name });
  }
  return first;
}
