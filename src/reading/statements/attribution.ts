import type { Attribution } from '../../core/index.ts';
import { HEARSAY, VERB_CUES } from '../../lexicon/index.ts';
import type { MentionFinder } from './mention-finder.ts';
import { subjectOf } from './participants.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** The clause of a word: the nearest verb at or above it. */
function clauseOf(tree: SentenceTree, index: number): number {
  return [index, ...tree.ancestors(index)].find((at) => tree.word(at).upos === 'VERB') ?? index;
}

function voice(tree: SentenceTree, verb: number, finder: MentionFinder, stance: string): Attribution {
  const subject = subjectOf(tree, verb);
  const mention = subject < 0 ? undefined : finder.of(tree, subject);
  const span = subject < 0 ? tree.word(verb) : tree.word(subject);
  return {
    start: mention?.start ?? span.start,
    end: mention?.end ?? span.end,
    who: mention?.id ?? null,
    verb: tree.lemma(verb),
    stance,
  };
}

/** "according to officials": the voice that a prepositional phrase names. */
function accordingTo(tree: SentenceTree, clause: number, finder: MentionFinder): Attribution | undefined {
  for (const child of tree.children(clause, 'obl', 'parataxis')) {
    const according = tree
      .children(child, 'case', 'mark')
      .find((word) => tree.lemma(word) === 'accord' || tree.word(word).form.toLowerCase() === 'according');
    if (according === undefined) continue;
    const mention = finder.of(tree, child);
    const { start, end } = tree.word(child);
    return {
      start: mention?.start ?? start,
      end: mention?.end ?? end,
      who: mention?.id ?? null,
      verb: 'according',
      stance: 'states',
    };
  }
  return undefined;
}

/**
 * The voices that a statement comes through, from the outermost to the innermost. Empty where the author alone speaks.
 * @param trigger  index of the statement's trigger
 */
export function findVoices(tree: SentenceTree, trigger: number, finder: MentionFinder): Attribution[] {
  const voices: Attribution[] = [];
  const clause = clauseOf(tree, trigger);
  for (const at of new Set([trigger, clause])) {
    for (const child of tree.children(at, 'advmod')) {
      if (!HEARSAY.has(tree.lemma(child))) continue;
      const { start, end, lemma } = tree.word(child);
      voices.push({ start, end, who: null, verb: lemma.toLowerCase(), stance: 'reports' });
    }
  }
  let under = trigger;
  for (const above of [...tree.ancestors(trigger), -1]) {
    const named = accordingTo(tree, under, finder);
    if (named !== undefined) voices.unshift(named);
    // "…", he said: the verb of saying hangs on the quote.
    for (const child of tree.children(under, 'parataxis')) {
      const cue = VERB_CUES.get(tree.lemma(child));
      if (cue?.role === 'voice' && tree.child(child, 'ccomp') < 0)
        voices.unshift(voice(tree, child, finder, cue.stance));
    }
    if (above < 0) break;
    const cue = VERB_CUES.get(tree.lemma(above));
    const governed = ['ccomp', 'xcomp', 'obj', 'obl', 'csubj'].includes(tree.rel(under));
    if (
      cue !== undefined &&
      governed &&
      tree.word(above).upos === 'VERB' &&
      (cue.role === 'voice' || cue.voices === true)
    ) {
      voices.unshift(voice(tree, above, finder, cue.stance));
    }
    under = above;
  }
  return voices;
}
