import type { Status } from '../../core/index.ts';
import { ADJECTIVE_CUES, EVENT_NOUNS, NOUN_CUES, REPORT_NOUNS, UNTRUE } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { placedCue } from './frame-cue.ts';
import { isHeadline } from './headline.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Judgements under which "not" speaks of the content: "not clear whether", "not known if". */
export const NOT_KNOWN = new Set(['clear', 'known', 'certain', 'sure', 'confirmed', 'verified', 'evident']);

const JUDGED = new Set<Status>([
  'unknown',
  'possible',
  'expected',
  'planned',
  'feared',
  'negated',
  'conditional',
  'scheduled',
]);
const GOALS = new Set(['priority', 'goal', 'aim', 'task', 'objective', 'ambition', 'challenge']);

/** "the extent of its role remains unclear", "the reopening remains a possibility", "Securing the border is a priority". */
export function judgement(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (!['nsubj', 'csubj'].includes(tree.rel(under))) return undefined;
  const wrong = ['prove', 'turn', 'be'].includes(tree.lemma(above)) ? tree.child(above, 'xcomp') : above;
  if (REPORT_NOUNS.has(tree.lemma(under)) && UNTRUE.has(tree.form(wrong)))
    return { status: 'negated', at: wrong, rule: 'told falsely' };
  const placed = placedCue(tree, above);
  if (placed !== undefined) return placed;
  if (/^(?:negotiation|discussion|consideration|study|review)$/u.test(tree.lemma(above))) {
    const preposition = tree.children(above, 'case').find((child) => tree.form(child) === 'under');
    if (preposition !== undefined) return { status: 'possible', at: above, rule: 'under discussion' };
  }
  const links = ['remain', 'stay', 'become', 'seem', 'appear', 'look'].includes(tree.lemma(above));
  const judge = links
    ? (tree.children(above, 'xcomp', 'obj', 'advmod').find((child) => child > above) ?? -1)
    : tree.child(above, 'cop') >= 0 || (tree.upos(above) === 'ADJ' && isHeadline(tree))
      ? above
      : -1;
  if (judge < 0) return undefined;
  const upos = tree.upos(judge);
  const lemma = tree.lemma(judge);
  if (GOALS.has(lemma) && (tree.isGerund(under) || tree.isInfinitive(under)))
    return { status: 'planned', at: judge, rule: `a ${lemma}` };
  if (upos === 'ADJ' && /^(?:dead|doomed)$/u.test(tree.form(judge)) && EVENT_NOUNS.has(tree.lemma(under)))
    return { status: 'negated', at: judge, rule: `said to be ${tree.form(judge)}` };
  // "is still far off", "a long way off"
  const far = tree.form(judge) === 'off' && ['far', 'way'].includes(tree.form(judge - 1));
  if (far) return { status: 'possible', at: judge, rule: 'far off' };
  const status = upos === 'NOUN' ? NOUN_CUES.get(lemma) : ADJECTIVE_CUES.get(tree.form(judge));
  if (status === undefined || !JUDGED.has(status)) return undefined;
  if (
    upos === 'NOUN' &&
    ![
      'possibility',
      'risk',
      'danger',
      'prospect',
      'option',
      'uncertainty',
      'mystery',
      'threat',
      'hope',
    ].includes(lemma)
  )
    return undefined;
  if (negator(tree, links ? above : judge) >= 0)
    return NOT_KNOWN.has(tree.form(judge)) ? { status: 'unknown', at: judge, rule: 'not known' } : undefined;
  return { status, at: judge, rule: `said to be ${tree.form(judge)}` };
}
