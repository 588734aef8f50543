import { describe, expect, it } from 'vitest';
import { compareRevisions, listRevisions } from '../../../src/app/revisions/compare.ts';
import { diffReport, revisionTable } from '../../../src/cli/revision-report.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { fill, PAGE } from '../preservation/kept.ts';

describe('revisions of a kept page', () => {
  it('are listed and compared, in words and signs', async () => {
    const store = await openSqliteStore(':memory:');
    await fill(store);
    const page = (await store.list({})).documents.find(({ url }) => url === PAGE)!;
    expect(revisionTable(await listRevisions(store, page.id)).split('\n')).toHaveLength(2);
    const [found, ...rest] = await compareRevisions(store, page.id);
    expect(rest).toEqual([]);
    const report = diffReport(found!.from, found!.to, found!.diff);
    expect(report).toContain('~ changed: [-Twelve-]{+Twenty+} guards stood there.');
    expect(report).toContain('1 sentence unchanged');
    await store.close();
  });

  it('of a document with one are not compared', async () => {
    const store = await openSqliteStore(':memory:');
    await fill(store);
    const note = (await store.list({})).documents.find(({ title }) => title === 'A note')!;
    await expect(compareRevisions(store, note.id)).rejects.toThrow(/has one revision/);
    await expect(compareRevisions(store, 'ffff')).rejects.toThrow(/No document/);
    await store.close();
  });
});
