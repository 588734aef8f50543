import { overlaps, type Reading, type Span } from '../../core/index.ts';

/** Index of the sentence that holds the character `at`, else of the last one that begins before it; −1: there is none. */
export function sentenceBefore(sentences: readonly Span[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the sentence that holds the character `at`; −1 where it is in none (a headline, furniture, a blank). */
export function sentenceAt(sentences: readonly Span[], at: number): number {
  const index = sentenceBefore(sentences, at);
  return (sentences[index]?.end ?? 0) > at ? index : -1;
}

/** The innermost of `spans` that holds the character `at`: the shortest. */
export function innermostAt<Datum extends Span>(spans: readonly Datum[], at: number): Datum | undefined {
  const length = ({ start, end }: Span) => end - start;
  return spans
    .filter(({ start, end }) => start <= at && at < end)
    .reduce<Datum | undefined>(
      (best, span) => (best === undefined || length(span) < length(best) ? span : best),
      undefined,
    );
}

/** All that was read in one stretch of text, in the order of the text. */
export type Contents = Pick<
  Reading,
  | 'statements'
  | 'mentions'
  | 'times'
  | 'places'
  | 'quantities'
  | 'links'
  | 'questions'
  | 'notes'
  | 'furniture'
>;

/** What of a reading touches `span`. */
export function contentsOf(reading: Reading, span: Span): Contents {
  const within = <Datum extends Span>(data: readonly Datum[]) =>
    data.filter((datum) => overlaps(datum, span));
  return {
    statements: within(reading.statements),
    mentions: within(reading.mentions),
    times: within(reading.times),
    places: within(reading.places),
    quantities: within(reading.quantities),
    links: within(reading.links),
    questions: within(reading.questions),
    notes: within(reading.notes),
    furniture: within(reading.furniture),
  };
}
