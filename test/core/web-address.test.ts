import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/core/index.ts';

describe('parseAddress', () => {
  it('gives what the URL standard gives, and undefined for what is no address', () => {
    expect(parseAddress('https://Example.org/a')?.href).toBe('https://example.org/a');
    expect(parseAddress('../b', 'https://example.org/a/c')?.href).toBe('https://example.org/b');
    expect(parseAddress('b')).toBeUndefined();
    expect(parseAddress('http://')).toBeUndefined();
  });

  it('says the same however often it is asked', () => {
    let known = 0;
    for (let time = 0; time < 20_000; time++) {
      if (parseAddress('https://münchen.example/straße') !== undefined) known++;
    }
    expect(known).toBe(20_000);
  });
});
