import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher, dialDirectly, type Network } from '../../src/fetch/index.ts';
import type { BenchResult } from '../types.ts';
import { HOSTILE, HOSTS, LEGITIMATE, REDIRECTS } from './ssrf-addresses.ts';

/** Our own view of what must never be dialled: written apart from the guard, on the numbers alone. */
function isPublic(ip: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u.exec(ip)?.slice(1).map(Number);
  if (parts === undefined)
    return /^2(?:4|6|a|8)[0-9a-f]{2}:/iu.test(ip) || /^2001:(?:4|6|7)[0-9a-f]{2,3}:/iu.test(ip);
  const [a = 0, b = 0, c = 0] = parts;
  const inside =
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c < 3) || (b === 88 && c === 99))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113);
  return !inside && ip !== '168.63.129.16';
}

interface World {
  readonly network: Network;
  /** Addresses dialled that lie inside. */
  readonly breaches: string[];
  readonly close: () => Promise<void>;
}

/** A server on loopback that stands for every host: what is dialled at a public address reaches it, the rest is a breach. */
async function openWorld(): Promise<World> {
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const target = /^r(\d+)\.redirect\.example$/u.exec(host)?.[1];
    const location = target === undefined ? undefined : REDIRECTS[Number(target)];
    if (location !== undefined) response.writeHead(302, { location }).end();
    else response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port: its address is no path
  const breaches: string[] = [];
  const asked = new Map<string, number>();
  return {
    breaches,
    network: {
      // What a resolver of the attacker's answers, in turn; any other name lies outside.
      resolve: async (host) => {
        const turns = HOSTS[host];
        const turn = asked.get(host) ?? 0;
        asked.set(host, turn + 1);
        return turns === undefined ? ['93.184.215.14'] : (turns[Math.min(turn, turns.length - 1)] ?? []);
      },
      dial: (ip, _port, signal) => {
        if (!isPublic(ip)) breaches.push(ip);
        return dialDirectly('127.0.0.1', port, signal);
      },
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What came of asking: refused before anything is dialled inside, let through, or had. */
async function tryAll(addresses: readonly string[]): Promise<{ through: string[]; refused: string[] }> {
  const world = await openWorld();
  const fetcher = createFetcher({
    userAgent: 'Vedette/bench',
    leave: { hosts: [] },
    network: world.network,
    limits: { totalMs: 5000, idleMs: 5000 },
  });
  const through: string[] = [];
  const refused: string[] = [];
  try {
    for (const address of addresses) {
      // Twice: a name may change its address after it was found good.
      for (let turn = 0; turn < 2; turn++) {
        const before = world.breaches.length;
        const failed = await fetcher.get(address).then(
          () => undefined,
          (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'other'),
        );
        if (world.breaches.length > before) through.push(address);
        // Over TLS the plain server breaks off: the address itself was not refused.
        if (failed === 'refused-address') refused.push(address);
      }
    }
  } finally {
    await world.close();
  }
  return { through: [...new Set(through)], refused: [...new Set(refused)] };
}

/** Requests forged through addresses (SSRF): none may reach the inside, and no address of the public web may be refused. */
export async function scoreSsrf(): Promise<BenchResult> {
  const redirects = REDIRECTS.map((_, index) => `http://r${index}.redirect.example/`);
  const attempts = [...HOSTILE, ...Object.keys(HOSTS).map((host) => `http://${host}/`), ...redirects];
  const attacked = await tryAll(attempts);
  const honest = await tryAll(LEGITIMATE);
  const unrefused = attempts.filter((address) => !attacked.refused.includes(address));
  return {
    rows: [
      {
        metric: 'SSRF attempts let through',
        set: `${attempts.length} own attempts`,
        must: 0,
        aim: 0,
        lower: true,
        reached: attacked.through.length,
        floor: 'intake.ssrf-through',
        note: [...attacked.through, ...unrefused.map((address) => `not refused: ${address}`)]
          .slice(0, 5)
          .join(' '),
      },
      {
        metric: 'addresses of the public web refused',
        set: `${LEGITIMATE.length} own addresses`,
        must: 0,
        aim: 0,
        lower: true,
        reached: honest.refused.length,
        floor: 'intake.ssrf-refused',
        note: honest.refused.slice(0, 5).join(' '),
      },
    ],
    data: { ssrfAttempts: attempts.length, ssrfLegitimate: LEGITIMATE.length },
  };
}
