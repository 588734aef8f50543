import type { Link, TimeExpression } from '../../core/index.ts';
import { type Evidence, Group, SpanButton, wordsOf } from './evidence.tsx';
import type { Contents } from './sentence.ts';
import { StatementCard, StatusMark } from './statement-card.tsx';
import { linkWords, mentionWords, placeWords, quantityWords, rangeWords } from './words.ts';

function timeFacts(time: TimeExpression): string {
  const facts = [
    time.type.toLowerCase(),
    time.value,
    rangeWords(time),
    time.stated === undefined ? undefined : `stated ${time.stated}`,
    time.zone === undefined ? undefined : `zone ${time.zone}`,
    time.alternatives === undefined || time.alternatives.length === 0
      ? undefined
      : `or ${time.alternatives.join(', ')}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

function LinkEnd({ evidence, id }: { readonly evidence: Evidence; readonly id: string }) {
  const statement = evidence.reading.statements.find((each) => each.id === id);
  if (statement === undefined) return <span class="quiet">a statement not kept</span>;
  return (
    <SpanButton evidence={evidence} span={statement}>
      <StatusMark status={statement.status} /> {wordsOf(evidence.text, statement)}
    </SpanButton>
  );
}

function LinkCard({ evidence, link }: { readonly evidence: Evidence; readonly link: Link }) {
  const sign = link.sign === undefined ? '' : link.sign > 0 ? ' (raises)' : ' (lowers)';
  return (
    <article class="card link">
      <LinkEnd evidence={evidence} id={link.from} />
      <p>
        {`${linkWords(link)}${sign}, by `}
        <SpanButton evidence={evidence} span={link.cue}>
          {wordsOf(evidence.text, link.cue)}
        </SpanButton>
        {link.hedge !== undefined && ` · hedged: ${wordsOf(evidence.text, link.hedge)}`}
      </p>
      <LinkEnd evidence={evidence} id={link.to} />
    </article>
  );
}

/** All that was read in a stretch of text, kind by kind; each part marks its words. */
export function ContentsList({
  evidence,
  contents,
  current,
  meant,
}: {
  readonly evidence: Evidence;
  readonly contents: Contents;
  /** Id of the statement that was clicked. */
  readonly current: string | undefined;
  /** Id of the statement that keys mean where none has the focus. */
  readonly meant?: string | undefined;
}) {
  const { text } = evidence;
  return (
    <>
      <Group name="Statements" data={contents.statements}>
        {(statement) => (
          <StatementCard
            evidence={evidence}
            statement={statement}
            isCurrent={statement.id === current}
            isMeant={statement.id === meant}
          />
        )}
      </Group>
      <Group name="Links" data={contents.links}>
        {(link) => <LinkCard evidence={evidence} link={link} />}
      </Group>
      <Group name="Open questions" data={contents.questions}>
        {(question) => (
          <SpanButton evidence={evidence} span={question} kind="head">
            {wordsOf(text, question)}
          </SpanButton>
        )}
      </Group>
      <Group name="Names" data={contents.mentions}>
        {(mention) => (
          <>
            <SpanButton evidence={evidence} span={mention} kind="head">
              <span class={`sample mention-${mention.type}`}>{wordsOf(text, mention)}</span>
            </SpanButton>
            <span class="facts">{mentionWords(mention, wordsOf(text, mention))}</span>
          </>
        )}
      </Group>
      <Group name="Times" data={contents.times}>
        {(time) => (
          <>
            <SpanButton evidence={evidence} span={time} kind="head">
              {wordsOf(text, time)}
            </SpanButton>
            <span class="facts">{timeFacts(time)}</span>
          </>
        )}
      </Group>
      <Group name="Places" data={contents.places}>
        {(place) => (
          <>
            <SpanButton evidence={evidence} span={place} kind="head">
              {wordsOf(text, place)}
            </SpanButton>
            <span class="facts">{placeWords(place)}</span>
          </>
        )}
      </Group>
      <Group name="Quantities" data={contents.quantities}>
        {(quantity) => (
          <>
            <SpanButton evidence={evidence} span={quantity} kind="head">
              {wordsOf(text, quantity)}
            </SpanButton>
            <span class="facts">
              {quantityWords(quantity)}
              {quantity.of !== undefined && ` · of ${wordsOf(text, quantity.of)}`}
            </span>
          </>
        )}
      </Group>
      <Group name="Seen, not understood" data={contents.notes}>
        {(note) => (
          <>
            <SpanButton evidence={evidence} span={note} kind="head">
              {wordsOf(text, note)}
            </SpanButton>
            <span class="facts">{note.reason}</span>
          </>
        )}
      </Group>
    </>
  );
}
