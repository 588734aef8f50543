import { describe, expect, it } from 'vitest';
import { codesOf } from './coded.ts';

const first = (text: string) => codesOf(text)[0];

describe('a deed that a verb makes with its noun', () => {
  it('is the noun where the verb stages or resumes it', () => {
    expect(first('Malta staged a rally in Kenya.')).toBe('rally PROTEST 141 MLT > KEN');
    expect(first('Malta resumed the bombardment of Kenya.')).toBe('bombardment ASSAULT 194 MLT > KEN');
  });

  it('is its end where the verb ends or lifts it', () => {
    expect(first('Malta ended its blockade of Kenya.')).toBe('ended RETREAT 087 MLT > KEN');
    expect(first('Malta lifted the blockade of Kenya.')).toBe('lifted RETREAT 087 MLT > KEN');
    expect(first('Malta halted mediation in Kenya.')).toBe('halted SANCTION 160 MLT > KEN');
    expect(first('Malta suspended part of its aid to Kenya.')).toBe('suspended SANCTION 160 MLT > KEN');
  });

  it('is aid or troops by what is sent', () => {
    expect(first('Malta ships grain to Kenya.')).toBe('ships AID 070 MLT > KEN');
    expect(first('Malta sent troops to Kenya.')).toBe('sent MOBILIZE 152 MLT > KEN');
  });

  it('is a stoppage where those who work strike', () => {
    expect(first('Nurses called a strike in Kenya.')).toBe('called PROTEST 143 KENMED > KEN');
  });

  it('is a riot where protesters damage property, a seizure where soldiers do', () => {
    expect(first('Kenyan protesters demolished Polish offices.')).toBe(
      'demolished PROTEST 145 KENCVL > POLGOV',
    );
    expect(first('Polish troops demolished Kenyan offices.')).toBe('demolished COERCE 171 POLMIL > KENGOV');
  });

  it('is repression where the target is a crowd, and a bombing apart from war where no army does it', () => {
    expect(first('Kenyan police attacked Polish protesters.')).toBe('attacked ASSAULT 175 KENCOP > POLCVL');
    expect(first('Kenyan rebels bombed Polish depots.')).toMatch(/^bombed ASSAULT 183 KENREB > POL/u);
    expect(first('Polish jets bombed Kenyan depots, killing three Maltese sentries.')).toMatch(
      /^bombed ASSAULT 190 /u,
    );
  });

  it('is known by an object though the verb is a stance, and by a noun beside it', () => {
    expect(first('Malta sought refuge in Kenya.')).toBe('sought REQUEST 020 MLT > KEN');
    expect(first('Kenyan troops remained on alert in Malta.')).toBe('remained MOBILIZE 152 KENMIL > MLT');
  });
});
