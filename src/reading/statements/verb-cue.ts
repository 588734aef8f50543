import type { Status } from '../../core/index.ts';
import { REPORT_NOUNS, VERB_CUES } from '../../lexicon/index.ts';
import { pleaOf } from './charges.ts';
import type { Cue } from './cue.ts';
import { isHeadline } from './headline.ts';
import { binds } from './noun-cue.ts';
import { modalOf, negator } from './own-cue.ts';
import { isSetting, phrasalCue } from './phrasal-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isNonFinite, tenseOf } from './tense.ts';

/** Relations of what a verb governs. */
const GOVERNED = new Set(['ccomp', 'xcomp', 'obj', 'obl', 'csubj', 'dep']);
/** Prepositions through which a verb of this kind governs a noun: "call for", "warn of", "agree on". */
const VERB_BINDING = new Set([
  'of',
  'for',
  'to',
  'about',
  'on',
  'over',
  'from',
  'into',
  'against',
  'with',
  'in',
]);
const WANTS = new Set(['want', 'wish', 'need', 'like', 'mean', 'intend']);

/** True for a word between the trigger and what tells of it: "claims that", "reports of". */
function isReported(tree: SentenceTree, under: number): boolean {
  return REPORT_NOUNS.has(tree.lemma(under));
}

/** "reject" and "dismiss" deny what is told and refuse what is asked. */
function refusal(tree: SentenceTree, under: number, path: readonly number[], lemma: string): Status {
  if (lemma !== 'reject' && lemma !== 'dismiss') return 'negated';
  return isReported(tree, under) ||
    path.some((index) => isReported(tree, index)) ||
    tree.rel(under) === 'ccomp'
    ? 'denied'
    : 'negated';
}

/** "who fired", "when to resume", "how many left": a clause that asks for something, but for "whether". */
export function asksFor(tree: SentenceTree, clause: number): boolean {
  const asks = (child: number) =>
    /^(?:who|what|when|where|why|how)$/u.test(tree.form(child)) && child < clause;
  return tree
    .children(clause, 'advmod', 'nsubj', 'obj')
    .some((child) => asks(child) || tree.children(child, 'advmod').some(asks));
}

/** "It is not known who fired the rockets": that somebody did is. */
export const isToldPast = (tree: SentenceTree, clause: number) =>
  tenseOf(tree, clause) === 'occurred' && modalOf(tree, clause) < 0;

/** A headline's passive: "Strikes on Sinjar feared". */
function isBarePassive(tree: SentenceTree, under: number, verb: number): boolean {
  return (
    tree.word(under).deprel === 'nsubj' &&
    under < verb &&
    /(?:ed|en)$/u.test(tree.form(verb)) &&
    isHeadline(tree) &&
    tree.child(verb, 'aux', 'obj', 'ccomp', 'xcomp') < 0
  );
}

/** "called off work in protest", "in response to the raid": what is done by what the verb tells. */
const isAnswer = (tree: SentenceTree, noun: number): boolean =>
  /^(?:protest|support|response|retaliation|solidarity|condemnation|revenge|reaction)$/u.test(
    tree.form(noun),
  ) && tree.children(noun, 'case').some((child) => tree.form(child) === 'in');

/** "what it called a concerted attack": a name for what there is. */
const namesSomething = (tree: SentenceTree, verb: number): boolean =>
  tree.children(verb, 'obj', 'mark', 'ccomp').some((child) => tree.form(child) === 'what' && child < verb) ||
  (tree.word(verb).deprel === 'acl:relcl' && tree.form(tree.head(verb)) === 'what');

/** What a verb of the table does to the clause or event noun under it. */
export function verbCue(
  tree: SentenceTree,
  under: number,
  above: number,
  path: readonly number[],
): Cue | undefined {
  const lemma = tree.lemma(above);
  const cue = VERB_CUES.get(lemma);
  const relation = tree.rel(under);
  const passive = tree.word(under).deprel === 'nsubj:pass' || isBarePassive(tree, under, above);
  const deverbal =
    relation === 'advcl' && (tree.isGerund(under) || tree.isInfinitive(under)) && cue !== undefined;
  if (lemma === 'insist' && relation === 'ccomp' && isSubjunctive(tree, under))
    return { status: 'proposed', at: above, rule: 'insist that' };
  if (lemma === 'insist' && relation === 'obl' && binds(tree, under, new Set(['on', 'upon'])))
    return { status: 'proposed', at: above, rule: 'insist on' };
  if (lemma === 'vote' && relation === 'obl') return undefined;
  // "It is alleged that he sold the rifles", "is alleged to have sold them": charged, and nobody named who says so.
  if (lemma === 'allege' && tree.child(above, 'aux:pass') >= 0 && tree.oblique(above, 'by') < 0)
    return { status: 'possible', at: above, rule: 'is alleged' };
  // "pleaded guilty to charges": for nothing.
  if (pleaOf(tree, above) !== above) return undefined;
  // "deny accusations of brutality": the accusing is not in doubt.
  if (lemma === 'deny' && relation === 'obj' && path.length === 0 && isReported(tree, under))
    return undefined;
  if (relation === 'obl' && isAnswer(tree, under)) return undefined;
  if ((lemma === 'call' && namesSomething(tree, above)) || isSetting(tree, above)) return undefined;
  if ((lemma === 'hinge' || lemma === 'depend') && relation === 'nsubj')
    return { status: 'conditional', at: above, rule: `${lemma} on` };
  const phrasal = phrasalCue(tree, above, lemma);
  if (
    phrasal !== undefined &&
    (['obj', 'xcomp'].includes(relation) || (relation === 'advcl' && isNonFinite(tree, under)) || passive)
  )
    return phrasal;
  if (cue === undefined) return undefined;
  // "How much has arrived is disputed": open, not denied.
  if (cue.content === 'denied' && asksFor(tree, under) && isToldPast(tree, under)) return undefined;
  if (
    cue.role === 'voice' &&
    tree.isInfinitive(under) &&
    ['xcomp', 'advcl', 'ccomp'].includes(relation) &&
    ['tell', 'inform', 'brief', 'caution'].includes(lemma)
  )
    return { status: 'proposed', at: above, rule: `governed by ${lemma}` };
  const falsely =
    cue.role === 'voice'
      ? tree
          .children(above, 'advmod')
          .find((child) => /^(?:wrongly|falsely|mistakenly|erroneously|incorrectly)$/u.test(tree.form(child)))
      : undefined;
  if (falsely !== undefined) return { status: 'negated', at: falsely, rule: 'told falsely' };
  if (!GOVERNED.has(relation) && !passive && !(deverbal && governsClause(tree, under, above, cue.role)))
    return undefined;
  const isNoun = tree.upos(under) === 'NOUN' || tree.upos(under) === 'PROPN';
  if (relation === 'obl' && isNoun && !binds(tree, under, VERB_BINDING)) return undefined;
  if (['remain', 'stay', 'become', 'seem'].includes(lemma) && relation === 'nsubj') return undefined;
  const no = negator(tree, above);
  if (no >= 0 && (lemma === 'suggest' || lemma === 'indicate') && relation === 'ccomp')
    return { status: 'negated', at: no, rule: `not ${lemma}` };
  // "began their advance to isolate the town": what is begun is the advance.
  if (
    cue.role === 'phase' &&
    tree.isInfinitive(under) &&
    ['begin', 'start', 'resume', 'continue'].includes(lemma)
  ) {
    if (tree.child(above, 'obj') >= 0) return { status: 'planned', at: above, rule: 'purpose' };
  }
  if (no < 0 && goesOn(tree, above, lemma) && (relation === 'xcomp' || relation === 'advcl'))
    return { status: 'ongoing', at: above, rule: `governed by ${lemma}` };
  if (cue.negated === 'unknown' && cue.stance === 'asks' && isHard(tree, above))
    return { status: 'unknown', at: tree.head(above), rule: `hard to ${lemma}` };
  if (no >= 0 && cue.negated !== undefined && relation !== 'obj' && asksFor(tree, under)) {
    if (tree.isInfinitive(under)) return { status: 'unknown', at: no, rule: `not ${lemma}` };
    if (cue.negated === 'unknown' && isToldPast(tree, under)) return undefined;
  }
  // "could not believe what they saw", "did not know that others had left": it was so.
  if (no >= 0 && lemma === 'believe' && asksFor(tree, under)) return undefined;
  if (no >= 0 && lemma === 'know' && isFactUnknown(tree, under, above)) return undefined;
  if (no >= 0 && cue.negated !== undefined) {
    if (lemma === 'admit' || lemma === 'acknowledge' || lemma === 'concede')
      return { status: 'denied', at: above, rule: `not ${lemma}` };
    return { status: cue.negated, at: no, rule: `not ${lemma}` };
  }
  if (no < 0 && cue.role === 'voice' && cue.negated === 'unknown' && isUnconfirmed(tree, above))
    return { status: 'unknown', at: above, rule: `governed by ${lemma}` };
  if (cue.content === undefined) return undefined;
  // "swore that he had stopped it": a promise of what is past is a word for it.
  if (cue.stance === 'promises' && relation === 'ccomp' && isToldPast(tree, under)) return undefined;
  // "It would mean the closure": what comes of it, not what is meant.
  if (lemma === 'mean' && (relation === 'obj' || relation === 'ccomp')) return undefined;
  // "wished that they had stayed"
  if (
    lemma === 'wish' &&
    relation === 'ccomp' &&
    tree.children(under, 'aux').some((child) => tree.form(child) === 'had')
  )
    return { status: 'negated', at: above, rule: 'wished' };
  // "The town was denied a visit"
  if (lemma === 'deny' && relation === 'obj' && tree.child(above, 'nsubj:pass') >= 0)
    return { status: 'negated', at: above, rule: 'was denied' };
  if (
    cue.content === 'possible' &&
    cue.role === 'effect' &&
    tree.isInfinitive(above) &&
    tree.rel(above) === 'advcl'
  )
    return { status: 'planned', at: above, rule: 'purpose' };
  let status: Status = cue.content;
  if (cue.stance === 'refuses') status = refusal(tree, under, path, lemma);
  if (lemma === 'rule') return undefined;
  if (status === 'planned' && WANTS.has(lemma) && tree.child(above, 'obj') >= 0 && relation === 'xcomp')
    status = 'proposed';
  if (isNoun && ['want', 'seek'].includes(lemma)) status = 'proposed';
  if (isNoun && lemma === 'hope') status = 'possible';
  if (cue.role === 'effect' && status === 'negated' && isInVain(tree, above))
    return { status: 'occurred', at: above, rule: `could not ${lemma}` };
  if (lemma === 'hope' && relation === 'ccomp') status = 'expected';
  if (
    lemma === 'suggest' &&
    relation === 'ccomp' &&
    modalOf(tree, under) < 0 &&
    tree.hasFeature(under, 'VerbForm=Fin')
  )
    status = 'possible';
  // "delayed the vote" puts off; "sought talks" asks; a conference that is "set" needs a date.
  if (
    (lemma === 'approve' || lemma === 'decide' || lemma === 'elect' || lemma === 'choose') &&
    relation === 'ccomp'
  )
    return undefined;
  return { status, at: above, rule: `governed by ${lemma}` };
}

/** "They did not know that the road had been mined": it had, and now they do. */
function isFactUnknown(tree: SentenceTree, clause: number, verb: number): boolean {
  if (tree.rel(clause) !== 'ccomp' || !isToldPast(tree, clause)) return false;
  const isOpen = tree.children(clause, 'mark').some((mark) => /^(?:whether|if)$/u.test(tree.form(mark)));
  return !isOpen && tree.children(verb, 'aux').some((aux) => tree.form(aux) === 'did');
}

/** "failed to prevent", "unable to stop", "did not prevent": it came all the same. */
export function isInVain(tree: SentenceTree, verb: number): boolean {
  if (negator(tree, verb) >= 0) return true;
  const above = tree.head(verb);
  if (above < 0 || !['xcomp', 'advcl', 'ccomp'].includes(tree.rel(verb))) return false;
  return (
    ['unable', 'powerless'].includes(tree.form(above)) ||
    tree.lemma(above) === 'fail' ||
    (tree.form(above) === 'able' && negator(tree, above) >= 0)
  );
}

/** Doubts about whether it can be told: "hard to verify the killing". */
function isHard(tree: SentenceTree, verb: number): boolean {
  const above = tree.head(verb);
  return (
    above >= 0 && tree.isInfinitive(verb) && /^(?:hard|difficult|impossible|unable)$/u.test(tree.form(above))
  );
}

/** "insists that the government resign": a bare verb with a singular subject. */
function isSubjunctive(tree: SentenceTree, index: number): boolean {
  const subject = tree.child(index, 'nsubj', 'nsubj:pass');
  if (subject < 0 || !tree.hasFeature(subject, 'Number=Sing')) return false;
  const [first = index] = tree.children(index, 'aux', 'aux:pass', 'cop');
  return (
    tree.form(first) === 'be' ||
    (first === index && tree.form(index) === tree.lemma(index) && !/s$/u.test(tree.form(index)))
  );
}

/** "has begun to", "continues to", "is starting to": in progress; a plain "began" tells the past. */
function goesOn(tree: SentenceTree, verb: number, lemma: string): boolean {
  if (lemma === 'continue' || lemma === 'keep') return true;
  if (lemma !== 'begin' && lemma !== 'start' && lemma !== 'resume') return false;
  if (tenseOf(tree, verb) === 'ongoing') return true;
  return tree.children(verb, 'aux').some((child) => /^(?:has|have|is|are|'s|'ve)$/u.test(tree.form(child)));
}

/** "could not be verified", "cannot confirm": whether it is so is open. */
function isUnconfirmed(tree: SentenceTree, above: number): boolean {
  return /^(?:unverified|unconfirmed)$/u.test(tree.form(above));
}

/** A participle or infinitive that hangs on the verb as an adverb but is what the verb governs: "denies firing", "bar … from". */
function governsClause(tree: SentenceTree, under: number, above: number, role: string): boolean {
  if (tree.isInfinitive(under) && /^(?:fail|neglect|omit|forget)$/u.test(tree.lemma(above))) return true;
  if (role === 'phase' || (role === 'voice' && !['admit', 'acknowledge'].includes(tree.lemma(above))))
    return false;
  if (tree.isInfinitive(under)) return tree.child(above, 'xcomp', 'ccomp') < 0;
  const mark = tree.children(under, 'mark', 'case').map((child) => tree.form(child));
  if (mark.length > 0)
    return mark.some(
      (form) => form === 'to' || ['from', 'of', 'against', 'about', 'on', 'into', 'for'].includes(form),
    );
  return (
    !tree.words.slice(above, under).some((word) => word.form === ',') &&
    tree.child(above, 'obj', 'ccomp', 'xcomp') < 0
  );
}
