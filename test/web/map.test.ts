import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapPlace } from '../../src/api/index.ts';
import { cutAtAntimeridian } from '../../src/web/map/antimeridian.ts';
import type { Basemap } from '../../src/web/map/basemap.ts';
import { boxOf, isInBox } from '../../src/web/map/box.ts';
import { dayOfNumber, dayScale, numberOfDay } from '../../src/web/map/days.ts';
import { drawingOf } from '../../src/web/map/drawing.ts';
import { frameOf, isInFrame, kmPerPixel, ZOOM } from '../../src/web/map/frame.ts';
import { labelsOf } from '../../src/web/map/labels.ts';
import { placeAt } from '../../src/web/map/place-at.ts';
import { markOfPlace, marksOf, sizeOf } from '../../src/web/map/place-mark.ts';
import { precisionWords } from '../../src/web/map/precision.ts';

const place = (id: string, over: Partial<MapPlace> = {}): MapPlace => ({
  id,
  name: id,
  spellings: [],
  lat: 34,
  lon: 41,
  uncertaintyKm: 5,
  country: 'IQ',
  precision: 'point',
  reports: 1,
  documents: 1,
  statuses: { occurred: 1 },
  ...over,
});

/** One square country, clockwise as d3-geo has it. */
const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [40, 30],
        [40, 38],
        [48, 38],
        [48, 30],
        [40, 30],
      ],
    ],
  ],
};
const basemap: Basemap = {
  countries: [
    { type: 'Feature', id: '368', properties: { name: 'Iraq', at: [44, 34] }, geometry: square },
    { type: 'Feature', id: '760', properties: { name: 'Syria', at: [38, 35] }, geometry: square },
  ],
  borders: { type: 'MultiLineString', coordinates: [] },
  rivers: { type: 'FeatureCollection', features: [] },
  lakes: { type: 'FeatureCollection', features: [] },
};
const iraq = place('iq', {
  name: 'Iraq',
  precision: 'country',
  countryNumber: '368',
  lon: 44,
  uncertaintyKm: 373,
});
const area = place('area', { precision: 'area', uncertaintyKm: 100 });

describe('the mark of a place', () => {
  it('is that of most of its reports; where two are as many, the less sure one', () => {
    expect(markOfPlace({ statuses: { occurred: 3, feared: 2 } })).toBe('happened');
    expect(markOfPlace({ statuses: { occurred: 2, feared: 2 } })).toBe('feared');
    expect(markOfPlace({ statuses: { planned: 1, scheduled: 1, occurred: 1 } })).toBe('set');
    expect(markOfPlace({ statuses: {} })).toBe('named');
    expect(marksOf({ statuses: { occurred: 2, ongoing: 1, denied: 1 } })).toEqual([
      ['against', 1],
      ['happened', 3],
    ]);
  });

  it('grows with the reports, in steps', () => {
    expect([0, 1, 2, 3, 9, 10, 29, 30, 9999].map(sizeOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('says its precision in words', () => {
    expect([place('a'), area, iraq].map(precisionWords)).toEqual([
      '± 5 km',
      'within 100 km',
      'whole country',
    ]);
  });
});

describe('what is drawn', () => {
  const drawing = drawingOf([place('a'), area, iraq, place('b', { reports: 0, statuses: {} })], basemap);

  it('is a point only where a point is meant; countries lie under areas', () => {
    expect(drawing.points.map((point) => point.place.id)).toEqual(['b', 'a']);
    expect(drawing.surfaces.map((surface) => [surface.place.id, surface.kind])).toEqual([
      ['iq', 'country'],
      ['area', 'area'],
    ]);
    expect(drawing.surfaces[0]?.geometry).toBe(square);
  });

  it('is a circle for a country without a polygon, never a pin', () => {
    const { countryNumber: _, ...kosovo } = iraq;
    const [surface] = drawingOf([kosovo], basemap).surfaces;
    expect(surface?.kind).toBe('area');
    expect(drawingOf([kosovo], basemap).points).toEqual([]);
  });

  it('is hit where it is: the nearest point, else the smallest surface, else the country', () => {
    expect(placeAt(drawing, 41.01, 34, 1)?.id).toBe('a');
    expect(placeAt(drawing, 41.5, 34, 1)?.id).toBe('area');
    expect(placeAt(drawing, 47, 34, 1)?.id).toBe('iq');
    expect(placeAt(drawing, 10, 34, 1)).toBeUndefined();
  });

  it('is named once: a tinted country has no second name of the land', () => {
    const labels = labelsOf(drawing, basemap).map(({ text, kind }) => [text, kind]);
    expect(labels).toContainEqual(['Iraq', 'country']);
    expect(labels).toContainEqual(['Syria', 'land']);
    expect(labels).not.toContainEqual(['Iraq', 'land']);
    expect(labels.at(-1)).toEqual(['Syria', 'land']);
  });

  it('property: the circle of an area holds its middle and ends at its uncertainty', () => {
    const degrees = fc.record({
      lat: fc.double({ min: -75, max: 75, noNaN: true }),
      lon: fc.double({ min: -170, max: 170, noNaN: true }),
      uncertaintyKm: fc.integer({ min: 31, max: 900 }),
    });
    fc.assert(
      fc.property(degrees, (over) => {
        const [surface] = drawingOf([place('x', { precision: 'area', ...over })], basemap).surfaces;
        if (surface === undefined) throw new Error('nothing was drawn');
        expect(geoContains(surface.geometry, [over.lon, over.lat])).toBe(true);
        const beyond = over.lat + (over.lat > 0 ? -1 : 1) * ((over.uncertaintyKm * 1.1) / 111.195);
        expect(geoContains(surface.geometry, [over.lon, beyond])).toBe(false);
      }),
    );
  });
});

describe('what is shown at first', () => {
  const box = { width: 800, height: 600 };

  it('is where most is said; a single report far away is found by zooming out', () => {
    const near = Array.from({ length: 20 }, (_, index) => place(`n${index}`, { lon: 40 + index / 5 }));
    const far = place('far', { lon: -77, lat: 39 });
    const frame = frameOf([...near, far], box, 0.8);
    expect(isInFrame(near[9] ?? far, frame, box)).toBe(true);
    expect(isInFrame(far, frame, box)).toBe(false);
    const whole = frameOf([...near, far], box, 1);
    expect(isInFrame(far, whole, box)).toBe(true);
  });

  it('is the world where there is nothing, and not the street where there is one place', () => {
    expect(frameOf([], box, 1).zoom).toBe(ZOOM.least);
    expect(frameOf([place('a')], box, 1)).toMatchObject({ zoom: 7 });
  });

  it('property: all of the places are in the frame that is to hold all', () => {
    const spot = fc.record({
      lat: fc.double({ min: -60, max: 70, noNaN: true }),
      lon: fc.double({ min: -120, max: 120, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        const places = spots.map((at, index) => place(`p${index}`, at));
        const frame = frameOf(places, { width: 1200, height: 900 }, 1);
        for (const each of places) expect(isInFrame(each, frame, { width: 1200, height: 900 })).toBe(true);
      }),
    );
  });

  it('knows how far a pixel is', () => {
    expect(kmPerPixel(0, 0)).toBeCloseTo(78.27, 2);
    expect(kmPerPixel(60, 3)).toBeCloseTo(78.27 / 16, 2);
  });
});

describe('the box around a shape', () => {
  it('holds all of its rings; one that jumps across 180° is anywhere', () => {
    expect(boxOf(square)).toEqual([40, 30, 48, 38]);
    expect(
      boxOf({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [-3, 5],
        ],
      }),
    ).toEqual([-3, 2, 1, 5]);
    expect(
      boxOf({
        type: 'LineString',
        coordinates: [
          [179, 2],
          [-179, 5],
        ],
      }),
    ).toEqual([-180, -90, 180, 90]);
    expect([isInBox([0, 0, 2, 2], 2, 0), isInBox([0, 0, 2, 2], 2.1, 0)]).toEqual([true, false]);
  });
});

describe('the days', () => {
  it('are cut into bars that hold every report', () => {
    const days = [
      { day: '2024-01-01', reports: 2 },
      { day: '2024-02-29', reports: 1 },
      { day: '2025-03-18', reports: 4 },
    ];
    const scale = dayScale(days, '2024-01-01', '2025-03-18');
    expect(scale?.bars.reduce((sum, { reports }) => sum + reports, 0)).toBe(7);
    expect(scale?.bars.length).toBeLessThanOrEqual(120);
    expect(scale?.bars.at(-1)).toMatchObject({ to: numberOfDay('2025-03-18'), reports: 4 });
    expect(dayScale([], undefined, undefined)).toBeUndefined();
    expect(dayScale(days.slice(0, 1), '2024-01-01', '2024-01-01')).toBeUndefined();
  });

  it('keep their scale when fewer reports are asked for', () => {
    const scale = dayScale([{ day: '2025-03-02', reports: 1 }], '2025-03-01', '2025-03-04');
    expect(scale).toMatchObject({ first: numberOfDay('2025-03-01'), last: numberOfDay('2025-03-04') });
    expect(scale?.bars.map(({ reports }) => reports)).toEqual([0, 1, 0, 0]);
  });

  it('property: a day survives its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), (number) => {
        expect(numberOfDay(dayOfNumber(number))).toBe(number);
      }),
    );
  });
});

describe('a polygon across 180°', () => {
  it('is cut into one on each side, and another is left alone', () => {
    const [plain] = square.coordinates;
    expect(cutAtAntimeridian(plain ?? [])).toEqual([plain]);
    const across = [
      [
        [170, 60],
        [170, 70],
        [-170, 70],
        [-170, 60],
        [170, 60],
      ],
    ];
    const parts = cutAtAntimeridian(across);
    expect(parts).toHaveLength(2);
    for (const [ring] of parts) {
      const xs = (ring ?? []).map(([x = 0]) => x);
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(10.001);
      expect(ring?.[0]).toEqual(ring?.at(-1));
    }
  });
});
