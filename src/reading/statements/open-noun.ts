import type { Status } from '../../core/index.ts';
import type { Cue } from './cue.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';

/** What may be said of something that is not there yet; on a ferry that calls twice a week one may depend. */
const NOT_THERE = new Set<Status>(['proposed', 'planned', 'expected', 'feared', 'possible', 'scheduled']);
/** Verbs that bring about what their object names: "will set up a body that monitors the truce"; "may arrest a man who runs a bakery" has one. */
const MAKING = new Set(
  `create establish form build appoint draft write launch introduce pass adopt enact sign hold convene deploy devise craft produce find
draw broker negotiate reach strike set bring issue`.split(/\s+/u),
);
/** "which" alone often begins what is told beside, commas or not. */
const RELATIVE = /^(?:that|who)$/u;
const WHERE = /^(?:where|when|whereby)$/u;
const ONE = /^(?:an?|any|another)$/u;

/** How a clause is joined to its noun, where nothing parts the two: by its subject, or by a circumstance ("in which", "where"). */
function joint(tree: SentenceTree, noun: number, clause: number): 'subject' | 'circumstance' | undefined {
  for (let at = noun + 1; at < clause; at++) {
    if (/^[,(–—-]/u.test(tree.form(at))) return undefined;
    const isSubject = tree.head(at) === clause && ['nsubj', 'nsubj:pass'].includes(tree.word(at).deprel);
    if (RELATIVE.test(tree.form(at))) return isSubject ? 'subject' : undefined;
    if (WHERE.test(tree.form(at))) return 'circumstance';
    if (tree.form(at) === 'which') return tree.child(at, 'case') >= 0 ? 'circumstance' : undefined;
  }
  return undefined;
}

/** "a conference", "any law", "politicians", not "the army", "their base". */
function isOneOfSome(tree: SentenceTree, noun: number): boolean {
  if (tree.upos(noun) !== 'NOUN' || tree.child(noun, 'nmod:poss') >= 0) return false;
  return tree.children(noun, 'det').every((det) => ONE.test(tree.form(det)));
}

/** "want a law", "call for a law", "warn of a day"; not "agrees with those who", "is called an appellant". */
function isWhatIsMeant(tree: SentenceTree, noun: number): boolean {
  const cases = tree.children(noun, 'case');
  const above = tree.head(noun);
  if (above < 0 || (cases.length === 0 && tree.lemma(above) === 'call')) return false;
  const meant = ['obj', 'nsubj'].includes(tree.rel(noun)) || cases.length > 0;
  return meant && cases.every((word) => /^(?:for|of|on)$/u.test(tree.form(word)));
}

/**
 * What a noun that is not there yet does to the clause that says what it is to be like: "called for a conference at which all factions
 * take part", "a government that represents everyone", "warned of a sedition in which brother slaughters brother".
 * @param statusOf  what is told of a noun, were it a deed
 */
export function openNounCue(
  tree: SentenceTree,
  clause: number,
  statusOf: (predicate: Predicate) => Cue,
): Cue | undefined {
  const noun = tree.head(clause);
  if (tree.word(clause).deprel !== 'acl:relcl' || tenseOf(tree, clause) !== 'ongoing') return undefined;
  const joined = joint(tree, noun, clause);
  if (joined === undefined || !isOneOfSome(tree, noun) || !isWhatIsMeant(tree, noun)) return undefined;
  const cue = statusOf(predicateOf(tree, noun));
  if (!NOT_THERE.has(cue.status)) return undefined;
  const above = tree.head(noun);
  const isGoverned =
    /^(?:governed by|part of) /u.test(cue.rule) && (cue.at === above || tree.head(cue.at) === above);
  if (!isGoverned && cue.rule !== 'adjective' && !MAKING.has(tree.lemma(above))) return undefined;
  // "warned of a militia that holds the road": it is there.
  if ((cue.status === 'feared' || cue.status === 'possible') && joined === 'subject') return undefined;
  // What is asked for or planned, nobody has seen.
  return {
    status: cue.status,
    at: cue.at,
    rule: cue.rule,
    implied: cue.status === 'proposed' || cue.status === 'planned',
  };
}
