import {
  bySpan,
  type Furniture,
  type Mention,
  type Quantity,
  type Reading,
  readingSchema,
  type Span,
  type Statement,
  type TimeExpression,
} from '../../src/core/index.ts';

type Rest<Datum> = Omit<Datum, 'id' | 'start' | 'end'>;

/** Where `words` stand in the text for the `nth` time (0-based); a test that names words that are not there fails. */
export type Find = (words: string, nth?: number) => Span;

/** Builds a reading by hand: each call names its words, and the span is looked up. */
export interface Composer {
  readonly find: Find;
  furniture(words: string, kind: Furniture['kind']): void;
  sentence(words: string): void;
  mention(
    words: string,
    rest: Omit<Rest<Mention>, 'chain' | 'form' | 'name'> & Partial<Mention>,
    nth?: number,
  ): string;
  time(words: string, rest: Rest<TimeExpression>): string;
  place(mention: string, words: string, lat: number, lon: number, country: string): string;
  quantity(words: string, rest: Rest<Quantity>): string;
  statement(
    words: string,
    trigger: string,
    rest: Partial<Statement> & Pick<Statement, 'status' | 'certainty'>,
  ): string;
  link(words: string, cue: string, rest: Pick<Reading['links'][number], 'type' | 'from' | 'to'>): void;
  question(words: string, about?: string): void;
  note(words: string, reason: string): void;
}

/** A reading of `text`, validated against the contract. */
export function composeReading(
  head: Pick<Reading, 'id' | 'language' | 'read'> & Partial<Reading>,
  text: string,
  compose: (composer: Composer) => void = () => {},
): Reading & { text: string } {
  const reading: Reading & { text: string } = {
    schema: 1,
    reader: 'fake 0',
    ...head,
    text,
    furniture: [],
    sentences: [],
    mentions: [],
    times: [],
    places: [],
    quantities: [],
    statements: [],
    links: [],
    relations: [],
    questions: [],
    notes: [],
  };
  const find: Find = (words, nth = 0) => {
    let start = -1;
    for (let count = 0; count <= nth; count += 1) start = text.indexOf(words, start + 1);
    if (start < 0) throw new RangeError(`the text does not say "${words}"`);
    return { start, end: start + words.length };
  };
  compose({
    find,
    furniture: (words, kind) => reading.furniture.push({ ...find(words), kind }),
    sentence: (words) => reading.sentences.push(find(words)),
    mention: (words, rest, nth) => {
      const id = `m${reading.mentions.length + 1}`;
      const chain = reading.mentions.length;
      reading.mentions.push({ id, ...find(words, nth), form: 'name', name: words, chain, ...rest });
      return id;
    },
    time: (words, rest) => {
      const id = `t${reading.times.length + 1}`;
      reading.times.push({ id, ...find(words), ...rest });
      return id;
    },
    place: (mention, words, lat, lon, country) => {
      const id = `p${reading.places.length + 1}`;
      reading.places.push({ id, mention, ...find(words), lat, lon, country, uncertaintyKm: 5 });
      return id;
    },
    quantity: (words, rest) => {
      const id = `q${reading.quantities.length + 1}`;
      reading.quantities.push({ id, ...find(words), ...rest });
      return id;
    },
    statement: (words, trigger, rest) => {
      const id = `s${reading.statements.length + 1}`;
      const span = find(words);
      const at = text.indexOf(trigger, span.start);
      reading.statements.push({
        id,
        ...span,
        trigger: { start: at, end: at + trigger.length, lemma: trigger },
        sources: [],
        targets: [],
        attribution: [{ ...span, who: 'author', stance: 'states' }],
        ...rest,
      });
      return id;
    },
    link: (words, cue, rest) => reading.links.push({ ...rest, ...find(words), cue: find(cue) }),
    question: (words, about) =>
      reading.questions.push({ ...find(words), ...(about === undefined ? {} : { about }) }),
    note: (words, reason) => reading.notes.push({ ...find(words), reason }),
  });
  reading.mentions.sort(bySpan);
  reading.statements.sort(bySpan);
  readingSchema.parse(reading);
  return reading;
}
