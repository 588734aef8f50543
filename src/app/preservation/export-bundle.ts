import { parseQuery, StoreError, VedetteError } from '../../core/index.ts';
import {
  type DocumentRecord,
  entryText,
  type RevisionRecord,
  type Store,
  sha256,
} from '../../store/index.ts';
import { version } from '../package.ts';
import { Meter, type Report } from '../progress.ts';
import { textOf } from '../reread.ts';
import { resolveQuery } from '../statements/resolve-query.ts';
import { findDocument, type Workplace } from '../workplace.ts';
import { bundleContents, chainText } from './bundle-contents.ts';
import {
  BAGIT,
  BUNDLE_README,
  type BundledRevision,
  CAPTURES,
  CHAIN,
  DOCUMENTS,
  originalPath,
  readingPath,
  textPath,
} from './bundle-format.ts';
import { BundleWriter } from './bundle-writer.ts';

/** What was written. `sha256` is the bundle's own: whoever notes it elsewhere can tell later that it was not changed. */
export interface BundleReceipt {
  readonly documents: number;
  readonly revisions: number;
  readonly originals: number;
  readonly captures: number;
  readonly bytes: number;
  readonly sha256: string;
}

const PAGE = 500;

async function everyDocument(store: Store): Promise<DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  for (;;) {
    const { total, documents } = await store.list({ sort: 'added', offset: found.length, limit: PAGE });
    found.push(...documents);
    if (documents.length === 0 || found.length >= total) return found;
  }
}

/**
 * The documents that words name: all ids, or a query over statements; none names all.
 * @throws QueryError, VedetteError where an id is unknown or a query finds nothing
 */
export async function documentsNamed(
  workplace: Workplace,
  words: readonly string[],
): Promise<DocumentRecord[]> {
  const { store, situation } = workplace;
  if (words.length === 0) return everyDocument(store);
  if (words.every((word) => /^[0-9a-f]{4,32}$/.test(word))) {
    return Promise.all(words.map((word) => findDocument(store, word)));
  }
  const where = await resolveQuery(parseQuery(words.join(' ')), {
    tracks: situation.tracks,
    places: situation.places,
    spots: () => store.statementSpots(),
  });
  const ids = await store.statementDocuments({ where });
  if (ids.length === 0) {
    throw new VedetteError('nothing-found', `No statement meets "${words.join(' ')}"; nothing was written.`);
  }
  return Promise.all(ids.map((id) => findDocument(store, id)));
}

async function lineOf(
  store: Store,
  record: RevisionRecord,
): Promise<{ line: BundledRevision; text: string }> {
  const { id, revision, ordinal, newest, sha256: sum, size, stated, language, reader, added } = record;
  const text = await textOf(store, record, revision);
  if (text === undefined) {
    throw new StoreError('incomplete', `Document ${id} has no text in the store; see: vedette verify`, {
      id,
    });
  }
  const told = Object.fromEntries(
    (['url', 'name', 'mediaType', 'title', 'date', 'publisher', 'author'] as const).flatMap((name) =>
      record[name] === undefined ? [] : [[name, record[name]]],
    ),
  );
  const line: BundledRevision = {
    document: id,
    revision,
    ordinal,
    newest,
    sha256: sum,
    size,
    ...told,
    stated,
    language,
    reader,
    added,
    textSha256: sha256(new TextEncoder().encode(text)),
    statements: [...(await store.statementIds(id, revision))],
  };
  return { line, text };
}

/**
 * Writes documents with their originals, takings, texts and readings as one file that verifies itself. The same kept
 * documents give the same bytes.
 * @returns undefined where `signal` stopped it; nothing of the file is left then
 * @throws StoreError, VedetteError
 */
export async function exportBundle(
  store: Store,
  documents: readonly Pick<DocumentRecord, 'id'>[],
  path: string,
  options: { readonly report?: Report; readonly signal?: AbortSignal } = {},
): Promise<BundleReceipt | undefined> {
  const { revisions, captures, originals } = await bundleContents(store, documents);
  const meter = new Meter(
    originals.length + 2 * revisions.length,
    options.report ?? (() => {}),
    undefined,
    'files',
  );
  const writer = await BundleWriter.open(path);
  try {
    await writer.add('bagit.txt', BAGIT);
    await writer.add('README.txt', BUNDLE_README);
    await writer.add(
      CAPTURES,
      captures.map(({ hash: _, link: __, ...entry }) => `${entryText(entry)}\n`).join(''),
    );
    await writer.add(CHAIN, await chainText(store, captures));
    const lines: string[] = [];
    let bytes = 0;
    for (const record of revisions) {
      if (options.signal?.aborted) break;
      const { line, text } = await lineOf(store, record);
      lines.push(`${JSON.stringify(line)}\n`);
      await writer.add(textPath(record.id, record.revision), text);
      meter.step(record.title ?? record.id);
    }
    await writer.add(DOCUMENTS, lines.join(''));
    for (const record of revisions) {
      if (options.signal?.aborted) break;
      const reading = await store.reading(record.id, record.revision);
      await writer.add(readingPath(record.id, record.revision), `${JSON.stringify(reading)}\n`);
      meter.step(record.title ?? record.id);
    }
    for (const sum of originals) {
      if (options.signal?.aborted) break;
      const original = await store.bytes(sum);
      if (original === undefined) {
        throw new StoreError('incomplete', `The original ${sum} is not in the store; see: vedette verify`, {
          sum,
        });
      }
      bytes += original.length;
      await writer.add(originalPath(sum), original);
      meter.step(sum);
    }
    if (options.signal?.aborted) {
      await writer.abandon();
      return undefined;
    }
    await writer.add(
      'bag-info.txt',
      `Bag-Software-Agent: vedette ${version()}\nPayload-Oxum: ${writer.oxum}\nExternal-Description: ${revisions.length} revisions of ${documents.length} documents\n`,
    );
    const sum = await writer.finish();
    return {
      documents: documents.length,
      revisions: revisions.length,
      originals: originals.length,
      captures: captures.length,
      bytes,
      sha256: sum,
    };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}
