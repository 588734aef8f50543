import { describe, expect, it } from 'vitest';
import { codesOf } from './coded.ts';

describe('the codes of both sides', () => {
  it('look through words that only count', () => {
    expect(codesOf('Hundreds of Polish soldiers left Kenya.')).toEqual(['left RETREAT 087 POLMIL > KEN']);
  });

  it('take no country from a word that names the other side', () => {
    expect(codesOf('An anti-Kenya newspaper criticised Poland.')).toEqual([
      'criticised ACCUSE 111 ---JRN > POL',
    ]);
    expect(codesOf('Palestinians of the Israeli-occupied West Bank criticised Malta.')).toEqual([
      'criticised ACCUSE 111 PSE > MLT',
    ]);
  });

  it('place people of one name in the country they live in', () => {
    expect(codesOf('Ethnic Poles in Kenya criticised Malta.')).toEqual([
      'criticised ACCUSE 111 KENCVL > MLT',
    ]);
  });

  it('take the longest name', () => {
    expect(codesOf("The Democratic People's Republic of Korea criticised Malta.")).toEqual([
      'criticised ACCUSE 111 PRK > MLT',
    ]);
  });

  it("make a movement of many countries one country's where the words say so", () => {
    expect(codesOf("Poland criticised Egypt's Muslim Brotherhood.")).toEqual([
      'criticised ACCUSE 111 POL > EGYMOSMBR',
    ]);
  });

  it('know who did it by the deed that somebody was hurt in, and where', () => {
    expect(codesOf('Three children were killed in Polish shelling in northern Kenya.')[0]).toBe(
      'killed ASSAULT 190 POL > KENCVL',
    );
  });

  it('turn round what is undergone, not what is imposed', () => {
    expect(codesOf('Poland faces sanctions from Kenya.')).toEqual(['sanctions SANCTION 160 KEN > POL']);
    expect(codesOf('Poland imposed sanctions on Kenya.')[0]).toBe('imposed SANCTION 160 POL > KEN');
  });

  it('direct what is done at home without a target at the country, or at its people', () => {
    expect(codesOf('Kenyan nurses rallied in Nairobi.')).toEqual(['rallied PROTEST 141 KENMED > KEN']);
    expect(codesOf('Kenyan police banned rallies.')[0]).toBe('banned COERCE 172 KENCOP > KENCVL');
    expect(codesOf('Rebels in Kenya dismissed an appeal from the president.')[0]).toBe(
      'dismissed REJECT 120 KENREB > KENGOV',
    );
  });

  it('give an announced deed to who announces it', () => {
    expect(codesOf('Poland announced a suspension of flights to Kenya.')).toEqual([
      'suspension SANCTION 160 POL > KEN',
    ]);
  });

  it('know both of those that "they" stands for, and the one that "it" stands for', () => {
    expect(codesOf('Poland and Kenya said they would boycott Malta.')).toEqual([
      'boycott PROTEST 133 POL+KEN > MLT',
    ]);
    expect(codesOf('Poland says it is willing to withdraw from Kenya.')).toEqual([
      'withdraw RETREAT 035 POL > KEN',
    ]);
  });
});
