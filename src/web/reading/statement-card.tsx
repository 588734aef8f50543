import { useEffect, useRef } from 'preact/hooks';
import type { Attribution, Mention, Statement } from '../../core/index.ts';
import { isWrong } from '../tracks/marking.ts';
import { StatementMarking } from '../tracks/statement-marking.tsx';
import { type Evidence, Fact, SpanButton, wordsOf } from './evidence.tsx';
import { MARK_OF_STATUS } from './layers.ts';
import { certaintyWords, eventWords, oddsWords, placeWords, quantityWords, rangeWords } from './words.ts';

/** A status as it is drawn everywhere: its word, its colour, its line. */
export function StatusMark({ status }: { readonly status: Statement['status'] }) {
  return <span class={`status sample mark-${MARK_OF_STATUS[status]}`}>{status}</span>;
}

function MentionParts({ evidence, ids }: { readonly evidence: Evidence; readonly ids: readonly string[] }) {
  const mentions = ids
    .map((id) => evidence.reading.mentions.find((mention) => mention.id === id))
    .filter((mention): mention is Mention => mention !== undefined);
  return (
    <>
      {mentions.map((mention, index) => (
        <span key={mention.id}>
          {index > 0 && ', '}
          <SpanButton evidence={evidence} span={mention}>
            {mention.form === 'pronoun' ? mention.name : wordsOf(evidence.text, mention)}
          </SpanButton>
        </span>
      ))}
    </>
  );
}

function WhoToWhom({ evidence, statement }: { readonly evidence: Evidence; readonly statement: Statement }) {
  const { sources, targets } = statement;
  if (sources.length === 0 && targets.length === 0) return <span class="quiet">not said</span>;
  return (
    <>
      {sources.length === 0 ? (
        <span class="quiet">not said who</span>
      ) : (
        <MentionParts evidence={evidence} ids={sources} />
      )}
      {targets.length > 0 && (
        <>
          {' → '}
          <MentionParts evidence={evidence} ids={targets} />
        </>
      )}
    </>
  );
}

function Voice({ evidence, voice }: { readonly evidence: Evidence; readonly voice: Attribution }) {
  if (voice.who === 'author') return <>the author ({voice.stance})</>;
  const mention = evidence.reading.mentions.find(({ id }) => id === voice.who);
  const words = wordsOf(evidence.text, voice);
  const name = voice.who === null ? 'an unnamed voice' : (mention?.name ?? words);
  return (
    <>
      <SpanButton evidence={evidence} span={voice}>
        {name}
      </SpanButton>
      {` (${[voice.verb, voice.stance].filter(Boolean).join(', ')})`}
    </>
  );
}

/** One statement with all its parts, its status and why, and through whose voice it comes. */
export function StatementCard({
  evidence,
  statement,
  isCurrent,
  isMeant,
}: {
  readonly evidence: Evidence;
  readonly statement: Statement;
  readonly isCurrent: boolean;
  /** Whether keys mean this statement where none has the focus. */
  readonly isMeant: boolean;
}) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { reading, text } = evidence;
  const time = reading.times.find(({ id }) => id === statement.time);
  const place = reading.places.find(({ id }) => id === statement.place);
  const quantities = reading.quantities.filter(({ id }) => statement.quantities?.includes(id));
  const { cue, event, probability } = statement;
  const kept = evidence.kept.get(statement.id);
  return (
    <article
      class="card statement"
      data-status={statement.status}
      data-statement={statement.id}
      data-wrong={kept !== undefined && isWrong(kept)}
      aria-current={isCurrent}
      ref={card}
    >
      <SpanButton evidence={evidence} span={statement} kind="head">
        <StatusMark status={statement.status} /> {wordsOf(text, statement)}
      </SpanButton>
      <dl>
        <Fact name="Deed">
          <SpanButton evidence={evidence} span={statement.trigger}>
            {wordsOf(text, statement.trigger)}
          </SpanButton>
          {event !== undefined && ` · ${eventWords(event)}`}
        </Fact>
        <Fact name="Who">
          <WhoToWhom evidence={evidence} statement={statement} />
        </Fact>
        <Fact name="Why">
          {cue !== undefined && (
            <>
              <SpanButton evidence={evidence} span={cue}>
                {wordsOf(text, cue)}
              </SpanButton>
              {` · ${cue.rule}`}
            </>
          )}
        </Fact>
        <Fact name="Happened">
          {`${certaintyWords(statement.certainty)} (${statement.certainty > 0 ? '+' : ''}${statement.certainty})`}
          {probability !== undefined && ` · ${oddsWords(probability)}`}
        </Fact>
        <Fact name="Says">
          {statement.attribution.map((voice, index) => (
            <span key={`${voice.start}-${index}`}>
              {index > 0 && ' → '}
              <Voice evidence={evidence} voice={voice} />
            </span>
          ))}
        </Fact>
        <Fact name="When">
          {time !== undefined && (
            <>
              <SpanButton evidence={evidence} span={time}>
                {wordsOf(text, time)}
              </SpanButton>
              {` · ${rangeWords(time) || time.value}`}
            </>
          )}
        </Fact>
        <Fact name="Where">
          {place !== undefined && (
            <>
              <SpanButton evidence={evidence} span={place}>
                {wordsOf(text, place)}
              </SpanButton>
              {` · ${placeWords(place)}`}
            </>
          )}
        </Fact>
        <Fact name="How many">
          {quantities.length > 0 &&
            quantities.map((quantity, index) => (
              <span key={quantity.id}>
                {index > 0 && ', '}
                <SpanButton evidence={evidence} span={quantity}>
                  {quantityWords(quantity)}
                </SpanButton>
              </span>
            ))}
        </Fact>
      </dl>
      {kept !== undefined && <StatementMarking kept={kept} isMeant={isMeant} />}
    </article>
  );
}
