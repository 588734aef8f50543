import { ADJECTIVE_CUES, NOUN_CUES, VERB_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { isForeseen, isPutOff } from './forecasts.ts';
import { frameCue } from './frame-cue.ts';
import { isHeadline } from './headline.ts';
import { judgement, NOT_KNOWN } from './judgement.ts';
import { hasInPlan } from './lead-in.ts';
import { binds, nounCue } from './noun-cue.ts';
import { modalOf, negator } from './own-cue.ts';
import { phrasalCue } from './phrasal-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { hasHave } from './tense.ts';
import { asksFor, isInVain, isToldPast, verbCue } from './verb-cue.ts';

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

/** Bodies that bear the name of what they may or want: "the authorities said that". */
const BODIES: ReadonlySet<string> = new Set(['authority', 'power', 'opposition', 'resistance', 'interest']);

/** Verbs of coming up and passing, whose subject may stand apart from what it is of. */
const SPREADING = new Set(
  'grow rise mount spread fade recede abound swirl surface emerge linger persist deepen'.split(' '),
);

/** "Fears grow of an outbreak", "calls mount for a vote": what it is of belongs to the subject. */
function extraposedNoun(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (tree.rel(under) !== 'obl' || !SPREADING.has(tree.lemma(above))) return undefined;
  if (!binds(tree, under, new Set(['of', 'over', 'for', 'about']))) return undefined;
  const subject = tree.child(above, 'nsubj');
  const status = subject < 0 ? undefined : NOUN_CUES.get(tree.lemma(subject));
  return status === undefined
    ? undefined
    : { status, at: subject, rule: `governed by ${tree.lemma(subject)}` };
}

/** "Concerns are growing that the truce may collapse": the clause belongs to the subject. */
function extraposed(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (!['ccomp', 'advcl', 'acl'].includes(tree.rel(under)) || tree.upos(above) !== 'VERB') return undefined;
  if (!tree.children(under, 'mark').some((child) => tree.form(child) === 'that')) return undefined;
  const subject = tree.child(above, 'nsubj', 'nsubj:pass');
  const speaks = VERB_CUES.get(tree.lemma(above))?.voices === true;
  if (speaks && subject >= 0 && BODIES.has(tree.lemma(subject))) return undefined;
  const status = subject < 0 ? undefined : NOUN_CUES.get(tree.lemma(subject));
  if (status === undefined || !['feared', 'possible', 'expected', 'unknown'].includes(status))
    return undefined;
  return { status, at: subject, rule: `governed by ${tree.lemma(subject)}` };
}

/** Texts that lay down what is to be. */
const HOLDING = new Set(
  'text treaty charter decree constitution law article clause budget blueprint programme program'.split(' '),
);

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
  const status = HOLDING.has(tree.lemma(subject)) ? 'planned' : NOUN_CUES.get(tree.lemma(subject));
  const leads = tree
    .children(under, 'case')
    .some((child) =>
      `${tree.lemma(above)} ${tree.form(child)}`.match(/^(?:start|begin|open|end) with$|^amount to$/u),
    );
  const holds =
    leads ||
    /^(?:include|provide|envisage|foresee|contain|involve|stipulate|require|allow|cover|entail|pave|open|aim)$/u.test(
      tree.lemma(above),
    );
  if (!holds || !(status === 'planned' || status === 'proposed' || status === 'possible')) return undefined;
  return { status, at: subject, rule: `part of a ${tree.lemma(subject)}` };
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
  if (no >= 0 && NOT_KNOWN.has(lemma) && asksFor(tree, under) && isToldPast(tree, under)) return undefined;
  if (no >= 0 && NOT_KNOWN.has(lemma)) return { status: 'unknown', at: above, rule: `not ${lemma}` };
  if (
    relation === 'acl' &&
    tree.isInfinitive(under) &&
    /^(?:first|second|third|last|only|latest)$/u.test(lemma) &&
    modalOf(tree, above) < 0
  )
    return { status: 'occurred', at: above, rule: 'the first to' };
  // "It is not true that", "is false that".
  const isClause = relation === 'csubj' || relation === 'ccomp';
  if (isClause && (no >= 0 ? lemma === 'true' : /^(?:false|untrue)$/u.test(lemma)))
    return { status: 'negated', at: above, rule: no >= 0 ? 'not true' : 'untrue' };
  const status = ADJECTIVE_CUES.get(lemma);
  if (status === undefined) return undefined;
  if (
    relation === 'obl' &&
    status === 'planned' &&
    tree.children(under, 'case').some((child) => /^(?:on|for)$/u.test(tree.form(child)))
  )
    return { status, at: above, rule: `governed by ${lemma}` };
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
    !/^(?:close|open|ready|capable|incapable)$/u.test(lemma)
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
  // "footage that purports to show soldiers firing".
  const purport = tree.head(above);
  if (tells && tree.rel(above) === 'xcomp' && tree.lemma(purport) === 'purport')
    return { status: 'unknown', at: purport, rule: 'purports to' };
  if (!tells || !['obj', 'iobj', 'obl', 'ccomp', 'xcomp'].includes(tree.rel(under))) return undefined;
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

/** "Suppose the governor resigns", "Imagine that the dam breaks": a condition by request. */
const isSupposed = (tree: SentenceTree, under: number, above: number): boolean =>
  /^(?:suppose|imagine)$/u.test(tree.form(above)) &&
  tree.child(above, 'nsubj', 'aux') < 0 &&
  tree.rel(under) === 'ccomp' &&
  tree.head(above) < 0;

/** "It took the army two days to retake the town": in the end it did. */
function tookTime(tree: SentenceTree, under: number, above: number): boolean {
  if (tree.lemma(above) !== 'take' || !tree.isInfinitive(under) || modalOf(tree, above) >= 0) return false;
  if (negator(tree, above) >= 0 || !tree.hasFeature(above, 'Tense=Past')) return false;
  return tree
    .children(above, 'obj', 'iobj', 'obl', 'xcomp')
    .some(
      (child) =>
        tree.child(child, 'nummod') >= 0 ||
        /^(?:minute|hour|day|week|month|year|decade)$/u.test(tree.lemma(child)),
    );
}

/** "found it hard to close the bridge". */
function foundIt(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const verb = tree.upos(above) === 'ADJ' ? tree.head(above) : -1;
  if (verb < 0 || !tree.isInfinitive(under) || tree.lemma(verb) !== 'find') return undefined;
  if (!tree.children(verb).some((child) => tree.form(child) === 'it')) return undefined;
  const hard = /^(?:hard|difficult|impossible|tough)$/u.test(tree.form(above));
  return { status: hard ? 'negated' : 'possible', at: above, rule: `found it ${tree.form(above)}` };
}

/** "made its contribution contingent on a vote": the word that makes it hang; -1. */
function madeToHang(tree: SentenceTree, under: number, above: number): number {
  if (tree.lemma(above) !== 'make' || tree.rel(under) !== 'obj') return -1;
  return (
    tree
      .children(above, 'xcomp')
      .find((child) => child > under && ADJECTIVE_CUES.get(tree.form(child)) === 'conditional') ?? -1
  );
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
  const no = negator(tree, above);
  if (no >= 0) return { status: 'negated', at: no, rule: 'not going to' };
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
  if (isSupposed(tree, under, above)) return { status: 'conditional', at: above, rule: 'condition' };
  if (isInVainTry(tree, under, above)) return { status: 'negated', at: above, rule: 'in vain' };
  if (tree.lemma(above) === 'clear' && tree.rel(under) === 'obl' && binds(tree, under, new Set(['of'])))
    return { status: 'negated', at: above, rule: 'cleared of' };
  if (tree.lemma(above) === 'let' && tree.form(above + 1) === 'alone')
    return { status: 'negated', at: above, rule: 'let alone' };
  if (tree.lemma(above) === 'ought' && hasHave(tree, under)) {
    const not = Math.max(negator(tree, above), negator(tree, under)) >= 0;
    return { status: not ? 'occurred' : 'negated', at: above, rule: 'ought to have' };
  }
  // "Iraq seen harvesting less wheat"
  if (tree.form(above) === 'seen' && tree.rel(under) === 'xcomp' && tree.isGerund(under) && isHeadline(tree))
    return { status: 'expected', at: above, rule: 'seen to' };
  if (isPutOff(tree, under, above)) return { status: 'scheduled', at: above, rule: 'put off' };
  const inPlan = hasInPlan(tree, under, above);
  if (inPlan !== undefined) return inPlan;
  if (isForeseen(tree, under, above))
    return { status: 'expected', at: above, rule: 'seen to', implied: true };
  const hanging = madeToHang(tree, under, above);
  if (hanging >= 0) return { status: 'conditional', at: hanging, rule: 'made to hang on' };
  const framed = frameCue(tree, under, above);
  if (framed !== undefined) return framed;
  const found = foundIt(tree, under, above);
  if (found !== undefined) return found;
  const parted = separative(tree, under, above);
  if (parted !== undefined) return parted;
  const hearsay = unconfirmedReport(tree, under, above);
  if (hearsay !== undefined) return hearsay;
  if (tookTime(tree, under, above)) return { status: 'occurred', at: above, rule: 'took time to' };
  const apart = extraposed(tree, under, above) ?? extraposedNoun(tree, under, above);
  if (apart !== undefined) return apart;
  const part = planHolds(tree, under, above);
  if (part !== undefined) return part;
  const going = goingTo(tree, under, above);
  if (going !== undefined) return going;
  const phrasal = phrasalCue(tree, above, tree.lemma(above));
  const bare =
    tree.rel(under) === 'obl' && tree.children(under, 'case', 'mark').every((child) => child === above + 1);
  const object =
    bare ||
    ['obj', 'xcomp'].includes(tree.rel(under)) ||
    (tree.rel(under) === 'advcl' && (tree.isGerund(under) || tree.isInfinitive(under))) ||
    tree.word(under).deprel === 'nsubj:pass' ||
    // "Vote put off to 2026".
    (tree.rel(under) === 'nsubj' && tree.child(above, 'obj') < 0 && isHeadline(tree)) ||
    (tree.rel(under) === 'ccomp' && binds(tree, under, new Set(['that'])));
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
