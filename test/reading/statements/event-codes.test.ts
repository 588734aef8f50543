import { describe, expect, it } from 'vitest';
import { codesOf } from './coded.ts';

describe('the code of a statement in event data', () => {
  it('is that of an intention where cooperation is promised, and stands where it is told', () => {
    expect(codesOf('Poland pledged to send medicine to Kenya.')).toEqual([
      'pledged AGREE - POL > KEN',
      'send AID 033 POL > KEN',
    ]);
    expect(codesOf('Poland agreed to lift its embargo on Kenya.')).toEqual([
      'agreed AGREE - POL > KEN',
      'lift CONCEDE 080 POL > KEN',
      'embargo SANCTION - POL > ?',
    ]);
  });

  it('is a refusal where cooperation is withheld, and a threat where an attack is promised', () => {
    expect(codesOf('Poland said it would not send medicine to Kenya.')).toEqual(['send AID 121 POL > KEN']);
    expect(codesOf('Poland said it would attack Kenya.')).toEqual(['attack ASSAULT 138 POL > KEN']);
  });

  it('is none where it is open whether the deed comes', () => {
    expect(codesOf('Poland may attack Kenya.')).toEqual(['attack ASSAULT - POL > KEN']);
  });

  it('is one for a speech act and what it is about', () => {
    expect(codesOf('Poland ordered an inquiry into Kenyan banks.')).toEqual([
      'ordered REQUEST 100 POL > KEN',
      'inquiry ACCUSE - ? > KENBUS',
    ]);
  });

  it('is one for a clause and what hangs on it', () => {
    expect(codesOf('Polish jets bombed Kenyan depots, killing three Maltese sentries.')).toEqual([
      'bombed ASSAULT 190 POLMIL > KEN',
      'killing ASSAULT - POLMIL > MLT',
    ]);
    expect(codesOf('Poland, whose jets had bombed Malta, praised Kenya.')).toEqual([
      'bombed ASSAULT - POLMIL > MLT',
      'praised SUPPORT 050 POL > KEN',
    ]);
  });

  it('is that of a claim where somebody takes an attack on himself', () => {
    expect(codesOf('Poland claimed it had shelled Kenya.')).toEqual(['shelled ASSAULT 015 POL > KEN']);
    expect(codesOf('Poland claimed responsibility for an attack on Kenya.')).toEqual([
      'attack ASSAULT 015 POL > KEN',
    ]);
  });
});
