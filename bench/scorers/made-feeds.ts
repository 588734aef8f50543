/** A feed made for the benchmark: its bytes, and the addresses of the items that begin in them, in order. */
export interface MadeFeed {
  readonly kind: string;
  readonly disorder: string;
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly items: readonly string[];
}

const SITE = 'https://wire.example/';
const COUNT = 8;

interface Parts {
  readonly title: (at: number) => string;
  readonly link: (at: number) => string;
  readonly words: (at: number) => string;
}

const usual: Parts = {
  title: (at) => `Report ${at}: crossing reopens`,
  link: (at) => `${SITE}report/${at}`,
  words: (at) => `Words of report ${at}, in a sentence or two.`,
};

const each = (make: (at: number) => string) => Array.from({ length: COUNT }, (_, at) => make(at)).join('\n');
const day = (at: number) => `2025-03-${String(at + 10).padStart(2, '0')}T10:00:00Z`;

const KINDS: Readonly<Record<string, (parts: Parts) => string>> = {
  rss: ({ title, link, words }) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Wire</title><link>${SITE}</link>\n${each((at) => `<item><title>${title(at)}</title><link>${link(at)}</link><guid isPermaLink="false">id-${at}</guid><pubDate>Fri, 14 Mar 2025 10:0${at}:00 GMT</pubDate><description>${words(at)}</description></item>`)}\n</channel></rss>`,
  rdf: ({ title, link, words }) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="${SITE}"><title>Wire</title><link>${SITE}</link></channel>\n${each((at) => `<item rdf:about="${link(at)}"><title>${title(at)}</title><link>${link(at)}</link><description>${words(at)}</description></item>`)}\n</rdf:RDF>`,
  atom: ({ title, link, words }) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>${SITE}</id><updated>${day(0)}</updated>\n${each((at) => `<entry><id>tag:wire.example,2025:${at}</id><title>${title(at)}</title><link rel="alternate" href="${link(at)}"/><updated>${day(at)}</updated><summary>${words(at)}</summary></entry>`)}\n</feed>`,
  json: ({ title, link, words }) =>
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Wire',
        home_page_url: SITE,
        items: Array.from({ length: COUNT }, (_, at) => ({
          id: `${at}`,
          url: link(at),
          title: title(at),
          content_text: words(at),
          date_published: day(at),
        })),
      },
      undefined,
      1,
    ),
};

const utf8 = (text: string) => new TextEncoder().encode(text);

const asIs = (text: string) => text;

/** What each item's own start looks like: a cut feed holds the items whose start is there. */
const STARTS: Readonly<Record<string, RegExp>> = {
  rss: /<item>/gu,
  rdf: /<item /gu,
  atom: /<entry>/gu,
  json: /\n {2}\{/gu,
};

interface Disorder {
  readonly name: string;
  readonly kinds?: readonly string[];
  readonly parts?: Partial<Parts>;
  readonly text?: (text: string) => string;
  readonly bytes?: (text: string) => Uint8Array;
}

const xml = ['rss', 'rdf', 'atom'];

const DISORDERS: readonly Disorder[] = [
  { name: 'none' },
  { name: 'byte-order mark', text: (text) => `\ufeff${text}` },
  { name: 'blank lines before', text: (text) => `\n \n${text}` },
  { name: 'junk after', text: (text) => `${text}\n<!-- served by 7 -->\n<script>x</script>` },
  {
    name: 'UTF-16',
    bytes: (text) => new Uint8Array(Buffer.from(`\ufeff${text.replace('utf-8', 'utf-16')}`, 'utf16le')),
  },
  {
    name: 'Latin-1 unsaid',
    parts: { title: (at) => `Caf\u00e9 ${at}` },
    bytes: (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  },
  {
    name: 'windows-1256 said',
    kinds: ['rss'],
    bytes: (text) =>
      new Uint8Array(
        Buffer.from(text.replace('utf-8', 'windows-1256').replaceAll('crossing', '\u00c7\u00e1'), 'latin1'),
      ),
  },
  { name: 'control characters', parts: { words: (at) => `Words\u0000 \u000b of ${at}` }, kinds: xml },
  {
    name: 'entities undeclared',
    kinds: xml,
    parts: { title: (at) => `L&rsquo;&eacute;lite &mdash; ${at} &foo;` },
  },
  {
    name: 'bare ampersands',
    kinds: xml,
    parts: { title: (at) => `AT&T & oil ${at}`, link: (at) => `${SITE}report?a=1&b=${at}` },
  },
  { name: 'loose marks', kinds: xml, parts: { words: (at) => `Profits < ${at} %, losses > 3, a<b` } },
  {
    name: 'loose HTML',
    kinds: xml,
    parts: { words: (at) => `<p>One <b>bold</p><br>two <img src=x alt="${at}"> three` },
  },
  {
    name: 'CDATA',
    kinds: xml,
    parts: { title: (at) => `<![CDATA[Report <b>${at}</b>]]>`, words: () => '<![CDATA[<p>a</p> ]] > b]]>' },
  },
  {
    name: 'CDATA without its end',
    kinds: xml,
    parts: { words: (at) => (at === 2 ? '<![CDATA[open' : '<![CDATA[closed]]>') },
  },
  { name: 'an end missing', kinds: xml, text: (text) => text.replace(/<\/(?:item|entry)>/u, '') },
  { name: 'all ends missing', kinds: xml, text: (text) => text.replaceAll(/<\/(?:item|entry)>/gu, '') },
  {
    name: 'a title without its end',
    kinds: xml,
    text: (text) => text.replace(/(Report 3[^<]*)<\/title>/u, '$1'),
  },
  { name: 'ends crossed', kinds: xml, parts: { words: (at) => `<b><i>${at}</b></i>` } },
  {
    name: 'capitals',
    kinds: ['rss'],
    text: (text) =>
      text.replaceAll(
        /<(\/?)(rss|channel|item|title|link|guid)\b/gu,
        (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
      ),
  },
  {
    name: 'attributes without quotes',
    kinds: ['atom'],
    text: (text) => text.replaceAll('rel="alternate"', 'rel=alternate'),
  },
  {
    name: 'comment without its end',
    kinds: xml,
    parts: { words: (at) => (at === 4 ? 'before <!-- open' : 'words') },
  },
  {
    name: 'doctype with entities',
    kinds: ['rss'],
    text: (text) =>
      text.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n<rss'),
  },
  { name: 'relative links', parts: { link: (at) => `/report/${at}` } },
  {
    name: 'no root',
    kinds: ['rss'],
    text: (text) => text.replace(/<\?xml[^>]*>\s*<rss[^>]*>/u, '').replace('</rss>', ''),
  },
  {
    name: 'prefix unknown',
    kinds: ['rss'],
    parts: { words: (at) => `x</description><foo:bar baz="1">${at}</foo:bar><description>y` },
  },
  {
    name: 'dates in odd shapes',
    text: (text) =>
      text.replaceAll(/Fri, 14 Mar 2025 10:0\d:00 GMT|2025-03-\d\dT10:00:00Z/gu, 'the other day'),
  },
  {
    name: 'no ids',
    text: (text) => text.replaceAll(/<guid[^>]*>[^<]*<\/guid>|<id>tag[^<]*<\/id>|\n {3}"id": "\d",/gu, ''),
  },
  {
    name: 'a line end inside a string',
    kinds: ['json'],
    text: (text) => text.replace('in a sentence', 'in a\nsentence'),
  },
  { name: 'a comma too many', kinds: ['json'], text: (text) => text.replace(/\n \]/u, ',\n ]') },
];

/** The address that a reader must give of an item, resolved and unescaped. */
function addressOf(parts: Parts, at: number): string {
  return new URL(parts.link(at), SITE).href;
}

/** Every kind in every disorder that it can have, and every kind cut at forty places. */
export function feedsInDisorder(): MadeFeed[] {
  const made: MadeFeed[] = [];
  for (const [kind, make] of Object.entries(KINDS)) {
    for (const { name, kinds, parts: own, text = asIs, bytes = utf8 } of DISORDERS) {
      if (kinds !== undefined && !kinds.includes(kind)) continue;
      const parts = { ...usual, ...own };
      const items = Array.from({ length: COUNT }, (_, at) => addressOf(parts, at));
      made.push({ kind, disorder: name, address: `${SITE}feed`, bytes: bytes(text(make(parts))), items });
    }
    const whole = make(usual);
    const first = whole.search(STARTS[kind] ?? /$^/u) + 10;
    for (let step = 0; step < 40; step++) {
      const text = whole.slice(0, first + Math.floor(((whole.length - first) * step) / 40));
      const begun = text.match(STARTS[kind] ?? /$^/gu)?.length ?? 0;
      const items = Array.from({ length: begun }, (_, at) => addressOf(usual, at));
      made.push({ kind, disorder: 'cut', address: `${SITE}feed`, bytes: utf8(text), items });
    }
  }
  return made;
}
