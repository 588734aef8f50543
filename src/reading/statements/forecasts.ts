import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';
import { DATE_WORD, TIME_WORD } from './time-words.ts';

/** Who says what is to come. */
const FORESEERS = new Set(
  `analyst economist forecaster expert strategist bank fund imf opec iea eia agency market trader investor model poll pollster bookmaker
meteorologist outlook`.split(/\s+/u),
);

const SPAN_OF_TIME = /^(?:hour|day|week|month|year|decade)$/u;

/** "next year", "within a month" beside a word. */
export function isAheadInTime(tree: SentenceTree, index: number): boolean {
  return tree.children(index, 'obl').some((time) => {
    if (!SPAN_OF_TIME.test(tree.lemma(time))) return false;
    const isWithin = tree.children(time, 'case').some((word) => tree.form(word) === 'within');
    return isWithin || tree.children(time, 'amod').some((word) => tree.form(word) === 'next');
  });
}

/** "The departure has slipped to 5 May", "slid into next year": put off by its own weight. */
export function isPutOff(tree: SentenceTree, under: number, above: number): boolean {
  if (!/^(?:slip|slide|drift)$/u.test(tree.lemma(above)) || tree.rel(under) !== 'nsubj') return false;
  return tree
    .children(above, 'obl')
    .some(
      (time) =>
        tree.children(time, 'case').some((word) => /^(?:to|into|until|till)$/u.test(tree.form(word))) &&
        (DATE_WORD.test(tree.form(time)) ||
          TIME_WORD.test(tree.form(time)) ||
          tree.child(time, 'nummod') >= 0),
    );
}

/** "The IMF sees the economy shrinking", "Forecasters see the dust clearing": seen ahead, not before one's eyes. */
export function isForeseen(tree: SentenceTree, under: number, above: number): boolean {
  // "sees inflation falling" is often read as inflation that falls.
  const isSeen = tree.rel(under) === 'acl' && tree.rel(above) === 'obj' && under === above + 1;
  const see = isSeen ? tree.head(above) : above;
  if (!(isSeen || ['xcomp', 'ccomp'].includes(tree.rel(under))) || !tree.isGerund(under)) return false;
  if (tree.lemma(see) !== 'see' || tenseOf(tree, see) !== 'ongoing') return false;
  return FORESEERS.has(tree.lemma(tree.child(see, 'nsubj')).toLowerCase()) || isAheadInTime(tree, under);
}
