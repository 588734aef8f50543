import { formatQuery, parseQuery, type QueryTerm } from '../../core/index.ts';
import type { StatementCondition, Store } from '../../store/index.ts';
import { type QueryWorld, resolveQuery } from './resolve-query.ts';

/** One value of one term, with the condition that it alone makes. */
interface Value {
  readonly group: number;
  readonly term: QueryTerm;
  readonly words: string;
  readonly condition: StatementCondition;
}

async function valuesOf(query: string, world: QueryWorld): Promise<Value[]> {
  const values: Value[] = [];
  for (const [group, terms] of parseQuery(query).anyOf.entries()) {
    for (const term of terms) {
      const parts: QueryTerm[] =
        term.kind === 'date'
          ? [term]
          : term.values.map((value) => ({ ...term, values: [value], negated: false }));
      for (const part of parts) {
        const one = { kind: 'query', anyOf: [[part]] } as const;
        values.push({
          group,
          term,
          words: formatQuery(one),
          condition: await resolveQuery(one, world, { rows: true }),
        });
      }
    }
  }
  return values;
}

/**
 * Why statements are in a query's answer: for each of them the values that it has, of the first group of terms that it
 * meets whole; terms that say what must not be are left out.
 */
export async function matchedTerms(
  store: Store,
  query: string,
  ids: readonly string[],
  world: QueryWorld,
): Promise<string[][]> {
  const values = await valuesOf(query, world);
  const met = await store.statementMatches(
    ids,
    values.map(({ condition }) => condition),
  );
  return ids.map((_, row) => {
    const isMet = (value: Value) => met[row]?.[values.indexOf(value)] === true;
    const groups = [...new Set(values.map(({ group }) => group))];
    const group = groups.find((one) => {
      const terms = new Set(values.filter((value) => value.group === one).map(({ term }) => term));
      return [...terms].every((term) => {
        const has = values.some((value) => value.term === term && isMet(value));
        return term.kind === 'values' && term.negated ? !has : has;
      });
    });
    return values
      .filter(({ term, group: one }) => one === group && !(term.kind === 'values' && term.negated))
      .filter(isMet)
      .map(({ words }) => words);
  });
}
