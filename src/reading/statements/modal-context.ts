import { DRAFT_NOUNS, NOUN_CUES, VERB_CUES } from '../../lexicon/index.ts';
import { isAfterOpeningCondition } from './conditions.ts';
import type { Cue } from './cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i']);

/** "would be paid under a proposal", "according to two drafts of the decree": the plan that says what is to be; -1. */
function planOver(tree: SentenceTree, index: number): number {
  const found = tree.children(index, 'obl', 'advmod', 'nmod', 'parataxis').find((child) => {
    const cases = tree.children(child, 'case').map((word) => tree.form(word));
    return cases.includes('under') || (cases.includes('according') && DRAFT_NOUNS.has(tree.lemma(child)));
  });
  return found ?? -1;
}

/** "will", "would" by who speaks: a promise about oneself, a draft, a thing imagined. */
export function modalInContext(tree: SentenceTree, index: number, cue: Cue): Cue {
  if (
    cue.rule === 'modal' &&
    cue.status === 'possible' &&
    isAfterOpeningCondition(tree, index) &&
    !isInsideVoice(tree, index)
  )
    return { ...cue, status: 'conditional', rule: 'condition' };
  if (cue.rule !== 'modal' || cue.status !== 'expected') return cue;
  const subject = tree.child(index, 'nsubj');
  const form = tree.form(cue.at);
  const relative = tree.word(index).deprel === 'acl:relcl' && subject >= 0 && tree.upos(subject) === 'PRON';
  const drafter = relative ? tree.head(index) : subject;
  const drafted =
    drafter >= 0 &&
    DRAFT_NOUNS.has(tree.lemma(drafter)) &&
    (relative ||
      tree.lemma(drafter) !== 'law' ||
      tree
        .children(drafter, 'amod')
        .some((child) => /^(?:proposed|draft|new|planned)$/u.test(tree.form(child))));
  if (drafted && (form === 'would' || form === "'d")) return { ...cue, status: 'proposed', rule: 'draft' };
  const under = planOver(tree, index);
  const framed = under < 0 ? undefined : NOUN_CUES.get(tree.lemma(under));
  if (under >= 0 && (framed === 'planned' || framed === 'proposed'))
    return { status: framed, at: under, rule: `under a ${tree.lemma(under)}` };
  const above = tree.head(index);
  const underVoice = VERB_CUES.get(tree.lemma(above))?.role === 'voice' && tree.rel(index) === 'ccomp';
  if (underVoice && subject >= 0 && tree.word(subject).deprel === 'nsubj') {
    const own =
      PRONOUNS.has(tree.form(subject)) ||
      tree.children(subject, 'nmod:poss').some((child) => tree.upos(child) === 'PRON');
    if (own) return { ...cue, status: 'planned', rule: 'own undertaking' };
  }
  if (
    (form === 'would' || form === "'d") &&
    !underVoice &&
    !['acl', 'ccomp', 'advcl'].includes(tree.rel(index)) &&
    !isInsideVoice(tree, index)
  )
    return { ...cue, status: 'conditional', rule: 'would' };
  return cue;
}

/** True where somebody tells the clause. */
export function isInsideVoice(tree: SentenceTree, index: number): boolean {
  if (tree.children(index, 'parataxis').some((child) => VERB_CUES.get(tree.lemma(child))?.role === 'voice'))
    return true;
  return tree
    .ancestors(index)
    .slice(0, 4)
    .some((above) => VERB_CUES.get(tree.lemma(above))?.voices === true);
}
