import { describe, expect, it } from 'vitest';
import { TYPES } from '../../../src/reading/statements/heads/index.ts';
import { judgedKind } from '../../../src/reading/statements/typed.ts';

/** Answers of the head of types: one type likeliest, or none of them, with the rest of the probability spread evenly. */
function said(likeliest: string, share: number): Float32Array {
  const rest = Math.log((1 - share) / TYPES.length);
  return Float32Array.from([...TYPES, 'none'], (type) => (type === likeliest ? Math.log(share) : rest));
}

const strike = { type: 'ASSAULT', mode: 'aerial', cameo: '195' };

describe('table and head of types', () => {
  it('keep mode and code where they agree', () => {
    expect(judgedKind('strike', strike, said('ASSAULT', 0.6))).toEqual(strike);
  });

  it('follow the head where it is sure of another type', () => {
    expect(judgedKind('strike', strike, said('PROTEST', 0.95))).toEqual({
      type: 'PROTEST',
      mode: 'strike',
      cameo: '143',
    });
    expect(judgedKind('raid', strike, said('PROTEST', 0.95))).toEqual({ type: 'PROTEST', cameo: '140' });
  });

  it('tell no event where the head is sure that the deed is of no type', () => {
    expect(judgedKind('strike', strike, said('none', 0.95))).toBeUndefined();
  });

  it('tell an event that no table names where the head is sure of it', () => {
    expect(judgedKind('comb', undefined, said('COERCE', 0.95))).toEqual({ type: 'COERCE', cameo: '170' });
    expect(judgedKind('comb', undefined, said('none', 0.95))).toBeUndefined();
  });

  it('keep the type of the table where the head wavers', () => {
    const wavering = said('ASSAULT', 0.45);
    wavering[TYPES.length] = Math.log(0.5);
    expect(judgedKind('strike', strike, wavering)).toEqual(strike);
  });
});
