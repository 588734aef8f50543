import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelsApart } from '../../../bench/scorers/labels-apart.ts';
import { parseStatementsGold } from '../../../bench/scorers/statements-gold.ts';
import { readAllMarked, readMarked } from '../../../training/statements/marked.ts';

const folder = new URL('../../../training/statements/texts', import.meta.url).pathname;
const gold = (name: string) =>
  parseStatementsGold(readFileSync(new URL(`../../gold/statements-${name}.txt`, import.meta.url), 'utf8'));

describe('the texts that the head of mood learns from', () => {
  const texts = readAllMarked(folder);

  it('hold their marks where they stand, one text a line', () => {
    expect(texts.length).toBeGreaterThan(3000);
    for (const { text, labels } of texts) {
      expect(text).not.toMatch(/[{}|]/u);
      for (const { start, end } of labels) {
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}.]$/u);
      }
    }
  });

  it('are none of the texts that figures are taken from', () => {
    const known = new Set(texts.map(({ text }) => text));
    const scored = ['final', 'fresh', 'more', 'registers'].flatMap(gold);
    expect(scored.length).toBeGreaterThan(700);
    for (const { text } of scored) expect(known.has(text)).toBe(false);
  });

  it('and labels that stand apart are of training parts alone', () => {
    let sets = 0;
    for (const task of ['statements', 'names']) {
      const labels = new URL(`../../../training/${task}/labels/`, import.meta.url);
      for (const name of readdirSync(labels)) {
        const content = readFileSync(new URL(name, labels), 'utf8');
        for (const [, set = ''] of content.matchAll(/^= (.+)$/gmu)) {
          expect(set).toMatch(/\btrain\b|^own training\//u);
          sets++;
        }
        expect(content).not.toMatch(/[{}]/u);
        for (const line of content.split('\n').filter((one) => /^[^#=]/u.test(one)))
          expect(line).toMatch(/^\S+\t\d+(?:\t\d+-\d+:[A-Za-z]{3}(?: \d+-\d+:[A-Za-z]{3})*)?$/u);
      }
    }
    expect(sets).toBeGreaterThan(4);
  });

  it('still have the length that they had when their names were labelled', () => {
    const root = new URL('../../../', import.meta.url).pathname;
    const labels = readFileSync(join(root, 'training', 'names', 'labels', 'own-texts.tsv'), 'utf8');
    const named = readLabelsApart(labels, join(root, 'no-such-folder'), root);
    expect(named.length).toBeGreaterThan(6000);
    for (const { text, spans } of named) {
      for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}“"'].*$/u);
    }
  });

  it('are told by a clear sentence where a code is unknown', () => {
    expect(() => readMarked('They {left|xyz} at noon.')).toThrow('unknown mark in {left|xyz}');
    expect(readMarked('# a remark\nThey {left|occ} the {Strike|non} Fund.')).toEqual([
      {
        text: 'They left the Strike Fund.',
        labels: [
          { start: 5, end: 9, status: 'occurred' },
          { start: 14, end: 20, status: 'no deed' },
        ],
      },
    ]);
  });
});
