import { describe, expect, it } from 'vitest';
import type { AnalysedSentence, NamedSpan } from '../../../src/language/index.ts';
import { createAgreement, type ScoredSentence } from '../../../src/language/model/agreement.ts';

const KINDS = ['person', 'organisation', 'place', 'group', 'facility'] as const;
const TAGS = ['O', ...KINDS.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];
const agree = createAgreement(TAGS);

/** A sentence whose words are each given the tag after the slash, with how sure it is (9 unless said): "Volker/B-person said/O". */
function scored(line: string): ScoredSentence {
  const parts = line.split(' ').map((part) => part.split('/'));
  const surfaces = parts.map(([surface = '']) => surface);
  const scores = new Float32Array(surfaces.length * TAGS.length);
  const names: NamedSpan[] = [];
  let at = 0;
  const words = parts.map(([surface = '', tag = 'O', sure = '9'], word) => {
    const start = at;
    const end = start + surface.length;
    at = end + 1;
    const rest = -Number(sure);
    for (let t = 0; t < TAGS.length; t++) scores[word * TAGS.length + t] = TAGS[t] === tag ? -0.01 : rest;
    const type = tag.slice(2) as NamedSpan['type'];
    const before = names.at(-1);
    if (tag.startsWith('B-')) names.push({ type, start, end, first: word, last: word });
    else if (tag.startsWith('I-') && before !== undefined)
      names[names.length - 1] = { ...before, end, last: word };
    return { start, end };
  });
  // Agreement reads no more of a sentence than its words' places and its names.
  return { sentence: { words, names } as unknown as AnalysedSentence, surfaces, scores };
}

const namesOf = (...lines: string[]) =>
  agree(lines.map(scored)).map(({ names }) =>
    names.map(({ type, first, last, start, end }) => `${type} ${first}-${last} ${start}-${end}`),
  );

describe('the names of a text', () => {
  it('are of the kind that most of the text takes them for', () => {
    expect(
      namesOf(
        'Sondland/B-person left/O',
        'Sondland/B-person spoke/O',
        'Then/O Sondland/B-place/2 left/O',
        'Sondland/B-person won/O',
      ),
    ).toEqual([['person 0-0 0-8'], ['person 0-0 0-8'], ['person 1-1 5-13'], ['person 0-0 0-8']]);
  });

  it('keep a kind of which the sentence itself is sure', () => {
    const [, , last] = namesOf(
      'Paris/B-place grew/O',
      'Paris/B-place grew/O',
      'Paris/B-person/40 kissed/O Helen/B-person',
    );
    expect(last).toEqual(['person 0-0 0-5', 'person 2-2 13-18']);
  });

  it('are found again: whole, and a person by the last word', () => {
    expect(
      namesOf(
        'Kurt/B-person Volker/I-person spoke/O',
        'Nobody/O saw/O Volker/O/3 again/O',
        'Kurt/O/2 Volker/O/2 left/O',
      ),
    ).toEqual([['person 0-1 0-11'], ['person 2-2 11-17'], ['person 0-1 0-11']]);
  });

  it('are not found in small letters, in short words, nor where the sentence is sure of none', () => {
    expect(
      namesOf(
        'Mark/B-person Green/I-person and/O UN/B-organisation',
        'a/O green/O/2 door/O',
        'UN/O/2 left/O',
        'Green/O/20 is/O a/O colour/O',
      ),
    ).toEqual([['person 0-1 0-10', 'organisation 3-3 15-17'], [], [], []]);
  });

  it('of no sentences are none', () => expect(agree([])).toEqual([]));
});
