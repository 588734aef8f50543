import { describe, expect, it } from 'vitest';
import { SituationError } from '../../../src/core/index.ts';
import { createLexicon, parseLexiconLines } from '../../../src/lexicon/actors/index.ts';

describe('parseLexiconLines', () => {
  it('reads one object a line, blank lines aside', () => {
    const text =
      '\uFEFF{"name": "Blue Front", "aliases": ["BLF"], "type": "group", "codes": [{"code": "SDNREB", "from": "2024"}]}\r\n\n{"name": "A. Person", "type": "person"}\n';
    const lines = parseLexiconLines(text, 'own.jsonl');
    expect(lines).toHaveLength(2);
    const lexicon = createLexicon({ extra: lines });
    expect(lexicon.findNames('The BLF said', '2025-01-01')[0]).toMatchObject({
      start: 4,
      end: 7,
      entity: 'blue-front',
      codes: ['SDNREB'],
    });
    expect(lexicon.findNames('The BLF said', '2023-01-01')[0]?.codes).toEqual([]);
  });

  it('matches names all in capitals in any case that begins with one', () => {
    const lexicon = createLexicon({
      extra: parseLexiconLines('{"name": "GALACTIC COUNCIL", "type": "organisation"}', 'x'),
    });
    expect(lexicon.lookup('Galactic Council')?.entity).toBe('galactic-council');
    expect(lexicon.lookup('galactic council')).toBeUndefined();
  });

  it('names file, line and what was expected', () => {
    const error = (text: string): string => {
      try {
        parseLexiconLines(text, 'own.jsonl');
      } catch (thrown) {
        if (thrown instanceof SituationError) return thrown.message;
      }
      return 'no error';
    };
    expect(error('{"name": "A", "type": "person"}\n{oops')).toMatch(
      /^own.jsonl line 2: expected one JSON object/u,
    );
    expect(error('{"name": "A"}')).toMatch(/^own.jsonl line 1: type: /u);
    expect(error('[]')).toMatch(/^own.jsonl line 1: /u);
    expect(error('{"name": "A", "type": "person", "codes": [{"code": "lower"}]}')).toMatch(
      /codes.0.code: .*CAMEO/u,
    );
    expect(error('{"name": "A", "type": "person", "codes": [{"code": "IRQ", "from": "soon"}]}')).toMatch(
      /a date as/u,
    );
  });
});
