import type { AnalysedSentence, ReferringSpan } from '../analysis.ts';
import { findCandidates } from './candidates.ts';
import { featureNames } from './feature-names.ts';
import { type Choice, linkMentions } from './link.ts';
import { describe, type Mention } from './mention.ts';
import { type CoreferenceModel, evaluate } from './model.ts';
import { mapTalk, type TalkMap } from './place.ts';

/** All mentions of a text in order, longer first where two begin together. */
export function findMentions(
  sentences: readonly AnalysedSentence[],
  talk: TalkMap,
  model: CoreferenceModel,
): Mention[] {
  const mentions: Mention[] = [];
  sentences.forEach((sentence, index) => {
    const open: Mention[] = [];
    for (const candidate of findCandidates(sentence, index)) {
      while (open.length > 0 && (open.at(-1)?.last ?? -1) < candidate.last) open.pop();
      const place = talk.places[index]?.[candidate.head];
      if (place === undefined) continue;
      const mention = describe(candidate, mentions.length, open.at(-1)?.index ?? -1, place, model);
      if (mention === null) continue;
      mentions.push(mention);
      open.push(mention);
    }
  });
  return mentions;
}

/** Trees that every row is scored by, and how far below the best one may then be and still be scored by the rest. */
const firstLook = { trees: 60, margin: 1.5 };

/** The best row by the trees; -1 where "to nothing before" is best. */
export function chooseBest(model: CoreferenceModel): (choice: Choice) => number {
  const width = featureNames.length;
  const { forest, caution } = model;
  const trees = forest.roots.length;
  const looked = Math.min(firstLook.trees, trees);
  return ({ offered, rows }) => {
    const first = new Float64Array(offered.length + 1);
    let top = -Infinity;
    for (let index = 0; index < first.length; index++) {
      const value = evaluate(forest, rows, width * index, 0, looked) + (index === 0 ? caution : 0);
      first[index] = value;
      if (value > top) top = value;
    }
    let best = 0;
    let highest = -Infinity;
    for (let index = 0; index < first.length; index++) {
      const value = first[index] ?? 0;
      if (value < top - firstLook.margin) continue;
      const whole = value + evaluate(forest, rows, width * index, looked, trees);
      if (whole > highest) {
        highest = whole;
        best = index;
      }
    }
    return best - 1;
  };
}

/**
 * Finds what refers, and what refers to the same.
 * @param sentences  of one text, in order, with trees and names
 * @returns mentions in text order; each in one chain, chains numbered from 0 by first mention
 */
export function resolveCoreference(
  sentences: readonly AnalysedSentence[],
  model: CoreferenceModel,
): ReferringSpan[] {
  const talk = mapTalk(sentences);
  const mentions = findMentions(sentences, talk, model);
  const clusters = linkMentions(mentions, talk, model, chooseBest(model));
  return mentions.map((mention, index) => {
    const { sentence, first, last, head, form, type } = mention;
    const { words } = mention.tree;
    return {
      start: words[first]?.start ?? 0,
      end: words[last]?.end ?? 0,
      sentence,
      first,
      last,
      head,
      form,
      type,
      chain: clusters[index]?.id ?? index,
    };
  });
}
