export type { Feed, FeedItem, FeedKind, FeedLink, NotTaken } from './feed.ts';
export { instantOf, readFeedDate } from './feed-date.ts';
export { decodeFeed, MAX_FEED_BYTES } from './feed-text.ts';
export { plainText } from './plain-text.ts';
export { type FeedSource, takeFeed } from './take-feed.ts';
