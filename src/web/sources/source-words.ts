import type { SourceList, SourceRow } from '../../api/index.ts';

type State = SourceRow['health']['state'];

/** Each state as a word and a sign beside it, so that none is told by its colour. */
export const STATE_WORDS: Readonly<Record<State, { readonly sign: string; readonly word: string }>> = {
  failing: { sign: '✕', word: 'failing' },
  silent: { sign: '…', word: 'silent' },
  'on-time': { sign: '✓', word: 'on time' },
  new: { sign: '+', word: 'new' },
  never: { sign: '–', word: 'not asked' },
  'no-feed': { sign: '–', word: 'no feed' },
};

/** The page's question answered in one sentence: which sources need a look. */
export function sourcesAnswer({ items }: SourceList): string {
  const count = (state: State) => items.filter((row) => row.health.state === state).length;
  const [failing, silent, bare] = [count('failing'), count('silent'), count('no-feed')];
  const watched = items.length - bare;
  if (watched === 0) return 'No source has a feed yet: name some in sources.yaml, then run vedette watch.';
  const trouble = [
    ...(failing > 0 ? [`${failing} cannot be had`] : []),
    ...(silent > 0 ? [`${silent} silent for longer than usual`] : []),
  ];
  const verdict =
    trouble.length === 0 ? 'none fails, none is silent for longer than usual' : trouble.join(', ');
  return `Of ${watched} ${watched === 1 ? 'source' : 'sources'} with a feed: ${verdict}.`;
}

/** An instant as "2025-06-24 12:00 UTC"; a dash where there is none. */
export function instantWords(instant: string | undefined): string {
  return instant === undefined ? '–' : `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}
