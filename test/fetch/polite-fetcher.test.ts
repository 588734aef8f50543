import { describe, expect, it } from 'vitest';
import {
  type Clock,
  type Fetched,
  type Fetcher,
  type FetchWish,
  PoliteFetcher,
  retryAfter,
} from '../../src/fetch/index.ts';

/** A clock that stands still but for sleeping. */
function testClock(): Clock & { slept: number[] } {
  let time = Date.parse('2025-03-14T10:00:00Z');
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
    },
  };
}

type Answers = Readonly<Record<string, { status?: number; body?: string; headers?: [string, string][] }>>;

function fakeWeb(answers: Answers): Fetcher & { asked: string[] } {
  const asked: string[] = [];
  return {
    userAgent: 'Vedette/test',
    asked,
    get: async (address: string, wish: FetchWish = {}): Promise<Fetched> => {
      await wish.before?.(new URL(address));
      asked.push(address);
      const { status = 200, body = '', headers = [] } = answers[address] ?? { status: 404 };
      return {
        asked: address,
        final: address,
        redirects: [],
        status,
        headers,
        bytes: new TextEncoder().encode(body),
      };
    },
  };
}

function polite(answers: Answers) {
  const clock = testClock();
  const fetcher = fakeWeb(answers);
  return { clock, fetcher, polite: new PoliteFetcher(fetcher, { clock, agent: 'Vedette', delayMs: 1000 }) };
}

describe('manners', () => {
  it('ask robots.txt once a host, and obey it', async () => {
    const { polite: with_, fetcher } = polite({
      'https://a.example/robots.txt': { body: 'User-agent: *\nDisallow: /private' },
      'https://a.example/1': { body: 'x' },
      'https://a.example/2': { body: 'x' },
    });
    await with_.get('https://a.example/1');
    await with_.get('https://a.example/2');
    await expect(with_.get('https://a.example/private/1')).rejects.toThrow(
      'https://a.example/private/1 is not fetched: the robots.txt of a.example forbids it.',
    );
    expect(fetcher.asked).toEqual([
      'https://a.example/robots.txt',
      'https://a.example/1',
      'https://a.example/2',
    ]);
  });

  it('wait between two requests to one host, as long as it asks, but not for another', async () => {
    const { polite: with_, clock } = polite({
      'https://a.example/robots.txt': { body: 'User-agent: *\nCrawl-delay: 5' },
      'https://b.example/robots.txt': {},
      'https://a.example/1': {},
      'https://b.example/1': {},
    });
    await with_.get('https://a.example/1');
    expect(clock.slept).toEqual([1000]);
    await with_.get('https://b.example/1');
    expect(clock.slept).toEqual([1000, 1000]);
    await with_.get('https://a.example/1');
    expect(clock.slept).toEqual([1000, 1000, 4000]);
  });

  it('ask one host one at a time, whoever asks', async () => {
    let open = 0;
    let most = 0;
    const slow: Fetcher = {
      userAgent: 'x',
      get: async (address, wish = {}) => {
        await wish.before?.(new URL(address));
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 5));
        open--;
        return {
          asked: address,
          final: address,
          redirects: [],
          status: 200,
          headers: [],
          bytes: new Uint8Array(),
        };
      },
    };
    const with_ = new PoliteFetcher(slow, { clock: testClock(), agent: 'Vedette', delayMs: 10 });
    await Promise.all(Array.from({ length: 6 }, (_, at) => with_.get(`https://a.example/${at}`)));
    expect(most).toBe(1);
  });

  it('let nothing by where robots.txt fails, and all where there is none', async () => {
    const { polite: with_ } = polite({
      'https://a.example/robots.txt': { status: 503 },
      'https://a.example/1': {},
      'https://b.example/1': {},
    });
    await expect(with_.get('https://a.example/1')).rejects.toThrow('robots.txt');
    expect((await with_.get('https://b.example/1')).status).toBe(200);
  });

  it('leave a host alone that asks for a pause', async () => {
    const {
      polite: with_,
      clock,
      fetcher,
    } = polite({
      'https://a.example/robots.txt': {},
      'https://a.example/1': { status: 429, headers: [['Retry-After', '120']] },
    });
    expect((await with_.get('https://a.example/1')).status).toBe(429);
    await expect(with_.get('https://a.example/1')).rejects.toThrow('a.example asked not to be asked before');
    const count = fetcher.asked.length;
    await clock.sleep(121_000);
    await with_.get('https://a.example/1');
    expect(fetcher.asked).toHaveLength(count + 1);
  });

  it('read Retry-After as seconds or a date', () => {
    const now = Date.parse('2025-03-14T10:00:00Z');
    expect(retryAfter('60', now)).toBe(now + 60_000);
    expect(retryAfter('Fri, 14 Mar 2025 11:00:00 GMT', now)).toBe(now + 3_600_000);
    expect(retryAfter('Fri, 14 Mar 2024 11:00:00 GMT', now)).toBe(now);
    for (const none of [undefined, '', 'soon', '-5', '99999999999999'])
      expect(retryAfter(none, now)).toBeUndefined();
  });
});
