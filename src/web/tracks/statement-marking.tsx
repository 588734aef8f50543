import type { ComponentChildren } from 'preact';
import './marking.css';
import { isWrong, type Markable, markOf, markStatement } from './marking.ts';
import { markWords } from './statement-words.ts';

/**
 * What an analyst said of a statement, and the button that says it; `isMeant` where the keys mean this one.
 * @param children  what stands below the button
 */
export function StatementMarking({
  kept,
  isMeant,
  children,
}: {
  readonly kept: Markable;
  readonly isMeant: boolean;
  readonly children?: ComponentChildren;
}) {
  const mark = markOf(kept);
  const wrong = isWrong(kept);
  return (
    <div class="marking">
      {mark !== undefined && <p class={wrong ? 'wrong' : 'quiet'}>{markWords(mark)}</p>}
      <button type="button" onClick={() => markStatement(kept, wrong ? 'right' : 'wrong')}>
        {wrong ? 'Take the mark back' : 'Mark as wrong'}{' '}
        {isMeant && <kbd class="wide-only">{wrong ? 'u' : 'x'}</kbd>}
      </button>
      {children}
    </div>
  );
}
