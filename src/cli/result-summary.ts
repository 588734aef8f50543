import type { Outcome, Result, RowSummary } from '../app/index.ts';

/**
 * What became of a list of items, on one line.
 * @param planned  how many there were; fewer results than that were not reached
 */
export function resultSummary(results: readonly Result[], planned: number): string {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  const parts = [
    `${count('added')} added`,
    ...(count('revised') > 0 ? [`${count('revised')} changed since (a new revision)`] : []),
    `${count('known')} known already`,
    ...(count('restated') > 0 ? [`${count('restated')} read again with what you state of them`] : []),
    `${count('failed')} refused`,
    ...(results.length < planned ? [`${planned - results.length} not reached`] : []),
  ];
  const noted = results.filter(({ note }) => note !== undefined).length;
  const notes = noted === 0 ? '' : `; something was noticed in ${noted} of them, see above`;
  return `${parts.join(', ')}${notes}`;
}

const count = (rows: number): string => `${rows.toString().replace(/\B(?=(?:\d{3})+$)/g, ',')}`;

/** What became of the rows of one file of event data, on one line. */
export function rowSummary(file: RowSummary): string {
  const { name, table, rows, added, revised, known, refused, seconds } = file;
  const parts = [
    `${count(added)} added`,
    ...(revised > 0 ? [`${count(revised)} changed since (a new revision)`] : []),
    `${count(known)} known already`,
    `${count(refused.length)} refused`,
  ];
  const pace = rows >= 1000 && seconds > 0 ? ` (${count(Math.round(rows / seconds))} rows/s)` : '';
  return `${name}: ${count(rows)} rows of ${table}: ${parts.join(', ')}${pace}`;
}
