import type { Status } from '../../core/index.ts';
import type { EventKind } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { ruledKind } from './events.ts';
import type { Heads, Mood } from './heads/index.ts';
import { judgedSides } from './judged-sides.ts';
import type { MentionFinder } from './mention-finder.ts';
import { findParticipants, type Participants } from './participants.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { ruledStatus } from './status.ts';
import { judgedKind } from './typed.ts';

/** What the rules say of a predicate, and the heads, where there are any. */
export interface Asked {
  readonly cue: Cue;
  readonly mood: Mood | undefined;
  /** The kind of the deed by the tables and the head of types, where there is one; undefined for none. */
  kind(): EventKind | undefined;
  /** Who does the deed, and to whom, by the rules and the head of sides, where there is one. */
  cast(finder: MentionFinder): Participants;
}

function kindOf(
  tree: SentenceTree,
  predicate: Predicate,
  states: Float32Array | undefined,
  heads: Heads | undefined,
): EventKind | undefined {
  const ruled = ruledKind(tree, predicate);
  if (states === undefined || heads?.type === undefined || predicate.kind === 'state') return ruled;
  return judgedKind(tree.lemma(predicate.trigger), ruled, heads.type(states, tree, predicate, ruled));
}

/**
 * Asks rules and heads of a sentence's predicates, of each once.
 * @param lead  how the sentence before means this one (`leadOf`)
 */
export function createAsking(
  tree: SentenceTree,
  states: Float32Array | undefined,
  heads: Heads | undefined,
  lead?: Status,
): (predicate: Predicate) => Asked {
  const known = new Map<Predicate, Asked>();
  return (predicate) => {
    const before = known.get(predicate);
    if (before !== undefined) return before;
    const cue = ruledStatus(tree, predicate, lead);
    const mood = states === undefined ? undefined : heads?.mood(states, tree, predicate, cue);
    let found: { readonly kind: EventKind | undefined } | undefined;
    const kind = () => {
      found ??= { kind: kindOf(tree, predicate, states, heads) };
      return found.kind;
    };
    const cast = (finder: MentionFinder) => {
      const ruled = findParticipants(tree, predicate, finder);
      const type = kind()?.type;
      const read = heads?.sides;
      if (states === undefined || read === undefined || type === undefined) return ruled;
      return judgedSides(tree, predicate, ruled, finder, (candidates) =>
        read(states, tree, predicate, type, candidates),
      );
    };
    const asked = { cue, mood, kind, cast };
    known.set(predicate, asked);
    return asked;
  };
}
