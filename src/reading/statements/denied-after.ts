import type { Attribution, Statement } from '../../core/index.ts';
import { DENIAL_VERBS, MADE_UP } from '../../lexicon/index.ts';
import { voiceOf } from './attribution.ts';
import { DETERMINED, TAKEN_UP } from './denials.ts';
import { LEAST } from './heads/index.ts';
import type { MentionFinder } from './mention-finder.ts';
import { modalOf, negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Verbs that deny what "it" stands for; one rejects or dismisses a proposal, too. */
const DENIES_IT = new Set('deny refute rebut dispute contest'.split(' '));
const PRONOUN = /^(?:it|this|that|these|them|both)$/u;
/** A sentence that says more than that something is untrue tells of other things, too. */
const SHORT = 16;

/** "He denies the charge", "Damascus rejected both claims": the denial has no content of its own. */
function isBare(tree: SentenceTree, verb: number): boolean {
  if (!DENIAL_VERBS.has(tree.lemma(verb)) || tree.upos(verb) !== 'VERB') return false;
  if (tree.child(verb, 'nsubj') < 0 || tree.child(verb, 'ccomp', 'xcomp') >= 0) return false;
  if (negator(tree, verb) >= 0 || modalOf(tree, verb) >= 0) return false;
  const what = tree.child(verb, 'obj');
  if (what < verb || tree.child(what, 'acl', 'nmod', 'ccomp') >= 0) return false;
  if (PRONOUN.test(tree.form(what))) return DENIES_IT.has(tree.lemma(verb));
  return (
    TAKEN_UP.test(tree.form(what)) &&
    tree.children(what, 'det', 'det:predet').some((child) => DETERMINED.test(tree.form(child)))
  );
}

/** "That is false", "This was not true, the ministry said". */
function isSaidFalse(tree: SentenceTree, word: number): boolean {
  if (tree.words.length > SHORT || tree.child(word, 'cop') < 0) return false;
  const untrue = tree.form(word) === 'true' ? negator(tree, word) >= 0 : MADE_UP.has(tree.form(word));
  return untrue && /^(?:that|this|it)$/u.test(tree.form(tree.child(word, 'nsubj')));
}

/** The word with which a sentence denies what the one before it told; -1. */
function denialOfLast(tree: SentenceTree): number {
  const main = tree.words.findIndex((_, index) => tree.head(index) < 0);
  return (
    [main, ...tree.children(main, 'conj', 'ccomp')].find(
      (at) => at >= 0 && (isBare(tree, at) || isSaidFalse(tree, at)),
    ) ?? -1
  );
}

/**
 * What a sentence told, as the next one leaves it: where somebody told it and somebody denies it, denied, and the denier is its first
 * voice ("Rebels say that the army used gas. Damascus denies it.").
 * @param tree    the next sentence, which `finder` has entered
 */
export function withDenial(
  told: readonly Statement[],
  tree: SentenceTree,
  finder: MentionFinder,
): readonly Statement[] {
  const denial = denialOfLast(tree);
  if (denial < 0) return told;
  const { start, end } = tree.word(denial);
  const subject = tree.upos(denial) === 'VERB' ? tree.child(denial, 'nsubj') : -1;
  const denier: Attribution[] = subject < 0 ? [] : [voiceOf(tree, subject, denial, finder, 'denies')];
  return told.map((one) => {
    const voices = one.attribution.filter(({ who }) => who !== 'author');
    const isDenied = voices.some(({ stance }) => stance === 'denies');
    if (voices.length === 0 || isDenied || one.status === 'negated') return one;
    return {
      ...one,
      status: 'denied',
      certainty: Math.min(one.certainty, -LEAST),
      cue: { start, end, rule: 'denied in the next sentence' },
      attribution: [...denier, ...voices.filter(({ who }) => who === null || who !== denier[0]?.who)],
    };
  });
}
