import type { Furniture } from './reading.ts';

/**
 * One published text, frozen: every span that Vedette states is an offset into `text`, which is kept exactly as
 * decoded. Furniture is marked, never removed.
 */
export interface Document {
  readonly kind: 'document';
  readonly text: string;
  readonly furniture: readonly Furniture[];
  readonly title?: string;
  /** Publication day (or instant), ISO 8601; absent when neither the text nor the user says it. */
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** True for the documents that come with a situation as examples. */
  readonly example?: boolean;
}
