import { expect, it } from 'vitest';
import { pageAt, pageName } from '../../src/core/index.ts';

const PAGES = [
  { start: 0, end: 10, number: 1, label: 'iv' },
  { start: 10, end: 20, number: 2 },
];

it('tells the page of a character, as the document calls it', () => {
  expect([0, 9, 10, 19, 20].map((at) => pageAt(PAGES, at)?.number)).toEqual([1, 1, 2, 2, undefined]);
  expect(pageAt(undefined, 3)).toBeUndefined();
  expect(PAGES.map(pageName)).toEqual(['iv', '2']);
});
