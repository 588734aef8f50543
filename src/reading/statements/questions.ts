import type { Question, Span } from '../../core/index.ts';
import { ADJECTIVE_CUES } from '../../lexicon/index.ts';
import type { Placed } from './links.ts';
import type { SentenceTree } from './sentence-tree.ts';

const OPEN_VERBS = new Set([
  'assess',
  'monitor',
  'determine',
  'wonder',
  'ask',
  'weigh',
  'question',
  'watch',
  'evaluate',
  'examine',
  'consider',
  'hinge',
  'depend',
  'see',
]);
const QUESTION_WORDS = new Set(['whether', 'if', 'how', 'what', 'who', 'when', 'where', 'why', 'which']);

/** What a sentence says is not known: a clause with whether, if or how under a word of not knowing. */
export function findQuestions(tree: SentenceTree, placed: readonly Placed[]): Question[] {
  const questions: Question[] = [];
  const add = (span: Span, about: Placed | undefined) => {
    questions.push({
      start: span.start,
      end: span.end,
      ...(about === undefined ? {} : { about: about.statement.id }),
    });
  };
  for (const index of tree.words.keys()) {
    if (!['ccomp', 'csubj', 'advcl', 'acl', 'xcomp'].includes(tree.rel(index))) continue;
    const above = tree.head(index);
    const asks = tree
      .children(index, 'mark', 'advmod', 'nsubj', 'obj')
      .some((child) => QUESTION_WORDS.has(tree.lemma(child)));
    const unknown = ADJECTIVE_CUES.get(tree.lemma(above)) === 'unknown';
    const isWhether = tree.children(index, 'mark').some((child) => tree.lemma(child) === 'whether');
    if (
      !asks ||
      !(unknown || isWhether || (OPEN_VERBS.has(tree.lemma(above)) && tree.rel(index) !== 'advcl'))
    )
      continue;
    add(
      tree.span(index),
      placed.find((one) => one.trigger === index),
    );
  }
  return questions;
}
