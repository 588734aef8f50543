/** What a term of a query can begin with, and the values of the closed lists. Dates and names are the writer's own. */
export interface Vocabulary {
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Most completions that are offered. */
const MOST = 16;

/**
 * The query as it could go on: its last term with each field, or each value of its field, that begins as typed. Nothing
 * within quotes, where words are the text's own.
 */
export function completions(query: string, { fields, values }: Vocabulary): string[] {
  if ((query.match(/"/g)?.length ?? 0) % 2 === 1) return [];
  const start = Math.max(query.lastIndexOf(' '), query.lastIndexOf('\u00a0')) + 1;
  const before = query.slice(0, start);
  const term = query.slice(start);
  const sign = term.startsWith('-') ? '-' : '';
  const word = term.slice(sign.length);
  const colon = word.indexOf(':');
  if (colon < 0) {
    return fields
      .filter((field) => field.startsWith(word.toLowerCase()))
      .map((field) => `${before}${sign}${field}:`)
      .slice(0, MOST);
  }
  const known = values[word.slice(0, colon).toLowerCase()] ?? [];
  const list = word.slice(colon + 1).split(',');
  const last = list.at(-1) ?? '';
  const head = `${before}${sign}${word.slice(0, word.length - last.length)}`;
  return known
    .filter((value) => value.startsWith(last.toLowerCase()) && value !== last && !list.includes(value))
    .map((value) => `${head}${value}`)
    .slice(0, MOST);
}
