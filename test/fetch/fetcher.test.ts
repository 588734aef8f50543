import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher, type FetchLimits, headerOf, proxyDialer } from '../../src/fetch/index.ts';
import { selfSigned } from '../support/certificate.ts';
import { openWeb, type TestWeb, type TestWebOptions } from '../support/web.ts';

let web: TestWeb | undefined;
afterEach(async () => {
  await web?.close();
  web = undefined;
});

type Listener = Parameters<typeof openWeb>[0];

/** A fetcher over a server that plays the web. */
async function over(answer: Listener, limits: Partial<FetchLimits> = {}, options: TestWebOptions = {}) {
  web = await openWeb(answer, options);
  return createFetcher({ userAgent: 'Vedette/test', leave: { hosts: [] }, limits, network: web.network });
}

const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a fetch', () => {
  it('gives status, headers in their order and bytes, under our own name', async () => {
    const fetcher = await over((request, response) => {
      response.writeHead(
        200,
        [
          ['X-First', '1'],
          ['X-First', '2'],
          ['Content-Type', 'text/plain'],
        ].flat(),
      );
      response.end(`${request.headers['user-agent']} ${request.headers.host} ${request.url}`);
    });
    const fetched = await fetcher.get('http://wire.example/a?b=%20c#part');
    expect(text(fetched.bytes)).toBe('Vedette/test wire.example /a?b=%20c');
    expect(fetched).toMatchObject({
      status: 200,
      asked: 'http://wire.example/a?b=%20c#part',
      redirects: [],
      final: 'http://wire.example/a?b=%20c',
    });
    expect(fetched.headers.slice(0, 2)).toEqual([
      ['X-First', '1'],
      ['X-First', '2'],
    ]);
  });

  it('asks for changes alone where it is told of an earlier answer, and sends no broken header on', async () => {
    const fetcher = await over((request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200;
      response.end('new');
    });
    expect(
      (
        await fetcher.get('http://wire.example/', {
          etag: '"v1"',
          lastModified: 'Fri, 14 Mar 2025 10:00:00 GMT',
        })
      ).status,
    ).toBe(304);
    expect((await fetcher.get('http://wire.example/', { etag: '"v1"\r\nx: y' })).status).toBe(200);
  });

  it('follows redirects, each step of which is told', async () => {
    const fetcher = await over((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b' }).end();
      else if (request.url === '/b') response.writeHead(302, { location: 'http://other.example/c#x' }).end();
      else response.end('here');
    });
    const fetched = await fetcher.get('http://wire.example/a');
    expect(fetched).toMatchObject({ redirects: ['http://wire.example/b'], final: 'http://other.example/c' });
    expect(web?.asked).toEqual(['wire.example/a', 'wire.example/b', 'other.example/c']);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['gzip, br', (bytes: Uint8Array) => brotliCompressSync(gzipSync(bytes))],
    ['identity', (bytes: Uint8Array) => bytes],
  ])('unpacks %s', async (encoding, pack) => {
    const fetcher = await over((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding });
      response.end(pack(Buffer.from('words '.repeat(1000))));
    });
    expect(text((await fetcher.get('http://wire.example/')).bytes)).toBe('words '.repeat(1000));
  });
});

describe('hostile servers', () => {
  it('that lead in circles, or on and on', async () => {
    const circle = await over((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
    );
    expect(await reason(circle.get('http://wire.example/a'))).toBe(
      'http://wire.example/a leads in a circle (2 steps).',
    );
    await web?.close();
    let step = 0;
    const endless = await over((_, response) => response.writeHead(302, { location: `/${step++}` }).end());
    expect(await reason(endless.get('http://wire.example/a'))).toBe(
      'http://wire.example/a leads on more than 8 times.',
    );
  });

  it('that lead inside: every step is checked, and nothing is dialled there', async () => {
    const targets = [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest/',
      'file:///etc/passwd',
      '//localhost/',
      'http://[::1]/',
      'http://inside.example/',
    ];
    let target = '';
    const fetcher = await over(
      (_, response) => response.writeHead(302, { location: target }).end(),
      {},
      {
        resolve: async (host) => [host === 'inside.example' ? '10.0.0.7' : '93.184.215.14'],
      },
    );
    for (target of targets)
      expect(await reason(fetcher.get('http://wire.example/'))).toContain('is not fetched');
    expect(new Set(web?.dialled)).toEqual(new Set(['93.184.215.14:80']));
  });

  it('whose name changes its address between the check and the connection', async () => {
    let asked = 0;
    const fetcher = await over(
      (_, response) => response.end('pinned'),
      {},
      {
        resolve: async () => [asked++ === 0 ? '93.184.215.14' : '127.0.0.1'],
      },
    );
    expect(text((await fetcher.get('http://rebind.example/')).bytes)).toBe('pinned');
    expect(web?.dialled).toEqual(['93.184.215.14:80']);
    expect(await reason(fetcher.get('http://rebind.example/'))).toContain('it leads to 127.0.0.1');
    expect(web?.dialled).toHaveLength(1);
  });

  it('one of whose addresses lies inside', async () => {
    const fetcher = await over(
      (_, response) => response.end('x'),
      {},
      { resolve: async () => ['93.184.215.14', '10.0.0.1'] },
    );
    expect(await reason(fetcher.get('http://both.example/'))).toContain('it leads to 10.0.0.1');
    expect(web?.dialled).toEqual([]);
  });

  it('that never end', async () => {
    const fetcher = await over(
      (_, response) => {
        const more = () => {
          if (!response.destroyed) response.write('<item><title>more</title></item>'.repeat(2000), more);
        };
        more();
      },
      { wireBytes: 1024 * 1024 },
    );
    expect(await reason(fetcher.get('http://wire.example/'))).toBe(
      'http://wire.example/ has more than 1 MB; it was not taken.',
    );
  });

  it('that say they are too large', async () => {
    const fetcher = await over((_, response) =>
      response.writeHead(200, { 'content-length': 209_715_200 }).write('x'),
    );
    expect(await reason(fetcher.get('http://wire.example/'))).toBe(
      'http://wire.example/ has 200 MB; at most 20 MB are taken.',
    );
  });

  it('that send bombs, however packed', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bombs: [string, Buffer][] = [
      ['gzip', gzipSync(zeros)],
      ['deflate', deflateSync(zeros)],
      ['br', brotliCompressSync(zeros)],
      ['gzip, gzip', gzipSync(gzipSync(zeros))],
      ['gzip, gzip, gzip', gzipSync('x')],
    ];
    let bomb = bombs[0];
    const fetcher = await over((_, response) => {
      response.writeHead(200, { 'content-encoding': bomb?.[0] ?? '' });
      response.end(bomb?.[1]);
    });
    const before = process.memoryUsage().rss;
    for (bomb of bombs) {
      const said = await reason(fetcher.get('http://wire.example/'));
      expect(said).toMatch(/unpacks to more than 100 times|has more than 20 MB|packed 3 times over/u);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('that send damaged or unknown packing, or break off', async () => {
    let answer: Listener = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
    const fetcher = await over((request, response) => answer(request, response));
    expect(await reason(fetcher.get('http://wire.example/'))).toBe(
      'http://wire.example/ was not read: its packed body is damaged.',
    );
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'compress' }).end('x');
    expect(await reason(fetcher.get('http://wire.example/'))).toBe(
      'http://wire.example/ is packed as "compress", which is not read here.',
    );
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half');
      setTimeout(() => response.destroy(), 50);
    };
    expect(await reason(fetcher.get('http://wire.example/'))).toBe(
      'http://wire.example/ broke off before its end.',
    );
    answer = (_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync('words '.repeat(5000)).subarray(0, 40));
    expect(await reason(fetcher.get('http://wire.example/'))).toMatch(/damaged|broke off/u);
  });

  it('that say nothing, or drip', async () => {
    const silent = await over(() => {}, { idleMs: 200 });
    expect(await reason(silent.get('http://wire.example/'))).toMatch(/nothing came for/u);
    await web?.close();
    const drip = await over(
      (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      },
      { totalMs: 600 },
    );
    const started = performance.now();
    expect(await reason(drip.get('http://wire.example/'))).toMatch(/was given up after/u);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('whose headers are too long, or that speak no HTTP', async () => {
    const long = await over((_, response) => response.writeHead(200, { 'x-long': 'a'.repeat(60_000) }).end());
    expect(await reason(long.get('http://wire.example/'))).toBe(
      'http://wire.example/ was not read: its headers are too long.',
    );
    await web?.close();
    const other = await over((_, response) => response.socket?.end('220 mail.example ESMTP\r\n'));
    expect(await reason(other.get('http://wire.example/'))).toBe(
      'http://wire.example/ was not read: it does not answer as a web server should.',
    );
  });

  it('that are not there', async () => {
    const gone = createFetcher({
      userAgent: 'x',
      leave: { hosts: [] },
      network: {
        resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })),
        dial: () => Promise.reject(new Error('never')),
      },
    });
    expect(await reason(gone.get('https://gone.example/'))).toBe(
      'https://gone.example/ cannot be reached: there is no such host.',
    );
    const closed = await over(() => {});
    await web?.close();
    web = undefined;
    expect(await reason(closed.get('http://wire.example/'))).toBe(
      'http://wire.example/ cannot be reached: nothing answers there.',
    );
  });

  it('that are stopped by the user', async () => {
    const fetcher = await over(() => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await reason(fetcher.get('http://wire.example/', { signal: stop.signal }))).toBe(
      'http://wire.example/ was stopped.',
    );
  });
});

describe('TLS', () => {
  const answer: Listener = (_, response) => response.end('secret');
  const ask = async (
    tls: { key: string; cert: string },
    certificates: string[] = [],
    host = 'wire.example',
  ) => {
    const fetcher = await over(answer, {}, { tls, certificates });
    const said = await fetcher.get(`https://${host}/`).then(
      ({ bytes }) => text(bytes),
      (error: Error) => error.message,
    );
    await web?.close();
    web = undefined;
    return said;
  };

  it('is checked against the name that was asked', async () => {
    const own = selfSigned('wire.example');
    expect(await ask(own)).toBe(
      'https://wire.example/ cannot be trusted: its certificate is signed by itself.',
    );
    expect(await ask(own, [own.cert])).toBe('secret');
    expect(await ask(own, [own.cert], 'other.example')).toBe(
      'https://other.example/ cannot be trusted: its certificate is for another host.',
    );
  });

  it('refuses what has expired or is not valid yet', async () => {
    const old = selfSigned('wire.example', { from: '2010-01-01T00:00:00', to: '2011-01-01T00:00:00' });
    expect(await ask(old, [old.cert])).toBe(
      'https://wire.example/ cannot be trusted: its certificate has expired.',
    );
    const early = selfSigned('wire.example', { from: '2048-01-01T00:00:00' });
    expect(await ask(early, [early.cert])).toBe(
      'https://wire.example/ cannot be trusted: its certificate is not valid yet.',
    );
  });

  it('is not spoken by a server without it', async () => {
    const fetcher = await over(answer);
    expect(await reason(fetcher.get('https://wire.example/'))).toMatch(
      /^https:\/\/wire\.example\/ (?:cannot be trusted|cannot be reached): /u,
    );
  });
});

describe('a proxy', () => {
  it('is told the checked address, never a name', async () => {
    const fetched = await over((request, response) => response.end(`through to ${request.headers.host}`));
    expect(fetched.userAgent).toBe('Vedette/test');
    const told: string[] = [];
    const { port } = web ?? { port: 0 };
    const proxy = createServer((socket) => {
      socket.once('data', (chunk) => {
        told.push(chunk.toString().split('\r\n')[0] ?? '');
        import('node:net').then(({ connect }) => {
          const out = connect(port, '127.0.0.1', () =>
            socket.write('HTTP/1.1 200 Connection established\r\n\r\n'),
          );
          socket.pipe(out).pipe(socket);
          out.on('error', () => socket.destroy());
          socket.on('error', () => out.destroy());
        });
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    const at = typeof address === 'object' && address !== null ? address.port : 0;
    const fetcher = createFetcher({
      userAgent: 'x',
      leave: { hosts: [] },
      network: { resolve: async () => ['93.184.215.14'], dial: proxyDialer(`http://127.0.0.1:${at}`) },
    });
    const answer = await fetcher.get('http://wire.example/');
    expect(text(answer.bytes)).toBe('through to wire.example');
    expect(headerOf(answer.headers, 'connection')).toBe('close');
    expect(told).toEqual(['CONNECT 93.184.215.14:80 HTTP/1.1']);
    await new Promise((resolve) => proxy.close(resolve));
  });

  it('is named as an address of http', () => {
    for (const address of ['socks5://x:1', 'proxy', 'http://x/path']) {
      expect(() => proxyDialer(address)).toThrow(
        'VEDETTE_PROXY is no address of a proxy; write it as http://host:port',
      );
    }
  });
});
