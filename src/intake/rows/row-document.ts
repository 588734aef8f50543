import type { Document } from '../../core/index.ts';
import { type Cell, cellsOf } from './cells.ts';
import { decodeRow } from './decode-row.ts';
import { formatForm, parseForm, type RowForm } from './form.ts';
import { takeReport } from './reliefweb.ts';
import { TABLES } from './tables.ts';

/** What is said of a row's document beside its cells. */
export interface RowStated {
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
}

/**
 * The cells of a row's text, in order.
 * @param word  how the text is cut, as {@link Document.row} says it
 * @returns undefined for a report, whose text is its own, and for a word that is none of ours
 */
export function rowCells(text: string, word: string): readonly Cell[] | undefined {
  const form = parseForm(word);
  return form === undefined || form.table === 'reliefweb' ? undefined : cellsOf(text, form);
}

/**
 * A row as a document: its text is the row as given, and the data set is its publisher. A report of ReliefWeb has the
 * report's body as its text, and is read as any text is.
 * @returns undefined for a report without a body
 */
export function rowDocument(bytes: Uint8Array, form: RowForm, stated: RowStated = {}): Document | undefined {
  const { text } = decodeRow(bytes);
  if (form.table === 'reliefweb') return takeReport(cellsOf(text, form), stated);
  return {
    kind: 'document',
    text,
    furniture: [],
    publisher: TABLES[form.table].publisher,
    ...stated,
    row: formatForm(form),
  };
}
