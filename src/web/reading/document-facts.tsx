import { useState } from 'preact/hooks';
import type { DocumentPage } from '../../api/index.ts';
import { formatCount, formatDate, formatNumber } from '../format.ts';
import { copyWords } from './copy.ts';
import { type Evidence, Fact, SpanButton, wordsOf } from './evidence.tsx';
import { StatusMark } from './statement-card.tsx';

/** Statements that the list shows at first, and more at each press. */
const STEP = 100;

/** A link out of the desk, for web addresses only: what else a document calls its address is shown as words. */
export function Address({ url }: { readonly url: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  ) : (
    <span>{url}</span>
  );
}

const ORIGINS = {
  paste: 'pasted',
  file: 'from a file',
  example: 'an example of the situation',
  page: 'a page, fetched through',
  'feed-words': 'the words of a feed alone, for the page could not be had',
} as const;

/** When and how the bytes came, and their hash: its first signs, the whole of it to the clipboard. */
function Provenance({ provenance }: { readonly provenance: NonNullable<DocumentPage['provenance']> }) {
  const { sha256, revisions, captures } = provenance;
  const [last] = captures;
  return (
    <>
      <Fact name="Captured">
        {last !== undefined &&
          [formatDate(last.at), last.kind, last.address, last.by].filter(Boolean).join(' · ')}
      </Fact>
      <Fact name="Note">{captures.find(({ note }) => note !== undefined)?.note}</Fact>
      <Fact name="States">{revisions > 1 && `changed ${formatCount(revisions - 1, 'time')}`}</Fact>
      <Fact name="SHA-256">
        <button type="button" class="part" title={sha256} onClick={() => copyWords(sha256)}>
          {`${sha256.slice(0, 12)}… copy`}
        </button>
      </Fact>
    </>
  );
}

/** The drawer while no sentence is chosen: where the document comes from, and all its statements. */
export function DocumentFacts({
  page,
  evidence,
  hidden,
}: {
  readonly page: DocumentPage;
  readonly evidence: Evidence;
  readonly hidden: readonly string[];
}) {
  const { summary, origin, provenance } = page;
  const [most, setMost] = useState(STEP);
  const statements = evidence.reading.statements.filter(({ status }) => !hidden.includes(status));
  const off = evidence.reading.statements.length - statements.length;
  return (
    <>
      <h2>This document</h2>
      <dl>
        <Fact name="Publisher">{summary.publisher ?? 'not known'}</Fact>
        <Fact name="Date">
          {summary.date === undefined ? 'none: relative times stay unresolved' : formatDate(summary.date)}
        </Fact>
        <Fact name="Address">{summary.url !== undefined && <Address url={summary.url} />}</Fact>
        <Fact name="From">{[ORIGINS[origin.kind], origin.name].filter(Boolean).join(': ')}</Fact>
        <Fact name="Added">{formatDate(summary.added)}</Fact>
        <Fact name="Language">{summary.language}</Fact>
        <Fact name="Length">{formatCount(summary.words, 'word')}</Fact>
        <Fact name="Reader">{summary.reader}</Fact>
        {provenance !== undefined && <Provenance provenance={provenance} />}
      </dl>
      <section class="group">
        <h3>
          Statements <span class="count">{formatNumber(statements.length)}</span>
        </h3>
        {off > 0 && <p class="quiet">{formatNumber(off)} switched off under Marks.</p>}
        {evidence.reading.statements.length === 0 && <p class="quiet">No statement was read in this text.</p>}
        <ul>
          {statements.slice(0, most).map((statement) => (
            <li key={statement.id}>
              <SpanButton evidence={evidence} span={statement} kind="head">
                <StatusMark status={statement.status} /> {wordsOf(evidence.text, statement)}
              </SpanButton>
            </li>
          ))}
        </ul>
        {statements.length > most && (
          <button type="button" onClick={() => setMost(most + STEP)}>
            {`Show ${formatNumber(Math.min(STEP, statements.length - most))} more`}
          </button>
        )}
      </section>
    </>
  );
}
