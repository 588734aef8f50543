import type { TimeExpression } from '../../src/core/index.ts';

/** What is scored of a system's expression; a library that gives no TIMEX3 value is scored by its bounds. */
export type SystemTime = Pick<
  TimeExpression,
  'start' | 'end' | 'type' | 'value' | 'earliest' | 'latest' | 'alternatives'
>;

/** A date of the GUM corpus: a span and when it was. */
export interface GumDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

export interface TimeCounts {
  gold: number;
  system: number;
  /** Pairs of a gold and a system span that overlap, each used once. */
  found: number;
  /** Of the found, those with the right value. */
  right: number;
  /** Found pairs that have a value to compare. */
  compared: number;
}

/** No counts yet. */
export function noTimeCounts(): TimeCounts {
  return { gold: 0, system: 0, found: 0, right: 0, compared: 0 };
}

/** 2PR/(P+R) in percent of the given number of hits. */
export function relaxedF1(counts: TimeCounts, hits: number): number {
  return counts.gold + counts.system === 0 ? 0 : (200 * hits) / (counts.gold + counts.system);
}

interface SpanLike {
  readonly start: number;
  readonly end: number;
}

/** Pairs gold with system spans that overlap, one to one, both in text order. */
export function pairSpans<G extends SpanLike, S extends SpanLike>(
  gold: readonly G[],
  system: readonly S[],
): [G, S][] {
  const used = new Set<S>();
  const pairs: [G, S][] = [];
  for (const one of gold) {
    const best = system.find((other) => other.start < one.end && one.start < other.end && !used.has(other));
    if (best === undefined) continue;
    used.add(best);
    pairs.push([one, best]);
  }
  return pairs;
}

/** First day of an ISO year, month or day; the text itself for what is none. */
function firstDay(iso: string): string {
  if (/^-?\d{4}$/.test(iso)) return `${iso}-01-01`;
  return /^\d{4}-\d{2}$/.test(iso) ? `${iso}-01` : iso.slice(0, 10);
}

function lastDay(iso: string): string {
  if (/^-?\d{4}$/.test(iso)) return `${iso}-12-31`;
  if (!/^\d{4}-\d{2}$/.test(iso)) return iso.slice(0, 10);
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return `${iso}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** A value without seconds and with GUM's "--07" as TIMEX3 writes it. */
function plain(value: string): string {
  return value.replace(/^--/, 'XXXX-').replace(/(T\d{2}:\d{2}):00$/, '$1');
}

/** True when a system's expression says the GUM date: the same value, or bounds on the same first and last day. */
export function isGumValue(gold: GumDate, system: SystemTime): boolean {
  if (gold.when !== undefined) return plain(gold.when) === plain(system.value);
  const from = gold.from ?? gold.notBefore;
  const to = gold.to ?? gold.notAfter;
  if (from?.startsWith('--') || to?.startsWith('--')) return false;
  const isFrom = !from || system.earliest?.slice(0, 10) === firstDay(from);
  const isTo = !to || system.latest?.slice(0, 10) === lastDay(to);
  return isFrom && isTo && Boolean(from || to);
}

/** Scores one GUM text; durations and sets, which GUM does not mark, are left out of the system's. */
export function scoreGum(gold: readonly GumDate[], system: readonly SystemTime[], counts: TimeCounts): void {
  const dates = system.filter(
    (one) => (one.type === 'DATE' || one.type === 'TIME') && !one.value.endsWith('_REF'),
  );
  const pairs = pairSpans(gold, dates);
  counts.gold += gold.length;
  counts.system += dates.length;
  counts.found += pairs.length;
  counts.compared += pairs.length;
  counts.right += pairs.filter(([one, other]) => isGumValue(one, other)).length;
}

/** An entity of the recognizers' date-time specs. */
export interface DateTimeEntity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly resolution: { readonly values: readonly Readonly<Record<string, string>>[] } | null;
}

/** The days on which an entity may start; empty for clock times, stretches and what has no day. */
export function startDays(entity: DateTimeEntity): string[] {
  const days = (entity.resolution?.values ?? []).map(
    (value) => value.start ?? (value.type?.endsWith('range') ? undefined : value.value),
  );
  return days
    .filter((day) => day !== undefined && /^\d{4}-\d{2}-\d{2}/.test(day))
    .map((day) => (day ?? '').slice(0, 10));
}

/** Scores one spec: spans by overlap, and the start day where the spec gives one (any of its candidates). */
export function scoreDateTime(
  gold: readonly DateTimeEntity[],
  system: readonly SystemTime[],
  counts: TimeCounts,
): void {
  const pairs = pairSpans(gold, system);
  counts.gold += gold.length;
  counts.system += system.length;
  counts.found += pairs.length;
  for (const [one, other] of pairs) {
    const days = startDays(one);
    if (days.length === 0) continue;
    counts.compared += 1;
    const given = [
      other.earliest?.slice(0, 10),
      other.value.slice(0, 10),
      ...(other.alternatives ?? []).map((text) => text.slice(0, 10)),
    ];
    if (given.some((day) => day !== undefined && days.includes(day))) counts.right += 1;
  }
}

/** A row of the analysts' set: one expression in a sentence, with the value an analyst gives it. */
export interface AnalystRow {
  readonly id: string;
  readonly family: string;
  readonly text: string;
  readonly date?: string;
  readonly country?: string;
  readonly start: number;
  readonly end: number;
  readonly expression: string;
  readonly type: TimeExpression['type'];
  readonly value: string;
  readonly stated?: string;
  readonly alternative?: string;
  readonly zone?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** The system's expression that overlaps the analyst's and has its value. */
export function rightFor<S extends SystemTime>(row: AnalystRow, system: readonly S[]): S | undefined {
  return system.find((one) => one.start < row.end && row.start < one.end && one.value === row.value);
}

/** True when type, bounds, stated value, alternative and zone are the analyst's too, as far as given. */
export function isWhollyRight(row: AnalystRow, one: TimeExpression): boolean {
  return (
    one.type === row.type &&
    (row.earliest === undefined || one.earliest === row.earliest) &&
    (row.latest === undefined || one.latest === row.latest) &&
    (row.stated === undefined || one.stated === row.stated) &&
    (row.zone === undefined || one.zone === row.zone) &&
    (row.alternative === undefined || (one.alternatives?.includes(row.alternative) ?? false))
  );
}
