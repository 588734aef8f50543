import type { Cue } from '../cue.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';

/** Words of a sentence whose states the head of mood looks at whole, in the order of its projections. */
export const MOOD_ROLES = ['trigger', 'governor', 'cue'] as const;

/** Index of each role's word; -1 where there is none, never so for the trigger. */
export function moodWords(tree: SentenceTree, predicate: Predicate, cue: Cue): [number, number, number] {
  const { trigger, carrier } = predicate;
  return [trigger, tree.head(carrier), cue.at === trigger ? -1 : cue.at];
}

/** Ancestors that are looked at. */
const STEPS = 3;

/**
 * What the rules and the tree say of a predicate's mood, as names: status and rule of the cue, the words that go with
 * the verb, and what stands above it.
 */
export function moodFeatures(tree: SentenceTree, predicate: Predicate, cue: Cue): string[] {
  const { carrier, trigger, kind } = predicate;
  const word = tree.word(carrier);
  const names = [
    `status ${cue.status}`,
    `rule ${cue.status} ${cue.rule}`,
    `kind ${kind}`,
    `lemma ${tree.lemma(trigger)}`,
    `relation ${word.deprel}`,
    `feats ${word.feats}`,
  ];
  if (cue.negated) names.push('not modal');
  for (const child of tree.children(carrier, 'aux', 'cop')) names.push(`aux ${tree.form(child)}`);
  for (const child of tree.children(carrier, 'advmod', 'mark', 'case', 'cc', 'det'))
    names.push(`mark ${tree.form(child)}`);
  for (const child of tree.children(carrier, 'advcl')) {
    const mark = tree.child(child, 'mark');
    if (mark >= 0) names.push(`clause ${tree.form(mark)}`);
  }
  const subject = tree.child(carrier, 'nsubj', 'nsubj:pass');
  const pronoun = subject >= 0 && tree.upos(subject) === 'PRON';
  names.push(`subject ${subject < 0 ? '' : pronoun ? tree.form(subject) : tree.upos(subject)}`);
  if (tree.words.at(-1)?.form === '?') names.push('asked');
  let under = carrier;
  for (const [step, above] of tree.ancestors(carrier).slice(0, STEPS).entries()) {
    names.push(`above ${tree.lemma(above)}`);
    if (step === 0) {
      names.push(`head ${tree.lemma(above)} ${tree.rel(under)}`, `head feats ${tree.word(above).feats}`);
    }
    for (const child of tree.children(above, 'aux')) names.push(`above aux ${tree.form(child)}`);
    if (tree.children(above, 'advmod').some((child) => /^n['’]?[o’']?t$|^never$/u.test(tree.form(child))))
      names.push('above not');
    under = above;
  }
  return names;
}
