import type { AnalysedSentence, ReferringSpan } from '../analysis.ts';
import { findCandidates } from './candidates.ts';
import { featureNames } from './features.ts';
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

/** The best row by the trees; -1 where "to nothing before" is best. */
export function chooseBest(model: CoreferenceModel): (choice: Choice) => number {
  const width = featureNames.length;
  return ({ offered, rows }) => {
    let best = -1;
    let highest = evaluate(model.forest, rows.subarray(0, width)) + model.caution;
    for (let index = 0; index < offered.length; index++) {
      const value = evaluate(model.forest, rows.subarray(width * (index + 1), width * (index + 2)));
      if (value > highest) {
        highest = value;
        best = index;
      }
    }
    return best;
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
  const clusters = linkMentions(mentions, talk, sentences.length, model, chooseBest(model));
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
