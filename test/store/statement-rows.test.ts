import { describe, expect, it } from 'vitest';
import { entriesOf, sentencesOf } from '../../src/store/sqlite/statement-rows.ts';
import { sampleReading } from '../support/reading.ts';

const COUNT = 10_000;

describe('the rows of a long text', () => {
  it('take time in proportion to its statements, though one chain acts in all of them', () => {
    const [mention] = sampleReading().mentions;
    const [statement] = sampleReading().statements;
    const each = Array.from({ length: COUNT }, (_, index) => ({ start: index * 10, end: index * 10 + 9 }));
    const reading = {
      ...sampleReading(),
      sentences: each,
      mentions: each.map((span, index) => ({ ...mention!, ...span, id: `m${index}`, chain: 0 })),
      statements: each.map((span, index) => ({
        ...statement!,
        ...span,
        id: `s${index}`,
        trigger: { ...span, lemma: 'open' },
        sources: [`m${index}`],
      })),
    };
    const document = {
      document: 'aa01',
      revision: 'bb01',
      stated: {},
      words: COUNT,
      text: 'a b c d e '.repeat(COUNT),
      reading,
      statements: each.map((_, index) => `cc${index}`),
    };
    const started = performance.now();
    const rows = entriesOf(document, sentencesOf(document));
    expect(rows).toHaveLength(COUNT);
    expect(rows.at(-1)?.[0]?.parties).toEqual([{ role: 'source', kind: 'entity', value: 'irq' }]);
    // A pass over the chain for each statement would take minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
