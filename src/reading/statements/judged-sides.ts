import { Cast } from './cast.ts';
import { type Candidate, canStandBeside, SIDES, type Side } from './heads/index.ts';
import type { MentionFinder } from './mention-finder.ts';
import { type Participants, participantsOf } from './participants.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/**
 * How far the side on which the rules put somebody is preferred to the head's, in natural logarithms of odds. Chosen on deeds whose articles the head had
 * not seen (docs/adr/0029-who-does-what-learned.md).
 */
const RULED = 2;

/** Words of a sentence that are asked about for one deed: more than prose has. */
const MOST = 60;

/** Who could stand beside a deed: whom the rules name, and the other noun phrases of the sentence. */
function candidatesOf(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
): Candidate[] {
  const ruledOf = (index: number): Side =>
    cast.sourceHeads.includes(index) ? 'source' : cast.targetHeads.includes(index) ? 'target' : 'none';
  const beside = `${cast.sources.length} source ${cast.targets.length} target`;
  const candidates: Candidate[] = [];
  for (const index of tree.words.keys()) {
    const ruled = ruledOf(index);
    if (ruled === 'none' && (index === predicate.trigger || index === predicate.carrier)) continue;
    if (ruled === 'none' && (!canStandBeside(tree, index) || finder.isTime(tree, index))) continue;
    candidates.push({ index, ruled, type: finder.of(tree, index)?.type ?? '', beside });
    if (candidates.length === MOST) break;
  }
  return candidates;
}

/** Who does a deed, and to whom, as rules and trained head together find likeliest. */
export function judgedSides(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
  ask: (candidates: readonly Candidate[]) => Float32Array[],
): Participants {
  const candidates = candidatesOf(tree, predicate, cast, finder);
  const said = ask(candidates);
  const chosen: Record<Side, number[]> = { none: [], source: [], target: [] };
  for (const [at, { index, ruled }] of candidates.entries()) {
    const likely = said[at] ?? new Float32Array(SIDES.length);
    const weights = SIDES.map(
      (side, k) => (likely[k] ?? 0) + (side === ruled && side !== 'none' ? RULED : 0),
    );
    const best = SIDES[weights.indexOf(Math.max(...weights))] ?? 'none';
    chosen[best].push(index);
  }
  const sources = new Cast(tree, finder);
  const targets = new Cast(tree, finder);
  sources.addAlone(...chosen.source);
  targets.addAlone(...chosen.target);
  return participantsOf(sources, targets);
}
