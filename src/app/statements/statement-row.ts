import type { StatementCopy, StatementRow } from '../../api/index.ts';
import type { StatementCopy as CopyRecord, StatementRecord } from '../../store/index.ts';

function copyOf({ title, ...rest }: CopyRecord): StatementCopy {
  const { id, document, date, publisher, url, example, start, end } = rest;
  return {
    id,
    document,
    title: title ?? 'Untitled',
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    example,
    start,
    end,
  };
}

/** The words of the statement; where its clause reaches beyond the sentence, what of it stands in the sentence. */
function quoteOf({ sentence, start, end }: StatementRecord): string {
  const words = sentence.text.slice(Math.max(0, start - sentence.start), Math.max(0, end - sentence.start));
  return (words === '' ? sentence.text : words).replace(/\s+/gu, ' ').trim();
}

/** A stored statement as the surfaces show it. */
export function statementRow(record: StatementRecord): StatementRow {
  const { sentence, trigger, status, certainty, type, sources, targets, voices, cue, time, place, mark } =
    record;
  return {
    ...copyOf(record),
    quote: quoteOf(record),
    sentence,
    trigger,
    status,
    certainty,
    ...(type === undefined ? {} : { type }),
    sources: [...sources],
    targets: [...targets],
    voices: [...voices],
    ...(cue === undefined ? {} : { cue }),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place: { id: place.spot, name: place.name, country: place.country } }),
    documents: record.documents,
    copies: record.copies.map(copyOf),
    ...(mark === undefined ? {} : { mark }),
  };
}
