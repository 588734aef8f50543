import { type RawBuilder, sql } from 'kysely';
import type { SearchPhrase } from '../../core/index.ts';
import type { DocumentCondition } from '../document-condition.ts';
import { AFTER, all, any, compileCondition } from './statement-condition.ts';

type Sql = RawBuilder<boolean>;

/** FTS5's own syntax never reaches it: words of a phrase are letters and digits alone (core/search-words.ts). */
function words(phrases: readonly SearchPhrase[]): Sql {
  const usable = phrases.filter((phrase) => phrase.words.length > 0);
  if (usable.length === 0) return sql<boolean>`0`;
  const match = usable
    .map((phrase) => `"${phrase.words.join(' ')}"${phrase.isPrefix ? ' *' : ''}`)
    .join(' OR ');
  return sql<boolean>`revision.key in (select rowid from document_words where document_words match ${match})`;
}

const FACTS = sql`(coalesce(revision.title, '') || ' ' || coalesce(revision.publisher, '') || ' '
  || coalesce(revision.author, '') || ' ' || coalesce(revision.date, '') || ' ' || coalesce(document.url, ''))`;

function facts(values: readonly string[]): Sql {
  const parts = values.map((value) => {
    const like = `%${value.replace(/[\\%_]/g, '\\$&')}%`;
    return sql<boolean>`${FACTS} like ${like} escape '\\'`;
  });
  return any(parts);
}

/** The condition over `revision` and `document`; never null, so that it can be negated. */
export function compileDocumentCondition(condition: DocumentCondition): Sql {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map(compileDocumentCondition));
    case 'any':
      return any(condition.of.map(compileDocumentCondition));
    case 'not':
      return sql<boolean>`not ${compileDocumentCondition(condition.of)}`;
    case 'words':
      return words(condition.phrases);
    case 'facts':
      return facts(condition.values);
    case 'dataset':
      return condition.values.length === 0
        ? sql<boolean>`0`
        : sql<boolean>`coalesce(document.dataset, '') in (${sql.join([...condition.values])})`;
    case 'published': {
      const { from, to } = condition;
      return all([
        ...(from === undefined ? [] : [sql<boolean>`coalesce(revision.date >= ${from}, 0)`]),
        ...(to === undefined ? [] : [sql<boolean>`coalesce(revision.date < ${to + AFTER}, 0)`]),
      ]);
    }
    case 'holds':
      return sql<boolean>`document.id in (
        select e.document from statement_entry e where ${compileCondition(condition.of)})`;
  }
}
