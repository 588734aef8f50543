import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConllu } from '../../../bench/scorers/conllu.ts';
import { countShared, f1, noCounts } from '../../../bench/scorers/f1.ts';
import { readIob2, readRe3d } from '../../../bench/scorers/names.ts';
import { scoreSegmentation } from '../../../bench/scorers/segmentation.ts';
import { noTreeCounts, scoreTrees } from '../../../bench/scorers/trees.ts';

const folder = mkdtempSync(join(tmpdir(), 'vedette-scorers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n\n`);
  return path;
}

const row = (id: string, form: string, head: string, deprel: string, misc = '_') =>
  [id, form, form.toLowerCase(), 'X', 'X', '_', head, deprel, '_', misc].join('\t');

const CONLLU = file('a.conllu', [
  '# newdoc id = one',
  '# sent_id = one-1',
  row('1', 'They', '2', 'nsubj'),
  `2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No`,
  row('2', 'did', '0', 'root'),
  row('3', "n't", '2', 'advmod:neg'),
  row('3.1', 'ghost', '_', '_'),
  row('4', '.', '2', 'punct'),
  '',
  '# sent_id = one-2',
  row('1', 'Right', '0', 'root'),
  '',
  '# newpar',
  '# sent_id = one-3',
  row('1', 'Go', '0', 'root'),
  '',
  '# newdoc id = two',
  '# sent_id = two-1',
  row('1', 'Stop', '0', 'root'),
]);

describe('readConllu', () => {
  it('puts raw text together as CoNLL 2018 does, words of a multi-word token side by side', () => {
    const [one, two] = readConllu(CONLLU);
    expect(one?.text).toBe("They didn't. Right\n\nGo");
    expect(two?.text).toBe('Stop');
    const words = one?.sentences.flatMap((sentence) => sentence.words) ?? [];
    for (const { form, start, end } of words) expect(one?.text.slice(start, end)).toBe(form);
    expect(words.map((word) => word.form)).toEqual(['They', 'did', "n't", '.', 'Right', 'Go']);
    expect(one?.sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [13, 18],
      [20, 22],
    ]);
  });
});

describe('f1', () => {
  it('is the harmonic mean of precision and recall, 0 where nothing is right', () => {
    const counts = noCounts();
    countShared(['a', 'b', 'c'], ['b', 'c', 'd', 'd'], counts);
    expect(counts).toEqual({ gold: 3, system: 3, correct: 2 });
    expect(f1(counts)).toBeCloseTo(66.67, 2);
    expect(f1(noCounts())).toBe(0);
  });
});

describe('scoreSegmentation', () => {
  it('counts a word or sentence as right when its span is', async () => {
    const documents = readConllu(CONLLU).slice(0, 1);
    const wrong = (text: string) => [
      { start: 0, end: 18, words: [{ start: 0, end: 4 }] },
      { start: 20, end: text.length, words: [{ start: 20, end: 22 }] },
    ];
    const { words, sentences } = await scoreSegmentation(documents, wrong);
    expect(words).toEqual({ gold: 6, system: 2, correct: 2 });
    expect(sentences).toEqual({ gold: 3, system: 2, correct: 1 });
  });
});

describe('scoreTrees', () => {
  it('pairs words by span, and looks at the universal part of a relation', () => {
    const [document] = readConllu(CONLLU);
    if (!document) throw new Error('no document was read');
    const words = (document.sentences[0]?.words ?? []).map((word) => ({ ...word }));
    const system = words.map((word, i) => ({
      ...word,
      deprel: i === 2 ? 'advmod' : word.deprel,
      head: i === 0 ? 3 : word.head,
      upos: i === 3 ? 'PUNCT' : word.upos,
    }));
    const counts = noTreeCounts();
    scoreTrees(document, [{ start: 0, end: 12, words: system, names: [], encoding: null }], counts);
    expect(counts.upos).toEqual({ gold: 6, system: 4, correct: 3 });
    expect(counts.lemma.correct).toBe(4);
    expect(counts.uas.correct).toBe(3);
    expect(counts.las.correct).toBe(3);
  });
});

describe('names', () => {
  it('are read from IOB2, runs of one kind only', () => {
    const path = file('a.iob2', [
      '# newdoc id = d1',
      '# text',
      '1\tNour\tB-PER',
      '2\tAziz\tI-PER',
      '3\tsaw\tO',
      '4\tErbil\tB-LOC',
      '5\tx\tI-PER',
    ]);
    expect(readIob2(path)).toEqual([
      { document: 'd1', forms: ['Nour', 'Aziz', 'saw', 'Erbil', 'x'], names: ['PER:0-1', 'LOC:3-3'] },
    ]);
  });

  it('are read from re3d with offsets in UTF-16 units', () => {
    const text = '\u{1f6a7} Erbil and the Council';
    const entities = [
      { begin: 2, end: 7, type: 'Location' },
      { begin: 12, end: 23, type: 'Organisation' },
      { begin: 8, end: 11, type: 'Weapon' },
    ];
    const [read] = readRe3d(file('re3d.jsonl', [JSON.stringify({ text, entities })]));
    expect(read?.names).toEqual(['place:3-8']);
    expect(read?.withCapital).toEqual(['place:3-8', 'organisation:13-24']);
  });
});
