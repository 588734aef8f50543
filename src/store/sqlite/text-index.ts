import { sql, type Transaction } from 'kysely';
import { type Reading, type Span, searchWords } from '../../core/index.ts';
import type { DocumentReading } from '../store.ts';
import { unpack, unpackText } from './rows.ts';
import type { Tables } from './schema.ts';
import { spansWithout, withoutColumn } from './searched-spans.ts';

/** A word that no query can have: phrases do not run across what is left out. */
const GAP = '\ue000';

/** The words of a text as the index has them. */
function indexed(text: string, without: readonly Span[]): string {
  const words: string[] = [];
  let at = 0;
  for (const { start, end } of [...without, { start: text.length, end: text.length }]) {
    for (const { word } of searchWords(text.slice(at, start))) words.push(word);
    words.push(GAP);
    at = end;
  }
  return words.join(' ');
}

/** What the index has of one document, under the key of its newest revision. */
function wordsRow(key: number, { title, furniture }: Pick<Reading, 'title' | 'furniture'>, text: string) {
  return { key, title: indexed(title ?? '', []), text: indexed(text, spansWithout({ furniture })) };
}

type WordsRow = ReturnType<typeof wordsRow>;

/** Adds documents that the index does not have. */
export async function insertWords(
  db: Transaction<Tables>,
  documents: readonly {
    readonly key: number;
    readonly document: Pick<DocumentReading, 'reading' | 'text'>;
  }[],
): Promise<void> {
  await insertRows(
    db,
    documents.map(({ key, document: { reading, text } }) => wordsRow(key, reading, text)),
  );
}

async function insertRows(db: Transaction<Tables>, rows: readonly WordsRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into document_words (rowid, title, text)
    select value ->> 'key', value ->> 'title', value ->> 'text' from json_each(${JSON.stringify(rows)})`.execute(
    db,
  );
}

/** Puts what the newest revision says in the place of all that the index has of its document. */
export async function rewriteWords(
  db: Transaction<Tables>,
  key: number,
  document: DocumentReading,
): Promise<void> {
  const { newest } = await db
    .selectFrom('revision')
    .select('newest')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (newest !== 1) return;
  await sql`delete from document_words where rowid in
    (select key from revision where document = ${document.document})`.execute(db);
  await insertWords(db, [{ key, document }]);
}

/** Documents whose words are read out of a store of an older schema at once. */
const AT_ONCE = 200;

/**
 * A step of the schema: looks through the documents that are there. Those whose text an older Vedette did not keep are read
 * again at the next start in any case, and come into the index then.
 */
export async function indexWhatIsThere(db: Transaction<Tables>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('revision')
      .innerJoin('reading', 'reading.revision', 'revision.key')
      .innerJoin('original', 'original.sha256', 'revision.sha256')
      .select(['revision.key', 'revision.title', 'reading.json', 'reading.text', 'original.bytes'])
      .where('revision.key', '>', after)
      .where('revision.newest', '=', 1)
      .where('reading.text_sha256', 'is not', null)
      .orderBy('revision.key')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    const words: WordsRow[] = [];
    for (const { key, title, json, text, bytes } of rows) {
      // Only its furniture is asked for; checked when it was written, and again whenever it is shown.
      const { furniture } = JSON.parse(new TextDecoder().decode(unpack(json))) as Pick<Reading, 'furniture'>;
      const read = unpackText(text ?? bytes);
      words.push(wordsRow(Number(key), { furniture, ...(title === null ? {} : { title }) }, read));
      const without = withoutColumn({ furniture });
      if (without !== null) {
        await db.updateTable('reading').set({ without }).where('revision', '=', Number(key)).execute();
      }
    }
    await insertRows(db, words);
    after = Number(last.key);
  }
}
