import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitySchema } from '../../../src/core/index.ts';
import { readQuantities } from '../../../src/reading/quantities/index.ts';

const values = (text: string): number[] => readQuantities(text).quantities.map(({ value }) => value);

describe('bad input', () => {
  for (const text of [
    '24:30',
    'in the year 0',
    '½½',
    '--5',
    '13/14/2025',
    '1/0',
    '0/0',
    '+1-222-2222-2222',
    '',
    '%',
    '$',
    '-',
    '5\ud800',
  ]) {
    it(`reads nothing in "${text}"`, () => expect(values(text)).toEqual([]));
  }

  for (const text of [
    '9'.repeat(400),
    '1٢3 men',
    '1e400',
    '0^-1',
    '9^999',
    '1 000 000 000 000 000 000 000',
  ]) {
    it(`says that "${text.slice(0, 24)}" was seen and not read`, () => {
      const { quantities, notes } = readQuantities(text);
      expect(quantities).toEqual([]);
      expect(notes.map(({ start, end }) => text.slice(start, end))).toHaveLength(1);
    });
  }

  it('does not pile up scales', () => {
    expect(Math.max(...values('million '.repeat(200)))).toBeLessThanOrEqual(1e21);
  });

  it('keeps a descending pair apart', () => {
    expect(values('They voted 75 to 60.')).toEqual([75, 60]);
  });
});

/** Words that make trouble together. */
const piece = fc.constantFrom(
  ...(
    'one two twenty three hundred thousand million and a an the half quarter thirds dozen dozens of several few couple over under at ' +
    'least more than or less between from to in out by per cent percent % $ € USD IQD dinars pounds km kilometres feet inches barrels ' +
    'a day year years old aged - – ~ . , / ( ) [ ] ° ° C 5 10 1,905 1.5 2014 7 0 ½ ١٢ 3/4 10-15 $5 5m 10k 1st third second ^ + > < = ' +
    'rose fell soldiers people men minus point \n\n'
  ).split(/ /u),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
);

describe('any text', () => {
  it('gives finite values inside their own bounds, spans inside the text in order, and the same bytes twice', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 'IQ', 'TR', 'SY'), (text, country) => {
        const context = country === undefined ? {} : { country };
        const reading = readQuantities(text, context);
        expect(readQuantities(text, context)).toEqual(reading);
        let last = 0;
        reading.quantities.forEach((quantity, index) => {
          quantitySchema.parse(JSON.parse(JSON.stringify(quantity)));
          const { start, end, value, low, high, of, id } = quantity;
          expect(id).toBe(`q${index + 1}`);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
          for (const number of [value, low ?? 0, high ?? 0]) expect(Number.isFinite(number)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(low ?? value);
          expect(value).toBeLessThanOrEqual(high ?? value);
          if (of !== undefined)
            expect(of.start >= start && of.end <= text.length && of.end > of.start).toBe(true);
        });
        for (const note of reading.notes) expect(note.end <= text.length && note.end > note.start).toBe(true);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  for (const word of [
    '1,',
    '1-',
    '1 ',
    'one hundred and ',
    'million ',
    '$',
    'a third of ',
    '5 to ',
    'over ',
    '½',
    '1.2.',
    '/1',
    '°1',
    "'s a",
    'http://1 ',
  ]) {
    it(`takes time in proportion to a long run of "${word}"`, () => {
      const text = word.repeat(Math.ceil(40_000 / word.length));
      const start = process.cpuUsage();
      readQuantities(text);
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
    });
  }
});
