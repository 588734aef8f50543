import type { Furniture, PageSpan } from './reading.ts';

/**
 * One published text, frozen: every span that Vedette states is an offset into `text`, which is kept exactly as
 * decoded. Furniture is marked, never removed.
 */
export interface Document {
  readonly kind: 'document';
  readonly text: string;
  readonly furniture: readonly Furniture[];
  /** Which stretch stands on which page, in text order; absent where the text has no pages. */
  readonly pages?: readonly PageSpan[];
  readonly title?: string;
  /** Publication day (or instant), ISO 8601; absent when neither the text nor the user says it. */
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** The document is one row of event data: how the text is to be cut into its cells (intake's word for it). */
  readonly row?: string;
  /** True for the documents that come with a situation as examples. */
  readonly example?: boolean;
}
