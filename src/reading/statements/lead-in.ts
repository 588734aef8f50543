import type { Status } from '../../core/index.ts';
import { NOUN_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** What a plan may be called, beside the nouns of cues. */
const SET_OUT: ReadonlyMap<string, Status> = new Map([
  ['bargain', 'proposed'],
  ['formula', 'proposed'],
  ['compromise', 'proposed'],
  ['concept', 'proposed'],
  ['scheme', 'planned'],
  ['blueprint', 'planned'],
]);
/** What may be said so of what follows; what is known, asked or denied is not set out like a plan. */
const AHEAD = new Set<Status>(['planned', 'proposed', 'possible', 'feared', 'expected']);
/** Words that lead in to a plan: a longer sentence tells of more than that one comes. */
const MOST = 14;

/** How a sentence, or the part of one before a colon, means what follows: "The plan is simple:", "The offer on the table:". */
function leadingNoun(tree: SentenceTree, main: number): Status | undefined {
  const subject = tree.child(main, 'nsubj');
  const noun = tree.upos(main) === 'NOUN' && subject < 0 ? main : tree.child(main, 'cop') < 0 ? -1 : subject;
  // "Statehood demand: violence rocks district" is a headline.
  if (noun < 0 || tree.child(noun, 'det', 'nmod:poss') < 0) return undefined;
  const status = NOUN_CUES.get(tree.lemma(noun)) ?? SET_OUT.get(tree.lemma(noun));
  return status !== undefined && AHEAD.has(status) ? status : undefined;
}

/** How a sentence that ends in a colon means the next one; undefined where it says nothing of that. */
export function leadOf(tree: SentenceTree): Status | undefined {
  if (tree.words.at(-1)?.form !== ':' || tree.words.length > MOST) return undefined;
  return leadingNoun(
    tree,
    tree.words.findIndex((_, index) => tree.head(index) < 0),
  );
}

/**
 * The cue of a clause in the present tense that sets out a plan: "The plan is simple: the army withdraws and the police take over".
 * @param lead  how the sentence before means this one (`leadOf`)
 */
export function leadCue(tree: SentenceTree, carrier: number, lead: Status | undefined): Cue | undefined {
  // "The deal is done: troops are leaving" tells what is going on.
  if (tree.isGerund(carrier)) return undefined;
  const clause = tree.firstJoined(carrier);
  const above = tree.head(clause);
  if (above < 0)
    return lead === undefined ? undefined : { status: lead, at: carrier, rule: 'set out', implied: true };
  if (tree.rel(clause) !== 'parataxis' || above > clause) return undefined;
  const colon = tree.children(clause, 'punct').find((child) => child < clause && tree.form(child) === ':');
  const status = colon === undefined || colon > MOST ? undefined : leadingNoun(tree, above);
  return status === undefined ? undefined : { status, at: carrier, rule: 'set out', implied: true };
}
