import type { EventKind } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { ruledKind } from './events.ts';
import type { Heads, Mood } from './heads/index.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { ruledStatus } from './status.ts';
import { judgedKind } from './typed.ts';

/** What the rules say of a predicate, and the head of mood, where there is one. */
export interface Asked {
  readonly cue: Cue;
  readonly mood: Mood | undefined;
  /** The kind of the deed by the tables and the head of types, where there is one; undefined for none. */
  kind(): EventKind | undefined;
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

/** Asks rules and head of a sentence's predicates, of each once. */
export function createAsking(
  tree: SentenceTree,
  states: Float32Array | undefined,
  heads: Heads | undefined,
): (predicate: Predicate) => Asked {
  const known = new Map<Predicate, Asked>();
  return (predicate) => {
    const before = known.get(predicate);
    if (before !== undefined) return before;
    const cue = ruledStatus(tree, predicate);
    const mood = states === undefined ? undefined : heads?.mood(states, tree, predicate, cue);
    const asked = { cue, mood, kind: () => kindOf(tree, predicate, states, heads) };
    known.set(predicate, asked);
    return asked;
  };
}
