import type { Status } from '../../core/index.ts';
import { ADJECTIVE_CUES, NOUN_CUES, REPORT_NOUNS, VERB_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { judgement, NOT_KNOWN } from './judgement.ts';
import { binds, nounCue } from './noun-cue.ts';
import { modalOf, negator } from './own-cue.ts';
import { phrasalCue } from './phrasal-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';

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

function verbCue(tree: SentenceTree, under: number, above: number, path: readonly number[]): Cue | undefined {
  const lemma = tree.lemma(above);
  const cue = VERB_CUES.get(lemma);
  const relation = tree.rel(under);
  const passive = tree.word(under).deprel === 'nsubj:pass';
  const deverbal =
    relation === 'advcl' && (tree.isGerund(under) || tree.isInfinitive(under)) && cue !== undefined;
  if (lemma === 'insist' && relation === 'ccomp' && isSubjunctive(tree, under))
    return { status: 'proposed', at: above, rule: 'insist that' };
  if (lemma === 'insist' && relation === 'obl' && binds(tree, under, new Set(['on', 'upon'])))
    return { status: 'proposed', at: above, rule: 'insist on' };
  if (lemma === 'vote' && relation === 'obl') return undefined;
  if ((lemma === 'hinge' || lemma === 'depend') && relation === 'nsubj')
    return { status: 'conditional', at: above, rule: `${lemma} on` };
  const phrasal = phrasalCue(tree, above, lemma);
  if (
    phrasal !== undefined &&
    (relation === 'obj' || relation === 'xcomp' || relation === 'advcl' || passive)
  )
    return phrasal;
  if (cue === undefined) return undefined;
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
  if (no < 0 && goesOn(tree, above, lemma) && (relation === 'xcomp' || relation === 'advcl'))
    return { status: 'ongoing', at: above, rule: `governed by ${lemma}` };
  if (cue.negated === 'unknown' && cue.stance === 'asks' && isHard(tree, above))
    return { status: 'unknown', at: tree.head(above), rule: `hard to ${lemma}` };
  if (no >= 0 && cue.negated !== undefined) {
    if (lemma === 'admit' || lemma === 'acknowledge' || lemma === 'concede')
      return { status: 'denied', at: above, rule: `not ${lemma}` };
    return { status: cue.negated, at: no, rule: `not ${lemma}` };
  }
  if (no < 0 && cue.role === 'voice' && cue.negated === 'unknown' && isUnconfirmed(tree, above))
    return { status: 'unknown', at: above, rule: `governed by ${lemma}` };
  if (cue.content === undefined) return undefined;
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

/** "failed to prevent", "unable to stop", "did not prevent": it came all the same. */
function isInVain(tree: SentenceTree, verb: number): boolean {
  if (negator(tree, verb) >= 0) return true;
  const above = tree.head(verb);
  if (above < 0 || !['xcomp', 'advcl', 'ccomp'].includes(tree.rel(verb))) return false;
  return (
    ['unable', 'powerless'].includes(tree.form(above)) ||
    tree.lemma(above) === 'fail' ||
    (tree.form(above) === 'able' && negator(tree, above) >= 0)
  );
}

/** Verbs and adjectives after which "from" names where something comes from, not what is kept from happening. */
const COMING = new Set(
  `benefit profit result come recover suffer return gain range learn differ shift switch move stem arise derive earn tire far emerge follow
spring date retire resign withdraw know see different evident clear tired exhausted fresh`.split(/\s+/u),
);

/** "kept her driver from leaving", "exempt from reporting": it does not come, but for "failed to keep". */
function separative(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const upos = tree.upos(above);
  if (!tree.isGerund(under) || (upos !== 'VERB' && upos !== 'ADJ') || COMING.has(tree.lemma(above)))
    return undefined;
  const from = tree.children(under, 'mark', 'case').find((child) => tree.form(child) === 'from');
  if (from === undefined || tree.form(from - 1) === 'far') return undefined;
  return isInVain(tree, above)
    ? { status: 'occurred', at: above, rule: `could not ${tree.lemma(above)}` }
    : { status: 'negated', at: from, rule: '"from"' };
}

/** "tried in vain to reach the clinic". */
function isInVainTry(tree: SentenceTree, under: number, above: number): boolean {
  if (
    !tree.isInfinitive(under) ||
    !['xcomp', 'advcl'].includes(tree.rel(under)) ||
    tree.upos(above) !== 'VERB'
  )
    return false;
  return tree
    .children(above, 'obl', 'advmod')
    .some((child) => /^(?:vain|vainly|unsuccessfully|fruitlessly)$/u.test(tree.form(child)));
}

/** Doubts about whether it can be told: "hard to verify the killing". */
function isHard(tree: SentenceTree, verb: number): boolean {
  const above = tree.head(verb);
  return (
    above >= 0 && tree.isInfinitive(verb) && /^(?:hard|difficult|impossible|unable)$/u.test(tree.form(above))
  );
}

/** "Concerns are growing that the truce may collapse": the clause belongs to the subject. */
function extraposed(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (!['ccomp', 'advcl', 'acl'].includes(tree.rel(under)) || tree.upos(above) !== 'VERB') return undefined;
  if (!tree.children(under, 'mark').some((child) => tree.form(child) === 'that')) return undefined;
  const subject = tree.child(above, 'nsubj', 'nsubj:pass');
  const status = subject < 0 ? undefined : NOUN_CUES.get(tree.lemma(subject));
  if (status === undefined || !['feared', 'possible', 'expected', 'unknown'].includes(status))
    return undefined;
  return { status, at: subject, rule: `governed by ${tree.lemma(subject)}` };
}

/** "The proposal includes the withdrawal of", "The accord provides for the release of": what a plan holds is planned. */
function planHolds(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (tree.upos(above) !== 'VERB' || !['obj', 'obl', 'ccomp', 'xcomp'].includes(tree.rel(under)))
    return undefined;
  const subject = tree.child(above, 'nsubj');
  if (
    subject < 0 ||
    tree.children(above, 'aux').some((child) => /^(?:has|have|had)$/u.test(tree.form(child)))
  )
    return undefined;
  const status = NOUN_CUES.get(tree.lemma(subject));
  const holds =
    /^(?:include|provide|envisage|foresee|contain|involve|stipulate|require|allow|cover|entail|pave|open|aim)$/u.test(
      tree.lemma(above),
    );
  if (!holds || (status !== 'planned' && status !== 'proposed')) return undefined;
  return { status, at: subject, rule: `part of a ${tree.lemma(subject)}` };
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
    return mark.some((form) => ['from', 'of', 'against', 'about', 'on', 'into', 'for'].includes(form));
  return (
    !tree.words.slice(above, under).some((word) => word.form === ',') &&
    tree.child(above, 'obj', 'ccomp', 'xcomp') < 0
  );
}

function adjectiveCue(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const relation = tree.rel(under);
  const that = relation === 'acl' && tree.upos(above) === 'ADJ' && tree.children(under, 'mark').length > 0;
  if (!that && !['ccomp', 'xcomp', 'csubj', 'advcl', 'obl', 'nsubj'].includes(relation)) return undefined;
  const lemma = tree.form(above);
  const too = tree.children(above, 'advmod').find((child) => tree.form(child) === 'too');
  if (too !== undefined && tree.isInfinitive(under)) return { status: 'negated', at: too, rule: 'too … to' };
  const no = Math.max(
    negator(tree, above),
    tree.children(above, 'advmod').find((child) => tree.form(child) === 'far') ?? -1,
    tree.form(above - 1) === 'from' && tree.form(above - 2) === 'far' ? above - 2 : -1,
  );
  if (no >= 0 && NOT_KNOWN.has(lemma)) return { status: 'unknown', at: above, rule: `not ${lemma}` };
  const status = ADJECTIVE_CUES.get(lemma);
  if (status === undefined) return undefined;
  if (
    relation === 'advcl' &&
    (under < above || (!tree.isInfinitive(under) && !tree.isGerund(under) && status !== 'feared'))
  )
    return undefined;
  if (relation === 'advcl' && tree.isGerund(under) && tree.form(above + 1) === ',') return undefined;
  if (
    relation === 'nsubj' &&
    !['scheduled', 'expected', 'possible', 'unknown', 'negated', 'conditional', 'ongoing'].includes(status)
  )
    return undefined;
  if (
    relation === 'obl' &&
    status !== 'feared' &&
    status !== 'conditional' &&
    !(lemma === 'close' || lemma === 'open' || lemma === 'ready')
  )
    return undefined;
  if (no >= 0 && ['planned', 'possible', 'expected'].includes(status))
    return { status: 'negated', at: no, rule: `not ${lemma}` };
  return { status, at: above, rule: `governed by ${lemma}` };
}

/** "Unconfirmed reports spoke of a raid", "Unverified footage shows soldiers firing": whether it is so is open. */
function unconfirmedReport(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const cue = VERB_CUES.get(tree.lemma(above));
  const tells = cue?.role === 'voice' || ['speak', 'talk', 'suggest'].includes(tree.lemma(above));
  if (!tells || !['obj', 'obl', 'ccomp', 'xcomp'].includes(tree.rel(under))) return undefined;
  const subject = tree.child(above, 'nsubj');
  const doubted = tree
    .children(subject, 'amod')
    .find((child) =>
      /^(?:unconfirmed|unverified|unsubstantiated|conflicting|false|fake|bogus)$/u.test(tree.form(child)),
    );
  if (doubted !== undefined && /^(?:false|fake|bogus)$/u.test(tree.form(doubted)))
    return { status: 'negated', at: doubted, rule: 'told falsely' };
  return doubted === undefined ? undefined : { status: 'unknown', at: doubted, rule: 'unconfirmed' };
}

/** "has done little to stop it", "nothing was done to help". */
function didLittle(tree: SentenceTree, under: number, above: number): boolean {
  if (tree.lemma(above) !== 'do' || !tree.isInfinitive(under)) return false;
  return tree
    .children(above, 'obj', 'nsubj:pass')
    .some((child) => /^(?:nothing|little)$/u.test(tree.form(child)));
}

/** "It took the army two days to retake the town": in the end it did. */
function tookTime(tree: SentenceTree, under: number, above: number): boolean {
  if (tree.lemma(above) !== 'take' || !tree.isInfinitive(under) || modalOf(tree, above) >= 0) return false;
  if (negator(tree, above) >= 0 || !tree.hasFeature(above, 'Tense=Past')) return false;
  return tree
    .children(above, 'obj', 'iobj', 'obl', 'xcomp')
    .some((child) => /^(?:minute|hour|day|week|month|year|decade)$/u.test(tree.lemma(child)));
}

/** "is going to fall", "gonna". */
function goingTo(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const form = tree.form(above);
  if (
    (form !== 'going' && form !== 'gon') ||
    tree.rel(under) !== 'xcomp' ||
    !(tree.isInfinitive(under) || form === 'gon')
  )
    return undefined;
  return { status: 'expected', at: above, rule: 'going to' };
}

/**
 * What the word above does to the clause or event noun under it.
 * @param path  words from the trigger to `under`, nearest the trigger first
 */
export function governingCue(
  tree: SentenceTree,
  under: number,
  above: number,
  path: readonly number[],
): Cue | undefined {
  if (didLittle(tree, under, above)) return { status: 'negated', at: above, rule: 'did nothing to' };
  if (isInVainTry(tree, under, above)) return { status: 'negated', at: above, rule: 'in vain' };
  if (tree.lemma(above) === 'clear' && tree.rel(under) === 'obl' && binds(tree, under, new Set(['of'])))
    return { status: 'negated', at: above, rule: 'cleared of' };
  if (tree.lemma(above) === 'let' && tree.form(above + 1) === 'alone')
    return { status: 'negated', at: above, rule: 'let alone' };
  const parted = separative(tree, under, above);
  if (parted !== undefined) return parted;
  const hearsay = unconfirmedReport(tree, under, above);
  if (hearsay !== undefined) return hearsay;
  if (tookTime(tree, under, above)) return { status: 'occurred', at: above, rule: 'took time to' };
  const apart = extraposed(tree, under, above);
  if (apart !== undefined) return apart;
  const part = planHolds(tree, under, above);
  if (part !== undefined) return part;
  const going = goingTo(tree, under, above);
  if (going !== undefined) return going;
  const phrasal = phrasalCue(tree, above, tree.lemma(above));
  const bare =
    tree.rel(under) === 'obl' && tree.children(under, 'case', 'mark').every((child) => child === above + 1);
  const object =
    bare || ['obj', 'xcomp', 'advcl'].includes(tree.rel(under)) || tree.word(under).deprel === 'nsubj:pass';
  if (phrasal !== undefined && object) return phrasal;
  const upos = tree.upos(above);
  const judged = judgement(tree, under, above);
  if (judged !== undefined) return judged;
  if (VERB_CUES.has(tree.lemma(above)) && upos === 'VERB') {
    const cue = verbCue(tree, under, above, path);
    if (cue !== undefined) return cue;
  }
  if (upos === 'NOUN' || upos === 'PROPN') return nounCue(tree, under, above);
  if (upos === 'ADJ' || upos === 'VERB') return adjectiveCue(tree, under, above);
  return undefined;
}
