import { signal } from '@preact/signals';
import type { StatementMark, StatementRow } from '../../api/index.ts';
import { client } from '../client.ts';
import { notice, storeVersion } from '../state.ts';

const KEY = 'vedette.signed-as';

/** Marks made since the page was opened, by statement: lists that came before show them too. */
const made = signal<ReadonlyMap<string, StatementMark>>(new Map());

/** The name that signs marks, kept in this browser. */
export const signedAs = signal(localStorage.getItem(KEY) ?? '');

export function signAs(name: string): void {
  signedAs.value = name;
  localStorage.setItem(KEY, name);
}

/** A statement by the id under which it is kept, with the mark that came with it. */
export type Markable = Pick<StatementRow, 'id' | 'mark'>;

/** What holds of a statement now. */
export function markOf(row: Markable): StatementMark | undefined {
  return made.value.get(row.id) ?? row.mark;
}

export const isWrong = (row: Markable): boolean => markOf(row)?.verdict === 'wrong';

/** Says that a statement is read wrongly, or takes that back; counts are then asked for anew. */
export async function markStatement(row: Markable, verdict: StatementMark['verdict']): Promise<void> {
  const by = signedAs.value.trim();
  try {
    const { mark } = await client.mark(row.id, { verdict, by: by === '' ? 'analyst' : by });
    made.value = new Map([...made.value, [row.id, mark]]);
    notice.value = verdict === 'wrong' ? 'Marked as wrong; u takes it back.' : 'No longer marked as wrong.';
    storeVersion.value += 1;
  } catch (error) {
    notice.value = error instanceof Error ? error.message : String(error);
  }
}
