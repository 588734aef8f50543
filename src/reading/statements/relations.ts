import type { Relation } from '../../core/index.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Placed } from './told.ts';

/** Connectives of time: how the statement that they hang on stands to the one after them. */
const CONNECTIVES: ReadonlyMap<string, Relation['type']> = new Map<string, Relation['type']>([
  ['before', 'before'],
  ['ahead', 'before'],
  ['until', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'after'],
  ['once', 'after'],
  ['during', 'during'],
  ['while', 'during'],
  ['amid', 'during'],
  ['as', 'during'],
]);

/** Order in time between statements where a connective states it: "A after B", "A during B". */
export function findRelations(tree: SentenceTree, placed: readonly Placed[]): Relation[] {
  const byWord = new Map<number, Placed>();
  for (const one of placed) {
    byWord.set(one.carrier, one);
    byWord.set(one.trigger, one);
  }
  const relations: Relation[] = [];
  for (const later of new Set(byWord.values())) {
    const main = byWord.get(tree.head(later.carrier));
    if (main === undefined || main === later) continue;
    if (!['advcl', 'obl', 'nmod'].includes(tree.rel(later.carrier))) continue;
    for (const child of tree.children(later.carrier, 'mark', 'case')) {
      const type = CONNECTIVES.get(tree.form(child));
      if (type === undefined) continue;
      // "as" and "while" are of reason or contrast as often: only with a verb in progress.
      if (['as', 'while'].includes(tree.form(child)) && tree.children(later.carrier, 'aux').length === 0)
        continue;
      const { start, end } = tree.word(child);
      relations.push({ type, from: main.statement.id, to: later.statement.id, cue: { start, end } });
      break;
    }
  }
  return relations;
}
