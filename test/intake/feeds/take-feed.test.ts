import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { takeFeed } from '../../../src/intake/feeds/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const take = (text: string | Uint8Array, address = 'https://wire.example/feed.xml') =>
  takeFeed(typeof text === 'string' ? bytes(text) : text, { name: 'the feed', address });

const rss = (items: string, head = '') =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>${head}${items}</channel></rss>`;

describe('RSS', () => {
  it('gives address, words, day and author of each item', () => {
    const feed = take(
      rss(
        `<item><title>Border &amp; crossing</title><link>https://wire.example/a</link><guid isPermaLink="false">a1</guid>
         <pubDate>Fri, 14 Mar 2025 10:00:00 +0300</pubDate><dc:creator>Rana Ali</dc:creator>
         <description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second &amp;nbsp; line.&lt;/p&gt;</description></item>`,
        '<language>en</language><ttl>60</ttl>',
      ),
    );
    expect(feed).toEqual({
      kind: 'rss',
      title: 'Wire',
      language: 'en',
      everyMinutes: 60,
      found: 1,
      notTaken: [],
      links: [],
      mended: [],
      items: [
        {
          position: 1,
          id: 'a1',
          address: 'https://wire.example/a',
          title: 'Border & crossing',
          published: '2025-03-14T10:00:00+03:00',
          author: 'Rana Ali',
          language: 'en',
          text: 'First.\nSecond line.',
          cut: false,
        },
      ],
    });
  });

  it.each([
    [
      '0.91',
      '<rss version="0.91"><channel><title>t</title><item><title>A</title><link>https://a.example/1</link></item></channel></rss>',
    ],
    [
      '0.90 in RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title></channel><item><title>A</title><link>https://a.example/1</link></item></rdf:RDF>',
    ],
    [
      '1.0 with prefixes',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://purl.org/rss/1.0/"><x:channel><x:title>t</x:title></x:channel><x:item r:about="https://a.example/1"><x:title>A</x:title></x:item></r:RDF>',
    ],
    [
      'without a root',
      '<channel><title>t</title><item><title>A</title><link>https://a.example/1</link></item></channel>',
    ],
    ['item alone', '<item><title>A</title><link>https://a.example/1</link></item>'],
    [
      'capitals',
      '<RSS><CHANNEL><TITLE>t</TITLE><ITEM><TITLE>A</TITLE><LINK>https://a.example/1</LINK></ITEM></CHANNEL></RSS>',
    ],
    [
      'link as an attribute',
      '<rss><channel><item><title>A</title><atom:link href="https://a.example/1"/></item></channel></rss>',
    ],
    [
      'guid as the address',
      '<rss><channel><item><title>A</title><guid>https://a.example/1</guid></item></channel></rss>',
    ],
    [
      'link in CDATA with spaces',
      '<rss><channel><item><title><![CDATA[ A ]]></title><link><![CDATA[\n https://a.example/1 \n]]></link></item></channel></rss>',
    ],
  ])('%s', (_, text) => {
    const feed = take(text);
    expect(feed.items.map(({ title, address }) => [title, address])).toEqual([['A', 'https://a.example/1']]);
  });

  it('resolves relative addresses against the site and xml:base, and takes none but http and https', () => {
    const feed = take(
      rss(
        `<item><title>1</title><link>/a</link></item><item xml:base="https://other.example/x/"><title>2</title><link>b</link></item>
         <item><title>3</title><link>javascript:alert(1)</link></item><item><title>4</title><link>file:///etc/passwd</link></item>`,
      ),
    );
    expect(feed.items.map((item) => item.address)).toEqual([
      'https://wire.example/a',
      'https://other.example/x/b',
      undefined,
      undefined,
    ]);
  });

  it('reads titles with markup, twice escaped characters and loose marks as words', () => {
    const title = (inside: string) =>
      take(rss(`<item><title>${inside}</title><link>/a</link></item>`)).items[0]?.title;
    expect(title('<![CDATA[<b>Truce</b> holds]]>')).toBe('Truce holds');
    expect(title('<b>Truce</b> holds')).toBe('Truce holds');
    expect(title('Iraq&amp;#8217;s border')).toBe('Iraq’s border');
    expect(title('Iraq&rsquo;s &eacute;lite &unknown; AT&T')).toBe('Iraq’s élite &unknown; AT&T');
    expect(title('Oil < 70 dollars')).toBe('Oil < 70 dollars');
    expect(title('&lt;script&gt;alert(1)&lt;/script&gt;Vote')).toBe('Vote');
  });

  it('keeps what comes after an item without its end, and after a section without its end', () => {
    const feed = take(
      rss(
        `<item><title>1</title><link>/1</link>
         <item><title>2</title><link>/2</link><description><![CDATA[open</description></item>
         <item><title>3</title><link>/3</link><description><![CDATA[x]]></description></item>`,
      ),
    );
    expect(feed.items.map((item) => item.title)).toEqual(['1', '2', '3']);
    expect(feed.items.map((item) => item.address)).toEqual([
      'https://wire.example/1',
      'https://wire.example/2',
      'https://wire.example/3',
    ]);
    expect(feed.mended).not.toEqual([]);
  });

  it('takes every item of a feed that is cut anywhere, and tells the one it is cut in', () => {
    const whole = rss(
      Array.from(
        { length: 5 },
        (_, at) =>
          `<item><title>Item ${at}</title><link>https://wire.example/page/${at}</link><description>Words.</description></item>`,
      ).join('\n'),
    );
    const addresses = new Set(take(whole).items.map((item) => item.address));
    expect(addresses.size).toBe(5);
    for (let end = 60; end < whole.length; end++) {
      const text = whole.slice(0, end);
      const feed = take(text);
      expect(feed.items.length + feed.notTaken.length).toBe(text.match(/<item(?:>|$)/gu)?.length ?? 0);
      // Half an address would lead to another page.
      for (const { address } of feed.items) if (address !== undefined) expect(addresses).toContain(address);
    }
  });

  it('tells items without address and words, and doubles', () => {
    const feed = take(
      rss(
        '<item></item><item><title>A</title><link>/a</link></item><item><title>A</title><link>/a</link></item>',
      ),
    );
    expect(feed.items).toHaveLength(1);
    expect(feed.notTaken).toEqual([
      { position: 1, reason: 'it has neither an address nor words' },
      { position: 3, reason: 'it stands at place 2 already' },
    ]);
    expect(feed.found).toBe(3);
  });

  it('makes an id where there is none, the same each time', () => {
    const one = () => take(rss('<item><title>A</title><description>Words.</description></item>')).items[0];
    expect(one()?.id).toMatch(/^made:[0-9a-f]{32}$/u);
    expect(one()).toEqual(one());
  });
});

describe('Atom', () => {
  it('gives the alternate link, the fullest text and both dates', () => {
    const feed = take(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example/en/"><title type="html">The &amp;lt;i&gt;Wire&lt;/i&gt;</title>
       <author><name>The Desk</name></author>
       <entry><id>tag:wire.example,2025:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>truce</em></div></title>
       <link rel="self" href="/self"/><link rel="enclosure" href="/sound.mp3"/><link rel="alternate" type="text/html" href="1.html"/>
       <published>2025-03-14T07:00:00Z</published><updated>2025-03-15T07:00:00.123Z</updated>
       <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>`,
    );
    expect(feed.items).toEqual([
      {
        position: 1,
        id: 'tag:wire.example,2025:1',
        address: 'https://wire.example/en/1.html',
        title: 'A truce',
        published: '2025-03-14T07:00:00Z',
        updated: '2025-03-15T07:00:00Z',
        author: 'The Desk',
        language: 'en',
        text: 'One.\nTwo.',
        cut: false,
      },
    ]);
  });

  it('reads prefixed Atom, and keeps the source of a gathered entry apart', () => {
    const feed = take(
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:source><a:title>First Wire</a:title><a:id>s</a:id></a:source>
       <a:id>e</a:id><a:title>T</a:title><a:link href="https://x.example/1"/></a:entry></a:feed>`,
    );
    expect(feed.items[0]).toMatchObject({
      id: 'e',
      title: 'T',
      publisher: 'First Wire',
      address: 'https://x.example/1',
    });
  });
});

describe('JSON Feed', () => {
  const items = [
    { id: 1, url: '/a', title: 'A', content_html: '<p>x</p>', date_published: '2025-03-14T10:00:00+03:00' },
    { id: 'b', external_url: 'https://other.example/b', content_text: 'Words', authors: [{ name: 'R' }] },
  ];
  const whole = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'W',
    home_page_url: 'https://wire.example/',
    items,
  });

  it('is read whole', () => {
    const feed = take(`\ufeff${whole}`);
    expect(feed.items).toMatchObject([
      { id: '1', address: 'https://wire.example/a', text: 'x' },
      { id: 'b', address: 'https://other.example/b', author: 'R' },
    ]);
    expect(feed.mended).toEqual([]);
  });

  it('is read item by item where it is cut, and the cut one is told', () => {
    const feed = take(whole.slice(0, -20));
    expect(feed.items.map((item) => item.id)).toEqual(['1']);
    expect(feed.notTaken).toEqual([{ position: 2, reason: 'it is broken or cut off' }]);
  });

  it('is told from other JSON', () => {
    expect(() => take('{"a": 1}')).toThrow(
      'the feed is no feed: neither RSS, Atom, JSON Feed nor a sitemap.',
    );
  });
});

describe('sitemaps', () => {
  const map = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://wire.example/a?x=1&amp;y=2</loc><lastmod>2025-03-14</lastmod><n:news><n:publication><n:name>Wire</n:name><n:language>en</n:language></n:publication><n:publication_date>2025-03-14T08:00:00+03:00</n:publication_date><n:title>A</n:title></n:news></url>
    <url><loc>https://wire.example/b</loc></url></urlset>`;

  it('give pages, with title and day where they are news', () => {
    expect(take(map).items).toMatchObject([
      {
        address: 'https://wire.example/a?x=1&y=2',
        title: 'A',
        published: '2025-03-14T08:00:00+03:00',
        publisher: 'Wire',
        language: 'en',
      },
      { address: 'https://wire.example/b' },
    ]);
  });

  it('are unpacked, within bounds', () => {
    expect(take(gzipSync(map)).items).toHaveLength(2);
    expect(() => take(gzipSync(Buffer.alloc(60 * 1024 * 1024)))).toThrow(
      'the feed unpacks to more than 52 MB.',
    );
    expect(() => take(gzipSync(map).subarray(0, 60))).toThrow('the feed is a damaged gzip archive.');
  });

  it('of sitemaps give those', () => {
    const feed = take(
      '<sitemapindex><sitemap><loc>/news.xml.gz</loc><lastmod>2025-03-14</lastmod></sitemap></sitemapindex>',
    );
    expect(feed).toMatchObject({
      kind: 'sitemap-index',
      links: [{ address: 'https://wire.example/news.xml.gz', changed: '2025-03-14' }],
    });
  });
});

describe('a page', () => {
  it('gives the feeds it names, those of comments last', () => {
    const feed = take(
      `<!DOCTYPE html><html><head><title>W</title><link rel=alternate type=application/rss+xml title="Comments feed" href=/comments/feed>
       <link rel="alternate" type="application/atom+xml" href="atom.xml"><link rel="alternate" hreflang="ar" href="/ar/"><link rel=stylesheet href=x.css></head><body></body></html>`,
      'https://wire.example/news/',
    );
    expect(feed.kind).toBe('page');
    expect(feed.links).toEqual([
      { address: 'https://wire.example/news/atom.xml' },
      { address: 'https://wire.example/comments/feed', title: 'Comments feed' },
    ]);
  });
});

describe('encodings', () => {
  const feed = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>Süleymaniye – Şam’da</title><link>/a</link></item></channel></rss>`;
  const title = (raw: Uint8Array, contentType?: string) =>
    takeFeed(raw, {
      name: 'f',
      address: 'https://w.example/',
      ...(contentType === undefined ? {} : { contentType }),
    }).items[0]?.title;

  it('said and true', () => {
    expect(title(bytes(feed('utf-8')))).toBe('Süleymaniye – Şam’da');
    expect(title(bytes(`\ufeff${feed('utf-8')}`))).toBe('Süleymaniye – Şam’da');
    expect(title(Buffer.from(`\ufeff${feed('utf-16')}`, 'utf16le'))).toBe('Süleymaniye – Şam’da');
    expect(title(Buffer.from(feed('utf-16'), 'utf16le'))).toBe('Süleymaniye – Şam’da');
    const turkish = Buffer.from(
      feed('windows-1254').replace('Ş', '\u00de').replace('–', '\u0096').replace('’', '\u0092'),
      'latin1',
    );
    expect(title(turkish)).toBe('Süleymaniye – Şam’da');
    const unsaid = Buffer.from(turkish.toString('latin1').replace(' encoding="windows-1254"', ''), 'latin1');
    expect(title(unsaid, 'text/xml; charset=windows-1254')).toBe('Süleymaniye – Şam’da');
  });

  it('said wrongly', () => {
    expect(title(bytes(feed('iso-8859-1')))).toBe('Süleymaniye – Şam’da');
    expect(title(Buffer.from(feed('utf-8').replace('Süleymaniye – Şam’da', 'Caf\u00e9'), 'latin1'))).toBe(
      'Café',
    );
    expect(title(bytes(feed('x-no-such-thing')))).toBe('Süleymaniye – Şam’da');
    expect(title(bytes(feed('utf-16')))).toBe('Süleymaniye – Şam’da');
  });
});

describe('hostile feeds', () => {
  it('expand nothing and fetch nothing', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`).join('')}
      <!ENTITY xxe SYSTEM "file:///etc/passwd"> <!ENTITY % remote SYSTEM "http://169.254.169.254/x"> %remote; ]>
      <rss><channel><item><title>&lol9;&xxe;</title><link>https://a.example/1</link></item></channel></rss>`;
    const { items } = take(laughs);
    expect(items).toHaveLength(1);
    expect(items[0]?.title).toBe('&lol9;&xxe;');
  });

  it('take linear time', () => {
    const attacks = [
      '<'.repeat(500_000),
      '<!--'.repeat(200_000),
      '<![CDATA['.repeat(100_000),
      '<!doctype '.repeat(100_000),
      '<!doctype [] '.repeat(80_000),
      '<a '.repeat(200_000),
      '<a b="'.repeat(100_000),
      '<item><a>'.repeat(30_000),
      '</a>'.repeat(200_000),
      `<rss><channel><item><description>${'&lt;script&gt;'.repeat(40_000)}</description></item>`,
      `<rss>${'<item><title>a</title><link>/x</link></item>'.repeat(20_000)}</rss>`,
      `{"items":[${'{"a":['.repeat(100_000)}`,
      `<rss><item><title>${'a = '.repeat(200_000)}`,
      `<a ${'b'.repeat(300_000)} ${' '.repeat(300_000)}>`,
      `<rss>${'<x>'.repeat(100_000)}<item><title>deep</title><link>/d</link></item>`,
    ];
    for (const attack of attacks) {
      const started = performance.now();
      try {
        take(attack);
      } catch (error) {
        expect(String(error)).toContain('no feed');
      }
      expect(performance.now() - started, attack.slice(0, 30)).toBeLessThan(10_000);
    }
  });

  it('are refused in one sentence where they are no feed', () => {
    expect(() => take('')).toThrow('the feed is empty.');
    expect(() => take('Just words.')).toThrow('the feed is no feed');
    expect(() => take(Uint8Array.from([0, 1, 2, 255]))).toThrow('the feed is no feed');
  });
});
