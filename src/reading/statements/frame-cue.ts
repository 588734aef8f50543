import { EVENT_NOUNS, FRAME_CUES, PLACED_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { lightObject } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

const TALKS = new Set([
  'talk',
  'discussion',
  'negotiation',
  'meeting',
  'debate',
  'conversation',
  'consultation',
]);

/** "The talks centred on the closure": what is talked about. */
function isTopic(tree: SentenceTree, verb: number, preposition: string): boolean {
  const own = tree.child(verb, 'nsubj', 'nsubj:pass');
  const subject = own < 0 && tree.rel(verb) === 'acl' ? tree.head(verb) : own;
  return (
    ['on', 'around', 'about'].includes(preposition) &&
    /^(?:focus|centre|center|revolve|turn|dwell|concentrate)$/u.test(tree.lemma(verb)) &&
    TALKS.has(tree.lemma(subject))
  );
}

/** What a verb and a preposition do to the noun of a deed. */
function byPreposition(tree: SentenceTree, under: number, verb: number): Cue | undefined {
  const lemma = tree.lemma(verb);
  for (const child of tree.children(under, 'case')) {
    const preposition = tree.form(child);
    const status = FRAME_CUES.get(`${lemma} ${preposition}`);
    if (status !== undefined) return { status, at: verb, rule: `${lemma} ${preposition}` };
    // "opened the door to the closure"
    if (preposition === 'to' && tree.lemma(tree.child(verb, 'obj')) === 'door')
      return { status: 'possible', at: verb, rule: 'a door to' };
    if (isTopic(tree, verb, preposition)) return { status: 'possible', at: verb, rule: 'talked about' };
    const isOne = tree.children(under, 'det').every((word) => /^an?$/u.test(tree.form(word)));
    if (
      preposition === 'of' &&
      /^(?:speak|talk)$/u.test(lemma) &&
      isOne &&
      tree.child(under, 'nmod:poss') < 0
    )
      return { status: 'possible', at: verb, rule: `${lemma} of` };
  }
  return undefined;
}

/** "on hold", "in doubt": where a deed stands. */
export function placedCue(tree: SentenceTree, place: number): Cue | undefined {
  for (const word of tree.children(place, 'case')) {
    const status = PLACED_CUES.get(`${tree.form(word)} ${tree.lemma(place)}`);
    if (status !== undefined) return { status, at: place, rule: `${tree.form(word)} ${tree.lemma(place)}` };
  }
  return undefined;
}

/** "put the vote on hold": the deed is the object, and the phrase beside it says what becomes of it. */
function byPlace(tree: SentenceTree, verb: number): Cue | undefined {
  for (const child of tree.children(verb, 'obl', 'nmod')) {
    const placed = placedCue(tree, child);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

/** What a verb does to a noun of a deed by the frame that the two stand in; undefined where the frame says nothing. */
export function frameCue(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (tree.upos(above) !== 'VERB' || tree.upos(under) !== 'NOUN') return undefined;
  const relation = tree.rel(under);
  if (relation === 'obl') return byPreposition(tree, under, above);
  // "A swap of prisoners fell through."
  const through = relation === 'nsubj' && tree.lemma(above) === 'fall' && tree.form(above + 1) === 'through';
  if (through && EVENT_NOUNS.has(tree.lemma(under)))
    return { status: 'negated', at: above, rule: 'fell through' };
  const isObject = relation === 'obj' || tree.word(under).deprel === 'nsubj:pass';
  if (!isObject || !EVENT_NOUNS.has(tree.lemma(under))) return undefined;
  // "cleared the sale", "fights his extradition": a deed that is let, or fought against.
  if (tree.lemma(above) === 'clear') return { status: 'planned', at: above, rule: 'cleared' };
  if (tree.lemma(above) === 'fight' && lightObject(tree, above) < 0)
    return { status: 'possible', at: above, rule: 'fought' };
  if (tree.form(above) === 'pending') return { status: 'expected', at: above, rule: 'ahead: "pending"' };
  return /^(?:put|place|take|keep|leave|throw|cast|call|plunge)$/u.test(tree.lemma(above))
    ? byPlace(tree, above)
    : undefined;
}
