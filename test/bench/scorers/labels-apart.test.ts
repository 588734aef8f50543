import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asGoldItem,
  asStatuses,
  readLabelsApart,
  type SetFolders,
} from '../../../bench/scorers/labels-apart.ts';

let gold = '';

beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'vedette-labels-'));
  mkdirSync(join(gold, 'trees'));
  const sentence = (id: string, text: string) => `# sent_id = ${id}\n# newpar\n# text = ${text}\n1\tx\n\n`;
  writeFileSync(join(gold, 'trees', 'b.conllu'), sentence('b-1', 'They fled.'));
  writeFileSync(
    join(gold, 'trees', 'a.conllu'),
    sentence('a-1', 'The raid failed.') + sentence('a-2', 'No word.'),
  );
  writeFileSync(join(gold, 'lines.jsonl'), '{"id":"n1","text":"Troops may leave the Strike Fund."}\n');
});

afterAll(() => rmSync(gold, { recursive: true }));

describe('labels that stand apart from their sentences', () => {
  it('are read with the sentences of treebanks and of lines', () => {
    const content =
      '# remark\n= trees\na-1\t16\t4-8:neg 9-15:any\nb-1\t10\t5-9:occ\n= lines.jsonl\nn1\t33\t11-16:pos 21-27:non\n';
    const items = readLabelsApart(content, { gold }).map(asStatuses);
    expect(items.map(({ id, text }) => [id, text])).toEqual([
      ['a-1', 'The raid failed.'],
      ['b-1', 'They fled.'],
      ['n1', 'Troops may leave the Strike Fund.'],
    ]);
    expect(items[0]).toMatchObject({
      labels: [{ start: 4, end: 8, status: 'negated' }],
      open: [{ start: 9, end: 15 }],
    });
    expect(items[2]?.labels.map(({ start, end }) => items[2]?.text.slice(start, end))).toEqual([
      'leave',
      'Strike',
    ]);
  });

  it('are scored as our own gold is', () => {
    const [item] = readLabelsApart('= lines.jsonl\nn1\t33\t11-16:pos 21-27:non\n', { gold });
    if (item === undefined) throw new Error('no item');
    const { statements, noDeeds, optional } = asGoldItem(asStatuses(item));
    expect(statements.map(({ status }) => status)).toEqual(['possible']);
    expect(noDeeds).toHaveLength(1);
    expect(optional).toEqual([]);
  });

  it('leave out a set that is not there', () => {
    expect(readLabelsApart('= elsewhere\na-1\t3\t\n= trees\na-2\t8\n', { gold }).map(({ id }) => id)).toEqual(
      ['a-2'],
    );
  });

  it('are read with the paragraphs of articles, in a set or made on the way', () => {
    const hash = '0123456789abcdef';
    writeFileSync(
      join(gold, 'articles.json'),
      JSON.stringify({ [hash]: { articleBody: 'First.\n\nSecond in Basra.' } }),
    );
    writeFileSync(join(gold, 'encyclopaedia.txt'), 'One.\n\nTwo.\n\n\nNext in Mosul.');
    const content =
      '= articles.json\n01234567-2\t16\t10-15:LOC\n= work encyclopaedia.txt\n1-2\t4\t\n2-1\t14\t8-13:LOC\n';
    const names = (folders: SetFolders) =>
      readLabelsApart(content, folders).map(({ id, text, spans }) => [
        id,
        ...spans.map(({ start, end }) => text.slice(start, end)),
      ]);
    expect(names({ gold, work: gold })).toEqual([['01234567-2', 'Basra'], ['1-2'], ['2-1', 'Mosul']]);
    expect(names({ gold })).toEqual([['01234567-2', 'Basra']]);
  });

  it('are told by a clear sentence where a sentence is another one, or a label is none', () => {
    expect(() => readLabelsApart('= trees\na-1\t17\t4-8:neg\n', { gold })).toThrow(
      'a-1: no such sentence of 17 characters',
    );
    expect(() => readLabelsApart('= trees\nzz\t17\t\n', { gold })).toThrow('zz: no such sentence');
    expect(() => readLabelsApart('= trees\na-1\t16\t4:neg\n', { gold })).toThrow('a-1: not a label: 4:neg');
    const [odd] = readLabelsApart('= trees\na-1\t16\t4-8:xyz\n', { gold });
    expect(() => odd && asStatuses(odd)).toThrow('a-1: not a status: xyz');
  });
});

describe('the labels that training reads', () => {
  it('are of training parts alone', () => {
    let sets = 0;
    for (const task of ['statements', 'names']) {
      const labels = new URL(`../../../training/${task}/labels/`, import.meta.url);
      for (const name of readdirSync(labels)) {
        const content = readFileSync(new URL(name, labels), 'utf8');
        for (const [, set = ''] of content.matchAll(/^= (.+)$/gmu)) {
          expect(set).toMatch(/\btrain\b|^own training\/|^article-extraction\/|^work wikipedia\.txt$/u);
          sets++;
        }
        expect(content).not.toMatch(/[{}]/u);
        for (const line of content.split('\n').filter((one) => /^[^#=]/u.test(one)))
          expect(line).toMatch(/^\S+\t\d+(?:\t\d+-\d+:[A-Za-z]{3}(?: \d+-\d+:[A-Za-z]{3})*)?$/u);
      }
    }
    expect(sets).toBeGreaterThan(4);
  });

  it('fit the texts of our own that they name', () => {
    const root = new URL('../../../', import.meta.url).pathname;
    const labels = readFileSync(join(root, 'training', 'names', 'labels', 'own-texts.tsv'), 'utf8');
    const named = readLabelsApart(labels, { gold: join(root, 'no-such-folder'), root });
    expect(named.length).toBeGreaterThan(6000);
    for (const { text, spans } of named) {
      for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}“"'].*$/u);
    }
  });
});
