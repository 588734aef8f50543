import {
  parseQuery,
  type QueryTerm,
  type SearchPhrase,
  searchPhrase,
  type ValueTerm,
} from '../../core/index.ts';
import { type DocumentCondition, NO_ROWS } from '../../store/index.ts';
import { type QueryWorld, resolveQuery } from '../statements/resolve-query.ts';

/** A query over documents: what they must be, and the phrases that are looked for in their texts. */
export interface ResolvedDocuments {
  readonly where: DocumentCondition;
  readonly phrases: readonly SearchPhrase[];
}

/** Fields that only a statement has: a document meets them where one of its statements meets all of a group's. */
const isOfStatements = ({ field }: QueryTerm): boolean =>
  field !== 'text' && field !== 'dataset' && field !== 'since' && field !== 'until';

/** Words without a field are looked for beside the text in what a list shows of a document. */
function textCondition(term: ValueTerm, isBare: boolean): DocumentCondition {
  const words: DocumentCondition = { kind: 'words', phrases: term.values.map(searchPhrase) };
  return isBare ? { kind: 'any', of: [words, { kind: 'facts', values: term.values }] } : words;
}

function ownCondition(term: QueryTerm, query: string): DocumentCondition {
  if (term.kind === 'date') {
    return { kind: 'published', ...(term.field === 'since' ? { from: term.date } : { to: term.date }) };
  }
  const isBare = !/^-?text:/i.test(query.slice(term.start, term.end));
  const condition: DocumentCondition =
    term.field === 'text' ? textCondition(term, isBare) : { kind: 'dataset', values: term.values };
  return term.negated ? { kind: 'not', of: condition } : condition;
}

/**
 * A query of the one language over documents: `text:` is looked for in the whole text, `since:` and `until:` are days of
 * publication, and the fields of statements ask for a document that holds a statement which meets them all.
 * @throws QueryError that points at the character
 */
export async function resolveDocuments(query: string, world: QueryWorld): Promise<ResolvedDocuments> {
  const parsed = parseQuery(query);
  const of: DocumentCondition[] = [];
  for (const terms of parsed.anyOf) {
    const namesSet = terms.some((term) => term.field === 'dataset' && !term.negated);
    const parts = terms.filter((term) => !isOfStatements(term)).map((term) => ownCondition(term, query));
    if (!namesSet) parts.push(NO_ROWS);
    const said = terms.filter(isOfStatements);
    if (said.length > 0) {
      const condition = await resolveQuery({ kind: 'query', anyOf: [said] }, world, { rows: namesSet });
      parts.push({ kind: 'holds', of: condition });
    }
    of.push({ kind: 'all', of: parts });
  }
  const phrases = parsed.anyOf
    .flat()
    .flatMap((term) => (term.kind === 'values' && term.field === 'text' && !term.negated ? term.values : []))
    .map(searchPhrase)
    .filter(({ words }) => words.length > 0);
  return { where: { kind: 'any', of }, phrases };
}
