/** Reads CoNLL-U with `Entity=` chains (the OntoNotes-scheme layer of GUM) as sentences with spans and gold chains. */
import type { AnalysedSentence, Word } from '../../src/language/analysis.ts';

/** One document: its text (rebuilt from tokens and SpaceAfter), sentences with gold trees and no names, gold chains. */
export interface ChainedText {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly AnalysedSentence[];
  /** Chains of character spans, `start:end`. */
  readonly chains: readonly (readonly string[])[];
}

interface Block {
  readonly paragraph: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** Opens and closes the mentions that begin or end at one word, `(3(4`, `4)`, `(5)`. */
function readEntities(
  misc: string,
  word: Word,
  open: { chain: string; start: number }[],
  chains: Map<string, string[]>,
): void {
  const value = misc.split('|').find((part) => part.startsWith('Entity=')) ?? '';
  for (const [part] of value.slice(7).matchAll(/\(?\d+\)?/g)) {
    const chain = part.replace(/[()]/g, '');
    if (part.startsWith('(')) open.push({ chain, start: word.start });
    if (!part.endsWith(')')) continue;
    const at = open.findLastIndex((mention) => mention.chain === chain);
    const mention = open[at];
    if (mention === undefined) continue;
    open.splice(at, 1);
    chains.set(chain, [...(chains.get(chain) ?? []), `${mention.start}:${word.end}`]);
  }
}

function build(id: string, blocks: readonly Block[]): ChainedText {
  let text = '';
  const sentences: AnalysedSentence[] = [];
  const chains = new Map<string, string[]>();
  for (const { paragraph, rows } of blocks) {
    if (text !== '') text = text.trimEnd() + (paragraph ? '\n\n' : ' ');
    const words: Word[] = [];
    const open: { chain: string; start: number }[] = [];
    let lastInside = 0;
    let at = text.length;
    for (const row of rows) {
      const [
        number = '',
        form = '',
        lemma = '',
        upos = '',
        ,
        feats = '',
        head = '0',
        deprel = '',
        ,
        misc = '',
      ] = row;
      const space = misc.split('|').includes('SpaceAfter=No') ? '' : ' ';
      if (number.includes('-')) {
        // A multiword token carries the surface text; in English its words share it out without a gap.
        lastInside = Number(number.split('-')[1]);
        at = text.length;
        text += form + space;
        continue;
      }
      if (Number(number) > lastInside) {
        at = text.length;
        text += form + space;
      }
      const word: Word = {
        form,
        lemma,
        upos,
        feats: feats === '_' ? '' : feats,
        head: Number(head),
        deprel,
        start: at,
        end: at + form.length,
      };
      at = word.end;
      words.push(word);
      readEntities(misc, word, open, chains);
    }
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) continue;
    sentences.push({ start: first.start, end: last.end, words, names: [], encoding: null });
  }
  return { id, text: text.trimEnd(), sentences, chains: [...chains.values()] };
}

/**
 * @param conllu  one file of one document
 * @returns the document; words of a multiword token get consecutive spans inside it
 */
export function readChainedText(conllu: string): ChainedText {
  const id = /^# newdoc id = (\S+)/m.exec(conllu)?.[1] ?? '';
  const blocks = conllu
    .split('\n\n')
    .map((block) => ({
      paragraph: /^# newpar/m.test(block),
      rows: block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split('\t'))
        .filter((row) => row.length === 10 && !row[0]?.includes('.')),
    }))
    .filter((block) => block.rows.length > 0);
  return build(id, blocks);
}
