import {
  bySpan,
  type Mention,
  type MentionType,
  type Note,
  type Place,
  type Span,
  SpanIndex,
} from '../../core/index.ts';
import type { AnalysedSentence, Analysis } from '../../language/index.ts';
import type { Lexicon, NameHit } from '../../lexicon/index.ts';
import type { PlacesReading } from '../places/index.ts';
import { Chains } from './chains.ts';
import { isGovernment } from './seat.ts';

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

/** A hit nobody else found. One that ends in a common noun ("US troops") describes, it is no proper name. */
function fromHit(text: string, hit: NameHit): Found {
  const last =
    text
      .slice(hit.start, hit.end)
      .split(/[\s\u00a0]+/u)
      .at(-1) ?? '';
  return {
    start: hit.start,
    end: hit.end,
    type: hit.type,
    form: /^\p{Ll}/u.test(last) ? 'nominal' : 'name',
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
    inside.find((hit) => hit.end === span.end && hit.use !== 'demonym')
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

/**
 * Hits with capitals told apart: one that stands for its government keeps the government's entity and codes, and its
 * name's type, as "Iraq" does; the town loses them and is left to the gazetteer.
 */
function withSeats(hits: readonly NameHit[], sentences: readonly AnalysedSentence[]): NameHit[] {
  let at = 0;
  return hits.flatMap((hit) => {
    if (hit.use !== 'capital') return [hit];
    while (at < sentences.length && (sentences[at]?.end ?? 0) < hit.end) at++;
    return isGovernment(sentences[at], hit) ? [hit] : [];
  });
}

/** What a span's words are known as: the hit over them, else the whole of them looked up. */
function knownAs(text: string, span: Span, hits: SpanIndex<NameHit>, input: MentionInput) {
  const hit = hitOf(span, hits);
  if (hit !== undefined) return hit;
  const known = input.lexicon.lookup(text.slice(span.start, span.end), input.date);
  // A capital that is no hit was found to be the town.
  return known?.use === 'capital' ? undefined : known;
}

/**
 * Names of the language stage with what the lexicon knows of them, and what else refers. A name that nobody knows and
 * that lies inside a longer known one ("al" in "al-Hol") is a slip of the tagger and left out.
 * @param longer  spans of names that lexicon and gazetteer know
 */
function languageMentions(
  text: string,
  input: MentionInput,
  hits: SpanIndex<NameHit>,
  longer: SpanIndex<Span>,
): Found[] {
  const found: Found[] = [];
  for (const span of input.analysis.sentences.flatMap((sentence) => sentence.names)) {
    const known = knownAs(text, span, hits, input);
    if (known === undefined && longer.around(span)) continue;
    const name = plainName(text.slice(span.start, span.end));
    found.push({
      start: span.start,
      end: span.end,
      type: known === undefined || known.use === 'demonym' ? span.type : known.type,
      form: 'name',
      name,
      ...(known === undefined ? {} : { entity: known.entity, codes: known.codes }),
      key: known === undefined ? `name:${name}` : `entity:${known.entity}`,
    });
  }
  for (const { start, end, type, form, chain } of input.analysis.referring) {
    if (form === 'name') continue;
    found.push({ start, end, type, form, name: plainName(text.slice(start, end)), key: `chain:${chain}` });
  }
  return found;
}

/** The phrases of names with their chains: "Iraqi Prime Minister Mohammed Shia al-Sudani" is the name at its head. */
function namedPhrases(
  analysis: Analysis,
): { readonly phrase: Span; readonly head: Span; readonly key: string }[] {
  return analysis.referring.flatMap((phrase) => {
    const head = analysis.sentences[phrase.sentence]?.words[phrase.head];
    return phrase.form === 'name' && head !== undefined
      ? [{ phrase, head, key: `chain:${phrase.chain}` }]
      : [];
  });
}

/** Those of `spans` that overlap none of `others`. */
function withoutOverlaps<T extends Span>(spans: readonly T[], others: Iterable<Span>): T[] {
  const index = new SpanIndex(others);
  return spans.filter((span) => !index.touches(span));
}

/**
 * The mentions of a text: what the language stage found to refer (names, nominals, pronouns, in chains), what the
 * lexicon knows besides, and the places, each tied to its mention. Names that the lexicon knows carry its entity and
 * the codes that hold at the text's date. A place inside a longer name ("Aleppo University") is that name's, not a place; nor is a
 * capital that stands for its government.
 * `names` are the lexicon's own hits, those inside longer names among them.
 * @returns in text order; ids `m1` …, `p1` …; chains numbered in order of first mention
 */
export function readMentions(
  text: string,
  input: MentionInput,
): { mentions: Mention[]; places: Place[]; notes: Note[]; names: readonly NameHit[] } {
  const { lexicon, furniture } = input;
  const article = <T extends Span>(spans: readonly T[]) => withoutOverlaps(spans, furniture);
  const allHits = article(lexicon.findNames(text, input.date));
  const hits = withSeats(allHits, input.analysis.sentences);
  const places = article(input.places.mentions);
  const longer = new SpanIndex<Span>([...hits, ...places]);
  const found = article(languageMentions(text, input, new SpanIndex(hits), longer));
  const names = () => found.filter((mention) => mention.form === 'name');
  // A hit beside all names, or one that holds a name whole: "Bashar al-Assad's regime" is known besides the man.
  const taken = new SpanIndex(names());
  for (const hit of hits) {
    const inside = taken.inside(hit);
    const isNew =
      inside.length === 0
        ? !taken.touches(hit)
        : !inside.some((one) => one.start === hit.start && one.end === hit.end);
    if (isNew && !taken.crosses(hit)) found.push(fromHit(text, hit));
  }
  const bySame = new Map(names().map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const known = new SpanIndex(names());
  const placeMentions = places.filter((one) => bySame.has(`${one.start}-${one.end}`) || !known.touches(one));
  for (const { start, end, name } of placeMentions) {
    const same = bySame.get(`${start}-${end}`);
    if (same === undefined)
      found.push({ start, end, type: 'place', form: 'name', name, key: `name:${name}` });
    // The gazetteer knows the name, the lexicon does not: the tagger's "organisation" was a guess.
    else if (same.entity === undefined && same.type !== 'person') same.type = 'place';
  }
  const mentions = numbered(found, input.analysis);
  const idOf = new Map(
    mentions.filter((one) => one.form === 'name').map((one) => [`${one.start}-${one.end}`, one.id]),
  );
  const kept = new Set(placeMentions.map((one) => `${one.start}-${one.end}`));
  const governments = new Set(
    hits.flatMap((one) => (one.use === 'capital' ? [`${one.start}-${one.end}`] : [])),
  );
  const isKept = ({ start, end }: Span) => kept.has(`${start}-${end}`) && !governments.has(`${start}-${end}`);
  return {
    mentions,
    names: allHits,
    places: input.places.places.filter(isKept).map((place, index) => ({
      ...place,
      id: `p${index + 1}`,
      mention: idOf.get(`${place.start}-${place.end}`) ?? place.mention,
    })),
    notes: input.places.notes.filter(isKept),
  };
}

/** Joins the chains of one entity and those that the language stage found, then numbers all in text order. */
function numbered(found: readonly Found[], analysis: Analysis): Mention[] {
  const chains = new Chains();
  const names = found.filter((mention) => mention.form === 'name');
  for (const { key, entity } of names) if (entity !== undefined) chains.name(key, entity);
  const index = new SpanIndex(names);
  for (const { phrase, head, key } of namedPhrases(analysis)) {
    const name = index.inside(phrase).find((one) => one.start <= head.start && one.end >= head.end);
    if (name !== undefined) chains.join(name.key, key);
  }
  const numbers = new Map<string, number>();
  return [...found].sort(bySpan).map((mention, at) => {
    const root = chains.rootOf(mention.key);
    const chain = numbers.get(root) ?? numbers.size;
    numbers.set(root, chain);
    const { start, end, type, form, name, entity, codes } = mention;
    return {
      id: `m${at + 1}`,
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
