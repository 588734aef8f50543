import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDocuments } from '../../../src/app/documents/list-documents.ts';
import { passageOf } from '../../../src/app/documents/passage.ts';
import { parseQuery, QueryError, searchPhrase } from '../../../src/core/index.ts';
import { type NewDocument, openSqliteStore } from '../../../src/store/index.ts';
import { composeReading } from '../../e2e/compose-reading.ts';
import { FAKE_SITUATION } from '../../e2e/fake-statements.ts';
import { sampleCapture } from '../../support/capture.ts';

function documentOf(id: string, text: string, date: string, status: 'feared' | 'occurred'): NewDocument {
  const head = { id, language: 'en', read: true, title: `Title ${id}`, date, publisher: 'Levant Wire' };
  const reading = composeReading(head, text, (compose) => {
    compose.sentence(text);
    const iraq = compose.mention('Iraq', { type: 'place', entity: 'irq' });
    compose.statement(text.slice(0, -1), 'left', { status, certainty: 0, sources: [iraq] });
  });
  return {
    document: id,
    revision: `r-${id}`,
    bytes: new TextEncoder().encode(text),
    origin: 'paste',
    capture: sampleCapture(),
    example: false,
    url: `https://levant.example/${id}`,
    stated: {},
    added: '2025-04-01T08:00:00Z',
    words: 9,
    text,
    reading,
    statements: [`s-${id}`],
  };
}

async function openWork() {
  const store = await openSqliteStore(':memory:');
  await store.add([
    documentOf('a', 'Iraq said that smugglers left the wells of Qarn.', '2025-03-14', 'occurred'),
    documentOf('b', 'Iraq fears that border guards left the wells.', '2025-04-02', 'feared'),
  ]);
  const work = { store, situation: FAKE_SITUATION };
  const found = async (query: string) =>
    (await listDocuments(work, query, {})).documents.map(({ record }) => record.id);
  return { work, found };
}

describe('a query over documents', () => {
  it.each([
    ['', ['b', 'a']],
    ['text:wells', ['b', 'a']],
    ['text:smugglers', ['a']],
    ['smugglers', ['a']],
    ['text:smuggl*', ['a']],
    ['text:"border guards",smugglers', ['b', 'a']],
    ['"guards border"', []],
    ['-text:smugglers', ['b']],
    // Words without a field are looked for in what the list shows as well; `text:` in the text and title alone.
    ['levant', ['b', 'a']],
    ['text:levant', []],
    ['levant.example/a', ['a']],
    ['https://levant.example/b', ['b']],
    ['-levant', []],
    ['title text:guards', ['b']],
    ['since:2025-04', ['b']],
    ['until:2025-03-14', ['a']],
    ['status:feared', ['b']],
    ['status:feared text:smugglers', []],
    ['status:occurred actor:irq', ['a']],
    ['status:occurred -actor:irq', []],
    ['track:crossings', ['b', 'a']],
    ['status:feared OR text:smugglers', ['b', 'a']],
    ['dataset:ucdp', []],
  ])('%s', async (query, ids) => {
    const { found } = await openWork();
    expect(await found(query)).toEqual(ids);
  });

  it('gives the line of each text, and none where the title or a fact was found', async () => {
    const { work } = await openWork();
    const { documents, searched } = await listDocuments(work, 'text:"the wells"', {});
    expect(searched).toBe(true);
    expect(documents.map(({ hit }) => hit?.marks.map(({ start, end }) => [start, end]))).toEqual([
      [[35, 44]],
      [[30, 39]],
    ]);
    const facts = await listDocuments(work, 'levant', {});
    expect(facts.documents.map(({ hit }) => hit)).toEqual([undefined, undefined]);
    expect((await listDocuments(work, 'status:feared', {})).searched).toBe(false);
  });

  it('points at what is wrong, in its own query', async () => {
    const { found } = await openWork();
    await expect(found('wells status:dread')).rejects.toMatchObject({
      name: 'QueryError',
      start: 13,
      end: 18,
    });
    await expect(found('wells track:crossing')).rejects.toThrow('did you mean "crossings"?');
  });

  it('property: whatever is typed finds documents or is told where it fails', async () => {
    const { found } = await openWork();
    const typed = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            'text:',
            '"',
            '*',
            ' ',
            'wells',
            '-',
            ',',
            'OR ',
            'status:',
            'feared',
            '(',
            'place:IQ',
          ),
          {
            maxLength: 8,
          },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const answer = await found(query).catch((error: unknown) => error);
        if (Array.isArray(answer)) expect(() => parseQuery(query)).not.toThrow();
        else expect(answer).toBeInstanceOf(QueryError);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the line of a hit', () => {
  const TEXT =
    'Heading of the page\nTrucks left. The border guards, who had come from the north in the night, left the wells of Qarn at nine. Nobody spoke.';
  const line = (value: string) => passageOf({ text: TEXT, without: [] }, [searchPhrase(value)]);

  it('is the sentence, from its beginning to its end', () => {
    expect(line('guards')?.text).toBe(
      'The border guards, who had come from the north in the night, left the wells of Qarn at nine.',
    );
    expect(line('heading')?.text).toBe('Heading of the page');
    expect(line('nobody')?.text).toBe('Nobody spoke.');
    expect(line('none')).toBeUndefined();
  });

  it('is cut at a blank where the sentence is long, with every place marked', () => {
    const long = `${'word '.repeat(60)}wells and wells ${'word '.repeat(80)}`;
    const hit = passageOf({ text: long, without: [] }, [searchPhrase('wells')]);
    expect(hit?.text.length).toBeLessThanOrEqual(260);
    expect(hit?.text.startsWith('word')).toBe(true);
    expect(hit?.text.endsWith('word')).toBe(true);
    expect(hit?.marks).toHaveLength(2);
  });

  it('property: it stands at its span, holds what was found, and its marks lie in it, in order', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '. ', '\n', 'é', '\u0301', '🙂', '؟ '),
      maxLength: 900,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('a', 'a*', 'b a', 'ab'), (written, value) => {
        const hit = passageOf({ text: written, without: [] }, [searchPhrase(value)]);
        if (hit === undefined) return;
        expect(hit.text).toBe(written.slice(hit.start, hit.end));
        expect(hit.marks.length).toBeGreaterThan(0);
        let before = hit.start;
        for (const { start, end } of hit.marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(hit.end);
          before = end;
        }
      }),
    );
  });
});
