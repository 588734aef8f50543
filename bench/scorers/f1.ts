/** Counts behind a precision, a recall and their F1. */
export interface Counts {
  gold: number;
  system: number;
  correct: number;
}

/** No counts yet. */
export function noCounts(): Counts {
  return { gold: 0, system: 0, correct: 0 };
}

/** 2PR/(P+R) in percent; 0 where nothing is right. */
export function f1({ gold, system, correct }: Counts): number {
  return correct === 0 ? 0 : (200 * correct) / (gold + system);
}

/** Adds what two sets of keys share; a key names a span (and what is said of it). */
export function countShared(gold: Iterable<string>, system: Iterable<string>, counts: Counts): void {
  const wanted = new Set(gold);
  const given = new Set(system);
  counts.gold += wanted.size;
  counts.system += given.size;
  for (const key of given) if (wanted.has(key)) counts.correct++;
}
