import { bySpan, type Mention, type MentionType, overlaps, type Span } from '../../core/index.ts';
import type { Analysis } from '../../language/index.ts';
import type { Lexicon, NameHit } from '../../lexicon/index.ts';

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
function hitOf(span: Span, hits: readonly NameHit[]): NameHit | undefined {
  const inside = hits.filter((hit) => hit.start >= span.start && hit.end <= span.end);
  return (
    inside.find((hit) => hit.start === span.start && hit.end === span.end) ??
    inside.find((hit) => hit.end === span.end && hit.use === 'name')
  );
}

/**
 * The mentions of a text: what the language stage found to refer (names, nominals, pronouns, in chains) and what the
 * lexicon knows besides. Names that the lexicon knows carry its entity and the codes that hold at the text's date.
 * @param skip  spans that are not the article; a mention that touches one is left out
 * @returns in text order; ids `m1`, `m2` … ; chains numbered in order of first mention
 */
export function readMentions(
  text: string,
  analysis: Analysis,
  lexicon: Lexicon,
  options: { readonly date?: string; readonly skip?: readonly Span[] },
): Mention[] {
  const outside = (span: Span) => !(options.skip ?? []).some((other) => overlaps(span, other));
  const hits = lexicon.findNames(text, options.date).filter(outside);
  const found: Found[] = [];
  for (const span of analysis.referring) {
    if (!outside(span)) continue;
    const hit = span.form === 'name' ? hitOf(span, hits) : undefined;
    found.push({
      start: span.start,
      end: span.end,
      type: hit?.use === 'name' ? hit.type : span.type,
      form: span.form,
      name: plainName(text.slice(span.start, span.end)),
      ...(hit === undefined ? {} : { entity: hit.entity, codes: hit.codes }),
      key: `chain:${span.chain}`,
    });
  }
  for (const sentence of analysis.sentences) {
    for (const span of sentence.names) {
      if (!outside(span) || found.some((other) => overlaps(span, other) && other.form === 'name')) continue;
      const hit = hitOf(span, hits);
      const name = plainName(text.slice(span.start, span.end));
      found.push({
        start: span.start,
        end: span.end,
        type: hit?.use === 'name' ? hit.type : span.type,
        form: 'name',
        name,
        ...(hit === undefined ? {} : { entity: hit.entity, codes: hit.codes }),
        key: hit === undefined ? `name:${name}` : `entity:${hit.entity}`,
      });
    }
  }
  const names = found.filter((mention) => mention.form === 'name');
  for (const hit of hits) {
    if (!names.some((other) => overlaps(hit, other))) found.push(fromHit(text, hit));
  }
  return numbered(found);
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
