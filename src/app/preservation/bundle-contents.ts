import type { CaptureRecord, DocumentRecord, RevisionRecord, Store } from '../../store/index.ts';

/** What a bundle of some documents holds: their revisions, the entries of the log that tell of them, and the originals. */
export interface BundleContents {
  readonly revisions: readonly RevisionRecord[];
  readonly captures: readonly CaptureRecord[];
  /** SHA-256 of every original, in order. */
  readonly originals: readonly string[];
}

const byWord = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All revisions of the documents, how they were taken, and the tables, feeds and mails that they stood in. */
export async function bundleContents(
  store: Store,
  documents: readonly Pick<DocumentRecord, 'id'>[],
): Promise<BundleContents> {
  const revisions: RevisionRecord[] = [];
  const captures = new Map<number, CaptureRecord>();
  const originals = new Set<string>();
  const wholes = new Set<string>();
  const take = (capture: CaptureRecord) => {
    captures.set(capture.number, capture);
    originals.add(capture.sha256);
    if (capture.within !== undefined) wholes.add(capture.within.sha256);
  };
  for (const { id } of documents) {
    const found = await store.revisions(id);
    revisions.push(...found);
    for (const { sha256 } of found) originals.add(sha256);
    for (const capture of await everyCapture(store, { document: id })) take(capture);
  }
  // A set goes on to what is added while it is walked: a mail within a mail.
  for (const sha256 of wholes) {
    originals.add(sha256);
    for (const capture of await everyCapture(store, { sha256 })) take(capture);
  }
  return {
    revisions: revisions.sort((a, b) => byWord(a.id, b.id) || a.ordinal - b.ordinal),
    captures: [...captures.values()].sort((a, b) => a.number - b.number),
    originals: [...originals].sort(byWord),
  };
}

const PAGE = 1000;

async function everyCapture(
  store: Store,
  query: { readonly document?: string; readonly sha256?: string },
): Promise<CaptureRecord[]> {
  const found: CaptureRecord[] = [];
  for (let after = 0; ; ) {
    const page = await store.captures({ ...query, after, limit: PAGE });
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = last.number;
  }
}

/** The chain from before the first of these entries to the last: number, entry's hash and link, a line each. */
export async function chainText(store: Store, captures: readonly CaptureRecord[]): Promise<string> {
  const [first] = captures;
  const last = captures.at(-1);
  if (first === undefined || last === undefined) return '';
  const [before] = first.number === 1 ? [] : await store.log(first.number - 2, 1);
  const lines = [`${first.number - 1} - ${before?.link ?? '0'.repeat(64)}\n`];
  for (let after = first.number - 1; after < last.number; ) {
    const page = await store.log(after, Math.min(PAGE, last.number - after));
    for (const { number, hash, link } of page) lines.push(`${number} ${hash} ${link}\n`);
    const end = page.at(-1);
    if (end === undefined) break;
    after = end.number;
  }
  return lines.join('');
}
