import type { Link, Statement } from '../../core/index.ts';
import { DEPENDENCE_VERBS, LINK_CONJUNCTIONS, LINK_VERBS } from '../../lexicon/index.ts';
import { conditionMark } from './conditions.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** A statement with the word of its trigger in the sentence's tree. */
export interface Placed {
  readonly statement: Statement;
  readonly trigger: number;
}

function link(type: Link['type'], from: Placed, to: Placed, cue: { start: number; end: number }): Link {
  const start = Math.min(from.statement.start, to.statement.start, cue.start);
  const end = Math.max(from.statement.end, to.statement.end, cue.end);
  return {
    type,
    from: from.statement.id,
    to: to.statement.id,
    start,
    end,
    cue: { start: cue.start, end: cue.end },
  };
}

/** The statement that is or stands first under a word: "the collapse of the regime" under "led to". */
function statementUnder(tree: SentenceTree, index: number, placed: readonly Placed[]): Placed | undefined {
  if (index < 0) return undefined;
  return (
    placed.find((one) => one.trigger === index) ??
    placed.find(
      (one) =>
        tree.ancestors(one.trigger).slice(0, 3).includes(index) &&
        ['xcomp', 'ccomp', 'nmod', 'obj', 'acl'].includes(tree.rel(one.trigger)),
    )
  );
}

/** Links drawn by a conjunction or an infinitive of purpose between a clause and the one it hangs on. */
function clauseLinks(tree: SentenceTree, placed: readonly Placed[]): Link[] {
  const links: Link[] = [];
  for (const from of placed) {
    if (tree.rel(from.trigger) !== 'advcl') continue;
    const to = placed.find((one) => one.trigger === tree.head(from.trigger));
    if (to === undefined) continue;
    const condition = conditionMark(tree, from.trigger);
    if (condition >= 0) {
      links.push(link('condition', from, to, tree.word(condition)));
      continue;
    }
    const marks = tree.children(from.trigger, 'mark');
    const mark = marks.find((child) => LINK_CONJUNCTIONS.has(tree.lemma(child)));
    // "as" and "since" are of time as often as of cause: only "because" is taken for a cause.
    if (mark !== undefined && tree.lemma(mark) === 'because')
      links.push(link('cause', from, to, tree.word(mark)));
    const infinitive = marks.find((child) => tree.lemma(child) === 'to');
    if (infinitive !== undefined && tree.hasFeature(from.trigger, 'VerbForm=Inf'))
      links.push(link('purpose', to, from, tree.word(infinitive)));
  }
  return links;
}

/** Links whose cue is a verb between two deeds, or "hinges on". */
function verbLinks(tree: SentenceTree, placed: readonly Placed[]): Link[] {
  const links: Link[] = [];
  for (const [index, word] of tree.words.entries()) {
    if (word.upos !== 'VERB') continue;
    const lemma = tree.lemma(index);
    const type = LINK_VERBS.get(lemma);
    const depends = DEPENDENCE_VERBS.has(lemma);
    if (type === undefined && !depends) continue;
    const subject = statementUnder(tree, tree.child(index, 'nsubj', 'csubj'), placed);
    const objects = [
      ...tree.children(index, 'xcomp', 'ccomp', 'advcl'),
      ...tree.children(index, 'obj'),
      ...tree.children(index, 'obl'),
    ];
    const object = objects
      .map((child) => statementUnder(tree, child, placed))
      .find((one) => one !== undefined && one !== subject);
    if (subject === undefined || object === undefined) continue;
    links.push(
      depends ? link('depends', object, subject, word) : link(type ?? 'cause', subject, object, word),
    );
  }
  return links;
}

/** The links that a sentence draws between its statements; order in time alone is none. */
export function findLinks(tree: SentenceTree, placed: readonly Placed[]): Link[] {
  return [...clauseLinks(tree, placed), ...verbLinks(tree, placed)];
}
