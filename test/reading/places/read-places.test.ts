import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSchema } from '../../../src/core/index.ts';
import { withPlaces } from '../../../src/lexicon/gazetteer/index.ts';
import type { SituationPlace } from '../../../src/lexicon/place-schema.ts';
import { type PlacesContext, readPlaces } from '../../../src/reading/places/index.ts';
import { tiny } from '../../lexicon/gazetteer/tiny.ts';

const OWN: readonly SituationPlace[] = [
  {
    id: 'camp-al-hol',
    name: 'al-Hol camp',
    aliases: ['al-Hol', 'Hawl camp'],
    kind: 'camp',
    country: 'SY',
    lat: 36.38,
    lon: 41.14,
    uncertaintyKm: 5,
    source: 'public maps',
  },
  {
    id: 'region-northeastern-syria',
    name: 'northeastern Syria',
    kind: 'region',
    country: 'SY',
    lat: 36.2,
    lon: 40.2,
    uncertaintyKm: 160,
    source: 'public maps',
  },
];

/** The places of a marked text: `[...]` around each name that must be found, nothing else may be. */
function expectPlaces(marked: string, context: Partial<PlacesContext> = {}): ReturnType<typeof readPlaces> {
  const text = marked.replace(/[[\]]/g, '');
  const reading = readPlaces(text, { gazetteer: tiny, ...context });
  let at = 0;
  let out = '';
  for (const { start, end, type } of reading.mentions) {
    if (type !== 'place') continue;
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  expect(out + text.slice(at)).toBe(marked);
  return reading;
}

const only = (marked: string, context: Partial<PlacesContext> = {}) =>
  expectPlaces(marked, context).places[0];

describe('names that are places', () => {
  it('are found with their span, in Latin and Arabic letters', () => {
    expectPlaces('A convoy left [Mosul] for [Deir ez-Zor] on Monday.');
    expectPlaces('وصلت القافلة إلى [دير الزور] أمس');
  });
  it('keep their generic word, and lose what is hung on to them', () => {
    expectPlaces("The governor spoke in [Anbar Province] of [Iraq]'s water.");
  });
  it('are found in another spelling where the text is about the region', () => {
    const place = only('[Iraq] and [Syria] sent observers to [Deir al-Zour].');
    expect(place?.country).toBe('IQ');
    const reading = expectPlaces('[Syria] says that calm returned in [Hasaka].');
    expect(reading.places[1]?.geonames).toBe(173811);
  });
  it('need no list where the text says that they are', () => {
    const reading = expectPlaces('Shells fell on the village of [Umm Khirbah].');
    expect(reading.places).toEqual([]);
    expect(reading.notes).toEqual([{ start: 30, end: 41, reason: 'place not found: Umm Khirbah' }]);
  });
});

describe('names that are no places', () => {
  it.each([
    'The ambassador thanked Assad.',
    'Paris Hilton met Jordan Smith.',
    'Reading is fun, he wrote.',
    'Iraqi and Syrian officers spoke in Turkish.',
    'He teaches at Columbus University.',
    'The Islamic State of Iraq and the Levant claimed it.',
    'Dr. Houston agreed.',
    'They gave us time.',
    'the damascene sword, a baghdadi accent, an ankarad',
  ])('%s', (text) => {
    expectPlaces(text);
  });
});

describe('a capital', () => {
  const typeIn = (text: string) => readPlaces(text, { gazetteer: tiny }).mentions[0]?.type;
  it.each([
    'Damascus has responded to the offer.',
    'Baghdad must assess the cost.',
    'Ankara said it would wait.',
  ])('acts as a government: %s', (text) => {
    expect(typeIn(text)).toBe('organisation');
    expect(readPlaces(text, { gazetteer: tiny }).places).toEqual([]);
  });
  it.each([
    'He lives in Damascus.',
    'Damascus is a city.',
    'Baghdad has two million trees.',
    'Ankara was hit by rain.',
  ])('is a place: %s', (text) => {
    expect(typeIn(text)).toBe('place');
  });
  it('is a government where there are dealings with it', () => {
    const { mentions } = readPlaces('Talks between Baghdad and Erbil went on.', { gazetteer: tiny });
    expect(mentions.map((mention) => mention.type)).toEqual(['organisation', 'organisation']);
  });
});

describe('which place it is', () => {
  it('follows what contains it', () => {
    expect(only('He comes from [Paris], [Texas].')?.country).toBe('US');
    expect(only('He comes from [Paris], [France].')?.country).toBe('FR');
    expect(only('The road ends at [Qaim], in [Anbar].')?.lat).toBeCloseTo(34.37, 2);
  });
  it('follows the country of the document and the other places', () => {
    expect(only('The fair in [Paris] was shut.')?.country).toBe('FR');
    expect(only('The fair in [Paris] was shut, as in [Houston] and all over [Texas].')?.country).toBe('US');
  });
  it('is the unit where the text says so, the town otherwise', () => {
    expect(only('Snow fell in [Buffalo], [New York].')?.lat).toBeCloseTo(42.89, 2);
    expect(only('Snow fell in [New York] state.')?.uncertaintyKm).toBeGreaterThan(60);
    expect(only('Snow fell in [New York City].')?.geonames).toBe(5128581);
  });
  it('never takes one name for another', () => {
    const found = (name: string) =>
      readPlaces(`Aid reached ${name}.`, {
        gazetteer: tiny,
        toponyms: [{ start: 12, end: 12 + name.length }],
      }).places[0];
    expect(found('al-Hol')?.lat).toBeCloseTo(36.39, 2);
    expect(found('Ninawa')?.lat).toBeCloseTo(36.33, 1);
    expect(found('Atlantis')).toBeUndefined();
  });
  it('borrows the area that the text names, with its radius and no id, for a name of no list', () => {
    const text = 'Zorbatown is a village in Noble County, Ohio.';
    const [place] = readPlaces(text, { gazetteer: tiny, toponyms: [{ start: 0, end: 9 }] }).places;
    expect(place?.admin1).toBe('Ohio');
    expect(place?.lat).toBeCloseTo(39.75, 1);
    expect(place?.geonames).toBeUndefined();
    expect(place?.uncertaintyKm).toBeGreaterThanOrEqual(10);
  });
  it('gives a country and a region the radius that they fill', () => {
    for (const place of expectPlaces('[Iraq], [Nineveh] and [Africa].').places) {
      expect(place.uncertaintyKm).toBeGreaterThan(15);
    }
  });
});

describe('a situation’s own places', () => {
  const gazetteer = withPlaces(tiny, OWN);
  it('come first, with the radius of their row', () => {
    const reading = expectPlaces('Families left [al-Hol camp] in [northeastern Syria].', { gazetteer });
    expect(reading.places.map((place) => place.uncertaintyKm)).toEqual([5, 160]);
  });
  it('are found by sound, and leave the rest of the world alone', () => {
    expect(expectPlaces('[Syria] moved families out of [al-Houl].', { gazetteer }).places[1]?.lat).toBe(
      36.38,
    );
    expectPlaces('The hall was full.', { gazetteer });
  });
  it('change nothing when there are none', () => {
    expect(withPlaces(tiny, [])).toBe(tiny);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Damascus',
    'al-Hol',
    'in',
    'the',
    'Paris',
    ',',
    '.',
    'Texas',
    'Noble',
    'County',
    'Dr',
    'of',
    'U.S.',
    '’',
    'الحسكة',
    'is',
    'a',
    'village',
    '\n',
    'and',
    'Iraqi',
    '😀',
    'Free',
    '-',
    'St.',
    '(',
    'Erbil',
    'said',
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 20 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );
  it('gives places inside the text, within their bounds, in order, and the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readPlaces(text, { gazetteer: tiny });
        expect(readPlaces(text, { gazetteer: tiny })).toEqual(reading);
        let last = -1;
        for (const mention of reading.mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(mention.start, mention.end)).toBe(mention.name);
          last = mention.start;
        }
        for (const place of reading.places) {
          expect(placeSchema.safeParse(place).success).toBe(true);
          expect(reading.mentions.some((mention) => mention.id === place.mention)).toBe(true);
        }
      }),
    );
  });
  it('takes spans from outside as they are, wherever they lie', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(20), (text, start, length) => {
        const from = Math.min(start, text.length);
        const span = { start: from, end: Math.min(text.length, from + length) };
        const { mentions } = readPlaces(text, { gazetteer: tiny, toponyms: [span] });
        expect(mentions.map((mention) => [mention.start, mention.end])).toEqual([[span.start, span.end]]);
      }),
    );
  });
  it('takes time in step with its length', () => {
    for (const piece of ['al-', 'A.', 'Paris, ', "x'", 'St. ', 'of the ', 'Paris ', 'thdh']) {
      const started = performance.now();
      readPlaces(piece.repeat(8000), { gazetteer: tiny });
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});
