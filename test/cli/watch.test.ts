import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceRowSchema } from '../../src/api/index.ts';
import { vedette } from '../support/command-line.ts';
import { newFolder } from '../support/folder.ts';

const STORY = `<!doctype html><html lang="en"><head><title>Iraq reopens the crossing</title></head><body><article><h1>Iraq reopens the crossing</h1>
<p>Iraq reopened the crossing at Qaim on Friday, the interior ministry said, after talks with officials from Damascus that lasted for three days.</p>
<p>Lorries had been waiting on both sides of the border since the beginning of the month, and traders said that they expected the queues to be gone by Sunday.</p></article></body></html>`;

let server: Server;
let at = '';
let situation = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/feed.xml')
      response.end(
        `<rss><channel><title>Wire</title><item><title>Iraq reopens the crossing</title><link>/story</link><pubDate>Fri, 14 Mar 2025 10:00:00 GMT</pubDate></item></channel></rss>`,
      );
    else if (request.url === '/story') response.writeHead(200, { 'content-type': 'text/html' }).end(STORY);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port: its address is no path
  situation = join(newFolder(), 'border');
  mkdirSync(situation);
  writeFileSync(
    join(situation, 'situation.yaml'),
    'id: border\ntitle: Border\ndescription: A test.\nlanguages: [en]\ncountries: []\n',
  );
  writeFileSync(
    join(situation, 'sources.yaml'),
    `- { id: wire, name: The Wire, url: "http://${at}/", feeds: [{ url: "http://${at}/feed.xml", every: 1h }] }\n- { id: gone, name: Gone, url: "http://${at}/", feeds: [{ url: "http://${at}/gone", every: 1h }] }\n`,
  );
});
afterAll(() => {
  server.close();
});

const run = (args: readonly string[], data: string) =>
  vedette([...args, '--situation', situation, '--data', data]);

describe('vedette watch', () => {
  it('fetches nothing of this machine without leave, in one sentence', async () => {
    const ran = await run(['watch', 'wire', '--once'], newFolder());
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('is not fetched: port');
  });

  it('keeps what is new with leave, and tells how each source does', async () => {
    const data = newFolder();
    const ran = await run(['watch', '--once', '--allow-fetch', at], data);
    expect(ran.out).toContain('wire: new (1 of 1 items)');
    expect(ran.out).toContain(
      `gone: FAILED  http://${at}/gone\n  http://${at}/gone answered 404: there is no such page.`,
    );
    expect(ran.out).toContain('2 feeds asked, 1 failed; 1 added, 0 known already, 0 refused');
    expect(ran.code).toBe(1);
    const list = await run(['list', '--json'], data);
    expect(JSON.parse(list.out)).toMatchObject({
      url: `http://${at}/story`,
      publisher: 'The Wire',
      date: '2025-03-14',
    });
    const again = await run(['watch', '--once', '--allow-fetch', at], data);
    expect(again.out).toContain('No feed is due; ask them all the same with --now, or see: vedette sources');
    const sources = await run(['sources', '--json'], data);
    const rows = sources.out
      .trim()
      .split('\n')
      .map((line) => sourceRowSchema.parse(JSON.parse(line)));
    expect(rows.map((row) => [row.id, row.health.state, row.health.failures])).toEqual([
      ['wire', 'new', 0],
      ['gone', 'new', 1],
    ]);
    const table = await run(['sources'], data);
    expect(table.out).toContain('2 sources; 0 failing, 0 silent longer than usual');
  });

  it('adds a page by its address, with its headers kept, and knows it again', async () => {
    const data = newFolder();
    const first = await run(['add', `http://${at}/story`, '--date', '2025-03-15', '--allow-fetch', at], data);
    expect([first.code, first.out.trim()]).toEqual([0, '1 added, 0 known already, 0 refused']);
    const second = await run(
      ['add', `http://${at}/story`, '--date', '2025-03-15', '--allow-fetch', at],
      data,
    );
    expect(second.out.trim()).toBe('0 added, 1 known already, 0 refused');
    const feed = await run(['add', `http://${at}/feed.xml`, '--allow-fetch', at], data);
    expect(feed.err).toContain(
      'is a feed, not a page; name it in sources.yaml under feeds, and run: vedette watch',
    );
    const refused = await run(['add', 'http://169.254.169.254/latest/', 'http://localhost/'], data);
    expect(refused.err).toContain(
      'http://169.254.169.254/latest/ is not fetched: it leads to 169.254.169.254, an address of special use.',
    );
    expect(refused.err).toContain(
      'http://localhost/ is not fetched: localhost is a name of this machine or its network',
    );
    expect([refused.code, refused.out.trim()]).toEqual([1, '0 added, 0 known already, 2 refused']);
  });

  it('refuses a host that is none', async () => {
    const ran = await run(['watch', '--allow-fetch', 'http://x/'], newFolder());
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringContaining('expected a host, or a host and a port'),
    ]);
  });
});
