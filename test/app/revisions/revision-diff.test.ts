import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RevisionText, revisionDiff } from '../../../src/app/revisions/revision-diff.ts';
import { likeness, wordPieces } from '../../../src/app/revisions/word-pieces.ts';
import { readingSchema } from '../../../src/core/index.ts';

/**
 * A text whose lines are its sentences; words in capitals are names, digits quantities, and a line after ">" is
 * furniture.
 */
function revision(text: string, head: { title?: string; date?: string } = {}): RevisionText {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    isFurniture: line.startsWith('>'),
  }));
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      words,
    }));
  const reading = readingSchema.parse({
    schema: 1,
    reader: 'test',
    id: 'd',
    language: 'en',
    read: true,
    ...head,
    furniture: lines.flatMap(({ start, end, isFurniture }) =>
      isFurniture ? [{ start, end, kind: 'teaser' }] : [],
    ),
    sentences: lines.map(({ start, end }) => ({ start, end })),
    mentions: found(/\b[A-Z]{2,}\b/g).map(({ start, end, words }, index) => ({
      id: `m${index}`,
      start,
      end,
      type: 'organisation',
      form: 'name',
      name: words,
      chain: index,
    })),
    times: [],
    places: [],
    quantities: found(/\b\d[\d,]*\b/g).map(({ start, end, words }, index) => ({
      id: `q${index}`,
      start,
      end,
      value: Number(words.replaceAll(',', '')),
      unit: 'person',
    })),
    statements: [],
    links: [],
    relations: [],
    questions: [],
    notes: [],
  });
  return { text, reading };
}

const told = (before: string, after: string) =>
  revisionDiff(revision(before), revision(after)).changes.map(
    ({ kind, pieces }) =>
      `${kind}: ${pieces.map(({ kind: way, text }) => (way === 'same' ? text : `${way === 'removed' ? '[-' : '[+'}${text}]`)).join('')}`,
  );

describe('the words of a changed sentence', () => {
  it.each([
    ['Some 120 guards left.', 'Some 1,200 guards left.', 'Some [-120][+1,200] guards left.'],
    ['It will open.', 'It may not open.', 'It [-will][+may not] open.'],
    ['Guards left the town.', 'Guards left.', 'Guards left[- the town].'],
    ['Same.', 'Same.', 'Same.'],
    ['', 'New.', '[+New.]'],
  ])('%j → %j', (before, after, expected) => {
    const words = wordPieces(before, after)
      .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'removed' ? '[-' : '[+'}${text}]`))
      .join('');
    expect(words).toBe(expected);
  });

  it('give either sentence again', () => {
    const sentence = fc.array(fc.constantFrom('the', 'guards', 'left', '1,200', ',', 'الحدود'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const pieces = wordPieces(before, after);
        const without = (kind: string) =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('are alike from nought to one, whichever comes first', () => {
    expect(likeness('a b c', 'a b c')).toBe(1);
    expect(likeness('a b', 'c d')).toBe(0);
    expect(likeness('a b c d', 'a b')).toBe(likeness('a b', 'a b c d'));
  });
});

describe('what changed between two revisions', () => {
  it('is nothing where nothing did, or only furniture, or only blanks', () => {
    for (const after of [
      'One left.\nTwo came.',
      '> Read more\nOne left.\nTwo came.',
      'One  left.\nTwo came.',
    ]) {
      const diff = revisionDiff(revision('One left.\nTwo came.\n> Also today'), revision(after));
      expect(diff).toMatchObject({ changes: [], same: 2, fields: [] });
    }
  });

  it('tells sentences that went, came and were changed, in order', () => {
    expect(
      told(
        'The crossing opened on Monday.\nSome 120 guards stood there.\nOfficials denied it.',
        'The crossing opened on Monday.\nSome 140 guards stood there.\nA truck burned.',
      ),
    ).toEqual([
      'changed: Some [-120][+140] guards stood there.',
      'removed: [-Officials denied it.]',
      'added: [+A truck burned.]',
    ]);
  });

  it('pairs a changed sentence with its own, not with its neighbour', () => {
    expect(
      told(
        'A bus left the old town.\nThe mayor spoke.',
        'The mayor spoke briefly.\nA bus left the new town.',
      ),
    ).toEqual(['changed: The mayor spoke[+ briefly].', 'changed: A bus left the [-old][+new] town.']);
  });

  it('tells once what only moved', () => {
    expect(told('First here.\nThen this.\nAt last that.', 'At last that.\nFirst here.\nThen this.')).toEqual([
      'moved: At last that.',
    ]);
  });

  it('tells once what moved and was changed on the way, but not what is only a little alike', () => {
    expect(
      told(
        'Some 120 guards took the old ferry.\nNobody was hurt there.\nThe mayor spoke.',
        'Nobody was hurt there.\nThe mayor spoke.\nSome 140 guards took the old ferry.',
      ),
    ).toEqual(['changed: Some [-120][+140] guards took the old ferry.']);
    expect(
      told(
        'Some guards left the ferry.\nNobody was hurt there.',
        'Nobody was hurt there.\nSome traders left by bus.',
      ),
    ).toEqual(['removed: [-Some guards left the ferry.]', 'added: [+Some traders left by bus.]']);
  });

  it('shows at a glance which numbers, names and fields changed', () => {
    const diff = revisionDiff(
      revision('SDF said 120 left on 3 buses.\nUN was silent.', { title: 'Talks open', date: '2025-03-14' }),
      revision('PKK said 1,200 left on 3 buses.\nUN was silent.', { title: 'Talks fail' }),
    );
    expect(diff.fields).toEqual([
      { field: 'title', before: 'Talks open', after: 'Talks fail' },
      { field: 'date', before: '2025-03-14' },
    ]);
    expect(diff.names).toEqual({ removed: ['SDF'], added: ['PKK'] });
    expect(diff.figures).toEqual({ removed: ['120'], added: ['1,200'] });
    expect(diff.changes[0]?.touches).toEqual(['number', 'name']);
  });

  it('points at the words in either text, also over single-made blanks', () => {
    const [before, after] = [revision('Old.\nSome  120\tguards left.'), revision('Some 130 guards left.')];
    const [first, second] = revisionDiff(before, after).changes;
    expect([first?.kind, first?.before]).toEqual(['removed', { start: 0, end: 4 }]);
    expect(before.text.slice(second!.before!.start, second!.before!.end)).toBe('Some  120\tguards left.');
    expect(second?.touches).toEqual(['number']);
  });

  it('takes lines where a language is not read', () => {
    const unread = (text: string): RevisionText => {
      const one = revision(text);
      return { ...one, reading: { ...one.reading, read: false, sentences: [] } };
    };
    expect(revisionDiff(unread('یک\nدو'), unread('یک\nسه')).changes.map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ]);
  });

  it('accounts for every sentence of both, whatever they are', () => {
    const lines = fc.array(
      fc.constantFrom('One left.', 'Two left today.', 'UN said 3.', 'No.', 'Two left now.'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [revision(one.join('\n')), revision(other.join('\n'))];
        const { changes, same } = revisionDiff(before, after);
        expect(same + changes.filter((change) => change.before !== undefined).length).toBe(one.length);
        expect(same + changes.filter((change) => change.after !== undefined).length).toBe(other.length);
        expect(changes.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBeLessThanOrEqual(same);
        for (const change of changes) {
          for (const [span, text] of [
            [change.before, before.text],
            [change.after, after.text],
          ] as const) {
            if (span !== undefined)
              expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true);
          }
        }
      }),
    );
  });
});
