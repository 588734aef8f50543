import { useKeys } from '../shell/keys.ts';
import { notice } from '../state.ts';
import { isWrong, type Markable, markStatement } from '../tracks/marking.ts';

/**
 * `x` and `u` for the statements of a sentence: the one with the focus, else the one that is meant.
 * @param list  the sentence's statements by their id in the reading, as they are kept
 */
export function useMarkKeys(list: ReadonlyMap<string, Markable>, meant: string | undefined): void {
  const mark = (verdict: 'wrong' | 'right') => {
    const focused = document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement');
    const kept = list.get(focused ?? meant ?? '');
    if (kept !== undefined) {
      if (isWrong(kept) !== (verdict === 'wrong')) markStatement(kept, verdict);
    } else if (list.size > 1)
      notice.value = 'Which statement? Click its words, or go to it with Enter and Tab.';
  };
  useKeys(
    [
      { keys: 'x', does: 'Mark the statement as wrong', run: () => mark('wrong') },
      { keys: 'u', does: 'Take the mark back', run: () => mark('right') },
    ],
    [list, meant],
  );
}
