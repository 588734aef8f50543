import type { Passage } from '../../api/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { DocumentQuery, DocumentRecord, Store } from '../../store/index.ts';
import { worldOf } from '../statements/narrow-query.ts';
import { passageOf } from './passage.ts';
import { resolveDocuments } from './resolve-documents.ts';

/** Documents of a query, each with the line in which its words stand, where they stand in its text. */
export interface FoundDocuments {
  readonly total: number;
  /** Whether words were looked for in the texts. */
  readonly searched: boolean;
  readonly documents: readonly { readonly record: DocumentRecord; readonly hit?: Passage }[];
}

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
  const texts = searched ? await store.texts(documents.map(({ id }) => id)) : undefined;
  return {
    total,
    searched,
    documents: documents.map((record) => {
      const text = texts?.get(record.id);
      const hit = text === undefined ? undefined : passageOf(text, phrases);
      return { record, ...(hit === undefined ? {} : { hit }) };
    }),
  };
}
