import type { Passage } from '../../api/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { DocumentQuery, DocumentRecord, Store } from '../../store/index.ts';
import { worldOf } from '../statements/resolve-query.ts';
import { passageOf } from './passage.ts';
import { resolveDocuments } from './resolve-documents.ts';

/** Documents of a query, each with the line in which its words stand, where they stand in its text. */
export interface FoundDocuments {
  readonly total: number;
  /** Whether words were looked for in the texts. */
  readonly searched: boolean;
  readonly documents: readonly { readonly record: DocumentRecord; readonly hit?: Passage }[];
}

/** Texts that are held at once: a file of all documents asks for many. */
const TEXTS_AT_ONCE = 200;

/**
 * The documents that a query of docs/query.md means.
 * @throws QueryError that points at the character
 */
export async function listDocuments(
  { store, situation }: { readonly store: Store; readonly situation: Pick<Situation, 'tracks' | 'places'> },
  query: string,
  options: Omit<DocumentQuery, 'where'>,
): Promise<FoundDocuments> {
  const { where, phrases } = await resolveDocuments(query, worldOf({ store, situation }));
  const { total, documents } = await store.list({ where, ...options });
  const searched = phrases.length > 0;
  const found: { readonly record: DocumentRecord; readonly hit?: Passage }[] = [];
  for (let at = 0; at < documents.length; at += TEXTS_AT_ONCE) {
    const some = documents.slice(at, at + TEXTS_AT_ONCE);
    const texts = searched ? await store.texts(some.map(({ id }) => id)) : undefined;
    for (const record of some) {
      const text = texts?.get(record.id);
      const hit = text === undefined ? undefined : passageOf(text, phrases);
      found.push({ record, ...(hit === undefined ? {} : { hit }) });
    }
  }
  return { total, searched, documents: found };
}
