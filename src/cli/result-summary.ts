import type { Outcome, Result } from '../app/index.ts';

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
  return parts.join(', ');
}
