import { describe, expect, it } from 'vitest';
import { scoreFeedRows } from '../../../bench/scorers/feed-rows.ts';
import { feedsInDisorder } from '../../../bench/scorers/made-feeds.ts';
import { takeFeed } from '../../../src/intake/feeds/index.ts';

describe('feeds in disorder', () => {
  it.each(feedsInDisorder().filter(({ disorder }) => disorder !== 'cut'))(
    '$kind, $disorder',
    ({ bytes, address, items }) => {
      const feed = takeFeed(bytes, { name: 'the feed', address });
      const given = new Set(feed.items.map((item) => item.address));
      // Whatever is wrong with its words, an item that is whole is taken.
      const missing = items.filter((one) => !given.has(one));
      expect(missing.length).toBeLessThanOrEqual(feed.notTaken.length);
      for (const one of given) if (one !== undefined) expect(items).toContain(one);
    },
  );

  it('lose no item, also where they are cut', async () => {
    const { rows, data } = await scoreFeedRows();
    expect(data.madeFeeds).toBeGreaterThan(200);
    expect(rows[0]).toMatchObject({ metric: 'feed items lost', reached: 0 });
    expect(rows[1]).toMatchObject({ metric: 'feed items led elsewhere', reached: 0 });
  });
});
