import { ADJECTIVE_CUES, ADVERB_CUES, MODALS, NEGATORS, VERB_CUES } from '../../lexicon/index.ts';
import { chargeCue, isCutOff } from './charges.ts';
import { concessiveIf, conditionMark, conditionOf, isCounterfactual, isWhetherIf } from './conditions.ts';
import type { Cue } from './cue.ts';
import { denialOf } from './denials.ts';
import { closeTo, looksBack, protestsAgainst } from './preposition-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { hasHave, isFinitePast, tenseOf } from './tense.ts';

/** Conjunctions after "not" that say but when: "not until they pay" is a condition. */
const NOT_ONLY = new Set(['only', 'just', 'merely', 'simply']);

/** The word that negates the clause of `index`: "not", "no" on its subject or object; -1 where there is none. */
export function negator(tree: SentenceTree, index: number): number {
  for (const child of tree.children(index, 'advmod', 'cc', 'cc:preconj', 'det')) {
    const form = tree.form(child);
    if (!NEGATORS.has(form) && form !== 'no') continue;
    if (form === 'no' && tree.rel(child) === 'advmod') continue; // "no longer" below
    if (NOT_ONLY.has(tree.form(child + 1)) || tree.form(child + 1) === 'until') continue; // "not only … but also" does not negate
    if (isOfManner(tree, index)) continue;
    return child;
  }
  const plain = outright(tree, index);
  if (plain >= 0) return plain;
  const none = noCase(tree, index);
  if (none >= 0) return none;
  for (const child of tree.children(index, 'advmod')) {
    if (tree.form(child) === 'longer' && tree.form(child - 1) === 'no') return child - 1;
  }
  for (const argument of tree.children(index, 'nsubj', 'obj', 'obl')) {
    if (tree.rel(argument) === 'obl' && !AT_NO.test(tree.form(argument))) continue;
    const single = tree
      .children(argument, 'nummod', 'amod', 'det')
      .flatMap((child) => tree.children(child, 'advmod'))
      .find((child) => tree.form(child) === 'not');
    if (single !== undefined) return single; // "not one shell", "not a single voter"
    const no = tree
      .children(argument, 'det', 'cc:preconj', 'advmod', 'cc')
      .find(
        (child) =>
          ['no', 'neither'].includes(tree.form(child)) ||
          (tree.form(child) === 'not' &&
            tree.rel(argument) === 'nsubj' &&
            !NOT_ONLY.has(tree.form(child + 1))),
      );
    if (no !== undefined) return no;
    const hardly = [argument, ...tree.children(argument, 'det')]
      .flatMap((word) => tree.children(word, 'advmod'))
      .find((child) => /^(?:hardly|scarcely)$/u.test(tree.form(child)));
    // "hardly anyone voted", "hardly a house was spared"
    if (hardly !== undefined && /^an?(?:y|$)/u.test(tree.form(hardly + 1))) return hardly;
    if (isNone(tree, argument)) return argument;
  }
  return -1;
}

/** "Nobody came", "did nothing"; not "nothing but promises". */
function isNone(tree: SentenceTree, argument: number): boolean {
  if (!/^(?:nobody|nothing|none|no-?one|neither)$/u.test(tree.form(argument))) return false;
  return !/^(?:but|except|save)$/u.test(tree.form(argument + 1));
}

/** What "at no", "under no", "in no" stand before: "at no point did they fire". */
const AT_NO = /^(?:circumstances|circumstance|point|time|stage|moment|way|account|means)$/u;

/** "did not so much withdraw as melt away", "was anything but signed". */
function outright(tree: SentenceTree, index: number): number {
  const but = tree.form(index - 1) === 'but' && tree.form(index - 2) === 'anything' ? index - 1 : -1;
  if (but >= 0) return but;
  const much = tree.children(index, 'advmod', 'amod').find((child) => tree.form(child) === 'much') ?? -1;
  return much > 1 && tree.form(much - 1) === 'so' && tree.form(much - 2) === 'not' ? much - 2 : -1;
}

/** Nouns that stand for the happening of what their clause tells. */
const CASES = /^(?:case|instance|example|occasion|incident|precedent|time|record)$/u;

/** "We know of no case in which a conscript has been tried": the "no"; -1. */
function noCase(tree: SentenceTree, index: number): number {
  if (tree.word(index).deprel !== 'acl:relcl') return -1;
  const noun = tree.head(index);
  if (!CASES.test(tree.lemma(noun))) return -1;
  const where = tree
    .children(index, 'obl', 'advmod')
    .some((child) => child < index && /^(?:which|where|when)$/u.test(tree.form(child)));
  return where ? (tree.children(noun, 'det').find((child) => tree.form(child) === 'no') ?? -1) : -1;
}

/** "did not happen in a vacuum", "was not killed by accident": how, not whether. */
function isOfManner(tree: SentenceTree, index: number): boolean {
  return tree
    .children(index, 'obl', 'advmod')
    .some((child) =>
      ['vacuum', 'isolation', 'accident', 'coincidence', 'alone', 'overnight', 'lightly'].includes(
        tree.form(child),
      ),
    );
}

/** The modal auxiliary of a clause, -1 where there is none. */
export function modalOf(tree: SentenceTree, index: number): number {
  return tree.children(index, 'aux').find((child) => MODALS.has(modalLemma(tree, child))) ?? -1;
}

function modalLemma(tree: SentenceTree, child: number): string {
  const form = tree.form(child);
  if (form === 'ca') return 'can';
  // "'d" before a participle is "had".
  return MODALS.has(form) ? form : tree.lemma(child);
}

const OPEN_MODALS = new Set(['may', 'might']);
const HYPOTHETICAL = new Set(['would', "'d", 'could', 'might', 'can', 'will']);

function conditionCue(tree: SentenceTree, index: number): Cue | undefined {
  const mark = conditionMark(tree, index);
  if (mark >= 0) {
    return isCounterfactual(tree, index)
      ? { status: 'negated', at: mark, rule: 'counterfactual' }
      : { status: 'conditional', at: mark, rule: 'condition' };
  }
  const even = concessiveIf(tree, index);
  if (even >= 0) return { status: 'possible', at: even, rule: 'even if' };
  const limb = conditionOf(tree, index);
  if (limb < 0 || isToldAct(tree, index)) return undefined;
  const at = conditionMark(tree, limb);
  const unreal = at >= 0 && tree.form(at) === 'had';
  const perfect = hasHave(tree, index);
  const modal = modalOf(tree, index);
  if (modal >= 0 && perfect && (unreal || isCounterfactual(tree, limb)))
    return { status: 'negated', at, rule: 'counterfactual' };
  return { status: 'conditional', at, rule: 'condition' };
}

/** A told act whose content, not itself, hangs on the condition beside it: "threatened to burn it if". */
function isToldAct(tree: SentenceTree, index: number): boolean {
  const cue = VERB_CUES.get(tree.lemma(index));
  const acts = cue?.content !== undefined || cue?.role === 'voice';
  return (
    acts && modalOf(tree, index) < 0 && tree.child(index, 'xcomp', 'ccomp') >= 0 && isFinitePast(tree, index)
  );
}

/** "would close without a new line", "would, otherwise, revolt": a condition in a phrase. */
function phraseCondition(tree: SentenceTree, index: number, modal: number): Cue | undefined {
  if (modal < 0 || !HYPOTHETICAL.has(tree.form(modal))) return undefined;
  const subject = tree.child(index, 'nsubj');
  const only =
    subject < 0 ? undefined : tree.children(subject, 'advmod').find((child) => tree.form(child) === 'only');
  if (only !== undefined) return { status: 'conditional', at: only, rule: 'only' };
  for (const child of tree.children(index, 'obl', 'advcl')) {
    const without = tree
      .children(child, 'case', 'mark')
      .find((word) => ['without', 'absent', 'barring'].includes(tree.form(word)));
    if (without !== undefined) return { status: 'conditional', at: without, rule: 'condition' };
    if (tree.form(child) === 'return' && tree.form(child - 1) === 'in')
      return { status: 'conditional', at: child, rule: 'condition' };
    if (['event', 'case'].includes(tree.form(child)) && tree.child(child, 'nmod', 'acl') >= 0)
      return { status: 'conditional', at: child, rule: 'condition' };
  }
  return undefined;
}

/** "Why did they leave?", "Which villages were they holding?": that they did is taken as known, unless a modal puts it off. */
function takesAsKnown(tree: SentenceTree, index: number): boolean {
  if (modalOf(tree, index) >= 0 || tree.child(index, 'cop') >= 0) return false;
  const asks = (child: number) =>
    /^(?:why|how|when|where|what|which|who|whom|whose)$/u.test(tree.form(child));
  return tree
    .children(index, 'advmod', 'obj', 'obl', 'nsubj', 'nsubj:pass')
    .some((child) => child < index && (asks(child) || tree.children(child, 'det', 'advmod').some(asks)));
}

/** True when the clause asks: its sentence ends in "?" and an auxiliary stands before the subject. */
function isAsked(tree: SentenceTree, index: number): boolean {
  if (tree.words.at(-1)?.form !== '?') return false;
  const subject = tree.child(index, 'nsubj', 'expl');
  const above = tree.head(index);
  const beside = above >= 0 && tree.rel(index) === 'conj' && tree.head(above) < 0;
  // "and who will guard the prisons?"
  if ((above < 0 || beside) && modalOf(tree, index) >= 0 && /^(?:who|what|which)$/u.test(tree.form(subject)))
    return true;
  if (above >= 0 || takesAsKnown(tree, index)) return false;
  if (/^(?:is|are|was|were)$/u.test(tree.form(index))) return subject > index;
  const auxiliary = tree.child(index, 'aux', 'cop');
  return auxiliary >= 0 && subject >= 0 && auxiliary < subject;
}

/** "Let us know", "Contact the office": told to be done. */
export function isImperative(tree: SentenceTree, index: number): boolean {
  if (tree.upos(index) !== 'VERB' || tree.child(index, 'nsubj', 'nsubj:pass', 'expl', 'aux') >= 0)
    return false;
  return tree.hasFeature(index, 'Mood=Imp') && !/(?:ed|ing|s)$/u.test(tree.form(index));
}

/** "have yet to ratify": tells that it has not happened. */
function yetTo(tree: SentenceTree, index: number): number {
  if (!tree.isInfinitive(index)) return -1;
  const to = tree.children(index, 'mark').find((child) => tree.form(child) === 'to') ?? -1;
  return to > 0 && tree.form(to - 1) === 'yet' ? to - 1 : -1;
}

/** A present tense without auxiliary that says when: "before it releases the money". */
function isPresent(tree: SentenceTree, index: number): boolean {
  return (
    tree.rel(index) === 'advcl' &&
    tree.child(index, 'nsubj', 'nsubj:pass') >= 0 &&
    tenseOf(tree, index) === 'ongoing'
  );
}

/** "after the mines have been cleared": beside what is still to come, so is that. */
const isPerfect = (tree: SentenceTree, index: number) =>
  tree.rel(index) === 'advcl' &&
  tree.children(index, 'aux').some((child) => /^ha(?:s|ve)$/u.test(tree.form(child)));

/** True where the clause that it hangs on is still to come. */
function isAhead(tree: SentenceTree, index: number): boolean {
  const above = tree.head(index);
  return above >= 0 && (modalOf(tree, above) >= 0 || tree.isInfinitive(above));
}

/** "left without, it seems, firing a shot": the preposition that other words part from its gerund; -1. */
function partedWithout(tree: SentenceTree, gerund: number): number {
  if (!tree.isGerund(gerund) || tree.form(gerund - 1) !== ',') return -1;
  for (let at = gerund - 2; at > 0 && at > gerund - 14; at--)
    if (tree.form(at) === 'without' && tree.form(at + 1) === ',') return at;
  return -1;
}

/** "too weak to fight", "rather than wait", "without firing", "stop short of entering". */
function markCue(tree: SentenceTree, index: number): Cue | undefined {
  const yet = yetTo(tree, index);
  if (yet >= 0) return { status: 'negated', at: yet, rule: 'negation' };
  const without = partedWithout(tree, index);
  if (without >= 0) return { status: 'negated', at: without, rule: '"without"' };
  const charge = chargeCue(tree, index);
  if (charge !== undefined) return charge;
  for (const child of tree.children(index, 'mark', 'case', 'cc', 'advmod')) {
    const form = tree.form(child);
    if (form === 'if' && isWhetherIf(tree, index, child))
      return { status: 'unknown', at: child, rule: 'whether' };
    if (form === 'whether') return { status: 'unknown', at: child, rule: 'whether' };
    if (form === 'let' && tree.form(child + 1) === 'alone')
      return { status: 'negated', at: child, rule: 'let alone' };
    if (
      form === 'as' &&
      /^(?:if|though)$/u.test(tree.form(child + 1)) &&
      tree.children(index, 'nsubj').some((subject) => subject > child)
    )
      return { status: 'negated', at: child, rule: 'as if' };
    if (form === 'how' && tree.form(child + 1) === 'to' && tree.isInfinitive(index))
      return { status: 'possible', at: child, rule: 'how to' };
    if (form === 'so' && tree.form(child + 1) === 'that' && modalOf(tree, index) >= 0)
      return { status: 'planned', at: child, rule: 'so that' };
    if (form === 'lest') return { status: 'feared', at: child, rule: 'lest' };
    if (form === 'before' && tree.children(index, 'aux').some((aux) => tree.form(aux) === 'could'))
      return { status: 'negated', at: child, rule: 'before it could' };
    if ((form === 'before' || form === 'until') && isPresent(tree, index))
      return { status: 'expected', at: child, rule: `ahead: "${form}"`, implied: isAhead(tree, index) };
    if (
      (form === 'after' || form === 'when') &&
      isAhead(tree, index) &&
      (isPresent(tree, index) || isPerfect(tree, index))
    )
      return { status: 'expected', at: child, rule: `ahead: "${form}"` };
    if (form === 'once' && tree.rel(child) === 'mark' && isFinitePast(tree, index))
      return { status: 'occurred', at: child, rule: 'after "once"' };
    if (form === 'before' && isCutOff(tree, index))
      return { status: 'negated', at: tree.head(index), rule: 'cut off before' };
    const close = closeTo(tree, index, child);
    if (close !== undefined) return close;
    if (form === 'rather' && tree.form(child + 1) !== 'than') continue; // "would rather talk"
    if (form === 'instead' && tree.form(child + 1) !== 'of') continue; // "instead seeking help"
    if (form === 'than' && tree.form(child - 1) === 'better' && tree.isInfinitive(index))
      return { status: 'negated', at: child - 1, rule: 'better than to' };
    const bare = tree.hasFeature(index, 'VerbForm=Inf') && (form === 'rather' || form === 'than');
    if (!tree.isGerund(index) && !tree.isInfinitive(index) && !bare) continue;
    if (
      form === 'without' ||
      form === 'rather' ||
      form === 'instead' ||
      (form === 'than' && tree.form(child - 1) === 'rather')
    )
      return { status: 'negated', at: child, rule: `"${form}"` };
    if (form === 'from' && tree.form(child - 1) === 'far' && tree.isGerund(index))
      return { status: 'negated', at: child - 1, rule: 'far from' };
    if (form === 'against' && tree.isGerund(index) && !protestsAgainst(tree, index))
      return { status: 'negated', at: child, rule: '"against"' };
    if (form === 'at' && ['aim', 'target', 'direct'].includes(tree.lemma(tree.head(index))))
      return { status: 'planned', at: tree.head(index), rule: 'aimed at' };
    if (form === 'of' && tree.form(child - 1) === 'short')
      return { status: 'negated', at: child - 1, rule: 'short of' };
    if (
      form === 'of' &&
      tree.form(child - 1) === 'out' &&
      !/^(?:make|get|earn|come|grow|profit)$/u.test(tree.lemma(tree.head(index)))
    )
      return { status: 'negated', at: child - 1, rule: 'out of' }; // "talked her out of selling"
    if (form === 'for' && tree.isGerund(index) && !looksBack(tree, tree.head(index)))
      return { status: 'planned', at: child, rule: 'purpose' };
    if (form === 'before' || form === 'until')
      return { status: 'expected', at: child, rule: `ahead: "${form}"` };
    if (form === 'after' && tree.isGerund(index) && isAhead(tree, index))
      return { status: 'expected', at: child, rule: `ahead: "${form}"` };
    if (form === 'after' || form === 'since')
      return { status: 'occurred', at: child, rule: `after "${form}"` };
  }
  return undefined;
}

/** "nearly collapsed", "almost fell": it did not. */
function isNearly(tree: SentenceTree, index: number, adverb: number): boolean {
  return (
    ['nearly', 'almost'].includes(tree.form(adverb)) &&
    tree.upos(index) === 'VERB' &&
    adverb < index &&
    tree.children(index, 'aux').every((child) => !MODALS.has(tree.form(child)))
  );
}

/** "should have resigned", "would have won": told of what did not happen; "should not have fired" of what did. */
function unreal(tree: SentenceTree, index: number, modal: number): boolean {
  return (
    ['should', 'ought', 'would', "'d"].includes(tree.form(modal)) &&
    tree.children(index, 'aux').some((child) => tree.form(child) === 'have' && child > modal)
  );
}

/** "said it would have finished by June": a future seen from the past, not what did not happen. */
const isForeseen = (tree: SentenceTree, index: number): boolean => tree.oblique(index, 'by') >= 0;

/** A cue on the clause itself: negation, condition, modal, adverb, or an adjective on an event noun. */
export function ownCue(tree: SentenceTree, index: number): Cue | undefined {
  const no = negator(tree, index);
  const condition = conditionCue(tree, index);
  const modal = modalOf(tree, index);
  if (no >= 0) {
    if (condition?.status === 'conditional' && !['if', 'had'].includes(tree.form(condition.at)))
      return condition;
    if (condition !== undefined) return condition;
    const phrase = phraseCondition(tree, index, modal);
    if (phrase !== undefined) return phrase;
    if (modal >= 0 && OPEN_MODALS.has(tree.form(modal)))
      return { status: 'possible', at: modal, rule: 'modal', negated: true };
    if (modal >= 0 && ['should', 'ought'].includes(tree.form(modal)) && unreal(tree, index, modal))
      return { status: 'occurred', at: modal, rule: 'should not have' };
    if (tree.lemma(tree.head(index)) === 'ought' && hasHave(tree, index))
      return { status: 'occurred', at: no, rule: 'ought not to have' };
    return { status: 'negated', at: no, rule: 'negation' };
  }
  const denial = denialOf(tree, index);
  if (denial >= 0) return { status: 'denied', at: denial, rule: 'which is denied' };
  const mark = markCue(tree, index);
  if (mark?.status === 'negated') return mark;
  if (isAsked(tree, index)) return { status: 'unknown', at: index, rule: 'question' };
  if (mark?.status === 'unknown') return mark;
  if (isImperative(tree, index)) return { status: 'proposed', at: index, rule: 'imperative' };
  const limb = condition ?? phraseCondition(tree, index, modal);
  if (limb !== undefined) return limb;
  if (tree.upos(index) === 'VERB' && tree.form(index - 1) === 'but' && tree.form(index - 2) === 'all')
    return { status: 'negated', at: index - 2, rule: 'all but' };
  if (mark !== undefined) return mark;
  for (const child of tree.children(index, 'advmod')) {
    if (isNearly(tree, index, child)) return { status: 'negated', at: child, rule: 'nearly' };
    const status = ADVERB_CUES.get(tree.form(child));
    if (status === undefined || (status === 'conditional' && modal < 0)) continue;
    return { status, at: child, rule: 'adverb' };
  }
  if (modal >= 0 && unreal(tree, index, modal) && !isForeseen(tree, index))
    return { status: 'negated', at: modal, rule: 'counterfactual' };
  if (modal >= 0)
    return { status: MODALS.get(modalLemma(tree, modal)) ?? 'possible', at: modal, rule: 'modal' };
  return adjectiveCue(tree, index);
}

/** "a potential merger", "the alleged torture", "a planned visit". */
export function adjectiveCue(tree: SentenceTree, index: number): Cue | undefined {
  if (tree.upos(index) === 'VERB') return undefined;
  for (const child of tree.children(index, 'amod', 'compound', 'advmod')) {
    if (
      tree.form(child + 1) === '-' &&
      tree.form(child + 2) === 'for' &&
      /^(?:hoped|wished|longed)$/u.test(tree.form(child))
    )
      return { status: 'expected', at: child, rule: 'adjective' };
    if (tree.form(child) === 'be' && tree.form(child - 1) === '-' && tree.form(child - 2) === 'would')
      return { status: 'negated', at: child - 2, rule: 'adjective' };
    const status = ADJECTIVE_CUES.get(tree.form(child)) ?? ADJECTIVE_CUES.get(tree.lemma(child));
    if (
      status !== undefined &&
      status !== 'proposed' &&
      !['current', 'free', 'open', 'close', 'near'].includes(tree.form(child))
    )
      return { status, at: child, rule: 'adjective' };
    if (['proposed', 'suggested'].includes(tree.form(child)))
      return { status: 'proposed', at: child, rule: 'adjective' };
  }
  return undefined;
}
