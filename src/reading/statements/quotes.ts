import {
  type Attribution,
  bySpan,
  isInside,
  type Mention,
  type Span,
  type Statement,
} from '../../core/index.ts';

const OPENING = /["“«]/u;
const CLOSING = /["”»]/u;

/** A sentence with what quotes do in it: open at its start, open at its end, its first sign a quote. */
export interface Quoted extends Span {
  readonly inside: boolean;
  readonly open: boolean;
  readonly begins: boolean;
  readonly any: boolean;
}

/** Follows quotation marks over the sentences of a text; a straight mark opens and closes by turns, a blank line closes. */
export function followQuotes(text: string, sentences: readonly Span[]): Quoted[] {
  let open = false;
  let last = 0;
  return sentences.map((sentence) => {
    if (/\n\s*\n/u.test(text.slice(last, sentence.start))) open = false;
    last = sentence.end;
    const inside = open;
    const words = text.slice(sentence.start, sentence.end);
    let any = false;
    for (const sign of words) {
      if (sign === '"') open = !open;
      else if (OPENING.test(sign)) open = true;
      else if (CLOSING.test(sign)) open = false;
      else continue;
      any = true;
    }
    return {
      start: sentence.start,
      end: sentence.end,
      inside,
      open,
      begins: OPENING.test(words[0] ?? ''),
      any,
    };
  });
}

/** What stands between quotation marks; a straight mark opens and closes by turns, a blank line closes. */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  for (const { 0: sign, index } of text.matchAll(/["“”«»]|\n\s*\n/gu)) {
    const opens = OPENING.test(sign) && (sign !== '"' || start < 0);
    if (opens) start = index;
    else {
      if (start >= 0 && CLOSING.test(sign)) found.push({ start, end: index + 1 });
      start = -1;
    }
  }
  return found;
}

const FIRST_PERSON = /^(?:I|me|my|myself)$/u;

/** The ids of mentions that speak of themselves inside a quotation. */
function firstPersons(text: string, mentions: readonly Mention[]): Set<string> {
  const spoken = quotations(text);
  const found = new Set<string>();
  let at = 0;
  for (const mention of [...mentions].sort(bySpan)) {
    while (at < spoken.length && (spoken[at]?.end ?? 0) <= mention.start) at++;
    const quote = spoken[at];
    if (quote === undefined) break;
    if (isInside(mention, quote) && FIRST_PERSON.test(text.slice(mention.start, mention.end)))
      found.add(mention.id);
  }
  return found;
}

/**
 * '"I opposed it," the envoy said': who says so in a quotation is who does it.
 * @param mentions  of the statements' text
 */
export function inOwnWords(
  text: string,
  statements: readonly Statement[],
  mentions: readonly Mention[],
): Statement[] {
  const firsts = firstPersons(text, mentions);
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return statements.map((one) => {
    const speaker = one.attribution[0]?.who;
    if (speaker === undefined || speaker === null || speaker === 'author') return one;
    const named = (ids: readonly string[]) => ids.map((id) => (firsts.has(id) ? speaker : id));
    const { sources, targets, event } = one;
    if (![...sources, ...targets].some((id) => firsts.has(id))) return one;
    const codes = byId.get(speaker)?.codes ?? [];
    const source = event?.source ?? (sources.some((id) => firsts.has(id)) ? codes : []);
    return {
      ...one,
      sources: [...new Set(named(sources))],
      targets: [...new Set(named(targets))],
      ...(event === undefined || source.length === 0 ? {} : { event: { ...event, source: [...source] } }),
    };
  });
}

/**
 * The speaker of each sentence that a quotation makes another's: a quote that goes on from the sentence before, or into the
 * next, or that begins a sentence after one with a speaker and says nothing of its own speaker.
 * @param voices  the outermost named voice of each sentence, where it has one
 */
export function speakers(
  quoted: readonly Quoted[],
  voices: readonly (Attribution | undefined)[],
): (Attribution | undefined)[] {
  const found = quoted.map(() => undefined as Attribution | undefined);
  let speaker: Attribution | undefined;
  for (const [index, sentence] of quoted.entries()) {
    const own = voices[index];
    if (sentence.inside || (sentence.begins && own === undefined)) {
      found[index] = own ?? speaker ?? ahead(quoted, voices, index);
    }
    if (own !== undefined && (sentence.any || sentence.inside)) speaker = own;
    else if (!sentence.inside && !sentence.open && !sentence.begins) speaker = undefined;
  }
  return found;
}

/** The voice named where a quote that is still open ends: '"One. Two," he said.' */
function ahead(
  quoted: readonly Quoted[],
  voices: readonly (Attribution | undefined)[],
  from: number,
): Attribution | undefined {
  for (let index = from; index < Math.min(quoted.length, from + 8); index++) {
    const voice = voices[index];
    if (voice !== undefined) return voice;
    if (quoted[index]?.open !== true) return undefined;
  }
  return undefined;
}
