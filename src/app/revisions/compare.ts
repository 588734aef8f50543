import { StoreError, VedetteError } from '../../core/index.ts';
import type { RevisionRecord, Store } from '../../store/index.ts';
import { textOf } from '../reread.ts';
import { findDocument } from '../workplace.ts';
import { type RevisionDiff, type RevisionText, revisionDiff } from './revision-diff.ts';

/** The revisions of the one document whose id begins so, oldest first. @throws VedetteError for an unknown one */
export async function listRevisions(store: Store, id: string): Promise<readonly RevisionRecord[]> {
  return store.revisions((await findDocument(store, id)).id);
}

async function asRead(store: Store, record: RevisionRecord): Promise<RevisionText> {
  const { id, revision } = record;
  const [text, reading] = await Promise.all([textOf(store, record, revision), store.reading(id, revision)]);
  if (text === undefined || reading === undefined) {
    throw new StoreError('incomplete', `Document ${id} has no text in the store; see: vedette verify`);
  }
  return { text, reading };
}

/** What changed from one revision to another of the same document, whichever came first. */
export async function diffOf(store: Store, from: RevisionRecord, to: RevisionRecord): Promise<RevisionDiff> {
  return revisionDiff(await asRead(store, from), await asRead(store, to));
}

/**
 * What changed between each revision of a document and the one after it, oldest first.
 * @throws VedetteError for an unknown document, or one of a single revision
 */
export async function compareRevisions(
  store: Store,
  id: string,
): Promise<readonly { from: RevisionRecord; to: RevisionRecord; diff: RevisionDiff }[]> {
  const revisions = await listRevisions(store, id);
  if (revisions.length < 2) {
    throw new VedetteError('one-revision', `Document ${id} has one revision; there is nothing to compare.`);
  }
  const found: { from: RevisionRecord; to: RevisionRecord; diff: RevisionDiff }[] = [];
  for (const [index, to] of revisions.entries()) {
    const from = revisions[index - 1];
    if (from === undefined) continue;
    found.push({ from, to, diff: await diffOf(store, from, to) });
  }
  return found;
}
