import { isCalendarDate } from './calendar-date.ts';
import { nearestTo } from './nearest.ts';
import {
  DATE_FIELDS,
  type DateTerm,
  knownValues,
  QUERY_FIELDS,
  type Query,
  type QueryField,
  type QueryTerm,
  type ValueField,
  type ValueTerm,
} from './query.ts';
import { QueryError } from './query-error.ts';

/** Queries longer than this are refused: they come from URLs too. */
const LONGEST_QUERY = 4000;

interface Value {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a query: terms `field:value` that all must hold, `-` before a term negates it, commas mean "or", quotes hold a
 * phrase together (`\"` and `\\` inside), words without a field are looked for in the text, and `OR` in capitals stands
 * between groups of terms. `actor:irq target:syr type:consult,agree -status:denied since:2025-03 "border guards"`
 * @throws QueryError that points at the character and says what was expected
 */
export function parseQuery(text: string): Query {
  if (text.length > LONGEST_QUERY) {
    throw new QueryError(
      `the query is longer than ${LONGEST_QUERY} characters`,
      { start: LONGEST_QUERY, end: text.length },
      ['a shorter query'],
    );
  }
  const groups: QueryTerm[][] = [[]];
  let at = skipSpace(text, 0);
  let orAt: number | undefined;
  while (at < text.length) {
    const group = groups.at(-1) ?? [];
    if (isOr(text, at)) {
      if (group.length === 0) throw lonelyOr(at);
      orAt = at;
      groups.push([]);
      at = skipSpace(text, at + 2);
      continue;
    }
    const term = readTerm(text, at);
    group.push(term);
    at = term.end;
    if (at < text.length && !isSpace(text.charCodeAt(at))) {
      throw new QueryError(`unexpected ${shown(text, at)}`, { start: at, end: at + 1 }, [
        'a space',
        'a comma',
      ]);
    }
    at = skipSpace(text, at);
  }
  if (orAt !== undefined && groups.at(-1)?.length === 0) throw lonelyOr(orAt);
  return { kind: 'query', anyOf: groups };
}

function lonelyOr(at: number): QueryError {
  return new QueryError('OR needs a term before and after it', { start: at, end: at + 2 }, ['a term']);
}

function readTerm(text: string, start: number): QueryTerm {
  const negated = text[start] === '-';
  const at = negated ? start + 1 : start;
  const colon = fieldEnd(text, at);
  const field = colon === undefined ? 'text' : fieldOf(text.slice(at, colon), at);
  const values = readValues(text, colon === undefined ? at : colon + 1, field);
  const end = values.at(-1)?.end ?? at;
  if (field === 'since' || field === 'until') return dateTerm(field, values, { start, end }, negated);
  const checked = values.map((value) => checkedValue(field, value));
  return { kind: 'values', field, values: [...new Set(checked)], negated, start, end } satisfies ValueTerm;
}

/** Where the colon stands when a run of letters and a colon begin here; an address ("https://…") is no field. */
function fieldEnd(text: string, start: number): number | undefined {
  let at = start;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  return at > start && text[at] === ':' && !text.startsWith('//', at + 1) ? at : undefined;
}

function fieldOf(word: string, start: number): QueryField {
  const known = QUERY_FIELDS.find((field) => field === word.toLowerCase());
  if (known !== undefined) return known;
  const near = nearestTo(word, QUERY_FIELDS);
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  throw new QueryError(
    `unknown field "${word}"${hint} (known: ${QUERY_FIELDS.join(', ')}; put quotes around text that holds a colon)`,
    { start, end: start + word.length },
    QUERY_FIELDS,
  );
}

function readValues(text: string, start: number, field: QueryField): Value[] {
  const values: Value[] = [];
  let at = start;
  for (;;) {
    const value = readValue(text, at, field);
    values.push(value);
    at = value.end;
    if (text[at] !== ',') return values;
    at++;
  }
}

function readValue(text: string, start: number, field: QueryField): Value {
  if (text[start] === '"') return readQuoted(text, start);
  let at = start;
  while (at < text.length && !endsBareValue(text.charCodeAt(at))) at++;
  if (at === start) {
    const found = at < text.length ? `, found ${shown(text, at)}` : ', found the end';
    const expected = knownValues(field) ?? [isDateField(field) ? 'a date as 2025-03-10' : 'a value'];
    throw new QueryError(
      `${field}: expects ${listed(expected)}${found}`,
      { start, end: start + 1 },
      expected,
    );
  }
  return { text: text.slice(start, at), quoted: false, start, end: at };
}

function readQuoted(text: string, start: number): Value {
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') {
      if (value.trim() === '') {
        throw new QueryError('nothing stands between the quotes', { start, end: at + 1 }, ['a word']);
      }
      return { text: value, quoted: true, start, end: at + 1 };
    }
    const next = text[at + 1];
    if (character === '\\' && (next === '"' || next === '\\')) {
      value += next;
      at++;
    } else value += character;
  }
  throw new QueryError('the quotes opened here are not closed', { start, end: text.length }, ['"']);
}

function checkedValue(field: ValueField, value: Value): string {
  if (field === 'text' || field === 'place') return value.text.trim();
  const word = value.text.trim().toLowerCase();
  const known = knownValues(field);
  if (known === undefined || known.includes(word)) return word;
  if (field === 'type' && word === 'mobilise') return 'mobilize';
  const near = nearestTo(word, known);
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  throw new QueryError(
    `unknown ${field} "${value.text}"${hint} (known: ${known.join(', ')})`,
    { start: value.start, end: value.end },
    known,
  );
}

function dateTerm(
  field: DateTerm['field'],
  values: readonly Value[],
  span: { start: number; end: number },
  negated: boolean,
): DateTerm {
  const other = DATE_FIELDS.find((name) => name !== field) ?? field;
  if (negated) {
    throw new QueryError(`${field}: cannot be negated, use ${other}:`, span, [`${other}:`]);
  }
  const [value, second] = values;
  if (second !== undefined) {
    throw new QueryError(`${field}: takes one date`, { start: second.start, end: second.end }, ['one date']);
  }
  const date = value?.text ?? '';
  if (!isCalendarDate(date)) {
    throw new QueryError(
      `"${date}" is no date (expected a year, month or day as 2025, 2025-03 or 2025-03-10)`,
      { start: value?.start ?? span.start, end: value?.end ?? span.end },
      ['2025', '2025-03', '2025-03-10'],
    );
  }
  return { kind: 'date', field, date, ...span };
}

const isDateField = (field: QueryField): boolean => DATE_FIELDS.some((name) => name === field);
const listed = (expected: readonly string[]): string =>
  expected.length === 1 ? (expected[0] ?? '') : `one of ${expected.join(', ')}`;
const shown = (text: string, at: number): string =>
  JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 32));

function isOr(text: string, at: number): boolean {
  return text.startsWith('OR', at) && (at + 2 >= text.length || isSpace(text.charCodeAt(at + 2)));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Space, comma, double quote and parentheses end a value without quotes. */
function endsBareValue(code: number): boolean {
  return isSpace(code) || code === 44 || code === 34 || code === 40 || code === 41;
}
