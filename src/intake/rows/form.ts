import { type Delimiter, TABLE_IDS, TABLES, type TableId } from './tables.ts';

/**
 * How a row's text is to be read: the table, and how its cells stand there. `columns` are the names in the row's order
 * ('' for a cell without one); `json`: the row is a JSON object that names its cells itself.
 */
export interface RowForm {
  readonly table: TableId;
  readonly layout: 'cells' | 'json';
  readonly delimiter: Delimiter;
  readonly quoted: boolean;
  readonly columns: readonly string[];
}

/** The publisher's own form of a table. */
export function standardForm(table: TableId, layout: RowForm['layout'] = 'cells'): RowForm {
  const { delimiter, quoted, columns } = TABLES[table];
  return { table, layout: table === 'reliefweb' ? 'json' : layout, delimiter, quoted, columns };
}

function isStandard(form: RowForm): boolean {
  const { delimiter, quoted, columns } = TABLES[form.table];
  if (form.layout === 'json') return true;
  return (
    form.delimiter === delimiter &&
    form.quoted === quoted &&
    form.columns.length === columns.length &&
    form.columns.every((name, index) => name === columns[index])
  );
}

/**
 * The form as a short word that is kept beside a row, so that it can be read again: `ucdp-ged`, `acled+json`, and with
 * delimiter and columns where a file has its own.
 */
export function formatForm(form: RowForm): string {
  if (form.layout === 'json') return form.table === 'reliefweb' ? 'reliefweb' : `${form.table}+json`;
  if (isStandard(form)) return form.table;
  return JSON.stringify([form.table, form.delimiter, form.quoted ? 1 : 0, form.columns.join('\n')]);
}

const isTable = (word: unknown): word is TableId => TABLE_IDS.some((id) => id === word);

/** Reads back what {@link formatForm} wrote; undefined for anything else. */
export function parseForm(word: string): RowForm | undefined {
  const [plain, layout] = word.split('+');
  if (isTable(plain)) return standardForm(plain, layout === 'json' ? 'json' : 'cells');
  try {
    const parts: unknown = JSON.parse(word);
    if (!Array.isArray(parts) || !isTable(parts[0])) return undefined;
    const standard = standardForm(parts[0]);
    const delimiter = ['\t', ',', ';', '|'].find((sign) => sign === parts[1]);
    return {
      table: parts[0],
      layout: 'cells',
      // Found in the list of delimiters just above.
      delimiter: (delimiter as Delimiter | undefined) ?? standard.delimiter,
      quoted: parts[2] === 1,
      columns: typeof parts[3] === 'string' ? parts[3].split('\n') : standard.columns,
    };
  } catch {
    return undefined;
  }
}
