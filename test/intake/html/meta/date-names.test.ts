import { describe, expect, it } from 'vitest';
import { dateSense } from '../../../../src/intake/html/meta/date-names.ts';

describe('dateSense', () => {
  it.each([
    '',
    'publisher',
    'article:publisher',
    'expires',
    'event:start_date',
    'copyrightYear',
    'validUntil',
    'birthDate',
    'build-date',
    'unpublish_date',
    'candidate',
    'title',
  ])('takes %j for no date', (name) => {
    expect(dateSense(name)).toBeUndefined();
  });

  it.each([
    ['datePublished', 'published'],
    ['article:published_time', 'published'],
    ['parsely-pub-date', 'published'],
    ['citation_online_date', 'published'],
    ['dcterms.issued', 'published'],
    ['dateModified', 'modified'],
    ['article:modified_time', 'modified'],
    ['og:updated_time', 'modified'],
    ['dateCreated', 'created'],
    ['uploadDate', 'created'],
    ['date', 'other'],
    ['dc.date', 'other'],
  ])('takes %s for %s', (name, sense) => {
    expect(dateSense(name)).toBe(sense);
  });
});
