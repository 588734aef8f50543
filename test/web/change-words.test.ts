import { describe, expect, it } from 'vitest';
import type { RevisionChanges, SentenceChange } from '../../src/api/index.ts';
import { changesAnswer } from '../../src/web/reading/change-words.ts';
import { changesView, revisionView, usualSince } from '../../src/web/reading/revision-view.ts';

const change = (kind: SentenceChange['kind']): SentenceChange => ({
  kind,
  unchanged: 0,
  pieces: [],
  touches: [],
});
const summary = {
  ordinal: 2,
  revision: 'r2',
  newest: false,
  found: '2025-04-12T14:20:00Z',
  title: 'A',
  language: 'en',
  read: true,
  words: 2,
  statements: 0,
  sha256: '0',
  size: 1,
};
const changes = (rest: Partial<RevisionChanges>): RevisionChanges => ({
  document: 'd',
  from: summary,
  to: summary,
  fields: [],
  changes: [],
  same: 14,
  names: { removed: [], added: [] },
  figures: { removed: [], added: [] },
  ...rest,
});

describe('changes in one sentence', () => {
  it.each([
    [
      changes({ changes: [change('added'), change('removed'), change('added')] }),
      '2 sentences added, 1 removed; 14 unchanged.',
    ],
    [changes({ changes: [change('moved')], same: 1200 }), '1 sentence moved; 1,200 unchanged.'],
    [changes({ fields: [{ field: 'title', after: 'B' }] }), 'No sentence changed; 14 sentences unchanged.'],
    [
      changes({ same: 1 }),
      'No sentence changed: what did is the page around the article; 1 sentence unchanged.',
    ],
  ])('%#', (given, words) => expect(changesAnswer(given)).toBe(words));
});

describe('the views of revisions', () => {
  const view = { page: 'reading', id: 'd', at: 7, hidden: ['times'] } as const;

  it('leave the number out for the newest, and keep no place of another text', () => {
    expect(revisionView(view, { ordinal: 3, newest: true })).toEqual({
      page: 'reading',
      id: 'd',
      hidden: ['times'],
    });
    expect(revisionView(view, { ordinal: 2, newest: false }, 5)).toEqual({
      page: 'reading',
      id: 'd',
      revision: 2,
      at: 5,
      hidden: ['times'],
    });
    expect(changesView(view, { ordinal: 2, newest: false }, 1)).toMatchObject({ revision: 2, since: 1 });
  });

  it('compare with the one before, or with the last where there is none before', () => {
    expect(usualSince({ ...summary, ordinal: 3, of: 5 })).toBe(2);
    expect(usualSince({ ...summary, ordinal: 1, of: 5 })).toBe(5);
  });
});
