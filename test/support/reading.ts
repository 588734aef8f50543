import { type Reading, readingSchema } from '../../src/core/index.ts';

/** A small valid reading, with the given fields laid over it. */
export function sampleReading(over: Partial<Reading> = {}): Reading {
  return readingSchema.parse({
    schema: 1,
    reader: 'test-1',
    id: 'd1',
    language: 'en',
    read: true,
    title: 'Border talks open',
    date: '2025-03-14',
    publisher: 'Levant Wire',
    furniture: [],
    sentences: [{ start: 0, end: 28 }],
    mentions: [
      { id: 'm1', start: 0, end: 7, type: 'place', form: 'name', name: 'Baghdad', entity: 'irq', chain: 0 },
    ],
    times: [
      {
        id: 't1',
        start: 20,
        end: 27,
        type: 'DATE',
        value: '2025-03-14',
        earliest: '2025-03-14',
        latest: '2025-03-14',
      },
    ],
    places: [],
    quantities: [],
    statements: [
      {
        id: 's1',
        start: 0,
        end: 27,
        trigger: { start: 8, end: 14, lemma: 'open' },
        sources: ['m1'],
        targets: [],
        time: 't1',
        status: 'occurred',
        certainty: 3,
        attribution: [{ start: 0, end: 0, who: 'author', stance: 'states' }],
      },
    ],
    links: [],
    relations: [],
    questions: [],
    notes: [],
    ...over,
  });
}
