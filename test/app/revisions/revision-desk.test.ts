import { describe, expect, it } from 'vitest';
import { documentPageSchema, revisionChangesSchema, revisionListSchema } from '../../../src/api/index.ts';
import { OpenDesk } from '../../../src/app/desk.ts';
import { ingest } from '../../../src/app/ingest.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { fakeReader } from '../../support/fake-reader.ts';
import { emptySituation } from '../../support/situation.ts';
import { fetchedItem, fileItem, PAGE } from '../preservation/kept.ts';

const now = () => '2025-03-14T08:00:00Z';
const FIRST = 'The crossing opened.\nTwelve guards stood there.\nNobody spoke.';
const SECOND = 'The crossing opened.\nTwenty guards stood there.\nNobody spoke.\nA truck burned.';
const THIRD = 'The crossing opened.\nTwenty guards stood there.\nA truck burned.';

async function openDesk(...texts: string[]) {
  const store = await openSqliteStore(':memory:');
  const items = texts.map((text, index) => fetchedItem(text, `2025-03-${15 + index}T08:00:00Z`));
  await ingest(store, fakeReader(), [...items, fileItem('a.txt', 'The council met.')], { now });
  const desk = new OpenDesk({
    situation: emptySituation,
    store,
    reader: fakeReader(),
    now,
    examples: true,
  });
  const { documents } = await store.list({});
  const id = documents.find(({ url }) => url === PAGE)?.id ?? '';
  const other = documents.find(({ url }) => url === undefined)?.id ?? '';
  return { desk, id, other };
}

describe('the revisions of a document on the desk', () => {
  it('are listed, and each is shown as it was, with the takings that brought it', async () => {
    const { desk, id } = await openDesk(FIRST, SECOND, THIRD);
    const list = revisionListSchema.parse(await desk.revisions(id));
    expect(list.items.map(({ ordinal, newest, found }) => [ordinal, newest, found])).toEqual([
      [1, false, '2025-03-15T08:00:00Z'],
      [2, false, '2025-03-16T08:00:00Z'],
      [3, true, '2025-03-17T08:00:00Z'],
    ]);
    const newest = documentPageSchema.parse(await desk.document(id));
    expect([newest.reading.text, newest.revision.ordinal, newest.revision.of]).toEqual([THIRD, 3, 3]);
    const first = documentPageSchema.parse(await desk.document(id, 1));
    expect([first.reading.text, first.revision.ordinal, first.revision.newest]).toEqual([FIRST, 1, false]);
    expect(first.provenance?.captures.map(({ at }) => at)).toEqual(['2025-03-15T08:00:00Z']);
    expect(first.summary.revision).toBe(first.revision.revision);
  });

  it('are compared: the newest with the one before it, or any two, whichever came first', async () => {
    const { desk, id } = await openDesk(FIRST, SECOND, THIRD);
    const last = revisionChangesSchema.parse(await desk.changes(id, {}));
    expect([last.from.ordinal, last.to.ordinal]).toEqual([2, 3]);
    expect(last.changes.map(({ kind, unchanged }) => [kind, unchanged])).toEqual([['removed', 2]]);
    expect(last.same).toBe(3);
    const whole = revisionChangesSchema.parse(await desk.changes(id, { since: 1, revision: 3 }));
    const [changed, gone, come] = whole.changes;
    expect(changed).toMatchObject({
      kind: 'changed',
      unchanged: 1,
      before: { start: FIRST.indexOf('Twelve') },
      after: { start: THIRD.indexOf('Twenty') },
    });
    expect(changed?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Twelve' },
      { kind: 'added', text: 'Twenty' },
    ]);
    expect([gone?.kind, come?.kind]).toEqual(['removed', 'added']);
    const back = await desk.changes(id, { since: 3, revision: 1 });
    expect(back?.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'removed']);
  });

  it('compare the newest with the last of the others where the page has gone back to an earlier state', async () => {
    const { desk, id } = await openDesk(FIRST, SECOND, FIRST);
    const page = await desk.document(id);
    expect(page?.revision).toMatchObject({ ordinal: 1, of: 2, newest: true });
    const changes = await desk.changes(id, {});
    expect([changes?.from.ordinal, changes?.to.ordinal]).toEqual([2, 1]);
  });

  it('that are not there are told in one sentence; unknown documents are none', async () => {
    const { desk, id, other } = await openDesk(FIRST, SECOND);
    await expect(desk.document(id, 7)).rejects.toMatchObject({
      code: 'not-found',
      message: 'This document has 2 revisions; there is no revision 7.',
    });
    await expect(desk.changes(id, { since: 9 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.changes(other, {})).rejects.toMatchObject({
      code: 'not-found',
      message: 'This document has one revision; there is nothing to compare.',
    });
    expect(await desk.changes('ffffffff', {})).toBeUndefined();
    expect(await desk.revisions('ffffffff')).toBeUndefined();
    expect((await desk.revisions(other))?.items).toHaveLength(1);
  });
});
