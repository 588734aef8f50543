import type { Link, Mention, Place, Quantity, Statement, TimeExpression } from '../../core/index.ts';
import { formatDate, formatNumber } from '../format.ts';

const CERTAINTY = ['open', 'possible', 'probable', 'certain'] as const;
const CERTAINTY_NOT = ['open', 'possibly not', 'probably not', 'certainly not'] as const;

/** FactBank's scale in words: 3 "certain", −2 "probably not". */
export function certaintyWords(certainty: number): string {
  const scale = certainty < 0 ? CERTAINTY_NOT : CERTAINTY;
  return scale[Math.min(3, Math.round(Math.abs(certainty)))] ?? 'open';
}

/** "20–55 %" of `[0.2, 0.55]`. */
export function oddsWords([low, high]: readonly [number, number]): string {
  const percent = (part: number) => Math.round(part * 100);
  return low === high ? `${percent(low)} %` : `${percent(low)}–${percent(high)} %`;
}

/** The event of a statement in one line: type, mode, contexts, code. */
export function eventWords(event: NonNullable<Statement['event']>): string {
  const contexts = event.contexts?.join(', ');
  const cameo = event.cameo === undefined ? undefined : `CAMEO ${event.cameo}`;
  return [event.type, event.mode, contexts, cameo].filter(Boolean).join(' · ');
}

/** What is known of a mention besides its words. */
export function mentionWords(mention: Mention, words: string): string {
  const facts = [
    mention.type,
    mention.form === 'name' ? undefined : mention.form,
    mention.name === words ? undefined : `= ${mention.name}`,
    mention.entity === undefined ? undefined : `entity ${mention.entity}`,
    mention.codes === undefined || mention.codes.length === 0 ? undefined : mention.codes.join(' '),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** From when to when, as days or instants; one where both are the same; '' where neither is known. */
export function rangeWords({ earliest, latest }: Pick<TimeExpression, 'earliest' | 'latest'>): string {
  if (earliest === undefined && latest === undefined) return '';
  if (earliest === latest && earliest !== undefined) return formatDate(earliest);
  if (earliest === undefined) return `by ${formatDate(latest ?? '')}`;
  return latest === undefined
    ? `from ${formatDate(earliest)}`
    : `${formatDate(earliest)} to ${formatDate(latest)}`;
}

/** "33.510, 36.290 · SY · ± 5 km". */
export function placeWords(place: Place): string {
  const facts = [
    `${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}`,
    place.country,
    place.admin1,
    place.geonames === undefined ? undefined : `GeoNames ${place.geonames}`,
    `± ${formatNumber(Math.round(place.uncertaintyKm * 10) / 10)} km`,
  ];
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}

const BOUNDS = {
  over: 'more than',
  under: 'less than',
  about: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
} as const;

/** "about 300 guards (270–330)"; the unit as the reader gives it. */
export function quantityWords(quantity: Quantity): string {
  const bound = quantity.bound === undefined ? '' : `${BOUNDS[quantity.bound]} `;
  const unit = quantity.unit === '' ? '' : ` ${quantity.unit}`;
  const { low, high } = quantity;
  const isRange = low !== undefined && high !== undefined && low !== high;
  const range = isRange ? ` (${formatNumber(low)}–${formatNumber(high)})` : '';
  const kind = quantity.kind === undefined || quantity.kind === 'cardinal' ? '' : ` · ${quantity.kind}`;
  return `${bound}${formatNumber(quantity.value)}${unit}${range}${kind}`;
}

const LINKS: Readonly<Record<Link['type'], string>> = {
  condition: 'is a condition of',
  cause: 'causes',
  enables: 'enables',
  prevents: 'prevents',
  purpose: 'serves',
  depends: 'decides on',
};

/** What a link says between its two ends, from the driver to the driven: "is a condition of". */
export function linkWords(link: Link): string {
  return LINKS[link.type];
}
