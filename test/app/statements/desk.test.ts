import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementIds } from '../../../src/app/identity.ts';
import { statementDesk } from '../../../src/app/statements/statement-desk.ts';
import { formatQuery, parseQuery, QueryError } from '../../../src/core/index.ts';
import type { Situation } from '../../../src/lexicon/index.ts';
import { type NewDocument, openSqliteStore } from '../../../src/store/index.ts';
import { type Composer, composeReading } from '../../e2e/compose-reading.ts';
import { FAKE_SITUATION } from '../../e2e/fake-statements.ts';
import { sampleCapture } from '../../support/capture.ts';

const BODY =
  'Iraq plans to open the Qarn crossing in the coming weeks. He told reporters that smugglers used the road. Damascus denied the fee.';

/** Three sentences: a plan ahead of its day with a place, a pronoun for a source, and a denial with a code. */
function compose(composer: Composer): void {
  composer.sentence('Iraq plans to open the Qarn crossing in the coming weeks.');
  composer.sentence('He told reporters that smugglers used the road.');
  composer.sentence('Damascus denied the fee.');
  const iraq = composer.mention('Iraq', { type: 'place', entity: 'irq', codes: ['IRQGOV'], chain: 0 });
  const qarn = composer.mention('Qarn', { type: 'facility' });
  const he = composer.mention('He', { type: 'person', form: 'pronoun', name: 'Iraq', chain: 0 });
  const damascus = composer.mention('Damascus', { type: 'place', codes: ['SYRGOVMIL'] });
  const place = composer.place(qarn, 'Qarn', 34.5, 40.9, 'IQ');
  const weeks = composer.time('in the coming weeks', {
    type: 'DATE',
    value: 'FUTURE_REF',
    earliest: '2025-03-19',
    latest: '2025-04-30',
  });
  composer.statement('Iraq plans to open the Qarn crossing in the coming weeks', 'open', {
    status: 'planned',
    certainty: 2,
    sources: [iraq],
    time: weeks,
    place,
    event: { type: 'COOPERATE' },
  });
  composer.statement('smugglers used the road', 'used', { status: 'occurred', certainty: 3, sources: [he] });
  composer.statement('Damascus denied the fee', 'fee', {
    status: 'denied',
    certainty: -3,
    targets: [damascus],
  });
}

/** The plan alone, or something like it. */
function plan(
  composer: Composer,
  weeks: string,
  trigger: string,
  status: 'planned' | 'occurred' = 'planned',
) {
  const sentence = `Iraq plans to open the Qarn crossing in the ${weeks}.`;
  composer.sentence(sentence);
  composer.statement(sentence.slice(0, -1), trigger, { status, certainty: 2 });
}

interface Over {
  readonly text?: string;
  readonly date?: string;
  readonly example?: boolean;
  /** Words that stand before the body, in this revision of the document. */
  readonly before?: string;
  readonly compose?: typeof compose;
}

function documentOf(id: string, over: Over = {}): NewDocument {
  const text = `${over.before ?? ''}${over.text ?? BODY}`;
  const revision = `r-${id}${over.before ?? ''}`;
  const head = {
    id,
    language: 'en',
    read: true,
    title: `Title ${id}`,
    ...(over.date === undefined ? {} : { date: over.date }),
  };
  const reading = composeReading(head, text, over.compose ?? (over.text === undefined ? compose : () => {}));
  return {
    document: id,
    revision,
    bytes: new TextEncoder().encode(text),
    origin: 'paste',
    capture: sampleCapture(),
    example: over.example ?? false,
    stated: {},
    added: '2025-04-01T08:00:00Z',
    words: 20,
    text,
    reading,
    statements: statementIds(revision, reading),
  };
}

const TRACKS: Situation['tracks'] = [
  { id: 'roads', title: 'Roads', question: 'Who uses them?', query: 'text:road OR actor:irq place:Qarn' },
  { id: 'loop', title: 'Loop', question: 'Does it end?', query: 'track:pool' },
  { id: 'pool', title: 'Pool', question: 'Does it?', query: 'track:loop' },
];

async function deskOf(documents: readonly NewDocument[], examples = true) {
  const store = await openSqliteStore(':memory:');
  await store.add(documents);
  let second = 0;
  const now = () => `2025-04-02T09:00:${String(second++).padStart(2, '0')}Z`;
  const situation = { ...FAKE_SITUATION, tracks: TRACKS };
  const desk = statementDesk({ situation, store, now, examples });
  const found = async (query: string) => {
    const { items } = await desk.statements({ query, offset: 0, limit: 50 });
    return items.map(({ status }) => status);
  };
  return { store, desk, found };
}

const one = () => deskOf([documentOf('a', { date: '2025-03-18' })]);

describe('a query over statements', () => {
  it.each([
    ['', ['planned', 'occurred', 'denied']],
    ['actor:irq', ['planned', 'occurred']],
    ['source:irqgov', ['planned', 'occurred']],
    ['target:irq', []],
    ['target:syr', ['denied']],
    ['target:syrgovmil', ['denied']],
    ['target:syrreb', []],
    ['-actor:irq', ['denied']],
    ['status:denied,planned', ['planned', 'denied']],
    ['type:cooperate', ['planned']],
    ['-type:cooperate', ['occurred', 'denied']],
    ['place:qarn', ['planned']],
    ['place:al-Qarn', ['planned']],
    ['place:irq', ['planned']],
    ['place:IQ', ['planned']],
    ['place:syr', []],
    ['-place:irq', ['occurred', 'denied']],
    ['text:road', ['occurred']],
    ['ROAD', ['occurred']],
    ['text:roads', []],
    ['"used the road"', ['occurred']],
    ['"the used road"', []],
    ['-text:road', ['planned', 'denied']],
    ['text:"Qârn crossing"', ['planned']],
    ['track:roads', ['planned', 'occurred']],
    ['-track:roads', ['denied']],
    ['actor:irq status:occurred OR status:denied', ['occurred', 'denied']],
    ['since:2025-03-19', ['planned']],
    ['since:2025-04-30 until:2025-05', ['planned']],
    ['since:2025-05', []],
    ['until:2025-03-18', ['occurred', 'denied']],
    ['until:2025', ['planned', 'occurred', 'denied']],
    ['text:roa*', ['occurred']],
    ['"used the r*"', ['occurred']],
    ['text:*', []],
    ['text:"—"', []],
    ['text:"road OR" OR text:"NEAR(a b)" OR text:"a* \\" b"', []],
  ])('%s', async (query, statuses) => {
    expect(await (await one()).found(query)).toEqual(statuses);
  });

  it('finds nothing by date where neither statement nor document has one', async () => {
    const { found } = await deskOf([documentOf('a')]);
    expect(await found('since:2000 until:2100')).toEqual(['planned']);
  });

  it('points at a track that nobody knows, and at one within itself', async () => {
    const { desk } = await one();
    const ask = (query: string) => desk.statements({ query, offset: 0, limit: 1 });
    await expect(ask('status:denied track:rods')).rejects.toMatchObject({ start: 14, end: 24 });
    await expect(ask('track:rods')).rejects.toThrow('did you mean "roads"?');
    await expect(ask('x track:loop')).rejects.toMatchObject({ name: 'QueryError', start: 2, end: 12 });
    await expect(ask('status:x')).rejects.toThrow(QueryError);
  });

  it('answers whatever can be typed, and the canonical form of a query alike', async () => {
    const { found } = await one();
    const word = fc.constantFrom(
      'irq',
      'road',
      '"used the"',
      'qarn',
      'occurred',
      'Damascus',
      '"a""',
      'é',
      '%',
      "'",
    );
    const field = fc.constantFrom('', 'text:', 'actor:', 'place:', 'status:', '-', '-text:', 'source:');
    const term = fc.tuple(field, word).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, { maxLength: 4 }),
        fc.constantFrom(' ', ' OR '),
        async (terms, joint) => {
          const query = terms.join(joint);
          let parsed: ReturnType<typeof parseQuery>;
          try {
            parsed = parseQuery(query);
          } catch (error) {
            expect(error).toBeInstanceOf(QueryError);
            return;
          }
          expect(await found(query)).toEqual(await found(formatQuery(parsed)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rows of statements', () => {
  it('carry what a list shows, with the words of their sentence', async () => {
    const { desk } = await one();
    const { items } = await desk.statements({ query: 'status:planned', offset: 0, limit: 1 });
    expect(items[0]).toMatchObject({
      document: 'a',
      title: 'Title a',
      quote: 'Iraq plans to open the Qarn crossing in the coming weeks',
      sentence: { start: 0, end: 57, text: BODY.slice(0, 57) },
      sources: ['Iraq'],
      type: 'cooperate',
      time: { words: 'in the coming weeks', earliest: '2025-03-19', latest: '2025-04-30' },
      place: { name: 'Qarn', country: 'IQ' },
      voices: [{ kind: 'author', stance: 'states' }],
      documents: 1,
    });
  });

  it('fold exact copies, the first published standing for them; a change of words is no copy', async () => {
    const copy = BODY.replace('Iraq plans', 'Iraq  PLANS');
    const spread = composeReading(
      { id: 'b', language: 'en', read: true, title: 'B', date: '2025-03-20' },
      copy,
      (composer) => {
        composer.sentence('Iraq  PLANS to open the Qarn crossing in the coming weeks.');
        composer.statement('Iraq  PLANS to open the Qarn crossing in the coming weeks', 'open', {
          status: 'planned',
          certainty: 2,
        });
        composer.sentence('He told reporters that smugglers used the road.');
        composer.statement('smugglers used the road', 'used', { status: 'feared', certainty: 1 });
      },
    );
    const b = { ...documentOf('b'), text: copy, reading: spread, statements: statementIds('r-b', spread) };
    const { desk } = await deskOf([b, documentOf('a', { date: '2025-03-18' })]);
    const { total, items } = await desk.statements({ query: '', offset: 0, limit: 50 });
    expect(total).toBe(4);
    const planned = items.find(({ status }) => status === 'planned');
    expect(planned).toMatchObject({ document: 'a', documents: 2 });
    expect(planned?.copies.map(({ document }) => document)).toEqual(['a', 'b']);
    expect(items.find(({ status }) => status === 'feared')).toMatchObject({ document: 'b', documents: 1 });
  });

  it('come newest first, in the order of the text, page by page; without a date last', async () => {
    const lines = (name: string, date?: string): NewDocument => {
      const text = `${name} one opened. ${name} two closed.`;
      const head = {
        id: name,
        language: 'en',
        read: true,
        title: name,
        ...(date === undefined ? {} : { date }),
      };
      const reading = composeReading(head, text, (composer) => {
        composer.sentence(`${name} one opened.`);
        composer.sentence(`${name} two closed.`);
        composer.statement(`${name} one opened`, 'opened', { status: 'occurred', certainty: 3 });
        composer.statement(`${name} two closed`, 'closed', { status: 'occurred', certainty: 3 });
      });
      return { ...documentOf(name), text, reading, statements: statementIds(`r-${name}`, reading) };
    };
    const { desk } = await deskOf([lines('old', '2025-01-02'), lines('none'), lines('new', '2025-03-04')]);
    const quotes: string[] = [];
    for (const offset of [0, 2, 4]) {
      const { total, items } = await desk.statements({ query: '', offset, limit: 2 });
      expect(total).toBe(6);
      quotes.push(...items.map(({ quote }) => quote.split(' ').slice(0, 2).join(' ')));
    }
    expect(quotes).toEqual(['new one', 'new two', 'old one', 'old two', 'none one', 'none two']);
    expect(await desk.statements({ query: '', offset: 10, limit: 2 })).toMatchObject({ total: 6, items: [] });
  });

  it('leave examples out where they are hidden, and an older revision always', async () => {
    const example = documentOf('a', { date: '2025-03-18', example: true });
    expect(await (await deskOf([example], false)).found('')).toEqual([]);
    expect(await (await deskOf([example])).found('text:road')).toEqual(['occurred']);
    const { found, store } = await one();
    await store.add([{ ...documentOf('a', { text: 'Nothing more is said.' }), revision: 'r-2' }]);
    expect(await found('')).toEqual([]);
  });
});

describe('tracks', () => {
  it('count reports by week and status, and say why the newest are in', async () => {
    const store = await openSqliteStore(':memory:');
    await store.add([documentOf('a', { date: '2025-03-18' })]);
    const situation = { ...FAKE_SITUATION, tracks: TRACKS.slice(0, 1) };
    const desk = statementDesk({ situation, store, now: () => '', examples: true });
    const { tracks, from, to } = await desk.tracks();
    expect([from, to]).toEqual(['2025-03-17', '2025-03-17']);
    expect(tracks[0]).toMatchObject({
      id: 'roads',
      reports: 2,
      undated: 0,
      counts: { planned: 1, occurred: 1 },
      weeks: [{ week: '2025-03-17', counts: { planned: 1, occurred: 1 } }],
      last: '2025-03-18',
    });
    expect(tracks[0]?.newest.map(({ row, why }) => [row.status, why])).toEqual([
      ['planned', ['actor:irq', 'place:Qarn']],
      ['occurred', ['text:road']],
    ]);
  });
});

describe('the statements of a document as they are kept', () => {
  it('stand in the order of the reading, each with the mark that holds, also where a copy was marked', async () => {
    const { desk } = await deskOf([
      documentOf('aa01', { date: '2025-03-18' }),
      documentOf('aa02', { date: '2025-03-19' }),
    ]);
    const kept = await desk.kept('aa02');
    expect(kept?.revision).toBe('r-aa02');
    const reading = documentOf('aa02').reading;
    expect(kept?.statements.map(({ id }) => id)).toEqual(statementIds('r-aa02', reading));
    expect(kept?.statements.filter(({ mark }) => mark !== undefined)).toEqual([]);
    const ofCopy = (await desk.kept('aa01'))?.statements[1]?.id ?? '';
    await desk.markStatement(ofCopy, { verdict: 'wrong', by: 'Noor' });
    expect((await desk.kept('aa02'))?.statements.map(({ mark }) => [mark?.verdict, mark?.on])).toEqual([
      [undefined, undefined],
      ['wrong', 'copy'],
      [undefined, undefined],
    ]);
    expect(await desk.kept('ffff')).toBeUndefined();
  });
});

describe('one track', () => {
  it('is the one of the list, and follows what is added and what is marked', async () => {
    const { desk, store } = await one();
    const roads = await desk.track('roads');
    expect(roads).toMatchObject({ id: 'roads', reports: 2 });
    expect(await desk.track('roads')).toEqual(roads);
    expect(await desk.track('rods')).toBeUndefined();
    await store.add([documentOf('b', { date: '2025-03-25', text: 'Nothing of it.' })]);
    expect(await desk.track('roads')).toEqual(roads);
    const [newest] = roads?.newest ?? [];
    await desk.markStatement(newest?.row.id ?? '', { verdict: 'wrong', by: 'Noor' });
    expect(await desk.track('roads')).toMatchObject({ reports: 1, counts: { occurred: 1 } });
    await desk.markStatement(newest?.row.id ?? '', { verdict: 'right', by: 'Noor' });
    expect(await desk.track('roads')).toMatchObject({ reports: 2 });
  });

  it('says of any statement why it is in it, and of one that is not that it meets no term', async () => {
    const { desk } = await one();
    const { items } = await desk.statements({ query: '', offset: 0, limit: 9 });
    const terms = await Promise.all(items.map(async ({ id }) => (await desk.why(id, 'roads')).terms));
    expect(terms).toEqual([['actor:irq', 'place:Qarn'], ['text:road'], []]);
    await expect(desk.why(items[0]?.id ?? '', 'rods')).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.why('nowhere', 'roads')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the calendar', () => {
  it('holds what is ahead of its day with the window that the text gives', async () => {
    const { desk } = await one();
    const ask = (more: object) => desk.calendar({ query: '', offset: 0, limit: 9, ...more });
    const { items } = await ask({});
    expect(items.map(({ status, time }) => [status, time?.latest])).toEqual([['planned', '2025-04-30']]);
    expect((await ask({ from: '2025-04-30', to: '2025-06' })).total).toBe(1);
    expect((await ask({ from: '2025-05' })).total).toBe(0);
    expect((await ask({ to: '2025-03-18' })).total).toBe(0);
    expect((await ask({ query: 'actor:syr' })).total).toBe(0);
    expect((await ask({ query: 'status:denied' })).total).toBe(0);
  });

  it('leaves out what lies behind its day, and what has no day to lie ahead of', async () => {
    const calendar = async (document: NewDocument) =>
      (await (await deskOf([document])).desk.calendar({ query: '', offset: 0, limit: 9 })).total;
    expect(await calendar(documentOf('a', { date: '2025-05-01' }))).toBe(0);
    expect(await calendar(documentOf('a'))).toBe(0);
    expect(await calendar(documentOf('a', { date: '2025-04-30' }))).toBe(1);
  });
});

describe('marks', () => {
  it('are signed, kept, taken back, and hold for every copy', async () => {
    const { desk, store } = await deskOf([
      documentOf('a', { date: '2025-03-18' }),
      documentOf('b', { date: '2025-03-19' }),
    ]);
    const calendar = async () => (await desk.calendar({ query: '', offset: 0, limit: 9 })).total;
    const list = async () => (await desk.statements({ query: 'status:planned', offset: 0, limit: 9 })).items;
    const [row] = await list();
    const later = row?.copies[1]?.id ?? '';
    expect(row?.documents).toBe(2);
    expect(await calendar()).toBe(1);
    await desk.markStatement(later, { verdict: 'wrong', by: 'Noor' });
    expect(await calendar()).toBe(0);
    const mark = { verdict: 'wrong', by: 'Noor', at: '2025-04-02T09:00:00Z' };
    expect((await list())[0]?.mark).toEqual({ ...mark, on: 'copy' });
    const undone = await desk.markStatement(row?.id ?? '', { verdict: 'right', by: 'analyst' });
    expect(undone.history.map(({ verdict, on }) => [verdict, on])).toEqual([
      ['wrong', 'copy'],
      ['right', undefined],
    ]);
    expect(await calendar()).toBe(1);
    await desk.markStatement(later, { verdict: 'wrong', by: 'Noor' });
    expect((await store.statementMarks(later)).map(({ verdict }) => verdict)).toEqual([
      'wrong',
      'right',
      'wrong',
    ]);
    expect(await calendar()).toBe(0);
    await store.add([documentOf('a', { date: '2025-03-18' })]);
    expect((await list())[0]?.mark?.verdict).toBe('wrong');
  });

  describe('on a page that changes', () => {
    const planned = async (desk: Awaited<ReturnType<typeof deskOf>>['desk']) =>
      (await desk.statements({ query: 'status:planned', offset: 0, limit: 9 })).items;
    const marked = async () => {
      const opened = await deskOf([documentOf('a', { date: '2025-03-18' })]);
      const [row] = await planned(opened.desk);
      await opened.desk.markStatement(row?.id ?? '', { verdict: 'wrong', by: 'Noor' });
      return { ...opened, id: row?.id };
    };
    const before = 'A new first sentence moves all the others. ';

    it('follow the sentence that stays word for word, and say so', async () => {
      const { desk, store, id } = await marked();
      await store.add([documentOf('a', { date: '2025-03-18', before })]);
      const [row] = await planned(desk);
      expect(row?.id).not.toBe(id);
      expect(row?.mark).toEqual({
        verdict: 'wrong',
        by: 'Noor',
        at: '2025-04-02T09:00:00Z',
        on: 'earlier-revision',
      });
      expect((await desk.calendar({ query: '', offset: 0, limit: 9 })).total).toBe(0);
      const { history } = await desk.markStatement(row?.id ?? '', { verdict: 'right', by: 'Idris' });
      expect(history.map(({ verdict, by, on }) => [verdict, by, on])).toEqual([
        ['wrong', 'Noor', 'earlier-revision'],
        ['right', 'Idris', undefined],
      ]);
      expect((await desk.calendar({ query: '', offset: 0, limit: 9 })).total).toBe(1);
      // The page goes back to what it was: what was said last holds.
      await store.add([documentOf('a', { date: '2025-03-18' })]);
      expect((await planned(desk))[0]).toMatchObject({ id, mark: { verdict: 'right', by: 'Idris' } });
    });

    it('follow a sentence that was gone for a while, and hold for copies after the marked one has gone', async () => {
      const { desk, store } = await marked();
      await store.add([documentOf('a', { text: 'Nothing of it is left.', before: '! ' })]);
      expect(await planned(desk)).toEqual([]);
      await store.add([documentOf('b', { date: '2025-03-20' })]);
      expect((await planned(desk))[0]).toMatchObject({ document: 'b', mark: { by: 'Noor', on: 'copy' } });
      await store.add([documentOf('a', { date: '2025-03-18', before })]);
      expect((await planned(desk))[0]?.mark?.on).toBe('earlier-revision');
    });

    it('stay behind where the sentence, the deed in it or its status is another', async () => {
      const others: readonly Over[] = [
        {
          text: BODY.replace('coming weeks', 'coming days'),
          compose: (one) => plan(one, 'coming days', 'open'),
        },
        { compose: (one) => plan(one, 'coming weeks', 'plans') },
        { compose: (one) => plan(one, 'coming weeks', 'open', 'occurred') },
      ];
      for (const over of others) {
        const { desk, store } = await marked();
        await store.add([documentOf('a', { date: '2025-03-18', before, ...over })]);
        const { items } = await desk.statements({ query: '', offset: 0, limit: 9 });
        expect(items).toHaveLength(1);
        expect(items[0]?.mark).toBeUndefined();
      }
    });
  });

  it('are refused for a statement that is not there', async () => {
    const { desk } = await one();
    await expect(desk.markStatement('nowhere', { verdict: 'wrong', by: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
