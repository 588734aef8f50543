import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention } from '../../../src/core/index.ts';
import { createLexicon } from '../../../src/lexicon/index.ts';
import { readStatements } from '../../../src/reading/statements/read-statements.ts';
import { analysisOf, type Row, sentenceOf } from './trees.ts';

const lexicon = createLexicon();
const trees = new Map(
  readFileSync(join(import.meta.dirname, 'codes-trees.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [text = '', words = ''] = line.split('\t');
      return [text, words];
    }),
);

/**
 * The typed statements of a sentence of codes-trees.tsv, as `word TYPE code source > target`; the names in it are mentions
 * with the codes that the lexicon has for them on the day.
 */
export function codesOf(text: string): string[] {
  const words = trees.get(text);
  if (words === undefined) throw new RangeError(`no tree of: ${text}`);
  const rows = words.split('|').map((word): Row => {
    const [form = '', lemma = '', upos = '', head = '0', deprel = ''] = word.trim().split(' ');
    return [form, lemma, upos, '_', Number(head), deprel];
  });
  const names = lexicon.findNames(text, '2025-04-18');
  const chains = [...new Set(names.map(({ entity }) => entity))];
  const mentions = names.map(
    (name, index): Mention => ({
      id: `m${index + 1}`,
      start: name.start,
      end: name.end,
      type: name.type,
      form: 'name',
      name: name.name,
      entity: name.entity,
      codes: [...name.codes],
      chain: chains.indexOf(name.entity),
    }),
  );
  const { statements } = readStatements({
    analysis: analysisOf(sentenceOf(rows, text)),
    mentions,
    times: [],
    places: [],
    quantities: [],
    names,
    date: '2025-04-18',
  });
  return statements.flatMap(({ trigger, event }) => {
    if (event === undefined) return [];
    const word = text.slice(trigger.start, trigger.end);
    const sides = `${event.source?.join('+') ?? '?'} > ${event.target?.join('+') ?? '?'}`;
    return [`${word} ${event.type} ${event.cameo ?? '-'} ${sides}`];
  });
}
