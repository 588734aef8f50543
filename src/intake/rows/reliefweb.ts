import type { Document } from '../../core/index.ts';
import { takeText } from '../take-text.ts';
import type { Cell } from './cells.ts';
import { dayOf } from './day.ts';
import type { RowStated } from './row-document.ts';

/** A report's fields as far as they are looked at; each may be missing or of another shape. */
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function fieldsOf(cells: readonly Cell[]): Fields {
  try {
    const fields: unknown = JSON.parse(cells.find(({ column }) => column === 'fields')?.value ?? '');
    return isFields(fields) ? fields : {};
  } catch {
    return {};
  }
}

/** The names in a list of `{name}`, in their order. */
function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => (isFields(one) ? (word(one.name) ?? []) : []));
}

/** The instant or day of a date field: `original` is the report's own date, `created` that of its posting. */
function dateOf(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  for (const name of ['original', 'created']) {
    const given = word(value[name]);
    const day = given === undefined ? undefined : dayOf(given);
    if (day !== undefined) return day;
  }
  return undefined;
}

/**
 * A report as a document that is read as any text: its body is the text (Markdown, as the API gives it), its sources
 * are the publisher, its address and day are its own.
 * @returns undefined for a report whose text is not in the answer (a map, a PDF)
 * Source: ReliefWeb API v2, reports, profile `full`.
 */
export function takeReport(cells: readonly Cell[], stated: RowStated): Document | undefined {
  const fields = fieldsOf(cells);
  const body = word(fields.body) === undefined ? undefined : fields.body;
  if (typeof body !== 'string') return undefined;
  const sources = namesIn(fields.source);
  const title = word(fields.title);
  const date = dateOf(fields.date);
  const url = word(fields.url_alias) ?? word(fields.url);
  return takeText(body, {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(sources.length === 0 ? {} : { publisher: sources.join(', ') }),
    ...(url === undefined || !/^https?:\/\//i.test(url) ? {} : { url }),
    ...stated,
  });
}
