import { VedetteError } from '../../core/index.ts';
import type { Situation, Source } from '../../lexicon/index.ts';
import { USUAL_EVERY_MINUTES } from './schedule.ts';

/** One feed that may be asked. */
export interface Target {
  readonly source: Source;
  readonly address: string;
  readonly everyMinutes: number;
  /** False where the situation says how often: then the feed's own wish does not count. */
  readonly mayStretch: boolean;
  /** False where the feed's own words are all that is taken. */
  readonly pages: boolean;
}

/**
 * The feeds of a situation's sources, in the order of its file.
 * @param wanted  ids or names of sources; all where none is named
 * @throws VedetteError for a name that no source has, and where none of them has a feed
 */
export function targetsOf(situation: Situation, wanted: readonly string[] = []): Target[] {
  const named = wanted.map((word) => {
    const lower = word.toLowerCase();
    const source = situation.sources.find(
      ({ id, name, aliases }) =>
        id === lower || [name, ...aliases].some((one) => one.toLowerCase() === lower),
    );
    if (source !== undefined) return source;
    const known = situation.sources.filter((one) => one.feeds !== undefined).map((one) => one.id);
    const hint = known.length === 0 ? 'none has a feed yet' : known.slice(0, 12).join(', ');
    throw new VedetteError('unknown-source', `No source "${word}" in sources.yaml; with feeds: ${hint}.`, {
      source: word,
    });
  });
  const sources = wanted.length === 0 ? situation.sources : named;
  const targets = sources.flatMap((source) =>
    (source.feeds ?? []).map(({ url, every, pages }) => ({
      source,
      address: url,
      everyMinutes: every ?? situation.watch?.every ?? USUAL_EVERY_MINUTES,
      mayStretch: every === undefined,
      pages: pages ?? true,
    })),
  );
  if (targets.length > 0) return targets;
  const which = wanted.length === 0 ? 'No source of this situation' : `Not one of ${wanted.join(', ')}`;
  throw new VedetteError(
    'no-feeds',
    `${which} has a feed. Give one its feeds in sources.yaml: feeds: [{ url: "https://…/feed.xml", every: 1h }]`,
  );
}
