import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatementsGold } from '../../../bench/scorers/statements-gold.ts';
import { isInside, overlaps, STATUSES } from '../../../src/core/index.ts';
import type { AnalysedSentence } from '../../../src/language/index.ts';
import { readStatements, type StatementInput } from '../../../src/reading/statements/read-statements.ts';
import { analysisOf, type Row, sentenceOf, storedTrees, tree } from './trees.ts';

const bare = (...sentences: AnalysedSentence[]): StatementInput => ({
  analysis: analysisOf(...sentences),
  mentions: [],
  times: [],
  places: [],
  quantities: [],
  date: '2025-04-18',
});

const gold = parseStatementsGold(
  readFileSync(join(import.meta.dirname, '..', '..', 'gold', 'statements-dev.txt'), 'utf8'),
);

describe('our own sentences, with stored trees', () => {
  const texts = new Map(gold.map(({ id, text }) => [id, text]));
  const trees = storedTrees(texts);
  let found = 0;
  let right = 0;
  let labelled = 0;
  const wronglyOccurred: string[] = [];
  for (const { id, text, statements } of gold) {
    const analysis = trees.get(id);
    if (analysis === undefined) continue;
    const reading = readStatements({ ...bare(), analysis, text });
    for (const wanted of statements) {
      labelled++;
      const one = reading.statements.find((statement) => overlaps(statement.trigger, wanted.trigger));
      if (one === undefined) continue;
      found++;
      if (one.status === wanted.status) right++;
      if (one.status === 'occurred' && !['occurred', 'ongoing'].includes(wanted.status))
        wronglyOccurred.push(`${wanted.status}: ${text}`);
    }
  }

  it('finds nearly all triggers and gives them their status', () => {
    expect(labelled).toBeGreaterThan(200);
    expect(found / labelled).toBeGreaterThan(0.93);
    expect(right / found).toBeGreaterThan(0.9);
  });

  it('tells next to nothing as having happened that did not', () => {
    expect(wronglyOccurred.length, wronglyOccurred.join('\n')).toBeLessThanOrEqual(2);
  });
});

describe('one sentence', () => {
  const planned = tree(
    'Iraq Iraq PROPN 2 nsubj|plans plan VERB 0 root Tense=Pres&VerbForm=Fin|to to PART 4 mark|close close VERB 2 xcomp VerbForm=Inf|Rabia Rabia PROPN 4 obj',
  );

  it('tells a planned act as planned, with the cue that says so and who acts on what', () => {
    const { statements, mentions } = readStatements(bare(planned));
    expect(statements).toHaveLength(1);
    const [one] = statements;
    expect(one).toMatchObject({ status: 'planned', trigger: { start: 14, end: 19, lemma: 'close' } });
    expect(one?.cue).toEqual({ start: 5, end: 10, rule: 'governed by plan' });
    const name = (id: string | undefined) => mentions.find((mention) => mention.id === id)?.name;
    expect([name(one?.sources[0]), name(one?.targets[0])]).toEqual(['Iraq', 'Rabia']);
  });

  it('adds the mentions it makes, and leaves those it was given as they are', () => {
    const given = {
      id: 'm1',
      start: 0,
      end: 4,
      type: 'place',
      form: 'name',
      name: 'Iraq',
      codes: ['IRQ'],
      chain: 0,
    } as const;
    const { mentions, statements } = readStatements({
      ...bare(planned),
      mentions: [{ ...given, codes: ['IRQ'] }],
    });
    expect(mentions[0]).toEqual(given);
    expect(mentions.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(statements[0]?.sources).toEqual(['m1']);
  });

  it('makes no statement of a plain report, and names its voice', () => {
    const { statements } = readStatements(
      bare(
        tree(
          'Officials official NOUN 2 nsubj Number=Plur|said say VERB 0 root Tense=Past|that that SCONJ 5 mark|gunmen gunman NOUN 5 nsubj Number=Plur|fled flee VERB 2 ccomp Tense=Past',
        ),
      ),
    );
    expect(statements.map(({ trigger, status }) => [trigger.lemma, status])).toEqual([['flee', 'occurred']]);
    expect(statements[0]?.attribution).toMatchObject([{ start: 0, end: 9, verb: 'say', stance: 'states' }]);
  });

  it('says nothing of a sentence without a deed', () => {
    const { statements, links, questions } = readStatements(
      bare(tree('The the DET 2 det|truce truce NOUN 4 nsubj|is be AUX 4 cop|fragile fragile ADJ 0 root')),
    );
    expect([statements, links, questions]).toEqual([[], [], []]);
  });
});

describe('whatever the trees are', () => {
  const lexemes: [string, string, string][] = [
    ['deny', 'denied', 'VERB'],
    ['attack', 'attacked', 'VERB'],
    ['agree', 'agreed', 'VERB'],
    ['say', 'said', 'VERB'],
    ['hinge', 'hinges', 'VERB'],
    ['talk', 'talks', 'NOUN'],
    ['fear', 'fears', 'NOUN'],
    ['army', 'army', 'NOUN'],
    ['Iraq', 'Iraq', 'PROPN'],
    ['if', 'if', 'SCONJ'],
    ['whether', 'whether', 'SCONJ'],
    ['to', 'to', 'PART'],
    ['not', 'not', 'PART'],
    ['will', 'will', 'AUX'],
    ['he', 'he', 'PRON'],
    ['unclear', 'unclear', 'ADJ'],
    ['"', '"', 'PUNCT'],
    [',', ',', 'PUNCT'],
    ['of', 'of', 'ADP'],
  ];
  const relations =
    'nsubj obj obl nmod ccomp xcomp advcl acl acl:relcl conj parataxis mark case aux advmod amod compound nmod:poss nsubj:pass det root punct cop csubj appos'.split(
      ' ',
    );
  const row = fc.tuple(
    fc.constantFrom(...lexemes),
    fc.integer({ min: -3, max: 40 }),
    fc.constantFrom(...relations),
    fc.constantFrom('_', 'Tense=Past|VerbForm=Fin', 'Tense=Pres|VerbForm=Fin', 'VerbForm=Inf', 'Mood=Imp'),
  );
  const sentence = fc
    .array(row, { minLength: 1, maxLength: 30 })
    .map((rows) =>
      sentenceOf(
        rows.map(
          ([[lemma, form, upos], head, deprel, feats]): Row => [form, lemma, upos, feats, head, deprel],
        ),
      ),
    );

  it('keeps every part inside the sentence, every reference whole, and says the same twice', () => {
    fc.assert(
      fc.property(sentence, (one) => {
        const text = one.words.map((word) => word.form).join(' ');
        const reading = readStatements({ ...bare(one), text });
        const ids = new Set(reading.statements.map(({ id }) => id));
        const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
        expect(ids.size).toBe(reading.statements.length);
        for (const statement of reading.statements) {
          expect(isInside(statement.trigger, statement)).toBe(true);
          expect(isInside(statement, one)).toBe(true);
          expect(STATUSES).toContain(statement.status);
          expect(Math.abs(statement.certainty)).toBeLessThanOrEqual(3);
          expect(statement.attribution.length).toBeGreaterThan(0);
          if (statement.cue !== undefined) expect(isInside(statement.cue, one)).toBe(true);
          for (const id of [...statement.sources, ...statement.targets]) expect(mentions.has(id)).toBe(true);
          for (const { who } of statement.attribution)
            if (who !== null && who !== 'author') expect(mentions.has(who)).toBe(true);
        }
        for (const mention of reading.mentions) expect(isInside(mention, one)).toBe(true);
        for (const link of [...reading.links, ...reading.relations]) {
          expect(ids.has(link.from) && ids.has(link.to) && link.from !== link.to).toBe(true);
          expect(isInside(link.cue, one)).toBe(true);
        }
        for (const question of reading.questions) {
          expect(isInside(question, one)).toBe(true);
          if (question.about !== undefined) expect(ids.has(question.about)).toBe(true);
        }
        expect(JSON.stringify(readStatements({ ...bare(one), text }))).toBe(JSON.stringify(reading));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a chain', (index: number) => index],
    ['a circle', (index: number, length: number) => ((index + 1) % length) + 1],
    ['one head for all', () => 1],
    ['heads outside', (index: number) => index * 7919],
  ])('reads 5,000 words whose heads are %s in time that grows with their number', (_, headOf) => {
    const long = (length: number) =>
      sentenceOf(
        Array.from({ length }, (_unused, index): Row => {
          const [lemma, form, upos] = lexemes[(index * 7) % lexemes.length] ?? ['army', 'army', 'NOUN'];
          return [
            form,
            lemma,
            upos,
            '_',
            headOf(index, length),
            relations[(index * 5) % relations.length] ?? 'obj',
          ];
        }),
      );
    // The best of three: what else runs beside the test only ever adds.
    const seconds = (length: number) => {
      const input = bare(long(length));
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        readStatements(input);
        return (performance.now() - start) / 1000;
      });
      return Math.min(...times);
    };
    const short = Math.max(0.02, seconds(500));
    expect(seconds(5000) / short).toBeLessThan(40);
  });
});
