import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/core/index.ts';
import { buildGazetteer, foldName, openGazetteer } from '../../../src/lexicon/gazetteer/index.ts';
import { TINY_SOURCES, tiny, tinyBytes } from './tiny.ts';

const namesOf = (name: string) => tiny.lookup(foldName(name)).map((hit) => tiny.place(hit.place).name);

describe('the index file', () => {
  it('is the same bytes for the same sources', () => {
    expect(buildGazetteer(TINY_SOURCES)).toEqual(tinyBytes);
  });

  it('finds own names, alternates and Arabic letters, with or without marks and article', () => {
    expect(namesOf('Al-Ḥasakah')).toContain('Al Ḩasakah');
    expect(namesOf('HASAKEH')).toEqual(['Al Ḩasakah']);
    expect(namesOf('حسكة')).toEqual(['Al Ḩasakah']);
    expect(namesOf('دَيْر الزَّوْر')).toEqual(['Deir ez-Zor']);
  });

  it('has no codes of airports, no parts of names and nothing it was not given', () => {
    expect(namesOf('DAM')).toEqual([]);
    expect(namesOf('Dama')).toEqual([]);
    expect(namesOf('Atlantis')).toEqual([]);
    expect(namesOf('')).toEqual([]);
  });

  it('gives a place with its units, its country and its GeoNames id', () => {
    const [hit] = tiny.lookup('caldwell');
    const place = tiny.place(hit?.place ?? -1);
    expect(place.geonames).toBe(4509177);
    expect(place.country).toBe('US');
    expect(place.lat).toBeCloseTo(39.75, 4);
    expect(tiny.place(place.admin1 ?? -1).name).toBe('Ohio');
    expect(tiny.place(place.admin2 ?? -1).name).toBe('Noble County');
  });

  it('files a people as evidence of its country and never as the place', () => {
    expect(tiny.lookup('iraqi').map((hit) => hit.kind)).toEqual(['people']);
  });

  it('knows which countries share a border', () => {
    expect(tiny.neighbours('SY')).toEqual(['IQ', 'TR']);
    expect(tiny.neighbours('XX')).toEqual([]);
  });

  it('gives every area a radius that is not nothing', () => {
    for (const name of ['Iraq', 'Anbar', 'Africa', 'Noble County']) {
      const [hit] = tiny.lookup(foldName(name));
      expect(tiny.place(hit?.place ?? -1).radiusKm).toBeGreaterThan(5);
    }
  });

  it('opens where its bytes begin at an odd place of a larger buffer', () => {
    const shifted = new Uint8Array(tinyBytes.length + 1);
    shifted.set(tinyBytes, 1);
    expect(openGazetteer(shifted.subarray(1)).lookup('mosul')).toHaveLength(1);
  });
});

describe('a file that is not right is refused in one sentence', () => {
  const refusal = (file: Uint8Array): ModelError => {
    try {
      openGazetteer(file);
    } catch (error) {
      if (error instanceof ModelError) return error;
    }
    throw new Error('was not refused');
  };
  const edited = (at: number, value: number) => {
    const copy = Uint8Array.from(tinyBytes);
    copy[at] = value;
    return copy;
  };

  it('cut short, at any length', () => {
    for (const length of [0, 3, 19, 200, tinyBytes.length - 4]) {
      expect(refusal(tinyBytes.slice(0, length)).message).toMatch(/^The gazetteer index is cut short; .*\.$/);
    }
  });
  it('of another version', () => {
    const error = refusal(edited(4, 99));
    expect(error.code).toBe('gazetteer-version');
    expect(error.message).toContain('version 99');
  });
  it('damaged in the middle', () => {
    const at = tinyBytes.length >> 1;
    expect(refusal(edited(at, (tinyBytes[at] ?? 0) ^ 1)).message).toContain('is damaged');
  });
  it('another file altogether', () => {
    expect(refusal(new TextEncoder().encode('{"places": [1, 2, 3], "more": true}')).message).toContain(
      'is not a gazetteer',
    );
  });
});
