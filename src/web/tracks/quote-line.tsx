import type { StatementRow } from '../../api/index.ts';
import { partsOfSentence, shortenBefore } from './statement-words.ts';

/** The statement's words in their sentence, on one line: a list must be read without opening each row. */
export function QuoteLine({ row }: { readonly row: StatementRow }) {
  const [before, own, after] = partsOfSentence(row);
  return (
    <>
      {before !== '' && <span class="around">{shortenBefore(before)}</span>}
      <span class="own">{own === '' ? row.quote : own}</span>
      {after !== '' && <span class="around">{after}</span>}
    </>
  );
}
