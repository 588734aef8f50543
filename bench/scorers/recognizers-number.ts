import type { Quantity } from '../../src/core/index.ts';

/** An entity of the recognizers' number specs; `resolution` values are strings, absent where the spec leaves them open. */
export interface NumberEntity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly resolution: Readonly<Record<string, string | null>> | null;
}

export interface NumberSpec {
  readonly id: string;
  readonly spec: string;
  readonly text: string;
  readonly entities: readonly NumberEntity[];
}

/** Their unit names in our codes; one name may stand for several. Names not listed are compared in lower case. */
const UNIT_CODES: Readonly<Record<string, readonly string[]>> = {
  Dollar: ['USD'],
  'United States dollar': ['USD'],
  'Canadian dollar': ['CAD'],
  'Australian dollar': ['AUD'],
  'Hong Kong dollar': ['HKD'],
  'New Zealand dollar': ['NZD'],
  'Singapore dollar': ['SGD'],
  Pound: ['GBP', 'lb'],
  'British pound': ['GBP'],
  Euro: ['EUR'],
  'Japanese yen': ['JPY'],
  'Chinese yuan': ['CNY'],
  Franc: ['franc', 'FRF', 'CHF'],
  'Swiss franc': ['CHF'],
  Peseta: ['ESP'],
  'Finnish markka': ['FIM'],
  'Georgian lari': ['GEL'],
  'Lao kip': ['LAK'],
  'Sri Lankan rupee': ['LKR'],
  Rupee: ['INR'],
  'Indian rupee': ['INR'],
  Bitcoin: ['BTC'],
  'Mexican peso': ['MXN'],
  Pence: ['pence'],
  'South Korean won': ['KRW'],
  'Russian ruble': ['RUB'],
  Kilometer: ['km'],
  Meter: ['m'],
  Decimeter: ['dm'],
  Centimeter: ['cm'],
  Millimeter: ['mm'],
  Mile: ['mi'],
  Foot: ['ft'],
  Inch: ['in'],
  Yard: ['yd'],
  'Square kilometer': ['km²'],
  'Square meter': ['m²'],
  'Square foot': ['ft²'],
  'Square mile': ['mi²'],
  'Square inch': ['in²'],
  Acre: ['acre'],
  Hectare: ['ha'],
  'Cubic meter': ['m³'],
  'Cubic foot': ['ft³'],
  'Cubic centimeter': ['cm³'],
  'Cubic kilometer': ['km³'],
  Liter: ['l'],
  Milliliter: ['ml'],
  Gallon: ['gal'],
  Teaspoon: ['tsp'],
  Tablespoon: ['tbsp'],
  Ounce: ['oz'],
  'Fluid ounce': ['fl oz'],
  Kilogram: ['kg'],
  Gram: ['g'],
  Milligram: ['mg'],
  Microgram: ['µg'],
  Ton: ['t', 'ton'],
  'Metric ton': ['t'],
  Tonne: ['t'],
  'Kilometer per hour': ['km/h'],
  'Mile per hour': ['mi/h'],
  'Meter per second': ['m/s'],
  Knot: ['kn'],
  Megabit: ['Mbit'],
  Megabyte: ['MB'],
  Gigabyte: ['GB'],
  Kilobyte: ['kB'],
  Terabyte: ['TB'],
  Gigabit: ['Gbit'],
  Kilobit: ['kbit'],
  Bit: ['bit'],
  Byte: ['B'],
  Degree: ['°'],
  Radian: ['rad'],
  C: ['°C'],
  F: ['°F'],
  K: ['K'],
  Year: ['year of age'],
  Month: ['month of age'],
  Week: ['week of age'],
  Day: ['day of age'],
  Age: ['year of age'],
  Light: ['ly'],
};

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 + 1e-6 * Math.abs(b);

/** The numbers an entity gives: one value, or the ends of a range (an absent end is open); undefined where it has none. */
function numbersOf({
  resolution,
}: NumberEntity): { value?: number; low?: number; high?: number } | undefined {
  const text = resolution?.value ?? '';
  const range = /^[[(]([^,]*),([^,]*)[\])]$/u.exec(text);
  if (range !== null) {
    const [low, high] = [range[1] ?? '', range[2] ?? ''];
    return { ...(low === '' ? {} : { low: Number(low) }), ...(high === '' ? {} : { high: Number(high) }) };
  }
  const value = text === '' ? Number.NaN : Number(text.replace('%', ''));
  return Number.isFinite(value) ? { value } : undefined;
}

/** True for an entity that says a number: not "last", not a unit alone. */
export function hasNumber(entity: NumberEntity): boolean {
  return numbersOf(entity) !== undefined;
}

function unitFits(quantity: Quantity, entity: NumberEntity): boolean {
  const name = entity.type === 'percentage' ? '%' : entity.resolution?.unit;
  if (name === undefined || name === null) return true;
  const codes = UNIT_CODES[name] ?? [name.toLowerCase()];
  // "500,000 barrels a day" is their Barrel: what stands over the stroke is compared too.
  return codes.includes(quantity.unit) || codes.includes(quantity.unit.split('/')[0] ?? '');
}

function valueFits(quantity: Quantity, entity: NumberEntity): boolean {
  const want = numbersOf(entity);
  if (want === undefined) return false;
  if (want.value !== undefined) {
    const isEnd = quantity.low !== undefined && quantity.high !== undefined;
    const ends = isEnd ? [quantity.value, quantity.low, quantity.high] : [quantity.value];
    return ends.some((end) => end !== undefined && close(end, want.value ?? Number.NaN));
  }
  if (want.low !== undefined && want.low === want.high) return close(quantity.value, want.low);
  const fits = (got: number | undefined, end: number | undefined): boolean =>
    got === undefined || end === undefined ? got === end : close(got, end);
  return fits(quantity.low, want.low) && fits(quantity.high, want.high);
}

/** True when a quantity overlaps the entity and has its number (either end, for a part of a range) and its unit. */
export function isRight(quantities: readonly Quantity[], entity: NumberEntity): boolean {
  return quantities.some(
    (quantity) =>
      quantity.start < entity.end &&
      entity.start < quantity.end &&
      valueFits(quantity, entity) &&
      unitFits(quantity, entity),
  );
}

const MONEY = /^([A-Z]{3}|cent|penny|pence|franc|peso|lira|dinar|rial|toman)(\/|$)/u;

/** True for a quantity that a spec of this kind would have to give: spurious where the spec's sentence has none. */
export function isOfSpec(spec: string, { unit, kind, low, high, bound }: Quantity): boolean {
  if (spec.startsWith('Ordinal')) return kind === 'ordinal';
  if (spec.startsWith('Percent')) return unit === '%';
  if (spec.startsWith('Currency')) return MONEY.test(unit);
  if (spec.startsWith('Temperature')) return unit.startsWith('°');
  if (spec.startsWith('Age')) return unit.endsWith(' of age');
  const measured =
    !MONEY.test(unit) && unit !== '%' && Object.values(UNIT_CODES).some((codes) => codes.includes(unit));
  if (spec.startsWith('Dimension')) return measured;
  if (spec.startsWith('NumberRange')) return low !== undefined || high !== undefined || bound !== undefined;
  return kind !== 'ordinal' && !measured && !MONEY.test(unit) && unit !== '%';
}
