import type { SentenceTree } from '../sentence-tree.ts';

/** Rows of the table of named features of a sentence. */
export const CAUSE_ROWS = 16384;

function row(name: string): number {
  let hash = 2166136261;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619) >>> 0;
  return hash % CAUSE_ROWS;
}

/** Words of a sentence that are looked at: more than prose has, so that a table read as a sentence stays cheap. */
const WORDS = 150;

/** Rows of what a sentence holds that may tell a cause: its words, pairs of them, and connectives with what they join. */
export function causeFeatures(tree: SentenceTree): number[] {
  const rows = new Set<number>();
  let before = '';
  for (let index = 0; index < Math.min(WORDS, tree.words.length); index++) {
    const upos = tree.upos(index);
    if (upos === 'PUNCT' || upos === 'NUM') continue;
    const lemma = upos === 'PROPN' ? 'Name' : tree.lemma(index);
    rows.add(row(`word ${lemma}`));
    rows.add(row(`pair ${before} ${lemma}`));
    before = lemma;
    const relation = tree.rel(index);
    if (relation === 'mark' || relation === 'case' || relation === 'cc') {
      const joined = tree.head(index);
      if (joined < 0) continue;
      const above = tree.head(joined);
      rows.add(
        row(
          `joins ${lemma} ${tree.word(joined).deprel} ${tree.upos(joined)} ${above < 0 ? '' : tree.upos(above)}`,
        ),
      );
      rows.add(row(`joins ${lemma} ${above < 0 ? '' : tree.lemma(above)}`));
    } else if (upos === 'VERB') {
      rows.add(row(`verb ${lemma} ${tree.word(index).deprel} ${tree.isGerund(index) ? 'ing' : ''}`));
    }
  }
  return [...rows].sort((a, b) => a - b);
}
