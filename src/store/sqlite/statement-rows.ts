import { createHash } from 'node:crypto';
import type { Mention, Reading, Span, Statement } from '../../core/index.ts';
import type { StatementParts } from '../statements.ts';
import type { DocumentReading } from '../store.ts';
import { spotOf } from './place-rows.ts';
import type { NewRow } from './schema.ts';

/** Case, blanks and the forms of letters aside: sentences that fold alike are copies. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The sentences of the reading that hold a statement, in order, each with its statements' places in the list. */
export interface SentenceStatements {
  readonly span: Span;
  readonly text: string;
  readonly statements: readonly number[];
}

/** Each statement under the sentence that its trigger stands in; under its own span where it stands in none. */
export function sentencesOf({
  reading,
  text,
}: Pick<DocumentReading, 'reading' | 'text'>): SentenceStatements[] {
  const { sentences, statements } = reading;
  const order = statements
    .map((statement, index) => ({ statement, index }))
    .sort((a, b) => a.statement.trigger.start - b.statement.trigger.start || a.index - b.index);
  const found = new Map<string, { span: Span; text: string; statements: number[] }>();
  let at = 0;
  for (const { statement, index } of order) {
    const { start } = statement.trigger;
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
    const sentence = sentences[at];
    const { start: from, end: to } = sentence !== undefined && sentence.start <= start ? sentence : statement;
    const key = `${from}-${to}`;
    const known = found.get(key);
    if (known !== undefined) known.statements.push(index);
    else found.set(key, { span: { start: from, end: to }, text: text.slice(from, to), statements: [index] });
  }
  return [...found.values()];
}

/** What is the same in exact copies: the folded sentence, the deed's place in it, and how it is told. */
function copyKey(sentence: SentenceStatements, statement: Statement, ordinal: number): string {
  const before = fold(sentence.text.slice(0, Math.max(0, statement.trigger.start - sentence.span.start)));
  return createHash('sha256')
    .update(`${fold(sentence.text)}\0${before.length}\0${ordinal}\0${statement.status}`)
    .digest('hex')
    .slice(0, 32);
}

/** What a chain is known by: an entity or a code, lower case. */
interface PartyKey {
  readonly kind: 'entity' | 'code';
  readonly value: string;
}

/** A reading's parts by id, and what each chain is known by: collected once, however often the chain acts. */
interface Index {
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly chains: ReadonlyMap<number, readonly PartyKey[]>;
  readonly times: ReadonlyMap<string | undefined, Reading['times'][number]>;
  readonly places: ReadonlyMap<string | undefined, Reading['places'][number]>;
  readonly text: string;
}

function keysOf({ entity, codes = [] }: Mention): PartyKey[] {
  return [
    ...(entity === undefined ? [] : [{ kind: 'entity', value: entity.toLowerCase() } as const]),
    ...codes.map((code) => ({ kind: 'code', value: code.toLowerCase() }) as const),
  ];
}

function indexOf({ reading, text }: Pick<DocumentReading, 'reading' | 'text'>): Index {
  const chains = new Map<number, Map<string, PartyKey>>();
  for (const mention of reading.mentions) {
    const chain = chains.get(mention.chain) ?? new Map<string, PartyKey>();
    for (const key of keysOf(mention)) chain.set(`${key.kind} ${key.value}`, key);
    chains.set(mention.chain, chain);
  }
  return {
    mentions: new Map(reading.mentions.map((one) => [one.id, one])),
    chains: new Map([...chains].map(([chain, keys]) => [chain, [...keys.values()]])),
    times: new Map(reading.times.map((one) => [one.id, one])),
    places: new Map(reading.places.map((one) => [one.id, one])),
    text,
  };
}

const words = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

function partsOf(statement: Statement, { mentions, times, places, text }: Index): StatementParts {
  const nameOf = (id: string) => mentions.get(id)?.name;
  const names = (ids: readonly string[]) => ids.flatMap((id) => nameOf(id) ?? []);
  const time = times.get(statement.time);
  const place = places.get(statement.place);
  return {
    sources: names(statement.sources),
    targets: names(statement.targets),
    voices: statement.attribution.map(({ who, verb, stance }) => {
      const name = who === null || who === 'author' ? undefined : nameOf(who);
      return {
        kind: who === 'author' ? 'author' : name === undefined ? 'unnamed' : 'named',
        ...(name === undefined ? {} : { name }),
        ...(verb === undefined ? {} : { verb }),
        stance,
      };
    }),
    ...(statement.cue === undefined
      ? {}
      : { cue: { words: words(text, statement.cue), rule: statement.cue.rule } }),
    ...(time === undefined
      ? {}
      : {
          time: {
            words: words(text, time),
            value: time.value,
            ...(time.earliest === undefined ? {} : { earliest: time.earliest }),
            ...(time.latest === undefined ? {} : { latest: time.latest }),
          },
        }),
    ...(place === undefined
      ? {}
      : {
          place: {
            name: nameOf(place.mention) ?? words(text, place),
            country: place.country,
            spot: spotOf(place),
          },
        }),
  };
}

/** A statement's parties: every entity and code that the chains of its sources and targets carry, lower case, each once. */
function partiesOf(
  statement: Statement,
  { mentions, chains }: Index,
): Omit<NewRow<'statement_party'>, 'entry'>[] {
  const rows = new Map<string, Omit<NewRow<'statement_party'>, 'entry'>>();
  for (const role of ['source', 'target'] as const) {
    const ids = role === 'source' ? statement.sources : statement.targets;
    for (const { kind, value } of ids.flatMap((id) => chains.get(mentions.get(id)?.chain ?? -1) ?? []))
      rows.set(`${role} ${kind} ${value}`, { role, kind, value });
  }
  return [...rows.values()];
}

/** One statement as its rows, but for the keys that the file gives. */
export interface StatementEntry {
  readonly entry: Omit<NewRow<'statement_entry'>, 'key' | 'revision' | 'sentence' | 'example'>;
  readonly parties: readonly Omit<NewRow<'statement_party'>, 'entry'>[];
}

/** The entries of one sentence's statements. */
export function entriesOf(
  document: DocumentReading,
  sentences: readonly SentenceStatements[],
): StatementEntry[][] {
  const index = indexOf(document);
  const { reading } = document;
  const day = reading.date?.slice(0, 10) ?? null;
  return sentences.map((sentence) => {
    const seen = new Map<number, number>();
    return sentence.statements.flatMap((place) => {
      const statement = reading.statements[place];
      if (statement === undefined) return [];
      const ordinal = seen.get(statement.trigger.start) ?? 0;
      seen.set(statement.trigger.start, ordinal + 1);
      const parts = partsOf(statement, index);
      const entry: StatementEntry['entry'] = {
        id: document.statements[place] ?? statement.id,
        document: document.document,
        day,
        copy: copyKey(sentence, statement, ordinal),
        start: statement.start,
        end: statement.end,
        trigger_start: statement.trigger.start,
        trigger_end: statement.trigger.end,
        status: statement.status,
        certainty: statement.certainty,
        type: statement.event?.type.toLowerCase() ?? null,
        earliest: parts.time?.earliest ?? null,
        latest: parts.time?.latest ?? null,
        spot: parts.place?.spot ?? null,
        country: parts.place?.country ?? null,
        dataset: reading.row?.dataset ?? null,
        parts: JSON.stringify(parts),
      };
      return [{ entry, parties: partiesOf(statement, index) }];
    });
  });
}
