import type {
  RevisionChanges,
  RevisionChangesQuery,
  RevisionList,
  RevisionSummary,
} from '../../api/index.ts';
import { VedetteError } from '../../core/index.ts';
import type { DocumentRecord, RevisionRecord, Store } from '../../store/index.ts';
import { diffOf } from './compare.ts';

/** The one document whose id begins so; undefined where there is none, or several. */
export async function oneDocument(store: Store, id: string): Promise<DocumentRecord | undefined> {
  const [record, second] = /^[0-9a-f]{4,}$/.test(id) ? await store.find(id) : [];
  return second === undefined ? record : undefined;
}

/** A revision as the surfaces see it. */
export function revisionSummary(record: RevisionRecord): RevisionSummary {
  const { ordinal, revision, newest, added, title, date, language, read, words, counts, sha256, size } =
    record;
  return {
    ordinal,
    revision,
    newest,
    found: added,
    title: title ?? 'Untitled',
    ...(date === undefined ? {} : { date }),
    language,
    read,
    words,
    statements: counts.statements,
    sha256,
    size,
  };
}

const count = (revisions: readonly unknown[]): string =>
  revisions.length === 1 ? 'one revision' : `${revisions.length} revisions`;

/**
 * The revision of this ordinal, else the newest.
 * @throws VedetteError `not-found`
 */
export function chooseRevision(revisions: readonly RevisionRecord[], ordinal?: number): RevisionRecord {
  const found = revisions.find((one) => (ordinal === undefined ? one.newest : one.ordinal === ordinal));
  if (found !== undefined) return found;
  throw new VedetteError(
    'not-found',
    `This document has ${count(revisions)}; there is no revision ${ordinal ?? 0}.`,
  );
}

/** What is compared with a revision where nothing else is asked for: the one before it, else the last of the others. */
function before(revisions: readonly RevisionRecord[], to: RevisionRecord): RevisionRecord {
  const others = revisions.filter((one) => one.ordinal !== to.ordinal);
  const found = others.findLast((one) => one.ordinal < to.ordinal) ?? others.at(-1);
  if (found !== undefined) return found;
  throw new VedetteError('not-found', 'This document has one revision; there is nothing to compare.');
}

export async function listOf(store: Store, id: string): Promise<RevisionList | undefined> {
  const record = await oneDocument(store, id);
  if (record === undefined) return undefined;
  return { document: record.id, items: (await store.revisions(record.id)).map(revisionSummary) };
}

/** @throws VedetteError `not-found` for a revision that is not there, or the only one */
export async function changesOf(
  store: Store,
  id: string,
  { revision, since }: RevisionChangesQuery,
): Promise<RevisionChanges | undefined> {
  const record = await oneDocument(store, id);
  if (record === undefined) return undefined;
  const revisions = await store.revisions(record.id);
  const to = chooseRevision(revisions, revision);
  const from = since === undefined ? before(revisions, to) : chooseRevision(revisions, since);
  const { fields, changes, same, names, figures } = await diffOf(store, from, to);
  const both = ({ removed, added }: typeof names) => ({ removed: [...removed], added: [...added] });
  return {
    document: record.id,
    from: revisionSummary(from),
    to: revisionSummary(to),
    fields: [...fields],
    changes: changes.map(({ pieces, touches, ...rest }) => ({
      ...rest,
      pieces: [...pieces],
      touches: [...touches],
    })),
    same,
    names: both(names),
    figures: both(figures),
  };
}
