import { parseFeed } from 'feedsmith';
import { parseAddress } from '../../src/core/index.ts';
import { takeFeed } from '../../src/intake/feeds/index.ts';
import type { BenchResult } from '../types.ts';
import { feedsInDisorder, type MadeFeed } from './made-feeds.ts';

/** What a reader gives of a made feed: the addresses of its items, and how many items it tells of besides. */
interface Given {
  readonly addresses: readonly string[];
  readonly told: number;
}

function ours({ bytes, address }: MadeFeed): Given {
  const feed = takeFeed(bytes, { name: address, address });
  return { addresses: feed.items.flatMap((item) => item.address ?? []), told: feed.notTaken.length };
}

/** A value of an object that may be one. */
function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** feedsmith as its page shows it, on the text as UTF-8; addresses resolved as ours are, so that only loss counts. */
function feedsmith({ bytes, address }: MadeFeed): Given {
  const { feed } = parseFeed(new TextDecoder().decode(bytes));
  const list: unknown = field(feed, 'items') ?? field(feed, 'entries') ?? [];
  const home: unknown = field(feed, 'link') ?? field(feed, 'home_page_url');
  const base = typeof home === 'string' && parseAddress(home) !== undefined ? home : address;
  const items = Array.isArray(list) ? list : [];
  const addresses = items.flatMap((item: unknown) => {
    const links: unknown = field(item, 'links');
    const first: unknown = Array.isArray(links) ? field(links[0], 'href') : undefined;
    const said: unknown =
      field(item, 'link') ??
      field(item, 'url') ??
      field(item, 'external_url') ??
      first ??
      field(field(item, 'guid'), 'value');
    return typeof said === 'string' ? (parseAddress(said, base)?.href ?? []) : [];
  });
  return { addresses, told: 0 };
}

/** Items whose address is neither given nor told of, and addresses that no item has. */
function count(feeds: readonly MadeFeed[], read: (feed: MadeFeed) => Given): { lost: number; wrong: number } {
  let lost = 0;
  let wrong = 0;
  for (const feed of feeds) {
    let given: Given;
    try {
      given = read(feed);
    } catch {
      given = { addresses: [], told: 0 };
    }
    const there = new Set(given.addresses);
    const missing = feed.items.filter((address) => !there.has(address)).length;
    // An item that is told of is not lost.
    lost += Math.max(0, missing - given.told);
    wrong += given.addresses.filter((address) => !feed.items.includes(address)).length;
  }
  return { lost, wrong };
}

/** Feeds of every kind in every kind of disorder, made here: no item may be lost, none may lead elsewhere. */
export async function scoreFeedRows(): Promise<BenchResult> {
  const feeds = feedsInDisorder();
  const items = feeds.reduce((sum, feed) => sum + feed.items.length, 0);
  const own = count(feeds, ours);
  const peer = count(feeds, feedsmith);
  const set = `${feeds.length} made feeds, ${items} items`;
  return {
    rows: [
      {
        metric: 'feed items lost',
        set,
        must: 0,
        aim: 0,
        lower: true,
        reached: own.lost,
        floor: 'intake.feed-items-lost',
      },
      { metric: 'feed items led elsewhere', set, must: 0, aim: 0, lower: true, reached: own.wrong },
      {
        metric: 'feed items lost, feedsmith',
        set,
        lower: true,
        reached: peer.lost,
        note: 'the best JavaScript library, beside',
      },
      { metric: 'feed items led elsewhere, feedsmith', set, lower: true, reached: peer.wrong },
    ],
    data: { madeFeeds: feeds.length, madeFeedItems: items },
  };
}
