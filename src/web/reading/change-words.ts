import type { RevisionChanges, SentenceChange } from '../../api/index.ts';
import { formatCount, formatNumber } from '../format.ts';

/** What is among the words that went or came. */
export const TOUCH_WORDS: Readonly<Record<SentenceChange['touches'][number], string>> = {
  number: 'a number',
  name: 'a name',
  time: 'a time',
};

const KINDS = ['added', 'removed', 'changed', 'moved'] as const;

/** The changes in one sentence: "2 sentences added, 1 removed; 14 unchanged." */
export function changesAnswer({ changes, same, fields }: RevisionChanges): string {
  const counts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  if (counts.length === 0) {
    const what =
      fields.length === 0
        ? 'No sentence changed: what did is the page around the article'
        : 'No sentence changed';
    return `${what}; ${formatCount(same, 'sentence')} unchanged.`;
  }
  const told = counts.map(({ kind, count }, index) =>
    index === 0 ? `${formatCount(count, 'sentence')} ${kind}` : `${formatNumber(count)} ${kind}`,
  );
  return `${told.join(', ')}; ${formatNumber(same)} unchanged.`;
}
