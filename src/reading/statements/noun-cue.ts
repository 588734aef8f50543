import { NOUN_CUES, REPORT_NOUNS, UNTRUE, VERB_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { modalOf, negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { hasHave } from './tense.ts';

const BINDING = new Set([
  'of',
  'for',
  'to',
  'about',
  'on',
  'over',
  'against',
  'from',
  'in',
  'at',
  'toward',
  'towards',
  'into',
  'that',
]);
/** True where one of the prepositions ties a word to what stands above it. */
export function binds(tree: SentenceTree, under: number, prepositions: ReadonlySet<string>): boolean {
  return tree.children(under, 'case', 'mark').some((child) => prepositions.has(tree.form(child)));
}

/** Verbs of showing a report to be untrue, and of no longer standing by it. */
const DISPROVING = new Set('debunk disprove discredit refute rebut overturn quash'.split(' '));
const TAKING_BACK = new Set('retract recant withdraw drop dispel exaggerate correct'.split(' '));

/** "The claim that … has been debunked", "retracted a story that …", "overturned a ruling that …": what is left of what it told. */
function fallenReport(tree: SentenceTree, noun: number): Cue | undefined {
  const verb = tree.head(noun);
  if (verb < 0 || negator(tree, verb) >= 0 || modalOf(tree, verb) >= 0 || tree.isInfinitive(verb))
    return undefined;
  if (tree.rel(noun) !== 'obj' && tree.word(noun).deprel !== 'nsubj:pass') return undefined;
  const lemma = tree.lemma(verb);
  if (DISPROVING.has(lemma)) return { status: 'negated', at: verb, rule: 'shown to be untrue' };
  const back =
    TAKING_BACK.has(lemma) ||
    (lemma === 'walk' &&
      tree.children(verb, 'advmod', 'compound:prt').some((child) => tree.form(child) === 'back'));
  return back ? { status: 'unknown', at: verb, rule: 'taken back' } : undefined;
}

/** Who can be the first to do a thing; "the only way to end it" and "the last chance to save it" tell of nothing done. */
const ACTING = new Set(
  `person man woman boy girl child state country nation government power resident citizen native foreigner visitor tourist patient member
president premier minister leader chief head ruler monarch king queen pope prince politician lawmaker senator governor mayor judge official
officer general commander soldier troop force army group party faction militia rebel unit team club crew city town village province region
company firm bank airline carrier paper newspaper outlet broadcaster journalist reporter envoy diplomat delegation delegate player athlete
candidate victim witness suspect prisoner ship vessel tanker plane aircraft flight convoy train drone missile one people`.split(
    /\s+/u,
  ),
);

/** "the first monarch to visit", "the only two to have signed": they did, where nothing puts the sentence in the future. */
function isRanked(tree: SentenceTree, noun: number, deed: number): boolean {
  if (!ACTING.has(tree.lemma(noun)) && !hasHave(tree, deed)) return false;
  const counted = tree.children(noun, 'nummod').flatMap((number) => tree.children(number, 'advmod'));
  const ranked = [...tree.children(noun, 'amod'), ...counted].some((child) =>
    /^(?:first|second|third|last|latest|only|youngest|oldest)$/u.test(tree.form(child)),
  );
  const verb = tree.child(noun, 'cop') >= 0 ? noun : tree.head(noun);
  const isAhead = [noun, verb].some((at) => at >= 0 && (modalOf(tree, at) >= 0 || tree.isInfinitive(at)));
  return ranked && !isAhead;
}

/** "reports that he died", "fears that troops had left": the clause is what the noun is of, though read as a relative one. */
export function isContentOf(tree: SentenceTree, under: number, lemma: string): boolean {
  if (REPORT_NOUNS.has(lemma)) return tree.isContent(under);
  return NOUN_CUES.has(lemma) && tree.children(under, 'mark').some((child) => tree.form(child) === 'that');
}

/** What a noun does to the clause or event noun under it: "plans to", "fears of", "no confirmation that". */
export function nounCue(tree: SentenceTree, under: number, above: number): Cue | undefined {
  const relation = tree.rel(under);
  if (
    !['acl', 'nmod', 'ccomp', 'dep', 'compound', 'amod', 'appos'].includes(relation) &&
    !isPredicated(tree, under, above)
  )
    return undefined;
  const lemma = tree.lemma(above);
  if (tree.word(under).deprel === 'acl:relcl' && !isContentOf(tree, under, lemma)) return undefined;
  // "a series of moves, including recognising the city": one of them, as real as they are.
  if (binds(tree, under, new Set(['including']))) return undefined;
  const status = NOUN_CUES.get(lemma);
  const infinitive = tree.isInfinitive(under);
  if (isWithin(tree, under, above)) return { status: 'negated', at: above, rule: 'within … of' };
  const untrue = REPORT_NOUNS.has(lemma)
    ? tree.children(above, 'amod').find((child) => UNTRUE.has(tree.form(child)))
    : undefined;
  if (untrue !== undefined) return { status: 'negated', at: untrue, rule: 'told falsely' };
  if (REPORT_NOUNS.has(lemma) || /^(?:ruling|verdict|finding|statement|announcement)$/u.test(lemma)) {
    const told = relation === 'acl' || relation === 'ccomp' || tree.form(tree.child(under, 'case')) === 'of';
    const fallen = told ? fallenReport(tree, above) : undefined;
    if (fallen !== undefined) return fallen;
  }
  if (REPORT_NOUNS.has(lemma)) {
    const contrary =
      tree.head(above) >= 0 && tree.form(tree.head(above)) === 'contrary' ? tree.head(above) : -1;
    if (contrary >= 0) return { status: 'negated', at: contrary, rule: 'contrary to' };
    const open = openReport(tree, above);
    if (open >= 0) return { status: 'unknown', at: open, rule: 'unconfirmed' };
  }
  if (['inquiry', 'enquiry'].includes(lemma) && relation === 'nmod') return undefined;
  if (relation === 'acl' && infinitive && isRanked(tree, above, under)) {
    // "the first group to be released" may yet be, "the only man to ask" is still to be asked.
    const only = tree.children(above, 'amod').some((child) => tree.form(child) === 'only');
    const implied = hasHave(tree, under) || (tree.child(under, 'aux:pass') < 0 && !only);
    return { status: 'occurred', at: above, rule: 'the first to', implied };
  }
  if (
    relation === 'acl' &&
    !infinitive &&
    tree.children(under, 'mark').length === 0 &&
    !tree.isContent(under)
  )
    return undefined;
  if (status === undefined && relation === 'acl' && tree.isGerund(under) && VALUES.has(lemma))
    return { status: 'possible', at: above, rule: 'in general' };
  if (status === undefined && relation === 'nmod' && VALUES.has(lemma) && isInGeneral(tree, under))
    return { status: 'possible', at: above, rule: 'in general' };
  if (status === undefined) {
    if (relation !== 'acl' || !infinitive) return undefined;
    // "lacks the trucks to reach them", "has no money to pay": for want of it, it does not come.
    if (isWanting(tree, above) || tree.children(above, 'det').some((child) => tree.form(child) === 'no'))
      return { status: 'negated', at: above, rule: `no ${lemma}` };
    return { status: 'planned', at: above, rule: 'purpose' };
  }
  if (lemma === 'threat' && infinitive) return { status: 'planned', at: above, rule: 'governed by threat' };
  if (lemma === 'event' && tree.form(above - 2) !== 'in') return undefined;
  if (relation === 'nmod' && !binds(tree, under, BINDING)) return undefined;
  if (relation === 'compound' || relation === 'amod') return undefined;
  const isClause = relation === 'acl' || relation === 'ccomp' || relation === 'advcl';
  // "no choice but to leave"
  if (infinitive && tree.children(under, 'mark', 'case', 'cc').some((child) => tree.form(child) === 'but'))
    return { status: 'proposed', at: above, rule: `no ${lemma} but` };
  if (
    ['suggestion', 'idea', 'notion'].includes(lemma) &&
    isClause &&
    tree.hasFeature(under, 'Tense=Past') &&
    !infinitive
  )
    return { status: 'possible', at: above, rule: `governed by ${lemma}` };
  if (isWanting(tree, above) && ['planned', 'possible', 'expected', 'proposed'].includes(status))
    return { status: 'negated', at: tree.head(above), rule: `no ${lemma}` };
  // "the 2020 agreement on the return": what a deal is about; "talks in Baghdad" is no cue.
  const about = tree.children(under, 'case', 'mark').map((child) => tree.form(child));
  if (relation === 'nmod' && ['in', 'at', 'from'].includes(about[0] ?? '')) {
    if (!(lemma === 'interest' && about[0] === 'in')) return undefined;
  }
  if (
    !isClause &&
    ['discussion', 'negotiation', 'debate', 'consultation'].includes(lemma) &&
    about[0] === 'of'
  )
    return undefined;
  if (
    isClause &&
    !infinitive &&
    !tree.isGerund(under) &&
    ['planned', 'possible'].includes(status) &&
    !tree.children(under, 'mark').some((child) => tree.form(child) === 'that') &&
    tree.hasFeature(under, 'Tense=Past') &&
    tree.rel(under) === 'acl'
  )
    return undefined;
  if (['planned', 'proposed', 'possible', 'expected', 'scheduled'].includes(status) && isDropped(tree, above))
    return { status: 'negated', at: tree.head(above), rule: `${lemma} dropped` };
  const slight = tree
    .children(above, 'amod', 'det')
    .find((child) => ['little', 'slim', 'scant', 'remote', 'zero'].includes(tree.form(child)));
  if (slight !== undefined && ['possible', 'expected', 'planned'].includes(status))
    return { status: 'negated', at: slight, rule: `${tree.form(slight)} ${lemma}` };
  if (negator(tree, above) >= 0 || isUnderNegation(tree, above)) {
    if (['planned', 'possible', 'expected', 'proposed'].includes(status))
      return { status: 'negated', at: above, rule: `no ${lemma}` };
    if (lemma === 'confirmation') return { status: 'unknown', at: above, rule: 'no confirmation' };
    if (lemma === 'doubt' || lemma === 'question') return undefined;
  }
  if (lemma === 'confirmation') return undefined;
  return { status, at: above, rule: `governed by ${lemma}` };
}

const DROPPING = new Set([
  'cancel',
  'scrap',
  'shelve',
  'abandon',
  'reject',
  'drop',
  'withdraw',
  'repel',
  'veto',
  'dismiss',
  'foil',
  'thwart',
  'defeat',
  'suspend',
  'freeze',
  'axe',
  'lose',
  'miss',
  'squander',
  'forfeit',
  'revoke',
  'rescind',
  'reverse',
  'overturn',
  'quash',
  'annul',
  'ditch',
]);

/** "Efforts to revive it failed", "came to nothing", "fell through". */
function isFruitless(tree: SentenceTree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (['fail', 'flop', 'founder', 'collapse'].includes(lemma)) return tree.child(verb, 'xcomp') < 0;
  if (lemma === 'come')
    return tree.children(verb, 'obl').some((child) => /^(?:nothing|naught|nought)$/u.test(tree.form(child)));
  return (
    lemma === 'fall' &&
    tree
      .children(verb, 'compound:prt', 'advmod')
      .some((child) => /^(?:through|apart)$/u.test(tree.form(child)))
  );
}

/** "conflicting accounts of a clash", "are examining claims that": the word that leaves open whether it is so, -1 for none. */
function openReport(tree: SentenceTree, noun: number): number {
  const amod = tree
    .children(noun, 'amod')
    .find((child) =>
      /^(?:conflicting|contradictory|differing|rival|unconfirmed|unverified)$/u.test(tree.form(child)),
    );
  if (amod !== undefined) return amod;
  const above = tree.head(noun);
  const asked = above >= 0 && tree.rel(noun) === 'obj' && VERB_CUES.get(tree.lemma(above))?.stance === 'asks';
  return asked ? above : -1;
}

/** "is intent on closing it": the noun is what is said of the subject. */
const isPredicated = (tree: SentenceTree, under: number, above: number) =>
  tree.rel(under) === 'advcl' &&
  tree.isGerund(under) &&
  tree.child(above, 'cop') >= 0 &&
  tree.child(under, 'mark') >= 0;

/** Nouns of what a deed is good for, whether or not there has been one. */
const VALUES = new Set(
  'importance necessity value benefit cost price merit use method means manual wisdom legality difficulty point logic art burden'.split(
    ' ',
  ),
);

function isInGeneral(tree: SentenceTree, noun: number): boolean {
  return (
    tree.children(noun, 'case').some((child) => /^(?:of|for|on)$/u.test(tree.form(child))) &&
    tree.child(noun, 'nmod:poss') < 0 &&
    tree.children(noun, 'det').every((child) => /^(?:a|an|any)$/u.test(tree.form(child)))
  );
}

/** "came within hours of calling a strike", "within an inch of defeat": it did not. */
function isWithin(tree: SentenceTree, under: number, above: number): boolean {
  const verb = tree.head(above);
  return (
    verb >= 0 &&
    tree.lemma(verb) === 'come' &&
    tree.children(above, 'case').some((child) => tree.form(child) === 'within') &&
    tree.children(under, 'mark', 'case').some((child) => tree.form(child) === 'of')
  );
}

/** "lacks the trucks", "has no money", "did not have the votes": there is none of it. */
function isWanting(tree: SentenceTree, noun: number): boolean {
  const above = tree.head(noun);
  const isObject = above >= 0 && tree.rel(noun) === 'obj';
  if (isObject && tree.lemma(above) === 'lack') return true;
  return isObject && ['have', 'find', 'get'].includes(tree.lemma(above)) && isUnderNegation(tree, noun);
}

/** "A plan to fund it has been shelved", "rejected a proposal to": what was planned does not come. */
function isDropped(tree: SentenceTree, noun: number): boolean {
  const above = tree.head(noun);
  return (
    (above >= 0 &&
      DROPPING.has(tree.lemma(above)) &&
      (tree.rel(noun) === 'obj' || tree.word(noun).deprel === 'nsubj:pass')) ||
    (above >= 0 && tree.word(noun).deprel === 'nsubj' && isFruitless(tree, above))
  );
}

/** "have no plans to", "there is no possibility of": the noun is the object of a negated clause, or has "no". */
function isUnderNegation(tree: SentenceTree, noun: number): boolean {
  const determiner = tree.children(noun, 'det').some((child) => tree.form(child) === 'no');
  const above = tree.head(noun);
  return (
    determiner ||
    (above >= 0 && tree.rel(noun) === 'obj' && tree.upos(above) === 'VERB' && negator(tree, above) >= 0)
  );
}
