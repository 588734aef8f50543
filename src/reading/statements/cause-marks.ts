import type { SentenceTree } from './sentence-tree.ts';

/** Adverbs of a clause that comes of what was said before. */
export const RESULT_ADVERBS: ReadonlySet<string> = new Set(
  'therefore thus consequently hence accordingly thereby'.split(' '),
);

const PERFECT = /^(?:has|have|had|'ve|’ve)$/u;

/** "as" before a clause with a subject that gives a reason: after a comma, or telling a state, not a deed at the same time. */
function isReasonAs(tree: SentenceTree, clause: number, mark: number): boolean {
  const after = tree.form(mark + 1);
  if (['well', 'if', 'long', 'soon', 'far', 'though', 'much', 'many'].includes(after)) return false;
  if (['same', 'such', 'so', 'even', 'just', 'insofar'].includes(tree.form(mark - 1))) return false;
  const head = tree.head(clause);
  if (head >= 0 && tree.children(head, 'advmod').some((child) => ['as', 'so'].includes(tree.form(child))))
    return false;
  const subject = tree.child(clause, 'nsubj', 'nsubj:pass', 'expl');
  if (subject < 0 || subject < mark || tree.children(clause, 'mark').length > 1) return false;
  if (
    /^(?:show|see|say|describe|mention|note|measure|know|exemplify|discuss|report|expect|do|would)$/u.test(
      tree.lemma(clause),
    )
  )
    return false;
  if (mark > 0 && tree.form(mark - 1) === ',') return true;
  return tree.children(clause, 'aux', 'cop').length > 0;
}

/** True where `mark`, a child of `clause`, makes it the cause of the clause that it hangs on. */
export function isCauseMark(tree: SentenceTree, clause: number, mark: number): boolean {
  const form = tree.form(mark);
  if (['because', "'cause", '’cause', 'cuz', 'coz'].includes(form)) return true;
  if (form === 'since') {
    const main = tree.head(clause);
    const dated = main >= 0 && tree.children(main, 'aux').some((child) => PERFECT.test(tree.form(child)));
    const lasting =
      tree.children(clause, 'aux', 'cop').length > 0 &&
      tree.hasFeature(tree.children(clause, 'aux', 'cop')[0] ?? clause, 'Tense=Pres');
    return tree.child(clause, 'nsubj', 'nsubj:pass', 'expl') >= 0 && (!dated || lasting);
  }
  return form === 'as' && isReasonAs(tree, clause, mark);
}

/** The "so", "thus" or "therefore" that makes the clause of `index` come of the one before it in its sentence; -1 for none. */
export function resultMark(tree: SentenceTree, index: number): number {
  if (!['conj', 'parataxis', 'advcl', 'ccomp', 'dep'].includes(tree.rel(index)) || tree.head(index) > index)
    return -1;
  const found = tree.children(index, 'advmod', 'cc', 'mark', 'discourse').find((child) => {
    const form = tree.form(child);
    if (RESULT_ADVERBS.has(form)) return true;
    if (
      form !== 'so' ||
      child > index ||
      ['that', 'far', 'much', 'many', 'as'].includes(tree.form(child + 1))
    )
      return false;
    return (
      tree.child(index, 'nsubj', 'nsubj:pass', 'expl', 'csubj') > child || tree.hasFeature(index, 'Mood=Imp')
    );
  });
  return found ?? -1;
}

const OPENING = /^(?:so|therefore|thus|consequently|hence|accordingly)$/u;

/** Words of a sentence's beginning that make it come of the one before: "So", "As a result"; their number, 0 for none. */
export function openingResult(tree: SentenceTree): number {
  const first = tree.words[0] !== undefined && tree.upos(0) === 'PUNCT' ? 1 : 0;
  const [a, b, c] = [tree.form(first), tree.form(first + 1), tree.form(first + 2)];
  if (a === 'as' && b === 'a' && (c === 'result' || c === 'consequence')) return first + 3;
  if (
    (a === 'for' && b === 'this' && c === 'reason') ||
    (a === 'because' && b === 'of' && (c === 'this' || c === 'that'))
  )
    return first + 3;
  if (!OPENING.test(a) || tree.words.length <= 4) return 0;
  return a === 'so' && ['far', 'much', 'many', 'long', 'that', ','].includes(b) ? 0 : first + 1;
}
