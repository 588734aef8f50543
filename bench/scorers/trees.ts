import type { AnalysedSentence, Word } from '../../src/language/index.ts';
import type { GoldDocument, GoldWord } from './conllu.ts';
import { type Counts, noCounts } from './f1.ts';

/** Counts of words whose tag, lemma, head, and head with relation are right. */
export interface TreeCounts {
  readonly upos: Counts;
  readonly feats: Counts;
  readonly lemma: Counts;
  readonly uas: Counts;
  readonly las: Counts;
}

export function noTreeCounts(): TreeCounts {
  return { upos: noCounts(), feats: noCounts(), lemma: noCounts(), uas: noCounts(), las: noCounts() };
}

/**
 * Scores one document as the CoNLL 2018 scorer does: system and gold words are paired by span; a word counts as right in
 * UAS when its head is paired with the gold head, in LAS when the relation's universal part is right, too. Punctuation
 * counts. A gold lemma of `_` is right with anything.
 */
export function scoreTrees(
  gold: GoldDocument,
  system: readonly AnalysedSentence[],
  counts: TreeCounts,
): void {
  const found = new Map<string, { readonly word: Word; readonly head: string }>();
  let given = 0;
  for (const { words } of system) {
    given += words.length;
    for (const word of words) found.set(spanKey(word), { word, head: headKey(words, word.head) });
  }
  let wanted = 0;
  for (const { words } of gold.sentences) {
    wanted += words.length;
    for (const word of words) {
      const match = found.get(spanKey(word));
      if (match) scoreWord(word, headKey(words, word.head), match.word, match.head, counts);
    }
  }
  for (const count of Object.values(counts)) {
    count.gold += wanted;
    count.system += given;
  }
}

function scoreWord(gold: GoldWord, goldHead: string, word: Word, head: string, counts: TreeCounts): void {
  if (word.upos === gold.upos) counts.upos.correct++;
  if (word.feats === gold.feats) counts.feats.correct++;
  if (gold.lemma === '_' || word.lemma === gold.lemma) counts.lemma.correct++;
  if (head !== goldHead) return;
  counts.uas.correct++;
  if (universal(word.deprel) === universal(gold.deprel)) counts.las.correct++;
}

function universal(relation: string): string {
  return relation.split(':')[0] ?? relation;
}

function spanKey(span: { readonly start: number; readonly end: number }): string {
  return `${span.start}-${span.end}`;
}

function headKey(words: readonly { readonly start: number; readonly end: number }[], head: number): string {
  const found = words[head - 1];
  return found ? spanKey(found) : 'root';
}
