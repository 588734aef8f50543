import type { Question, Span } from '../../core/index.ts';
import { ADJECTIVE_CUES, REPORT_NOUNS } from '../../lexicon/index.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Placed } from './told.ts';

/** Verbs under which a clause with a question word is something to find out. */
const OPEN_VERBS = new Set(
  'assess monitor determine wonder ask weigh question watch evaluate examine consider hinge depend see investigate probe review establish verify discuss debate decide study clarify track check explore know say disclose predict'.split(
    ' ',
  ),
);
/** Of them, those that ask only when negated: "nobody knows whether", "did not say if". */
const ONLY_NEGATED = new Set(['know', 'say', 'disclose', 'see', 'predict', 'decide']);
const QUESTION_WORDS = new Set([
  'whether',
  'if',
  'how',
  'what',
  'who',
  'whom',
  'when',
  'where',
  'why',
  'which',
  'whose',
]);
const NOT_KNOWN = new Set(['clear', 'known', 'certain', 'sure', 'confirmed', 'evident', 'immediately']);

function asks(tree: SentenceTree, index: number): boolean {
  const { start } = tree.span(index);
  let first = index;
  while (first > 0 && index - first < 40 && (tree.words[first - 1]?.start ?? -1) >= start) first--;
  if (tree.upos(first) === 'PUNCT') first++;
  if (first <= index && ['how', 'what', 'which', 'whose', 'who'].includes(tree.form(first))) return true;
  return tree
    .children(index, 'mark', 'advmod', 'nsubj', 'nsubj:pass', 'obj', 'obl')
    .some((child) => QUESTION_WORDS.has(tree.form(child)) && child <= index + 1);
}

/** True where the word above says that the clause is open. */
function isOpen(tree: SentenceTree, index: number, above: number): boolean {
  if (above < 0) return false;
  const near = [above, ...tree.children(above, 'xcomp', 'cop')];
  const negated =
    negator(tree, above) >= 0 ||
    tree.children(above, 'nsubj').some((child) => ['nobody', 'none'].includes(tree.form(child)));
  if (near.some((word) => ADJECTIVE_CUES.get(tree.form(word)) === 'unknown')) return true;
  if (negated && near.some((word) => NOT_KNOWN.has(tree.form(word)) || tree.lemma(word) === 'know'))
    return true;
  const lemma = tree.lemma(above);
  if (lemma === 'question' || lemma === 'doubt' || lemma === 'uncertainty') return true;
  if (!OPEN_VERBS.has(lemma) && lemma !== 'decline' && lemma !== 'refuse') return false;
  if (
    tree.rel(index) === 'advcl' &&
    !tree.children(index, 'mark').some((child) => tree.form(child) === 'whether')
  )
    return lemma === 'depend';
  if (!ONLY_NEGATED.has(lemma)) return true;
  const declined = ['decline', 'refuse'].includes(tree.lemma(tree.head(above)));
  return negated || declined;
}

/** "no official confirmation that", "Reports that … could not be verified": the claim itself is the question. */
function unconfirmed(tree: SentenceTree, noun: number): Span | undefined {
  const clause = tree.child(noun, 'acl', 'ccomp');
  if (clause < 0) return undefined;
  if (tree.lemma(noun) === 'confirmation') {
    const above = tree.head(noun);
    const no =
      tree.children(noun, 'det').some((child) => tree.form(child) === 'no') ||
      (above >= 0 && negator(tree, above) >= 0);
    return no ? tree.span(clause) : undefined;
  }
  if (!REPORT_NOUNS.has(tree.lemma(noun))) return undefined;
  const verb = tree.head(noun);
  if (
    verb < 0 ||
    !['verify', 'confirm', 'substantiate', 'corroborate'].includes(tree.lemma(verb)) ||
    negator(tree, verb) < 0
  )
    return undefined;
  return tree.span(noun);
}

/** What a sentence says is not known: a clause with whether, if or how under a word of not knowing, or a direct question. */
export function findQuestions(tree: SentenceTree, placed: readonly Placed[]): Question[] {
  const questions: Question[] = [];
  const add = (span: Span, trigger: number) => {
    const about =
      placed.find((one) => one.trigger === trigger || one.carrier === trigger) ??
      placed.find(
        (one) => one.statement.trigger.start >= span.start && one.statement.trigger.end <= span.end,
      );
    if (questions.some((one) => one.start < span.end && span.start < one.end)) return;
    questions.push({
      start: span.start,
      end: span.end,
      ...(about === undefined ? {} : { about: about.statement.id }),
    });
  };
  for (const [index, word] of tree.words.entries()) {
    const relation = tree.rel(index);
    if (['ccomp', 'csubj', 'advcl', 'acl', 'xcomp', 'obl', 'dep', 'conj', 'root'].includes(relation)) {
      const whether = tree.children(index, 'mark').find((child) => tree.form(child) === 'whether');
      if (
        whether !== undefined ||
        (relation !== 'conj' &&
          relation !== 'obl' &&
          asks(tree, index) &&
          isOpen(tree, index, tree.head(index)))
      ) {
        const span = tree.span(index);
        const first = tree.words.find(
          (one) => one.start >= span.start && QUESTION_WORDS.has(one.form.toLowerCase()),
        );
        add(
          {
            start: first !== undefined && first.start < word.start ? first.start : span.start,
            end: span.end,
          },
          index,
        );
        continue;
      }
    }
    if (word.upos === 'NOUN') {
      const claim = unconfirmed(tree, index);
      if (claim !== undefined) add(claim, tree.child(index, 'acl', 'ccomp'));
    }
    if (relation === 'root' && tree.words.at(-1)?.form === '?' && questions.length === 0) {
      const span = tree.span(index);
      add({ start: span.start, end: tree.words.at(-2)?.end ?? span.end }, index);
    }
  }
  return questions;
}
