import type {
  Desk,
  DocumentOrigin,
  DocumentSort,
  DocumentSummary,
  MapPicture,
  MapQuery,
  MapReports,
  MapReportsQuery,
  PasteReceipt,
  PasteRequest,
  Progress,
  SituationSummary,
  SourceList,
} from '../api/index.ts';
import { statusSchema, VedetteError } from '../core/index.ts';
import { rowCells } from '../intake/index.ts';
import type { Situation } from '../lexicon/index.ts';
import { DOCUMENT_SORTS, type DocumentRecord, type StatementCondition, type Store } from '../store/index.ts';
import { type Country, loadCountries } from './countries.ts';
import { listDocuments } from './documents/list-documents.ts';
import { ingest } from './ingest.ts';
import { byWeight, mapPlaceOf, sumStatuses } from './map-places.ts';
import { IDLE, toldProgress } from './progress.ts';
import type { ReaderService } from './reader-service.ts';
import { textOf } from './reread.ts';
import {
  changesOf,
  chooseRevision,
  listOf,
  oneDocument,
  revisionSummary,
} from './revisions/revision-desk.ts';
import { resolveNarrowed } from './statements/narrow-query.ts';
import { worldOf } from './statements/resolve-query.ts';
import { statementDesk } from './statements/statement-desk.ts';
import { statedFields, takeOne } from './take-document.ts';
import { addUpload } from './upload.ts';
import { listSources } from './watch/sources-desk.ts';

export interface DeskParts {
  readonly situation: Situation;
  readonly store: Store;
  readonly reader: ReaderService;
  /** The instant, ISO 8601. */
  readonly now: () => string;
  /** False hides the examples of the situation, also where an earlier start has read them in. */
  readonly examples: boolean;
}

function summaryOf(record: DocumentRecord): DocumentSummary {
  const { id, revision, example, language, read, words, added, reader, counts } = record;
  return {
    id,
    revision,
    title: record.title ?? 'Untitled',
    ...(record.date === undefined ? {} : { date: record.date }),
    ...(record.publisher === undefined ? {} : { publisher: record.publisher }),
    ...(record.url === undefined ? {} : { url: record.url }),
    example,
    language,
    read,
    counts,
    words,
    added,
    reader,
  };
}

function originOf(record: DocumentRecord): DocumentOrigin {
  if (record.origin === 'paste') return { kind: 'paste' };
  const name = record.origin.replace(/^[a-z]+:/, '');
  if (record.origin.startsWith('fetch:')) return { kind: 'page', name };
  if (record.origin.startsWith('feed:')) {
    // Of a page the feed's publisher and day alone are stated; of its own words also title and address.
    const { title, url } = record.stated;
    const isWords = title !== undefined || url !== undefined || record.url === undefined;
    return { kind: isWords ? 'feed-words' : 'page', name };
  }
  return { kind: record.example ? 'example' : 'file', name };
}

function sortOf(sort: DocumentSort): { sort: (typeof DOCUMENT_SORTS)[number]; descending: boolean } {
  const key = DOCUMENT_SORTS.find((name) => name === sort.replace(/^-/, ''));
  return { sort: key ?? 'date', descending: sort.startsWith('-') };
}

function within({ since, until }: MapQuery): { since?: string; until?: string } {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

/** Takings that are given with a document, the newest. */
const CAPTURES_SHOWN = 20;

/** One open situation as the surfaces see it. `progress` is told from outside while long work goes on. */
export class OpenDesk implements Desk {
  readonly #parts: DeskParts;
  readonly #statements: ReturnType<typeof statementDesk>;
  #countries: Promise<ReadonlyMap<string, Country>> | undefined;
  #progress: Progress = IDLE;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#statements = statementDesk(parts);
  }

  /** Tells the surfaces where long work stands. */
  tell(progress: Progress): void {
    this.#progress = progress;
  }

  async situation(): Promise<SituationSummary> {
    const { situation, store, reader, examples } = this.#parts;
    const {
      documents,
      examples: exampleCount,
      statements,
      mentions,
      from,
      to,
    } = await store.totals({ examples });
    return {
      id: situation.id,
      title: situation.title,
      ...(situation.description === undefined ? {} : { description: situation.description }),
      tracks: situation.tracks.map(({ id, title, question }) => ({
        id,
        title,
        ...(question === undefined ? {} : { question }),
      })),
      counts: { documents, examples: exampleCount, statements, mentions },
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      reader: reader.id,
    };
  }

  async documents(query: Parameters<Desk['documents']>[0]) {
    const { total, searched, documents } = await listDocuments(this.#parts, query.query, {
      examples: this.#parts.examples,
      offset: query.offset,
      limit: query.limit,
      ...sortOf(query.sort),
    });
    const items = documents.map(({ record, hit }) => ({
      ...summaryOf(record),
      ...(hit === undefined ? {} : { hit }),
    }));
    return { total, offset: query.offset, searched, items };
  }

  async document(id: string, ordinal?: number) {
    const { store } = this.#parts;
    const known = await oneDocument(store, id);
    if (known === undefined) return undefined;
    const revisions = await store.revisions(known.id);
    const record = chooseRevision(revisions, ordinal);
    const [text, reading] = await Promise.all([
      textOf(store, record, record.revision),
      store.reading(record.id, record.revision),
    ]);
    if (text === undefined || reading === undefined) return undefined;
    const captures = await store.captures({
      document: record.id,
      sha256: record.sha256,
      newestFirst: true,
      limit: CAPTURES_SHOWN,
    });
    const { row } = record.stated;
    const cells = row === undefined ? undefined : rowCells(text, row);
    return {
      summary: summaryOf(record),
      reading: { ...reading, text },
      ...(cells === undefined
        ? {}
        : { cells: cells.map(({ column, start, end }) => ({ column, start, end })) }),
      origin: originOf(record),
      revision: { ...revisionSummary(record), of: revisions.length },
      provenance: {
        sha256: record.sha256,
        size: record.size,
        revisions: record.revisions,
        captures: captures.map(({ at, kind, name, asked, final, by, note }) => ({
          at,
          kind,
          name,
          ...((final ?? asked) === undefined ? {} : { address: final ?? asked }),
          ...(by === undefined ? {} : { by }),
          ...(note === undefined ? {} : { note }),
        })),
      },
    };
  }

  revisions(id: string) {
    return listOf(this.#parts.store, id);
  }

  changes(id: string, query: Parameters<Desk['changes']>[1]) {
    return changesOf(this.#parts.store, id, query);
  }

  async paste(request: PasteRequest): Promise<PasteReceipt> {
    const { store, reader, now } = this.#parts;
    const bytes = new TextEncoder().encode(request.text);
    const stated = statedFields({
      title: request.title,
      date: request.date,
      publisher: request.source,
      url: request.url,
    });
    const item = {
      name: 'the pasted text',
      origin: 'paste',
      load: async () => takeOne(bytes, { name: 'The text', stated }),
    };
    const [result] = await ingest(store, reader, [item], { now });
    if (result?.id === undefined)
      throw new VedetteError('paste', result?.reason ?? 'The text could not be read.');
    return { id: result.id, added: result.outcome === 'added' || result.outcome === 'revised' };
  }

  async upload(...[request, bytes]: Parameters<Desk['upload']>) {
    const before = this.#progress;
    try {
      return await addUpload(this.#parts, request, bytes, (progress) =>
        this.tell(toldProgress('adding', progress)),
      );
    } finally {
      this.tell(before.state === 'adding' ? IDLE : before);
    }
  }

  /** The statements that a query of the map means; undefined where it names none, and every place counts. */
  async #meant({ query = '', track, status }: MapQuery): Promise<{ where?: StatementCondition }> {
    if (query.trim() === '' && track === undefined && status === undefined) return {};
    return { where: await resolveNarrowed({ query, track, status }, worldOf(this.#parts)) };
  }

  async map(query: MapQuery): Promise<MapPicture> {
    const { store, situation, examples } = this.#parts;
    this.#countries ??= loadCountries();
    const countries = await this.#countries;
    const { status, ...anyStatus } = query;
    const [meant, ofAnyStatus] = await Promise.all([this.#meant(query), this.#meant(anyStatus)]);
    const [records, { days, undated }, all, others] = await Promise.all([
      store.places({ examples, ...within(query), ...meant }),
      store.placeDays({ examples, ...meant }),
      meant.where === undefined ? undefined : store.placeDays({ examples }),
      status === undefined ? undefined : store.places({ examples, ...within(query), ...ofAnyStatus }),
    ]);
    const places = records.map((record) => mapPlaceOf(record, situation.places, countries));
    const scale = all?.days ?? days;
    const [first, last] = [scale[0]?.day, scale.at(-1)?.day];
    return {
      places: places.sort(byWeight),
      statuses: sumStatuses(others ?? records),
      days: [...days],
      undated,
      ...(first === undefined || last === undefined ? {} : { from: first, to: last }),
    };
  }

  async mapReports(place: string, query: MapReportsQuery): Promise<MapReports> {
    const { store, examples } = this.#parts;
    const { offset, limit } = query;
    const { total, reports } = await store.placeReports(place, {
      examples,
      ...within(query),
      ...(await this.#meant(query)),
      offset,
      limit,
    });
    const texts = new Map<string, string>();
    for (const { document } of reports) {
      if (texts.has(document)) continue;
      const [record] = await store.find(document);
      texts.set(document, record === undefined ? '' : ((await textOf(store, record)) ?? ''));
    }
    const items = reports.map(({ title, status, ...report }) => ({
      ...report,
      title: title ?? 'Untitled',
      ...(status === undefined ? {} : { status: statusSchema.parse(status) }),
      quote: (texts.get(report.document) ?? '').slice(report.start, report.end),
    }));
    return { total, offset, items };
  }

  statements(query: Parameters<Desk['statements']>[0]) {
    return this.#statements.statements(query);
  }

  statement(id: string) {
    return this.#statements.statement(id);
  }

  tracks() {
    return this.#statements.tracks();
  }

  track(id: string) {
    return this.#statements.track(id);
  }

  why(statement: string, track: string) {
    return this.#statements.why(statement, track);
  }

  calendar(query: Parameters<Desk['calendar']>[0]) {
    return this.#statements.calendar(query);
  }

  kept(document: string) {
    return this.#statements.kept(document);
  }

  markStatement(id: string, request: Parameters<Desk['markStatement']>[1]) {
    return this.#statements.markStatement(id, request);
  }

  sources(): Promise<SourceList> {
    const { situation, store, now, examples } = this.#parts;
    return listSources(situation, store, Date.parse(now()), examples);
  }

  async progress(): Promise<Progress> {
    return this.#progress;
  }
}
