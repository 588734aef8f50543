import { describe, expect, it } from 'vitest';
import { found } from '../../../../src/intake/html/meta/found.ts';

describe('found', () => {
  it('is nothing without a value', () => {
    expect(found(undefined, 'rule', 'said')).toBeUndefined();
    expect(found('', 'rule', 'said')).toBeUndefined();
  });

  it('shortens what was said, not the value', () => {
    const long = 'x'.repeat(500);
    expect(found(long, 'rule')).toEqual({ value: long, rule: 'rule', said: 'x'.repeat(200) });
  });
});
