import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentPage, KeptStatements } from '../../api/index.ts';
import { client } from '../client.ts';
import type { Markable } from '../tracks/marking.ts';

/**
 * The statements of a shown reading by their id in it, as they are kept. Empty until that is known, where it cannot be had
 * (marks are then not offered), and for an earlier revision, whose statements are no longer counted.
 */
export function useKept({ reading, summary }: DocumentPage): ReadonlyMap<string, Markable> {
  const [answer, setAnswer] = useState<KeptStatements>();
  useEffect(() => {
    const abort = new AbortController();
    client.kept(summary.id, abort.signal).then(setAnswer, () => setAnswer(undefined));
    return () => abort.abort();
  }, [summary.id, summary.revision]);
  return useMemo(() => {
    if (answer?.revision !== summary.revision || answer.statements.length !== reading.statements.length)
      return new Map();
    return new Map(
      reading.statements.flatMap(({ id }, index) => {
        const kept = answer.statements[index];
        return kept === undefined ? [] : [[id, kept] as const];
      }),
    );
  }, [answer, reading, summary.revision]);
}
