import type { Desk } from '../../api/index.ts';
import { nowInstant, openWorkplace, type PlaceChoice } from '../workplace.ts';
import { statementDesk } from './statement-desk.ts';

/**
 * Opens a situation's store to ask it for statements; reads no text, so that it needs no model.
 * @throws SituationError, StoreError
 */
export async function openStatements(choice: PlaceChoice & { readonly examples: boolean }): Promise<{
  readonly desk: Pick<Desk, 'statements' | 'statement' | 'calendar' | 'markStatement'>;
  readonly close: () => Promise<void>;
}> {
  const { store, situation } = await openWorkplace(choice);
  const desk = statementDesk({ situation, store, now: nowInstant, examples: choice.examples });
  return { desk, close: () => store.close() };
}
