import { describe, expect, it } from 'vitest';
import {
  errorBodySchema,
  keptStatementsSchema,
  statementListSchema,
  statementMarksSchema,
  trackListSchema,
  trackReasonsSchema,
  trackReportSchema,
} from '../../src/api/index.ts';
import { buildApplication } from '../../src/http/index.ts';
import { fakeDesk } from '../e2e/fake-desk.ts';

const HOST = '127.0.0.1:4310';

function asking(statements = 0) {
  const desk = fakeDesk({ documents: 3, statements });
  const application = buildApplication(desk, { webRoot: '.', port: () => 4310, hosts: [], report: () => {} });
  return (path: string, { headers, ...init }: RequestInit = {}) =>
    application.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers }, ...init });
}

const post = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: `http://${HOST}` },
  body,
});

describe('the routes of statements', () => {
  it('answer in the shapes of api/', async () => {
    const ask = asking();
    const list = statementListSchema.parse(
      await (await ask('/api/statements?query=status:feared&limit=1')).json(),
    );
    expect(list).toMatchObject({ offset: 0, total: 1 });
    expect(list.items[0]?.sentence.text).toContain('fear that smugglers');
    const tracks = trackListSchema.parse(await (await ask('/api/tracks')).json());
    expect(tracks.tracks.map(({ id }) => id)).toEqual(['crossings', 'customs', 'rail']);
    expect(tracks.tracks[2]).toMatchObject({ reports: 0, weeks: [], newest: [] });
    const one = trackReportSchema.parse(await (await ask('/api/tracks/crossings')).json());
    expect(one).toEqual(tracks.tracks[0]);
    const reasons = await (await ask(`/api/tracks/crossings/why/${one.newest[0]?.row.id}`)).json();
    expect(trackReasonsSchema.parse(reasons).terms).toEqual(one.newest[0]?.why);
    const kept = keptStatementsSchema.parse(await (await ask('/api/documents/crossing/statements')).json());
    expect(kept.statements.length).toBeGreaterThan(3);
    expect((await ask(`/api/statements/${kept.statements[0]?.id}`)).status).toBe(200);
    expect((await ask('/api/documents/nowhere/statements')).status).toBe(404);
    expect((await ask('/api/tracks/nowhere')).status).toBe(404);
    expect((await ask('/api/tracks/crossings/why/nowhere')).status).toBe(404);
    const ahead = statementListSchema.parse(await (await ask('/api/calendar?from=2025-05&to=2025')).json());
    expect(ahead.items.map(({ time }) => time?.value)).toEqual(['2025-05-17']);
  });

  it('narrow a query by track, status and days, and give one statement alone', async () => {
    const ask = asking(30);
    const list = async (search: string) =>
      statementListSchema.parse(await (await ask(`/api/statements?${search}`)).json());
    expect((await list('query=text:zzz OR text:smugglers&track=customs')).total).toBe(0);
    expect((await list('query=text:zzz OR text:wells&track=crossings&status=feared')).total).toBe(
      (await list('query=text:wells status:feared')).total,
    );
    const week = await list('from=2025-01-02&to=2025-01-03');
    expect(new Set(week.items.map(({ date }) => date))).toEqual(new Set(['2025-01-02', '2025-01-03']));
    const [row] = week.items;
    expect(await (await ask(`/api/statements/${row?.id}`)).json()).toEqual(row);
    expect((await ask('/api/statements/nowhere')).status).toBe(404);
    expect((await ask('/api/statements?track=nowhere')).status).toBe(400);
  });

  it('point at the character at which a query fails', async () => {
    for (const path of ['/api/statements', '/api/statements.csv', '/api/calendar', '/api/calendar.csv']) {
      const response = await asking()(`${path}?query=${encodeURIComponent('text:a status:dread')}`);
      expect(response.status).toBe(400);
      const { error } = errorBodySchema.parse(await response.json());
      expect(error).toMatchObject({ code: 'query', start: 14, end: 19 });
      expect(error.message).toContain('character 15');
    }
  });

  it.each([
    '/api/statements?limit=0',
    '/api/statements?colour=red',
    '/api/calendar?from=spring',
    '/api/calendar?limit=501',
  ])('refuse %s', async (path) => expect((await asking()(path)).status).toBe(400));

  it('give a whole list as a CSV file', async () => {
    const response = await asking(700)('/api/statements.csv?query=text:wells');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="statements.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toMatch(/^date,status,certainty,/);
    expect(lines).toHaveLength(701);
  });

  it('mark a statement as wrong, signed, and take it back', async () => {
    const ask = asking();
    const { items } = statementListSchema.parse(
      await (await ask('/api/statements?query=status:feared')).json(),
    );
    const path = `/api/statements/${items[0]?.id}/mark`;
    const wrong = await ask(path, post('{"by":"Noor"}'));
    expect(wrong.status).toBe(201);
    expect(statementMarksSchema.parse(await wrong.json()).mark).toMatchObject({
      verdict: 'wrong',
      by: 'Noor',
    });
    const right = statementMarksSchema.parse(await (await ask(path, post('{"verdict":"right"}'))).json());
    expect(right.history.map(({ verdict, by }) => `${verdict} ${by}`)).toEqual([
      'wrong Noor',
      'right analyst',
    ]);
    expect((await ask('/api/statements/nowhere/mark', post('{}'))).status).toBe(404);
    expect((await ask(path, post('{"verdict":"maybe"}'))).status).toBe(400);
    const elsewhere = {
      ...post('{}'),
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    };
    expect((await ask(path, elsewhere)).status).toBe(403);
  });
});
