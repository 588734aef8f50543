import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { documentListSchema } from '../../src/api/index.ts';
import { VedetteError } from '../../src/core/index.ts';
import { serve } from '../../src/http/index.ts';
import { fakeDesk } from '../e2e/fake-desk.ts';

const desk = fakeDesk({ documents: 3 });
const webRoot = '/nowhere';

/** One raw request over a socket: what no HTTP client would send. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(request));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('serve', () => {
  it('says the real address for port 0, and answers there', async () => {
    const serving = await serve(desk, { webRoot, port: 0 });
    try {
      expect(serving.port).toBeGreaterThan(0);
      expect(serving.address).toBe(`http://127.0.0.1:${serving.port}`);
      const response = await fetch(`${serving.address}/api/documents`);
      expect(response.status).toBe(200);
      expect(documentListSchema.parse(await response.json()).total).toBe(3);
    } finally {
      await serving.close();
    }
    await expect(fetch(`${serving.address}/api/documents`)).rejects.toThrow();
  });

  it('says in one sentence that a port is in use', async () => {
    const first = await serve(desk, { webRoot, port: 0 });
    try {
      const failure = await serve(desk, { webRoot, port: first.port }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(VedetteError);
      expect(failure).toMatchObject({ code: 'port-in-use', evidence: { port: first.port } });
      expect(String(failure)).toContain('--port 0');
    } finally {
      await first.close();
    }
  });

  it('says in one sentence that a host is not of this machine', async () => {
    await expect(serve(desk, { webRoot, host: '203.0.113.1', port: 0 })).rejects.toMatchObject({
      code: 'host-unknown',
    });
  });

  it('keeps its guards on the wire: foreign host, raw traversal, no host', async () => {
    const serving = await serve(desk, { webRoot, port: 0 });
    try {
      const get = (path: string, host: string) =>
        raw(serving.port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(await get('/api/situation', 'evil.example')).toMatch(/^HTTP\/1\.1 421/);
      expect(await get('/api/situation', `localhost:${serving.port}`)).toMatch(/^HTTP\/1\.1 200/);
      expect(await get('http://evil.example/api/situation', 'evil.example')).not.toMatch(/^HTTP\/1\.1 200/);
      expect(await get('/../../../etc/passwd', `127.0.0.1:${serving.port}`)).not.toContain('root:');
      expect(await raw(serving.port, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    } finally {
      await serving.close();
    }
  });
});
