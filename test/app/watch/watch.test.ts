import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../../src/app/ingest.ts';
import type { ReaderService } from '../../../src/app/reader-service.ts';
import { reread } from '../../../src/app/reread.ts';
import { openFetcher } from '../../../src/app/watch/open-fetcher.ts';
import { addressItem } from '../../../src/app/watch/page-item.ts';
import { type WatchOptions, type WatchParts, watchOn, watchOnce } from '../../../src/app/watch/watch.ts';
import { type Clock, PoliteFetcher } from '../../../src/fetch/index.ts';
import { readSituation } from '../../../src/lexicon/index.ts';
import { openSqliteStore, type Store } from '../../../src/store/index.ts';
import { sampleReading } from '../../support/reading.ts';
import { openWeb, type TestWeb } from '../../support/web.ts';

type Page = { status?: number; body?: string; headers?: Record<string, string> };

const FEED = 'https://wire.example/feed.xml'.replace('https', 'http');
const story = (words: string) =>
  `<!doctype html><html lang="en"><head><title>${words}</title></head><body><article><h1>${words}</h1><p>${`${words} was reported on Friday by officials in Baghdad, who said that the crossing had been closed. `.repeat(4)}</p><p>The ministry said that it would reopen within days, and that lorries were waiting on both sides of the border.</p></article></body></html>`;
const item = (at: number, more = '') =>
  `<item><title>Report ${at}</title><link>http://wire.example/${at}</link><pubDate>Fri, 14 Mar 2025 0${at}:00:00 GMT</pubDate><description>Words of report ${at}.</description>${more}</item>`;
const feed = (...items: string[]) => `<rss><channel><title>Wire</title>${items.join('')}</channel></rss>`;

let web: TestWeb;
let store: Store;
let pages: Record<string, Page>;
let clock: Clock & { move: (ms: number) => void; slept: number[] };

beforeEach(async () => {
  pages = {};
  let time = Date.parse('2025-03-14T12:00:00Z');
  const slept: number[] = [];
  clock = {
    slept,
    now: () => time,
    move: (ms) => {
      time += ms;
    },
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
    },
  };
  web = await openWeb((request, response) => {
    const page = pages[`${request.headers.host}${request.url}`] ?? { status: 404 };
    const etag = page.headers?.etag;
    if (etag !== undefined && request.headers['if-none-match'] === etag)
      response.writeHead(304, { etag }).end();
    else response.writeHead(page.status ?? 200, page.headers ?? {}).end(page.body ?? '');
  });
  store = await openSqliteStore(':memory:');
});
afterEach(async () => {
  await store.close();
  await web.close();
});

const reader: ReaderService = {
  id: 'test-1',
  read: async (document, options) =>
    sampleReading({
      id: options?.id ?? '',
      reader: 'test-1',
      ...(document.title === undefined ? {} : { title: document.title }),
      ...(document.date === undefined ? {} : { date: document.date }),
    }),
  close: async () => {},
};

function parts(feeds = `[{ url: "${FEED}", every: 1h }]`, more = ''): WatchParts {
  const situation = readSituation(
    new Map([
      ['situation.yaml', 'id: test\ntitle: Test\ndescription: A test.\nlanguages: [en]\ncountries: []\n'],
      [
        'sources.yaml',
        `- id: wire\n  name: The Wire\n  url: https://wire.example/\n  feeds: ${feeds}\n${more}`,
      ],
    ]),
  );
  const fetcher = new PoliteFetcher(openFetcher({ network: web.network }), {
    clock,
    agent: 'Vedette',
    delayMs: 1000,
  });
  return { situation, store, reader, clock, fetcher };
}

const round = (options: WatchOptions = {}, with_ = parts()) => watchOnce(with_, options);
const outcomes = (results: readonly { outcome: string }[]) => results.map((result) => result.outcome);

describe('a round', () => {
  it('keeps the page of each new item with its address and headers, oldest first', async () => {
    pages['wire.example/feed.xml'] = {
      body: feed(item(2), item(1)),
      headers: { 'content-type': 'application/rss+xml', etag: '"1"' },
    };
    pages['wire.example/1'] = {
      body: story('Report one'),
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-served-by': 'a' },
    };
    pages['wire.example/2'] = { body: story('Report two'), headers: { 'content-type': 'text/html' } };
    const { feeds, results, withoutPage } = await round();
    expect(feeds).toMatchObject([{ source: 'wire', outcome: 'new', found: 2, fresh: 2, left: 0, notes: [] }]);
    expect(withoutPage).toEqual([]);
    expect(results.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Report 1', 'added'],
      ['Report 2', 'added'],
    ]);
    const [first] = (await store.list({ where: { kind: 'facts', values: ['one'] } })).documents;
    expect(first).toMatchObject({ date: '2025-03-14', url: 'http://wire.example/1', origin: `feed:${FEED}` });
    expect(new TextDecoder().decode(await store.original(first?.id ?? ''))).toBe(story('Report one'));
    const [capture] = await store.captures({ document: first?.id ?? '' });
    expect(capture).toMatchObject({
      kind: 'fetch',
      asked: 'http://wire.example/1',
      final: 'http://wire.example/1',
      status: 200,
      mediaType: 'text/html; charset=utf-8',
    });
    expect(capture?.headers).toContainEqual(['x-served-by', 'a']);
    // The feed's own bytes are kept too.
    expect(await store.captures({ address: FEED })).toHaveLength(1);
    expect(await store.source(FEED)).toMatchObject({
      etag: '"1"',
      failures: 0,
      lastItem: '2025-03-14T02:00:00Z',
      itemTimes: ['2025-03-14T02:00:00Z', '2025-03-14T01:00:00Z'],
    });
  });

  it('takes the day of a page’s last change where page and feed say none, says so, and finds it again', async () => {
    const asked = 'Fri, 14 Mar 2025 12:00:00 GMT';
    const headers = { date: asked, 'last-modified': 'Mon, 10 Mar 2025 07:00:00 GMT' };
    pages['wire.example/feed.xml'] = { body: feed(item(1)), headers: { etag: '"1"' } };
    pages['wire.example/1'] = { body: story('Report one'), headers };
    pages['wire.example/alone'] = { body: story('Report alone'), headers };
    const polled = parts();
    await round({}, polled);
    const page = addressItem(polled.fetcher, 'http://wire.example/alone', {}, () => '2025-03-14T12:00:00Z');
    const [result] = await ingest(store, reader, [page], { now: () => '2025-03-14T12:00:00Z' });
    const day = async (words: string) =>
      (await store.list({ where: { kind: 'facts', values: [words] } })).documents[0];
    const [fed, alone] = [await day('one'), await day('alone')];
    expect(fed?.date).toBe('2025-03-14');
    expect(alone?.date).toBe('2025-03-10');
    expect(result?.note).toContain('Last-Modified');
    const notes = async (id = '') => (await store.captures({ document: id })).map(({ note }) => note);
    expect(await notes(alone?.id)).toEqual([result?.note]);
    expect(await notes(fed?.id)).toEqual([undefined]);
    await reread(store, { ...reader, id: 'test-2' }, {});
    expect((await day('alone'))?.date).toBe('2025-03-10');
    expect((await day('one'))?.date).toBe('2025-03-14');
  });

  it('asks for what has changed alone, and takes nothing twice', async () => {
    const same = parts();
    pages['wire.example/feed.xml'] = { body: feed(item(1)), headers: { etag: '"1"' } };
    pages['wire.example/1'] = { body: story('Report one') };
    await round({}, same);
    expect((await round({}, same)).feeds).toEqual([]);
    clock.move(2 * 3_600_000);
    expect((await round({}, same)).feeds).toMatchObject([{ outcome: 'unchanged', fresh: 0 }]);
    pages['wire.example/feed.xml'] = { body: feed(item(1), item(2)), headers: { etag: '"2"' } };
    pages['wire.example/2'] = { body: story('Report two') };
    const next = await round({ now: true }, same);
    expect(outcomes(next.results)).toEqual(['added']);
    expect(web.asked.filter((one) => one === 'wire.example/1')).toHaveLength(1);
    expect(web.asked.filter((one) => one === 'wire.example/robots.txt')).toHaveLength(1);
    expect((await store.sourceAttempts(FEED, 10)).map((one) => one.outcome)).toEqual([
      'new',
      'unchanged',
      'new',
    ]);
  });

  it('keeps the feed’s own words where the page cannot be had, marked so, and tries again what may pass', async () => {
    pages['wire.example/feed.xml'] = { body: feed(item(1), item(2)), headers: { etag: '"1"' } };
    pages['wire.example/1'] = { status: 503 };
    const { results, withoutPage } = await round();
    expect(outcomes(results)).toEqual(['added', 'added']);
    expect(withoutPage).toEqual([
      'http://wire.example/1 answered 503: the server is not ready.',
      'http://wire.example/2 answered 404: there is no such page.',
    ]);
    const captures = await store.captures({ kind: 'feed-item' });
    const [kept] = await store.captures({ address: FEED });
    expect(captures).toMatchObject([
      {
        asked: 'http://wire.example/1',
        within: { sha256: kept?.sha256, part: 'item 1' },
        note: "The feed's own words: http://wire.example/1 answered 503: the server is not ready.",
      },
      { asked: 'http://wire.example/2', within: { part: 'item 2' } },
    ]);
    expect(new TextDecoder().decode(await store.bytes(captures[0]?.sha256 ?? ''))).toBe(
      'Report 1\n\nWords of report 1.\n',
    );
    pages['wire.example/1'] = { body: story('Report one') };
    const again = await round({ now: true });
    expect(outcomes(again.results)).toEqual(['revised']);
    expect(web.asked.filter((one) => one === 'wire.example/2')).toHaveLength(1);
    expect((await store.list({})).total).toBe(2);
  });

  it('makes a page that has changed by the feed’s word a new revision', async () => {
    const updated = (hour: number) =>
      feed(item(1, `<atom:updated>2025-03-1${hour > 24 ? 5 : 4}T${hour % 24}:00:00Z</atom:updated>`));
    pages['wire.example/feed.xml'] = { body: updated(11) };
    pages['wire.example/1'] = { body: story('Report one') };
    await round();
    clock.move(24 * 3_600_000);
    pages['wire.example/feed.xml'] = { body: updated(34) };
    pages['wire.example/1'] = { body: story('Report one, corrected') };
    expect(outcomes((await round()).results)).toEqual(['revised']);
    const [document] = (await store.list({})).documents;
    expect(document).toMatchObject({ revisions: 2, title: 'Report one, corrected' });
  });

  it('goes on after a feed that fails, and asks it less and less', async () => {
    const two = parts(`[{ url: "${FEED}", every: 1h }, { url: "http://gone.example/feed", every: 1h }]`);
    pages['wire.example/feed.xml'] = { body: feed(item(1)) };
    pages['wire.example/1'] = { body: story('Report one') };
    const { feeds, results } = await round({}, two);
    expect(feeds.map((line) => [line.outcome, line.notes])).toEqual([
      ['new', []],
      ['failed', ['http://gone.example/feed answered 404: there is no such page.']],
    ]);
    expect(outcomes(results)).toEqual(['added']);
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      const state = await store.source('http://gone.example/feed');
      expect(state?.failures).toBe(turn + 1);
      const wait = Date.parse(state?.nextDue ?? '') - clock.now();
      waits.push(Math.round(wait / 3_600_000));
      clock.move(wait);
      await round({}, two);
    }
    expect(waits.slice(0, 3).every((wait, at) => at === 0 || wait > (waits[at - 1] ?? 0))).toBe(true);
    expect(Math.max(...waits)).toBeLessThanOrEqual(27);
  });

  it('honours robots.txt for feeds and pages', async () => {
    pages['wire.example/robots.txt'] = { body: 'User-agent: Vedette\nDisallow: /1' };
    pages['wire.example/feed.xml'] = { body: feed(item(1)) };
    pages['wire.example/1'] = { body: story('Report one') };
    const { withoutPage } = await round();
    expect(withoutPage).toEqual([
      'http://wire.example/1 is not fetched: the robots.txt of wire.example forbids it.',
    ]);
    expect(web.asked).not.toContain('wire.example/1');
  });

  it('takes no page of a feed that leads inside', async () => {
    const inside = (link: string) =>
      `<item><title>T ${link}</title><link>${link}</link><description>Words.</description></item>`;
    pages['wire.example/feed.xml'] = {
      body: feed(inside('http://127.0.0.1/admin'), inside('http://169.254.169.254/latest/')),
    };
    const { withoutPage } = await round();
    expect(withoutPage).toHaveLength(2);
    for (const reason of withoutPage) expect(reason).toContain('is not fetched: it leads to');
    expect(web.dialled.every((one) => one.startsWith('93.184.215.14:'))).toBe(true);
  });

  it('leaves for next time what is too much at once, and loses nothing', async () => {
    pages['wire.example/feed.xml'] = {
      body: feed(...[1, 2, 3, 4, 5].map((at) => item(at))),
      headers: { etag: '"1"' },
    };
    for (const at of [1, 2, 3, 4, 5]) pages[`wire.example/${at}`] = { body: story(`Report ${at}`) };
    const first = await round({ most: 2 });
    expect(first.feeds).toMatchObject([{ fresh: 2, left: 3 }]);
    await round({ most: 2, now: true });
    await round({ most: 2, now: true });
    expect((await store.list({})).total).toBe(5);
    expect((await round({ most: 2, now: true })).feeds).toMatchObject([{ fresh: 0, left: 0 }]);
  });

  it('takes up the rest where it was stopped', async () => {
    pages['wire.example/feed.xml'] = {
      body: feed(...[1, 2, 3, 4, 5, 6].map((at) => item(at))),
      headers: { etag: '"1"' },
    };
    for (const at of [1, 2, 3, 4, 5, 6]) pages[`wire.example/${at}`] = { body: story(`Report ${at}`) };
    const stop = new AbortController();
    const first = await round({ signal: stop.signal, report: ({ done }) => done === 3 && stop.abort() });
    expect(first.results).toHaveLength(3);
    expect(first.planned).toBe(6);
    expect((await store.source(FEED))?.etag).toBeUndefined();
    const second = await round({ now: true });
    expect(outcomes(second.results)).toEqual(['added', 'added', 'added']);
    expect((await store.list({})).total).toBe(6);
  });

  it('finds the feed of a page, and the newest sitemaps of an index', async () => {
    pages['wire.example/'] = {
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>x</body></html>',
    };
    pages['wire.example/feed.xml'] = { body: feed(item(1)) };
    pages['wire.example/index.xml'] = {
      body: '<sitemapindex><sitemap><loc>http://wire.example/news.xml</loc></sitemap><sitemap><loc>http://wire.example/lost.xml</loc></sitemap></sitemapindex>',
    };
    pages['wire.example/news.xml'] = { body: '<urlset><url><loc>http://wire.example/2</loc></url></urlset>' };
    pages['wire.example/1'] = { body: story('Report one') };
    pages['wire.example/2'] = { body: story('Report two') };
    const { feeds, results } = await round(
      {},
      parts('[{ url: "http://wire.example/" }, { url: "http://wire.example/index.xml" }]'),
    );
    expect(outcomes(results)).toEqual(['added', 'added']);
    expect(feeds[1]?.notes).toEqual(['http://wire.example/lost.xml answered 404: there is no such page.']);
  });

  it('takes no page where the situation wants none', async () => {
    pages['wire.example/feed.xml'] = { body: feed(item(1)) };
    const { results } = await round({}, parts(`[{ url: "${FEED}", pages: false }]`));
    expect(outcomes(results)).toEqual(['added']);
    expect(web.asked).not.toContain('wire.example/1');
  });

  it('tells what a feed loses', async () => {
    pages['wire.example/feed.xml'] = { body: `<rss><channel>${item(1)}<item></item><item><link>http://wi` };
    pages['wire.example/1'] = { body: story('Report one') };
    const { feeds } = await round();
    expect(feeds[0]?.notes).toEqual([
      'it is cut off before its end',
      'item 2 was not taken: it has neither an address nor words',
      'item 3 was not taken: the feed is cut off inside it',
    ]);
  });

  it('is told in one sentence that a name is unknown, or that there are no feeds', async () => {
    await expect(round({ sources: ['wirr'] })).rejects.toThrow(
      'No source "wirr" in sources.yaml; with feeds: wire.',
    );
    await expect(round({}, parts('[]'))).rejects.toThrow('No source of this situation has a feed.');
    pages['wire.example/feed.xml'] = { body: feed() };
    expect((await round({ sources: ['The Wire'] })).feeds).toHaveLength(1);
  });
});

describe('round after round', () => {
  it('comes when the next feed is due, until it is stopped', async () => {
    pages['wire.example/feed.xml'] = { body: feed(item(1)) };
    pages['wire.example/1'] = { body: story('Report one') };
    const stop = new AbortController();
    const next: number[] = [];
    await watchOn(parts(), { signal: stop.signal }, (_, nextAt) => {
      next.push(nextAt - clock.now());
      if (next.length === 3) stop.abort();
    });
    expect(next).toHaveLength(3);
    for (const wait of next) {
      expect(wait).toBeGreaterThan(50 * 60_000);
      expect(wait).toBeLessThan(70 * 60_000);
    }
  });
});
