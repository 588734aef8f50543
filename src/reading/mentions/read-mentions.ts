import {
  bySpan,
  type Mention,
  type MentionType,
  type Note,
  type Place,
  type Span,
  SpanIndex,
} from '../../core/index.ts';
import type { Analysis } from '../../language/index.ts';
import type { Lexicon, NameHit } from '../../lexicon/index.ts';
import type { PlacesReading } from '../places/index.ts';

interface Found extends Span {
  type: MentionType;
  form: Mention['form'];
  name: string;
  entity?: string;
  codes?: readonly string[];
  /** What makes two mentions one chain: a key of its source, compared as text. */
  key: string;
}

/** "the Syrian Democratic Forces' " as a name: without article, possessive and surrounding signs. */
export function plainName(words: string): string {
  return words
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^(?:the|The|THE) (?=\S)/u, '')
    .replace(/['’]s?$/u, '')
    .trim();
}

function fromHit(text: string, hit: NameHit): Found {
  return {
    start: hit.start,
    end: hit.end,
    type: hit.type,
    form: 'name',
    name: plainName(text.slice(hit.start, hit.end)),
    entity: hit.entity,
    codes: hit.codes,
    key: `entity:${hit.entity}`,
  };
}

/** The hit that names the span: the same words, or the only hit inside that reaches the span's end or its name. */
function hitOf(span: Span, hits: SpanIndex<NameHit>): NameHit | undefined {
  const inside = hits.inside(span);
  return (
    inside.find((hit) => hit.start === span.start && hit.end === span.end) ??
    inside.find((hit) => hit.end === span.end && hit.use === 'name')
  );
}

/** What mentions are made of. */
export interface MentionInput {
  readonly analysis: Analysis;
  readonly lexicon: Lexicon;
  readonly places: PlacesReading;
  readonly date?: string;
  /** Spans that are not the article: a mention that touches one is left out, and so is its place. */
  readonly furniture: readonly Span[];
}

/** Names and nominals of the language stage, with what the lexicon knows of them. */
function referringMentions(text: string, analysis: Analysis, hits: SpanIndex<NameHit>): Found[] {
  const found: Found[] = [];
  for (const span of analysis.referring) {
    const hit = span.form === 'name' ? hitOf(span, hits) : undefined;
    found.push(described(text, span, span.form, hit, `chain:${span.chain}`));
  }
  const inSentence = analysis.sentences.flatMap((sentence) => sentence.names);
  const free = withoutOverlaps(
    inSentence,
    found.filter((one) => one.form === 'name'),
  );
  for (const span of free) {
    const hit = hitOf(span, hits);
    const name = plainName(text.slice(span.start, span.end));
    found.push(
      described(text, span, 'name', hit, hit === undefined ? `name:${name}` : `entity:${hit.entity}`),
    );
  }
  return found;
}

function described(
  text: string,
  span: Span & { readonly type: MentionType },
  form: Mention['form'],
  hit: NameHit | undefined,
  key: string,
): Found {
  return {
    start: span.start,
    end: span.end,
    type: hit?.use === 'name' ? hit.type : span.type,
    form,
    name: plainName(text.slice(span.start, span.end)),
    ...(hit === undefined ? {} : { entity: hit.entity, codes: hit.codes }),
    key,
  };
}

/** Those of `spans` that overlap none of `others`. */
function withoutOverlaps<T extends Span>(spans: readonly T[], others: Iterable<Span>): T[] {
  const index = new SpanIndex(others);
  return spans.filter((span) => !index.touches(span));
}

/**
 * The mentions of a text: what the language stage found to refer (names, nominals, pronouns, in chains), what the
 * lexicon knows besides, and the places, each tied to its mention. Names that the lexicon knows carry its entity and
 * the codes that hold at the text's date. A place inside a longer name ("Aleppo University") is that name's, not a place.
 * @returns in text order; ids `m1` …, `p1` …; chains numbered in order of first mention
 */
export function readMentions(
  text: string,
  input: MentionInput,
): { mentions: Mention[]; places: Place[]; notes: Note[] } {
  const { analysis, lexicon, furniture } = input;
  const article = <T extends Span>(spans: readonly T[]) => withoutOverlaps(spans, furniture);
  const hits = article(lexicon.findNames(text, input.date));
  const found = article(referringMentions(text, analysis, new SpanIndex(hits)));
  const names = () => found.filter((mention) => mention.form === 'name');
  for (const hit of withoutOverlaps(hits, names())) found.push(fromHit(text, hit));
  const bySame = new Map(names().map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const known = new SpanIndex(names());
  const placeMentions = article(input.places.mentions).filter(
    (one) => bySame.has(`${one.start}-${one.end}`) || !known.touches(one),
  );
  for (const { start, end, name } of placeMentions) {
    if (!bySame.has(`${start}-${end}`))
      found.push({ start, end, type: 'place', form: 'name', name, key: `name:${name}` });
  }
  const mentions = numbered(found);
  const idOf = new Map(
    mentions.filter((one) => one.form === 'name').map((one) => [`${one.start}-${one.end}`, one.id]),
  );
  const kept = new Set(placeMentions.map((one) => `${one.start}-${one.end}`));
  const isKept = (span: Span) => kept.has(`${span.start}-${span.end}`);
  return {
    mentions,
    places: input.places.places.filter(isKept).map((place, index) => ({
      ...place,
      id: `p${index + 1}`,
      mention: idOf.get(`${place.start}-${place.end}`) ?? place.mention,
    })),
    notes: input.places.notes.filter(isKept),
  };
}

/** Joins chains that share an entity, then numbers mentions and chains in text order. */
function numbered(found: readonly Found[]): Mention[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  for (const mention of found) {
    if (mention.entity === undefined || mention.form !== 'name') continue;
    const a = rootOf(mention.key);
    const b = rootOf(`entity:${mention.entity}`);
    if (a !== b) parent.set(a, b);
  }
  const chains = new Map<string, number>();
  return [...found].sort(bySpan).map((mention, index) => {
    const root = rootOf(mention.key);
    const chain = chains.get(root) ?? chains.size;
    chains.set(root, chain);
    const { start, end, type, form, name, entity, codes } = mention;
    return {
      id: `m${index + 1}`,
      start,
      end,
      type,
      form,
      name,
      ...(entity === undefined ? {} : { entity }),
      ...(codes === undefined || codes.length === 0 ? {} : { codes: [...codes] }),
      chain,
    };
  });
}
