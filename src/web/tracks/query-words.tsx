import { useMemo } from 'preact/hooks';
import { DATASETS, EVENT_TYPES, QUERY_FIELDS } from '../../core/query/fields.ts';
import { MARK_OF_STATUS } from '../reading/layers.ts';
import { situation } from '../state.ts';
import { completions, type Vocabulary } from './complete.ts';

/** How what is typed in a query bar could go on, as the list of the field whose `list` is `query-words`. */
export function QueryWords({ typed }: { readonly typed: string }) {
  const open = situation.value;
  const vocabulary: Vocabulary = useMemo(
    () => ({
      fields: QUERY_FIELDS,
      values: {
        status: Object.keys(MARK_OF_STATUS),
        type: EVENT_TYPES,
        dataset: DATASETS,
        track: open.state === 'ready' ? open.value.tracks.map(({ id }) => id) : [],
      },
    }),
    [open],
  );
  return (
    <datalist id="query-words">
      {completions(typed, vocabulary).map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  );
}
