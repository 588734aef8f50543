import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/core/index.ts';
import {
  EVENT_TYPES,
  formatQuery,
  isCalendarDate,
  nearestTo,
  parseQuery,
  type Query,
  QueryError,
  type QueryTerm,
} from '../../../src/core/query/index.ts';

/** A query's terms without their spans. */
function bare(query: Query): unknown {
  return query.anyOf.map((terms) => terms.map(({ start: _start, end: _end, ...term }) => term));
}

const values = (field: string, list: string[], negated = false) => ({
  kind: 'values',
  field,
  values: list,
  negated,
});

/** Expects an error at the characters marked `[…]` in the query. */
function expectError(marked: string, message: RegExp): QueryError {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const query = marked.replace('[', '').replace(']', '');
  try {
    parseQuery(query);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    expect([error.start, error.end], error.message).toEqual([start, end]);
    expect(error.message).toMatch(message);
    expect(error.message).toContain(`character ${start + 1}:`);
    expect(error.expected.length).toBeGreaterThan(0);
    return error;
  }
  throw new Error(`no error in ${query}`);
}

describe('parseQuery', () => {
  it('reads the query of the design', () => {
    const query = parseQuery('actor:irq target:syr type:consult status:occurred since:2025-03');
    expect(bare(query)).toEqual([
      [
        values('actor', ['irq']),
        values('target', ['syr']),
        values('type', ['consult']),
        values('status', ['occurred']),
        { kind: 'date', field: 'since', date: '2025-03' },
      ],
    ]);
    expect(query.anyOf[0]?.[1]).toMatchObject({ start: 10, end: 20 });
  });

  it('reads commas, negation, phrases, free words and OR', () => {
    expect(bare(parseQuery('status:planned,feared -type:assault "border guards" al-Hol -camp'))).toEqual([
      [
        values('status', ['planned', 'feared']),
        values('type', ['assault'], true),
        values('text', ['border guards']),
        values('text', ['al-Hol']),
        values('text', ['camp'], true),
      ],
    ]);
    expect(bare(parseQuery('text:pipeline OR place:"Deir ez-Zor",Kirkuk'))).toEqual([
      [values('text', ['pipeline'])],
      [values('place', ['Deir ez-Zor', 'Kirkuk'])],
    ]);
    expect(bare(parseQuery('or orange "OR" 12:30 say \\"'.replace(' \\"', '')))).toEqual([
      [
        values('text', ['or']),
        values('text', ['orange']),
        values('text', ['OR']),
        values('text', ['12:30']),
        values('text', ['say']),
      ],
    ]);
    expect(bare(parseQuery('text:"a \\"b\\" \\\\ c"'))).toEqual([[values('text', ['a "b" \\ c'])]]);
  });

  it('takes an empty query as everything', () => {
    expect(bare(parseQuery(''))).toEqual([[]]);
    expect(bare(parseQuery(' \u00a0\n'))).toEqual([[]]);
  });

  it('lowers case where it does not matter, and keeps it where it does', () => {
    expect(bare(parseQuery('ACTOR:IRQ Type:MOBILISE place:Kirkuk Baniyas'))).toEqual([
      [
        values('actor', ['irq']),
        values('type', ['mobilize']),
        values('place', ['Kirkuk']),
        values('text', ['Baniyas']),
      ],
    ]);
  });

  it('takes an address for text, as it is pasted', () => {
    const [term] = parseQuery('https://levant.example/1?a=b').anyOf[0] ?? [];
    expect(term).toMatchObject({ field: 'text', values: ['https://levant.example/1?a=b'] });
  });

  it('points at what it cannot read', () => {
    expectError('actor:irq [acter]:syr', /unknown field "acter", did you mean "actor"\?/u);
    expectError('[http]:example.org', /quotes/u);
    expectError('status:planned,[fearde]', /unknown status "fearde", did you mean "feared"\?/u);
    expect(expectError('type:[kill]', /unknown type "kill"/u).expected).toEqual(EVENT_TYPES);
    expectError('since:[2025-02-30]', /is no date/u);
    expectError('since:[yesterday]', /is no date/u);
    expectError('since:2025,[2026]', /takes one date/u);
    expectError('[-since:2025]', /cannot be negated, use until:/u);
    expectError('a ["open]', /not closed/u);
    expectError('a [" "]', /between the quotes/u);
    expectError('actor:[ ]b', /found " "/u);
    expectError('actor:irq,[,]b', /found ","/u);
    expectError('[(]actor:irq)', /found "\("/u);
    expectError('"a"[b]', /unexpected "b"/u);
    expectError('[OR] a', /before and after/u);
    expectError('a [OR]', /before and after/u);
    expectError('a OR [OR] b', /before and after/u);
    expect(() => parseQuery('x'.repeat(4001))).toThrow(QueryError);
  });

  it('says at the end of the query what is missing', () => {
    expect(() => parseQuery('status:')).toThrow(
      /character 8: status: expects one of denied, .*found the end/u,
    );
  });

  it('draws a line under the place', () => {
    const error = expectError('a [x]:b', /unknown field/u);
    expect(error.pointAt('a x:b')).toBe('a x:b\n  ^');
  });
});

describe('isCalendarDate', () => {
  it('knows the calendar', () => {
    for (const day of ['2025', '2025-12', '2024-02-29', '2000-02-29', '2025-04-30'])
      expect(isCalendarDate(day)).toBe(true);
    for (const day of [
      '25',
      '2025-13',
      '2025-00',
      '2025-02-29',
      '1900-02-29',
      '2025-04-31',
      '2025-4-1',
      '2025-04-18T00:00',
      '',
    ]) {
      expect(isCalendarDate(day), day).toBe(false);
    }
  });
});

describe('nearestTo', () => {
  it('suggests a near word and no far one', () => {
    expect(nearestTo('alisases', ['name', 'aliases', 'codes'])).toBe('aliases');
    expect(nearestTo('tpye', ['type', 'text'])).toBe('type');
    expect(nearestTo('colour', ['name', 'aliases'])).toBeUndefined();
  });
});

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const negated = fc.boolean();
const valueTerm = fc.oneof(
  fc.record({
    field: fc.constantFrom('text', 'place'),
    values: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    negated,
  }),
  fc.record({
    field: fc.constantFrom('actor', 'source', 'target', 'track'),
    values: fc.uniqueArray(
      word.map((text) => text.toLowerCase().trim()).filter((text) => text !== ''),
      { minLength: 1, maxLength: 3 },
    ),
    negated,
  }),
  fc.record({
    field: fc.constant('status'),
    values: fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 3 }),
    negated,
  }),
  fc.record({
    field: fc.constant('type'),
    values: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES), { minLength: 1, maxLength: 3 }),
    negated,
  }),
);
const term: fc.Arbitrary<QueryTerm> = fc.oneof(
  // The records above name fields of queries alone; fast-check's types have widened them to string.
  valueTerm.map((record) => ({ kind: 'values', ...record, start: 0, end: 0 }) as QueryTerm),
  fc.record({
    kind: fc.constant('date' as const),
    field: fc.constantFrom('since' as const, 'until' as const),
    date: fc.constantFrom('2025', '2024-12', '2024-12-08'),
    start: fc.constant(0),
    end: fc.constant(0),
  }),
);
const query: fc.Arbitrary<Query> = fc.record({
  kind: fc.constant('query' as const),
  anyOf: fc.array(fc.array(term, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
});

describe('properties', () => {
  it('the canonical text reads back as the same query', () => {
    fc.assert(
      fc.property(query, (given) => {
        const text = formatQuery(given);
        expect(formatQuery(parseQuery(text))).toBe(text);
        const terms = (q: Query) =>
          q.anyOf.map((group) => new Set(group.map((t) => formatQuery({ kind: 'query', anyOf: [[t]] }))));
        for (const group of terms(given)) expect(terms(parseQuery(text))).toContainEqual(group);
      }),
    );
  });

  it('any text is read, or refused with a place inside it', () => {
    const piece = fc.constantFrom(
      'actor:',
      'since:',
      '2025-03',
      ',',
      '"',
      '\\',
      '-',
      ' ',
      'OR',
      '(',
      'irq',
      'status:',
      'planned',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        try {
          for (const group of parseQuery(text).anyOf) {
            let at = 0;
            for (const { start, end } of group) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              at = end;
            }
          }
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
          expect(error.start).toBeGreaterThanOrEqual(0);
          expect(error.start).toBeLessThanOrEqual(text.length);
          expect(error.expected.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
