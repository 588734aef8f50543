import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatView, parseView, type View } from '../../src/web/route.ts';

const parse = (address: string): View => {
  const url = new URL(address, 'http://desk');
  return parseView(url.pathname, url.search);
};

/** Half a surrogate pair cannot stand in an address. */
const isWhole = (text: string) => !/[\uD800-\uDFFF]/u.test(text);

describe('an address and its view', () => {
  it.each([
    ['/', { page: 'documents', query: '', sort: '-date' }],
    ['/documents', { page: 'documents', query: '', sort: '-date' }],
    ['/documents?query=a+b&sort=words', { page: 'documents', query: 'a b', sort: 'words' }],
    ['/documents/abc', { page: 'reading', id: 'abc', hidden: [] }],
    [
      '/documents/abc?at=12&hide=times,feared',
      { page: 'reading', id: 'abc', at: 12, hidden: ['feared', 'times'] },
    ],
    ['/documents/abc?revision=2', { page: 'reading', id: 'abc', revision: 2, hidden: [] }],
    ['/documents/abc?since=1', { page: 'reading', id: 'abc', since: 1, hidden: [] }],
    ['/documents/a%2Fb', { page: 'reading', id: 'a/b', hidden: [] }],
    ['/paste', { page: 'paste' }],
    ['/map', { page: 'map' }],
    [
      '/map?since=2025-03-01&until=2025-04-01&place=g7',
      { page: 'map', since: '2025-03-01', until: '2025-04-01', place: 'g7' },
    ],
    [
      '/map?query=actor:irq&track=camps&status=feared,denied&place=g7',
      { page: 'map', query: 'actor:irq', track: 'camps', status: 'feared,denied', place: 'g7' },
    ],
  ])('%s', (address, view) => expect(parse(address)).toEqual(view));

  it.each([
    ['/documents/abc?revision=0&since=-1', { page: 'reading', id: 'abc', hidden: [] }],
    ['/documents/abc?at=-1', { page: 'reading', id: 'abc', hidden: [] }],
    ['/documents/abc?at=1e3', { page: 'reading', id: 'abc', hidden: [] }],
    ['/documents/abc?hide=<b>,,times', { page: 'reading', id: 'abc', hidden: ['times'] }],
    ['/documents/%zz', { page: 'reading', id: '%zz', hidden: [] }],
    ['/documents/a/b', { page: 'nothing', path: '/documents/a/b' }],
    ['/map?since=March&until=2025-02-30&place=', { page: 'map' }],
    ['/map?status=<b>&track=', { page: 'map' }],
    ['/map/x', { page: 'nothing', path: '/map/x' }],
    ['/paste/x', { page: 'nothing', path: '/paste/x' }],
    ['/disputes', { page: 'nothing', path: '/disputes' }],
  ])('what is odd is ignored, never an error: %s', (address, view) => expect(parse(address)).toEqual(view));

  it('property: a view survives its address', () => {
    const reading = fc.record({
      page: fc.constant('reading' as const),
      id: fc.string({ minLength: 1 }).filter((id) => id !== '.' && id !== '..' && isWhole(id)),
      hidden: fc
        .uniqueArray(fc.constantFrom('feared', 'times', 'furniture', 'person'))
        .map((each) => each.sort()),
    });
    const withAt = fc.tuple(reading, fc.nat(999_999_999)).map(([view, at]) => ({ ...view, at }));
    const documents = fc.record({
      page: fc.constant('documents' as const),
      query: fc.string().filter(isWhole),
      sort: fc.constantFrom('-date', 'title', '-words'),
    });
    const map = fc.record(
      {
        page: fc.constant('map' as const),
        query: fc.string({ minLength: 1 }).filter(isWhole),
        track: fc.string({ minLength: 1 }).filter(isWhole),
        status: fc.constantFrom('feared', 'denied,planned'),
        since: fc.constantFrom('2024-02-29', '2025-03-01'),
        place: fc.constantFrom('g7', '-33.500,36.300'),
      },
      { requiredKeys: ['page'] },
    );
    fc.assert(
      fc.property(fc.oneof(reading, withAt, documents, map), (view) => {
        expect(parse(formatView(view))).toEqual(view);
      }),
    );
  });
});
