/** One entry of a feed: what it announces, and where. */
export interface FeedItem {
  /** Its place in the feed, from 1. */
  readonly position: number;
  /** As the feed says it, else its address, else made of title and date; the same at the next polling. */
  readonly id: string;
  /** Absolute http or https address of the page; absent where the feed gives none that can be resolved. */
  readonly address?: string;
  readonly title?: string;
  /** ISO 8601: a day, or day and time with the zone where one is said. */
  readonly published?: string;
  readonly updated?: string;
  readonly author?: string;
  /** Who published it first, where a feed gathers others' news. */
  readonly publisher?: string;
  /** A language code as the feed says it. */
  readonly language?: string;
  /** The feed's own text of it, as plain text with paragraphs; the fullest that it gives. */
  readonly text?: string;
  /** True where the feed is cut inside this item: what stands in it may be half. */
  readonly cut: boolean;
}

/** Something of a feed that was not taken, with its place and one sentence why. */
export interface NotTaken {
  readonly position: number;
  readonly reason: string;
}

export type FeedKind = 'rss' | 'atom' | 'json-feed' | 'sitemap' | 'sitemap-index' | 'page';

/** A feed that a page or a sitemap index leads to. */
export interface FeedLink {
  readonly address: string;
  readonly title?: string;
  readonly changed?: string;
}

/** What stands in the bytes of a feed: `found` items are `items` and `notTaken` together. */
export interface Feed {
  readonly kind: FeedKind;
  readonly title?: string;
  readonly language?: string;
  readonly items: readonly FeedItem[];
  readonly notTaken: readonly NotTaken[];
  readonly found: number;
  /** For a page: the feeds it names. For a sitemap index: its sitemaps. */
  readonly links: readonly FeedLink[];
  /** Minutes that the feed asks to wait between two pollings. */
  readonly everyMinutes?: number;
  /** What had to be mended, a sentence each; empty for a feed in good order. */
  readonly mended: readonly string[];
}

/** What a reader of one format gives of an item, before it is checked. */
export interface RawItem {
  readonly id?: string | undefined;
  readonly address?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly text?: string | undefined;
  readonly cut?: boolean;
}

/** What a reader of one format gives of a feed. */
export interface RawFeed {
  readonly kind: FeedKind;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly RawItem[];
  readonly links?: readonly FeedLink[];
  readonly everyMinutes?: number | undefined;
}
