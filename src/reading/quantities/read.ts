import type { Furniture, Note, Quantity, Span, TimeExpression } from '../../core/index.ts';
import { bySpan, overlaps } from '../../core/index.ts';
import type { AnalysedSentence } from '../../language/index.ts';
import { markChange } from './change.ts';
import { collect } from './collect.ts';
import { type Counted, countedByRule, countedByTree } from './counted.ts';
import { join } from './joins.ts';
import type { Measured } from './measured.ts';
import type { MoneyContext } from './money.ts';
import { priceYear } from './price-year.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** What a text's reader knows besides the text; all of it may be absent. */
export interface QuantityContext extends MoneyContext {
  /** Spans read as times: their numbers (years, clock times, days) are not quantities; ages inside durations are. */
  readonly times?: readonly TimeExpression[];
  /** Trees and names; without them, light rules find what is counted. */
  readonly sentences?: readonly AnalysedSentence[];
  /** Numbers in furniture are not read, except in captions. */
  readonly furniture?: readonly Furniture[];
}

/** Quantities in text order with ids q1, q2 …, and notes on numbers that were seen and could not be held. */
export interface QuantityReading {
  readonly quantities: Quantity[];
  readonly notes: Note[];
}

/** Countries whose papers group thousands with a point: only "4.800" is in doubt. */
const DECIMAL_COMMA: ReadonlySet<string> = new Set([
  'AL',
  'AR',
  'AT',
  'BE',
  'BG',
  'BR',
  'CL',
  'CO',
  'CZ',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'ID',
  'IT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'RS',
  'RU',
  'SE',
  'SI',
  'SK',
  'TR',
  'UA',
  'VN',
]);

function spanOf(tokens: Tokens, item: Measured): Span {
  return { start: tokens.at(item.first).start, end: tokens.at(item.last).end };
}

/** A walk over sorted spans that answers, for growing positions, which one holds a span. */
function finder<T extends Span>(spans: readonly T[]): (span: Span) => T | undefined {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const found = spans[next];
    return found !== undefined && overlaps(found, span) ? found : undefined;
  };
}

/** True when the number is a part of a longer name that was recognised. */
function isInName(sentence: AnalysedSentence | undefined, span: Span): boolean {
  return (sentence?.names ?? []).some(
    (name) =>
      name.start < span.end && name.end > span.start && (name.start < span.start || name.end > span.end),
  );
}

function kindOf(item: Measured, counted: Counted | undefined): NonNullable<Quantity['kind']> {
  if (item.kind !== undefined) return item.kind;
  if (item.form === 'ordinal') return 'ordinal';
  if (item.form === 'part' && item.unitKind === 'none') return 'share';
  return item.unit === '%' && counted !== undefined ? 'share' : 'cardinal';
}

function unitOf(item: Measured, counted: Counted | undefined): string {
  if (item.noun !== undefined) return item.noun;
  if (item.unitKind !== 'none' || item.unit !== '') return item.unit;
  if (item.form === 'part') return '';
  return counted?.head ?? '';
}

/** -0 and the dust of binary fractions do not reach the reader: fifteen significant digits are kept. */
function tidy(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

function emit(item: Measured, span: Span, counted: Counted | undefined, id: number): Quantity {
  return {
    id: `q${id}`,
    ...span,
    value: tidy(item.value),
    ...(item.low === undefined ? {} : { low: tidy(item.low) }),
    ...(item.high === undefined ? {} : { high: tidy(item.high) }),
    ...(item.bound === undefined ? {} : { bound: item.bound }),
    kind: kindOf(item, counted),
    ...(item.direction === undefined ? {} : { direction: item.direction }),
    unit: unitOf(item, counted),
    ...(item.year === undefined ? {} : { year: item.year }),
    ...(counted === undefined ? {} : { of: counted.of }),
  };
}

/**
 * Reads every count, measure, amount, share, ordinal and change of a text.
 * @param text    the text as read; spans are UTF-16 offsets into it
 * @param context times already read, trees, furniture, country (ISO 3166 alpha-2) and currency (ISO 4217) where known
 * @returns quantities in text order; `value` is finite and within low and high; the span covers bound, number and unit.
 *   Vague words give the range they cover and the least of it as value. [] when the text counts nothing.
 * @throws  never on prose
 */
export function readQuantities(text: string, context: QuantityContext = {}): QuantityReading {
  const times = [...(context.times ?? [])].sort(bySpan);
  const furniture = [...(context.furniture ?? [])].filter(({ kind }) => kind !== 'caption').sort(bySpan);
  const decimalComma = context.country !== undefined && DECIMAL_COMMA.has(context.country);
  const tokens = tokenise(text, times, decimalComma);
  const { items, notes } = collect(tokens, context);
  const inFurniture = finder(furniture);
  const inSentence = finder(context.sentences ?? []);
  const quantities: Quantity[] = [];
  for (const joined of join(tokens, items)) {
    const item = markChange(tokens, priceYear(tokens, joined));
    const span = spanOf(tokens, item);
    if (inFurniture(span) !== undefined) continue;
    const sentence = inSentence(span);
    if (isInName(sentence, span)) continue;
    const wants = item.kind !== 'change' && item.noun === undefined && item.unitKind !== 'label';
    const tree = wants && sentence !== undefined ? countedByTree(sentence, span, item) : undefined;
    const counted = wants ? (tree ?? countedByRule(tokens, item)) : undefined;
    quantities.push(emit(item, span, counted, quantities.length + 1));
  }
  const aside = finder(furniture);
  return { quantities, notes: notes.sort(bySpan).filter((note) => aside(note) === undefined) };
}
