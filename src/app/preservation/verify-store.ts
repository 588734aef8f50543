import { type Reading, StoreError, VedetteError } from '../../core/index.ts';
import { READER_VERSION } from '../../reading/index.ts';
import {
  CHAIN_START,
  captureEntrySchema,
  type LogLine,
  linkOf,
  type RevisionRecord,
  type Store,
  sha256,
} from '../../store/index.ts';
import { documentId, statementIds } from '../identity.ts';
import { Meter, type Report } from '../progress.ts';
import { retake } from '../reread.ts';
import { checkReading } from './check-revision.ts';
import { type Problem, short, type Verification } from './problems.ts';

export interface VerifyOptions {
  readonly report?: Report;
  readonly signal?: AbortSignal;
  /** A link of the chain that was noted earlier: it must still stand in it. */
  readonly head?: string;
}

/** Rows asked for at once. */
const PAGE = 200;

/** What one run has found so far. */
class StoreCheck {
  readonly problems: Problem[] = [];
  readonly #store: Store;
  readonly #options: VerifyOptions;
  readonly #meter: Meter;
  readonly counts = { originals: 0, bytes: 0, captures: 0, revisions: 0, olderTexts: 0 };
  readonly #sums = new Set<string>();
  readonly #captured = new Set<string>();
  head = CHAIN_START;

  constructor(store: Store, total: number, options: VerifyOptions) {
    this.#store = store;
    this.#options = options;
    this.#meter = new Meter(total, options.report ?? (() => {}), undefined, 'items');
  }

  get stopped(): boolean {
    return this.#options.signal?.aborted === true;
  }

  #problem(code: Problem['code'], subject: string, message: string): void {
    this.problems.push({ code, subject, message });
  }

  /** Runs one look; a failure to read is a problem of its own, not the end of the rest. */
  async #look(subject: string, what: string, look: () => Promise<void>): Promise<void> {
    const before = this.problems.length;
    try {
      await look();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#problem('bytes', subject, `${what} cannot be read (${why}).`);
    }
    this.#meter.step(what, this.problems.length > before ? 'failed' : 'done');
  }

  async originals(): Promise<void> {
    for (let after = ''; ; ) {
      const page = await this.#store.originals(after, PAGE);
      for (const { sha256: sum, size } of page) {
        if (this.stopped) return;
        this.#sums.add(sum);
        this.counts.originals++;
        const what = `The original ${short(sum)}`;
        await this.#look(sum, what, async () => {
          const bytes = await this.#store.bytes(sum);
          if (bytes === undefined) return this.#problem('missing', sum, `${what} is not in the store.`);
          this.counts.bytes += bytes.length;
          const found = sha256(bytes);
          if (found !== sum) {
            this.#problem('bytes', sum, `${what} was changed: its bytes now have the hash ${short(found)}.`);
          } else if (bytes.length !== size) {
            this.#problem('bytes', sum, `${what} has ${bytes.length} bytes, and ${size} are noted.`);
          }
        });
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.sha256;
    }
  }

  #entry(line: LogLine, expected: number): void {
    const subject = `entry ${line.number}`;
    if (line.number !== expected) {
      this.#problem('log', `entry ${expected}`, `Entry ${expected} of the log is missing.`);
    }
    if (sha256(line.entry) !== line.hash) {
      this.#problem(
        'log',
        subject,
        `Entry ${line.number} of the log was changed: it no longer has its hash.`,
      );
    }
    const link = linkOf(this.head, line.hash);
    if (link !== line.link) {
      this.#problem('chain', subject, `The chain is broken at entry ${line.number} of the log.`);
    }
    this.head = line.link;
    const entry = captureEntrySchema.safeParse(parsed(line.entry));
    if (!entry.success) {
      this.#problem('log', subject, `Entry ${line.number} of the log is no entry.`);
      return;
    }
    const { number, sha256: sum, within, document, revision } = entry.data;
    if (number !== line.number) this.#problem('log', subject, `Entry ${line.number} calls itself ${number}.`);
    for (const one of [sum, ...(within === undefined ? [] : [within.sha256])]) {
      if (this.#sums.has(one)) continue;
      this.#problem(
        'missing',
        one,
        `Entry ${line.number} tells of the original ${short(one)}, which is not in the store.`,
      );
    }
    if (document !== undefined && revision !== undefined) this.#captured.add(`${document}/${revision}`);
  }

  async log(): Promise<void> {
    let expected = 1;
    let isHeadSeen = this.#options.head === undefined || this.#options.head === CHAIN_START;
    for (let after = 0; ; ) {
      const page = await this.#store.log(after, PAGE);
      for (const line of page) {
        if (this.stopped) return;
        this.counts.captures++;
        await this.#look(`entry ${line.number}`, `Entry ${line.number} of the log`, async () =>
          this.#entry(line, expected),
        );
        expected = line.number + 1;
        if (line.link === this.#options.head) isHeadSeen = true;
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.number;
    }
    if (!isHeadSeen) {
      const { head = '' } = this.#options;
      this.#problem(
        'chain',
        head,
        `The link ${short(head)} that you noted is not in the chain: the log before it was changed.`,
      );
    }
  }

  async #revision(record: RevisionRecord): Promise<void> {
    const { id, revision, sha256: sum } = record;
    const subject = `document ${short(id)}, revision ${record.ordinal}`;
    if (!sum.startsWith(revision)) {
      this.#problem(
        'identity',
        id,
        `${subject} is called ${short(revision)}, and its bytes have the hash ${short(sum)}.`,
      );
    }
    if (!this.#captured.has(`${id}/${revision}`)) {
      this.#problem('log', id, `The log does not tell how ${subject} was taken.`);
    }
    const [bytes, reading, kept, ids] = await Promise.all([
      this.#store.original(id, revision),
      this.#store.reading(id, revision),
      this.#store.text(id, revision),
      this.#store.statementIds(id, revision),
    ]);
    if (bytes === undefined || reading === undefined) {
      return this.#problem(
        'missing',
        id,
        `${subject} has lost its ${bytes === undefined ? 'bytes' : 'reading'}.`,
      );
    }
    if (documentId(bytes, record.url) !== id) {
      this.#problem(
        'identity',
        id,
        `${subject} has neither the address nor the bytes that its id stands for.`,
      );
    }
    const text = await this.#text(subject, record, bytes, kept, reading);
    if (text === undefined) return;
    const expected = statementIds(revision, reading);
    this.problems.push(...checkReading(subject, reading, text.length, record, { kept: ids, expected }));
  }

  /** The text that the reading points into, held against what the bytes give where this version read it. */
  async #text(
    subject: string,
    record: RevisionRecord,
    bytes: Uint8Array,
    kept: string | undefined,
    reading: Reading,
  ): Promise<string | undefined> {
    if (!reading.reader.startsWith(`${READER_VERSION}+`)) {
      this.counts.olderTexts++;
      if (kept !== undefined) return kept;
    }
    try {
      const { text } = (await retake(record, bytes)).document;
      if (kept === undefined || text === kept) return text;
      this.#problem(
        'text',
        record.id,
        `The text of ${subject} is not the one that its bytes give; it was changed, or another build read it.`,
      );
      return kept;
    } catch (error) {
      if (!(error instanceof VedetteError) || error instanceof StoreError) throw error;
      this.#problem(
        'text',
        record.id,
        `No text can be taken from the bytes of ${subject} any more (${error.message})`,
      );
      return kept;
    }
  }

  async revisions(): Promise<void> {
    for (let after = 0; ; ) {
      const page = await this.#store.everyRevision(after, PAGE);
      for (const { record } of page) {
        if (this.stopped) return;
        this.counts.revisions++;
        await this.#look(record.id, record.title ?? record.id, () => this.#revision(record));
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.key;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Hashes all that is kept and holds it against its names, the log against its chain, and every reading against its text
 * and its text against its bytes. Nothing is written.
 * @throws StoreError when the file cannot be read at all
 */
export async function verifyStore(store: Store, options: VerifyOptions = {}): Promise<Verification> {
  const held = await store.holdings();
  const check = new StoreCheck(store, held.originals + held.captures + held.revisions, options);
  for (const line of await store.check()) {
    check.problems.push({ code: 'file', subject: 'file', message: `The store's file is damaged: ${line}.` });
  }
  await check.originals();
  if (!check.stopped) await check.log();
  if (!check.stopped) await check.revisions();
  const { counts } = check;
  if (!check.stopped && counts.revisions < held.revisions) {
    const lost = held.revisions - counts.revisions;
    check.problems.push({
      code: 'missing',
      subject: 'revisions',
      message: `${lost} revisions have lost their bytes or their reading.`,
    });
  }
  return { ...counts, head: check.head, problems: check.problems, stopped: check.stopped };
}
