import type { SearchPhrase, Span } from '../core/index.ts';
import type { StatementCondition } from './statements.ts';

/**
 * What a document must be, as the store evaluates it.
 * - `words`: one of the phrases stands in its title, or in its text outside of furniture.
 * - `facts`: one of the values is a part of its title, publisher, author, date or address, case aside.
 * - `dataset`: it is a row of one of these sets of event data. `published`: its day of publication, as a year, month or day,
 *   both ends counted; a document without one is not between any. `holds`: one of its statements meets a condition.
 */
export type DocumentCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly DocumentCondition[] }
  | { readonly kind: 'not'; readonly of: DocumentCondition }
  | { readonly kind: 'words'; readonly phrases: readonly SearchPhrase[] }
  | { readonly kind: 'facts' | 'dataset'; readonly values: readonly string[] }
  | { readonly kind: 'published'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'holds'; readonly of: StatementCondition };

/** A document's text with what in it is not looked through: spans in its order that do not overlap. */
export interface SearchedText {
  readonly text: string;
  readonly without: readonly Span[];
}
