import type { Status } from '../../core/index.ts';
import {
  ADJECTIVE_CUES,
  ADVERB_CUES,
  CONDITIONS,
  MODALS,
  NOUN_CUES,
  VERB_CUES,
} from '../../lexicon/index.ts';
import type { Predicate } from './predicates.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Why a status: the word that says so (index), and the name of the rule. */
export interface Cue {
  readonly status: Status;
  readonly at: number;
  readonly rule: string;
  /** True for a negated modal: "may not attend". */
  readonly negated?: boolean;
}

const NEGATORS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'scarcely']);
const PAST_CONDITIONS = new Set(['until', 'till', 'once']);

/** The word that negates the clause of `index`: "not", "no" on its subject or object; -1 where there is none. */
function negator(tree: SentenceTree, index: number): number {
  for (const child of tree.children(index, 'advmod', 'cc')) {
    if (!NEGATORS.has(tree.lemma(child)) && tree.word(child).form.toLowerCase() !== 'no') continue;
    const next = tree.words[child + 1];
    if (next?.form.toLowerCase() === 'only') continue; // "not only … but also" does not negate
    return child;
  }
  for (const argument of tree.children(index, 'nsubj', 'obj')) {
    const no = tree.children(argument, 'det').find((child) => ['no', 'neither'].includes(tree.lemma(child)));
    if (no !== undefined) return no;
    if (['nobody', 'nothing', 'none'].includes(tree.lemma(argument))) return argument;
  }
  return -1;
}

function isPast(tree: SentenceTree, index: number): boolean {
  const verbs = [index, ...tree.children(index, 'aux', 'cop')];
  return verbs.some((verb) => tree.hasFeature(verb, 'Tense=Past') && tree.hasFeature(verb, 'VerbForm=Fin'));
}

/** "Should Washington withdraw …", "Had they known …": an auxiliary before its subject, at the head of a clause. */
function inversion(tree: SentenceTree, index: number): number {
  if (tree.rel(index) !== 'advcl') return -1;
  const auxiliary = tree.child(index, 'aux', 'cop');
  const subject = tree.child(index, 'nsubj', 'expl');
  if (auxiliary < 0 || subject < 0 || auxiliary > subject) return -1;
  return ['should', 'have', 'be'].includes(tree.lemma(auxiliary)) ? auxiliary : -1;
}

/** The conjunction that makes the clause of `index` a limb of a condition; -1 where none does. */
export function conditionMark(tree: SentenceTree, index: number): number {
  if (tree.rel(index) !== 'advcl') return -1;
  for (const mark of tree.children(index, 'mark', 'advmod')) {
    const lemma = tree.lemma(mark);
    if (!CONDITIONS.has(lemma)) continue;
    // "until the regime fell" tells of what is over.
    if (PAST_CONDITIONS.has(lemma) && isPast(tree, index)) continue;
    return mark;
  }
  return inversion(tree, index);
}

/** A cue on the clause itself: negation, condition, modal, adverb, or an adjective on an event noun. */
function ownCue(tree: SentenceTree, index: number): Cue | undefined {
  const no = negator(tree, index);
  const mark = conditionMark(tree, index);
  const limb = tree.children(index, 'advcl').find((clause) => conditionMark(tree, clause) >= 0);
  if (no >= 0 && limb !== undefined)
    return { status: 'conditional', at: conditionMark(tree, limb), rule: 'condition' };
  const modal = tree.children(index, 'aux').find((child) => MODALS.has(tree.lemma(child)));
  const modalStatus = modal === undefined ? undefined : MODALS.get(tree.lemma(modal));
  if (no >= 0) {
    if (modal !== undefined && modalStatus === 'possible' && ['may', 'might'].includes(tree.lemma(modal))) {
      return { status: 'possible', at: modal, rule: 'modal', negated: true };
    }
    return { status: 'negated', at: no, rule: 'negation' };
  }
  if (mark >= 0) return { status: 'conditional', at: mark, rule: 'condition' };
  if (limb !== undefined) return { status: 'conditional', at: conditionMark(tree, limb), rule: 'condition' };
  const whether = tree.children(index, 'mark').find((child) => tree.lemma(child) === 'whether');
  if (whether !== undefined) return { status: 'unknown', at: whether, rule: 'whether' };
  for (const child of tree.children(index, 'advmod')) {
    const status = ADVERB_CUES.get(tree.lemma(child));
    if (status !== undefined && status !== 'negated') return { status, at: child, rule: 'adverb' };
  }
  if (modal !== undefined && modalStatus !== undefined)
    return { status: modalStatus, at: modal, rule: 'modal' };
  for (const child of tree.children(index, 'amod', 'compound')) {
    const status =
      ADJECTIVE_CUES.get(tree.lemma(child)) ?? ADJECTIVE_CUES.get(tree.word(child).form.toLowerCase());
    if (status !== undefined && status !== 'ongoing') return { status, at: child, rule: 'adjective' };
  }
  return undefined;
}

/** What the word above does to the clause or event noun under it. */
function governingCue(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const { upos } = tree.word(above);
  const lemma = tree.lemma(above);
  const relation = tree.rel(under);
  if (upos === 'VERB') {
    const cue = VERB_CUES.get(lemma);
    if (cue?.content === undefined) return undefined;
    if (
      ['ccomp', 'xcomp', 'obj', 'obl', 'csubj', 'conj'].includes(relation) ||
      tree.word(under).deprel === 'nsubj:pass'
    ) {
      if (relation === 'obl' && !governs(tree, under)) return undefined;
      return { status: cue.content, at: above, rule: `governed by ${lemma}` };
    }
    return undefined;
  }
  if (upos === 'NOUN' && ['acl', 'nmod', 'ccomp'].includes(relation)) {
    const status = NOUN_CUES.get(lemma);
    if (relation === 'nmod' && !governs(tree, under)) return undefined;
    return status === undefined ? undefined : { status, at: above, rule: `governed by ${lemma}` };
  }
  if (upos === 'ADJ' && ['ccomp', 'xcomp', 'csubj', 'advcl', 'obl'].includes(relation)) {
    const status = ADJECTIVE_CUES.get(lemma);
    return status === undefined ? undefined : { status, at: above, rule: `governed by ${lemma}` };
  }
  return undefined;
}

/** "call for", "plans for", "possibility of", "warned of": the preposition binds the noun to what governs it. */
function governs(tree: SentenceTree, under: number): boolean {
  return tree
    .children(under, 'case')
    .some((child) =>
      ['of', 'for', 'to', 'about', 'on', 'over', 'against', 'from', 'in'].includes(tree.lemma(child)),
    );
}

/** Tense and aspect of a clause that nothing else qualifies; undefined for an infinitive or a bare participle. */
function tenseOf(tree: SentenceTree, index: number): Status | undefined {
  const auxiliaries = tree.children(index, 'aux', 'cop');
  const finite = [...auxiliaries, index].find((word) => tree.hasFeature(word, 'VerbForm=Fin'));
  const progressive =
    tree.hasFeature(index, 'VerbForm=Ger') ||
    (tree.hasFeature(index, 'Tense=Pres') && tree.hasFeature(index, 'VerbForm=Part'));
  const perfect = auxiliaries.some((word) => tree.lemma(word) === 'have');
  if (finite === undefined) {
    return tree.hasFeature(index, 'Tense=Past') && tree.rel(index) === 'acl' ? 'occurred' : undefined;
  }
  if (perfect) return progressive ? 'ongoing' : 'occurred';
  return tree.hasFeature(finite, 'Tense=Past') ? 'occurred' : 'ongoing';
}

/** Relations through which what stands above also speaks of what stands below. */
const OPEN = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj']);
const AFTER = new Set([
  'after',
  'since',
  'following',
  'amid',
  'despite',
  'during',
  'because',
  'due',
  'over',
  'from',
  'by',
  'under',
]);
const AHEAD = new Set(['before', 'ahead', 'until', 'till', 'pending']);

function prepositionCue(tree: SentenceTree, index: number): Cue | undefined {
  for (const child of tree.children(index, 'case', 'mark')) {
    const lemma = tree.lemma(child);
    if (AFTER.has(lemma)) return { status: 'occurred', at: child, rule: `after "${lemma}"` };
    if (AHEAD.has(lemma)) return { status: 'expected', at: child, rule: `ahead: "${lemma}"` };
    if (lemma === 'for' && tree.rel(index) === 'obl')
      return { status: 'planned', at: child, rule: 'purpose' };
  }
  return undefined;
}

function isPurpose(tree: SentenceTree, index: number): boolean {
  return (
    ['advcl', 'acl'].includes(tree.rel(index)) &&
    tree.hasFeature(index, 'VerbForm=Inf') &&
    tree.children(index, 'mark').some((child) => tree.lemma(child) === 'to')
  );
}

/** True when a later cue, further out, overrules the one nearer to the trigger. */
function overrules(outer: Cue, inner: Cue | undefined): boolean {
  if (inner === undefined) return true;
  if (outer.status === 'denied') return inner.status !== 'negated';
  return outer.status === 'feared' && ['possible', 'expected'].includes(inner.status);
}

/**
 * Status of a predicate: the innermost cue on its trigger decides; where none is found up to the end of its clause
 * and of what governs it, tense does. Source: the status table in docs/statements.md.
 */
export function findStatus(tree: SentenceTree, predicate: Predicate): Cue {
  let cue: Cue | undefined;
  let tense: Status | undefined;
  const consider = (found: Cue | undefined) => {
    if (found !== undefined && overrules(found, cue)) cue = found;
  };
  if (predicate.kind === 'state') return stateStatus(tree, predicate);
  if (predicate.trigger !== predicate.carrier) consider(ownCue(tree, predicate.trigger));
  let at = predicate.carrier;
  let own = true;
  for (let steps = 0; steps < tree.words.length; steps++) {
    if (own) consider(ownCue(tree, at));
    const isVerb =
      tree.word(at).upos === 'VERB' || tree.word(at).upos === 'AUX' || tree.child(at, 'cop') >= 0;
    if (own && isVerb) tense ??= tenseOf(tree, at);
    if (predicate.kind === 'noun' && at === predicate.trigger) consider(prepositionCue(tree, at));
    const above = tree.head(at);
    if (above < 0) break;
    if (isPurpose(tree, at) && tree.word(above).upos !== 'NOUN') {
      consider({ status: 'planned', at: tree.child(at, 'mark'), rule: 'purpose' });
      break;
    }
    const governing = governingCue(tree, at, above);
    consider(governing);
    const relation = tree.rel(at);
    const participle = relation === 'advcl' && tense === undefined && cue === undefined;
    if (!OPEN.has(relation) && !participle) break;
    if (tree.word(at).deprel === 'acl:relcl') break;
    const voice = VERB_CUES.get(tree.lemma(above));
    if (voice?.role === 'voice' && governing === undefined && relation === 'ccomp') break;
    // A coordinated clause with a subject of its own shares what governs the first one, not its negation or modal.
    own = relation !== 'conj' || tree.child(at, 'nsubj') < 0;
    at = above;
  }
  if (cue !== undefined) return cue;
  return {
    status: tense ?? (predicate.kind === 'noun' ? 'occurred' : 'unknown'),
    at: predicate.carrier,
    rule: 'tense',
  };
}

function stateStatus(tree: SentenceTree, predicate: Predicate): Cue {
  const own = ownCue(tree, predicate.carrier);
  return (
    own ?? {
      status: isPast(tree, predicate.carrier) ? 'occurred' : 'ongoing',
      at: predicate.carrier,
      rule: 'state',
    }
  );
}

/** FactBank's certainty of a status: −3 certainly not … +3 certain. */
export function certaintyOf(cue: Cue): number {
  if (cue.negated) return -1;
  return CERTAINTY[cue.status];
}

const CERTAINTY: Readonly<Record<Status, number>> = {
  denied: -1,
  negated: -3,
  unknown: 0,
  conditional: 0,
  feared: 1,
  proposed: 0,
  planned: 1,
  scheduled: 2,
  expected: 2,
  possible: 1,
  ongoing: 3,
  occurred: 3,
};
