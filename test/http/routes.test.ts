import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BODY_LIMIT_BYTES,
  type Desk,
  documentListSchema,
  documentPageSchema,
  errorBodySchema,
  limitsSchema,
  mapPictureSchema,
  mapReportsSchema,
  pasteReceiptSchema,
  progressSchema,
  revisionChangesSchema,
  revisionListSchema,
  situationSummarySchema,
  sourceListSchema,
  UPLOAD_LIMIT_BYTES,
  uploadReceiptSchema,
} from '../../src/api/index.ts';
import { DocumentError, StoreError, VedetteError } from '../../src/core/index.ts';
import { buildApplication } from '../../src/http/index.ts';
import { fakeDesk } from '../e2e/fake-desk.ts';

const SECRET = 'not to be served';
const HOST = '127.0.0.1:4310';
let folder = '';
let webRoot = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vedette-http-'));
  webRoot = join(folder, 'web');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Vedette</title>');
  writeFileSync(join(webRoot, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(webRoot, '.hidden'), SECRET);
  symlinkSync(join(folder, 'secret.txt'), join(webRoot, 'link.txt'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Ask extends RequestInit {
  readonly desk?: Partial<Desk>;
  readonly reported?: unknown[];
}

function ask(path: string, { desk = {}, reported = [], headers, ...rest }: Ask = {}) {
  const application = buildApplication(
    { ...fakeDesk({ documents: 5 }), ...desk },
    { webRoot, port: () => 4310, hosts: ['desk.example'], report: (error) => reported.push(error) },
  );
  return application.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers }, ...rest });
}

const ours = { 'content-type': 'application/json', origin: `http://${HOST}` };

async function failureOf(response: Response) {
  return errorBodySchema.parse(await response.json()).error;
}

describe('the API', () => {
  it('answers in the shapes of api/', async () => {
    situationSummarySchema.parse(await (await ask('/api/situation')).json());
    progressSchema.parse(await (await ask('/api/progress')).json());
    const list = documentListSchema.parse(await (await ask('/api/documents?limit=2&sort=title')).json());
    expect(list.total).toBe(5);
    expect(list.items).toHaveLength(2);
    const page = documentPageSchema.parse(await (await ask('/api/documents/crossing')).json());
    expect(page.reading.text).toContain('Qarn');
    const sources = sourceListSchema.parse(await (await ask('/api/sources')).json());
    expect(sources.items.map((row) => row.health.state)).toEqual(['failing', 'silent', 'no-feed']);
    expect(await (await ask('/api/schema')).text()).toContain('"DocumentPage"');
  });

  it('gives the revisions of a document, each as it was, and what changed between two', async () => {
    const list = revisionListSchema.parse(await (await ask('/api/documents/revised/revisions')).json());
    expect(list.items.map(({ ordinal, newest }) => [ordinal, newest])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const old = documentPageSchema.parse(await (await ask('/api/documents/revised?revision=1')).json());
    expect(old.revision).toMatchObject({ ordinal: 1, of: 3, newest: false });
    expect(old.reading.text).toContain('120 guards');
    const changes = async (search: string) =>
      revisionChangesSchema.parse(await (await ask(`/api/documents/revised/changes${search}`)).json());
    expect((await changes('')).from.ordinal).toBe(2);
    expect((await changes('?since=1&revision=2')).changes.map(({ kind }) => kind)).toEqual(['changed']);
  });

  it.each([
    ['/api/documents/revised?revision=0', 400, 'revision: expected the number of a revision'],
    ['/api/documents/revised?revision=one', 400, 'revision: expected the number of a revision'],
    ['/api/documents/revised/changes?since=-1', 400, 'since: expected the number of a revision'],
    ['/api/documents/revised/changes?from=1', 400, 'from'],
    ['/api/documents/none/changes', 404, 'There is no such document'],
    ['/api/documents/none/revisions', 404, 'There is no such document'],
  ])('answers %s with %i', async (path, status, words) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect((await failureOf(response)).message).toContain(words);
  });

  it('gives the map and the evidence of a place, within the days that are asked for', async () => {
    const picture = mapPictureSchema.parse(await (await ask('/api/map')).json());
    expect(picture.places.length).toBeGreaterThan(5);
    const early = mapPictureSchema.parse(await (await ask('/api/map?until=2025-03-01')).json());
    expect(early.places.map(({ id }) => id)).toEqual(['g1', '33.000,44.000']);
    expect(early.days).toEqual(picture.days);
    const reports = mapReportsSchema.parse(await (await ask('/api/map/g1?limit=2&since=2025-03-02')).json());
    expect(reports).toMatchObject({ total: 3, offset: 0 });
    expect(reports.items).toHaveLength(2);
    expect(mapReportsSchema.parse(await (await ask('/api/map/nowhere')).json()).total).toBe(0);
  });

  it.each([
    [
      '/api/documents.csv?query=text:smuggl*',
      'documents.csv',
      'date,title,publisher,url,found',
      'fear that smugglers could use',
    ],
    ['/api/map.csv?status=feared', 'places.csv', 'place,local,country', 'northeastern Syria'],
    ['/api/sources.csv', 'sources.csv', 'source,state,grade', 'Border Desk,silent,B'],
  ])('gives a table as a file: %s', async (path, name, head, part) => {
    const response = await ask(path);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // The mark without which spreadsheets guess the letters.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const table = new TextDecoder().decode(bytes);
    expect(table).toMatch(new RegExp(`^${head}`));
    expect(table).toContain(part);
    expect(table).not.toContain('undefined');
  });

  it('narrows the map by track, status and query, and points at what is wrong with a query', async () => {
    const feared = mapPictureSchema.parse(await (await ask('/api/map?track=crossings&status=feared')).json());
    expect(feared.places.map(({ id }) => id)).toEqual(['g1']);
    const reports = await (await ask('/api/map/g1?query=status:feared&limit=5')).json();
    expect(mapReportsSchema.parse(reports)).toMatchObject({ total: 1, items: [{ status: 'feared' }] });
    const wrong = await ask('/api/map?query=stats:feared');
    expect(wrong.status).toBe(400);
    expect(await failureOf(wrong)).toMatchObject({ code: 'query', start: 0, end: 5 });
  });

  it.each(['/api/map?since=March', '/api/map?until=2025-02-30', '/api/map/g1?limit=0', '/api/map?place=g1'])(
    'refuses a map that cannot be: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it('takes a pasted text, and says when it was there already', async () => {
    const desk = fakeDesk({ documents: 1 });
    const paste = () =>
      ask('/api/documents', {
        desk,
        method: 'POST',
        headers: ours,
        body: '{"text":"A new text.","date":"","url":""}',
      });
    const first = await paste();
    expect(first.status).toBe(201);
    const receipt = pasteReceiptSchema.parse(await first.json());
    expect(receipt.added).toBe(true);
    expect(await (await paste()).json()).toEqual({ id: receipt.id, added: false });
  });

  it('takes the bytes of a file, with its name and what is stated of it in the address', async () => {
    const seen: unknown[] = [];
    const desk: Partial<Desk> = {
      upload: async (request, bytes) => {
        seen.push(request, [...bytes]);
        return { documents: [{ id: 'a', title: 'A', outcome: 'added' }], total: 1, refused: [], refusals: 0 };
      },
    };
    const body = Uint8Array.from([0, 255, 13, 10]);
    const headers = { ...ours, 'content-type': 'application/octet-stream' };
    const path = '/api/files?name=a%2Fb.pdf&source=River+Post&date=';
    const response = await ask(path, { desk, method: 'POST', headers, body });
    expect(response.status).toBe(201);
    uploadReceiptSchema.parse(await response.json());
    expect(seen).toEqual([{ name: 'a/b.pdf', source: 'River Post' }, [0, 255, 13, 10]]);
    expect(limitsSchema.parse(await (await ask('/api/limits')).json()).uploadBytes).toBe(UPLOAD_LIMIT_BYTES);
  });

  it.each([
    ['/api/files', {}, 400, 'name: expected the name of the file'],
    ['/api/files?name=a.txt&date=soon', {}, 400, 'date: expected a day'],
    ['/api/files?name=a.txt&author=B', {}, 400, 'author'],
    ['/api/files?name=a.png', {}, 422, 'a.png is a PNG image.'],
    ['/api/files?name=a.txt', { 'content-type': 'multipart/form-data' }, 415, 'application/octet-stream'],
    ['/api/files?name=a.txt', { 'content-type': 'application/json' }, 415, 'application/octet-stream'],
    ['/api/files?name=a.txt', { origin: 'http://evil.example' }, 403, 'another site'],
  ])('refuses the file %s %j', async (path, more: Record<string, string>, status, words) => {
    const headers = { ...ours, 'content-type': 'application/octet-stream', ...more };
    const response = await ask(path, { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(status);
    expect((await failureOf(response)).message).toContain(words);
  });

  it('refuses a file over the limit that the server was started with, with the remedy', async () => {
    const application = buildApplication(fakeDesk({ documents: 0 }), {
      webRoot,
      port: () => 4310,
      hosts: [],
      uploadBytes: 1024 * 1024,
      report: () => {},
    });
    const send = (size: number) =>
      application.request(`http://${HOST}/api/files?name=a.txt`, {
        method: 'POST',
        headers: { ...ours, host: HOST, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(size).fill(97),
      });
    expect((await send(1024 * 1024)).status).toBe(201);
    const refused = await send(1024 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect((await failureOf(refused)).message).toMatch(/larger than 1 MB.*--upload-limit/);
  });

  it.each([
    ['/api/documents?limit=0', 'limit'],
    ['/api/documents?limit=many', 'limit'],
    ['/api/documents?offset=-1', 'offset'],
    ['/api/documents?sort=secret', 'sort'],
    ['/api/documents?colour=red', 'colour'],
  ])('refuses %s and names %s', async (path, name) => {
    const response = await ask(path);
    expect(response.status).toBe(400);
    const failure = await failureOf(response);
    expect(failure.code).toBe('bad-request');
    expect(failure.message).toContain(name);
  });

  it.each([
    ['{', 'not valid JSON'],
    ['[]', 'expected'],
    ['null', 'expected'],
    ['{"text":""}', 'text'],
    ['{"text":"a","date":"yesterday"}', 'date'],
    ['{"text":"a","url":"javascript:alert(1)"}', 'url'],
    ['{"text":"a","__proto__":{"x":1},"x":1}', 'x'],
  ])('refuses the body %s', async (body, words) => {
    const response = await ask('/api/documents', { method: 'POST', headers: ours, body });
    expect(response.status).toBe(400);
    expect((await failureOf(response)).message).toContain(words);
  });

  it('answers 404 for what is not there', async () => {
    expect((await ask('/api/documents/none')).status).toBe(404);
    expect((await ask('/api/nothing')).status).toBe(404);
    expect((await ask('/api/situation', { method: 'DELETE', headers: ours })).status).toBe(404);
  });

  it('refuses a body over the limit, with or without a length', async () => {
    const body = 'x'.repeat(BODY_LIMIT_BYTES + 1);
    const whole = await ask('/api/documents', { method: 'POST', headers: ours, body });
    expect(whole.status).toBe(413);
    const stream = new Blob([body]).stream();
    const chunked = await ask('/api/documents', {
      method: 'POST',
      headers: ours,
      body: stream,
      duplex: 'half',
    } as Ask);
    expect(chunked.status).toBe(413);
    expect((await failureOf(chunked)).code).toBe('too-large');
  });

  it.each([
    [new DocumentError('binary', 'This is not text.'), 422, 'This is not text.'],
    [new StoreError('disk-full', 'The disk is full.'), 503, 'The disk is full.'],
    [new VedetteError('strange', 'Strange.'), 500, 'Strange.'],
    [new TypeError('reading /home/someone/secret'), 500, 'Something went wrong'],
  ])('maps %s to %i', async (error, status, message) => {
    const reported: unknown[] = [];
    const desk = { situation: () => Promise.reject(error) };
    const response = await ask('/api/situation', { desk, reported });
    expect(response.status).toBe(status);
    const body = await response.text();
    expect(body).toContain(message);
    expect(body).not.toContain('/home/');
    expect(reported).toEqual(status >= 500 ? [error] : []);
  });
});

describe('who may ask', () => {
  it.each([
    '127.0.0.1:4310',
    'localhost:4310',
    'LOCALHOST:4310',
    '[::1]:4310',
    'desk.example',
    'desk.example:4310',
  ])('answers for the host %s', async (host) =>
    expect((await ask('/api/progress', { headers: { host } })).status).toBe(200),
  );

  it.each([
    'evil.example',
    'evil.example:4310',
    '127.0.0.1',
    '127.0.0.1:80',
    'localhost.evil.example:4310',
    '',
    '127.0.0.1:4310.evil.example',
  ])('refuses the host "%s", pages and API alike', async (host) => {
    for (const path of ['/api/situation', '/', '/assets/app-1a2b.js']) {
      const response = await ask(path, { headers: { host } });
      expect(response.status).toBe(421);
      expect((await failureOf(response)).code).toBe('host-not-allowed');
    }
  });

  const body = '{"text":"A text."}';
  const json = { 'content-type': 'application/json' };
  it.each([
    ['no origin and no client header', json, 403],
    ['another origin', { ...json, origin: 'http://evil.example' }, 403],
    ['another port of this machine', { ...json, origin: 'http://127.0.0.1:9999' }, 403],
    ['an opaque origin', { ...json, origin: 'null' }, 403],
    [
      'another origin with the client header',
      { ...json, origin: 'http://evil.example', 'x-vedette': '1' },
      403,
    ],
    ['a browser that says cross-site', { ...ours, 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { ...ours, 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text that looks like JSON', { ...ours, 'content-type': 'text/plain' }, 415],
    ['JSON by another name', { ...ours, 'content-type': 'application/json-evil' }, 415],
    ['our own page', { ...ours, 'sec-fetch-site': 'same-origin' }, 201],
    ['a program', { ...json, 'x-vedette': '1' }, 201],
  ])('POST from %s', async (_, headers, status) => {
    const desk = fakeDesk({ documents: 0 });
    expect((await ask('/api/documents', { desk, method: 'POST', headers, body })).status).toBe(status);
    expect((await desk.situation()).counts.documents).toBe(status === 201 ? 1 : 0);
  });
});

describe('the headers of every answer', () => {
  it.each(['/', '/documents/crossing', '/assets/app-1a2b.js', '/none.js', '/api/situation', '/api/none'])(
    'are strict on %s',
    async (path) => {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('let hashed files be kept, and nothing of the store', async () => {
    expect((await ask('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await ask('/api/situation')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the files of the web app', () => {
  it('are the page for every view, and the file for its path', async () => {
    for (const path of ['/', '/documents', '/documents/crossing', '/paste']) {
      const response = await ask(path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toContain('Vedette');
    }
    expect((await ask('/assets/app-1a2b.js')).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
    expect((await ask('/assets/none.js')).status).toBe(404);
  });

  it('never come from outside the folder', async () => {
    const tries = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/%2e%2e%2fsecret.txt%00',
      '//secret.txt',
      '/link.txt',
      '/.hidden',
      '/%252e%252e/secret.txt',
    ];
    for (const path of tries) {
      const response = await ask(path);
      expect(await response.text(), path).not.toContain(SECRET);
    }
  });

  it('property: no path serves the secret or fails with 500', async () => {
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '.',
      'assets',
      'secret.txt',
      '%2f',
      '%5c',
      '/',
      '%00',
      'web',
      '%',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const response = await ask(`/${parts.join('/')}`);
        expect(response.status).not.toBe(500);
        expect(await response.text()).not.toContain(SECRET);
      }),
      { numRuns: 200 },
    );
  });

  it('are missed with one sentence when the app is not built', async () => {
    const application = buildApplication(fakeDesk({ documents: 0 }), {
      webRoot: join(folder, 'none'),
      port: () => 4310,
      hosts: [],
      report: () => {},
    });
    const response = await application.request(`http://${HOST}/`, { headers: { host: HOST } });
    expect(response.status).toBe(503);
    expect((await failureOf(response)).message).toContain('npm run build');
  });
});
