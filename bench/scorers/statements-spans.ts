import { overlaps, type Reading, type Span } from '../../src/core/index.ts';

type Pairs = readonly (readonly [number, number])[];

const spans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ start, end }));
const touches = (span: Span, list: readonly Span[]) => list.some((one) => overlaps(one, span));
const f1 = (right: number, given: number, wanted: number) => (200 * right) / Math.max(1, given + wanted);

export interface AttributionRecord {
  readonly text: string;
  readonly genre: string;
  readonly dct: string | null;
  readonly attributions: readonly {
    readonly attribution: Pairs;
    readonly source: Pairs;
    readonly cue: Pairs;
  }[];
}

/** Stances that the set does not label: it marks who says, thinks or knows that something is so, not who asks for it or means to do it. */
const UNLABELLED = new Set([
  'calls for',
  'offers',
  'promises',
  'intends',
  'decides',
  'considers',
  'threatens',
]);

/** F1 of finding that something is attributed (the voice or its verb inside the labelled span), and of whose voice it is. */
export function scoreAttribution(
  records: readonly AttributionRecord[],
  readings: readonly Reading[],
): { detect: number; source: number } {
  let [detected, sourced, given, wanted] = [0, 0, 0, 0];
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const voices = new Map<string, Span>();
    for (const { attribution } of reading.statements)
      for (const one of attribution)
        if (one.who !== 'author' && !UNLABELLED.has(one.stance))
          voices.set(`${one.start}-${one.end}-${one.verb ?? ''}`, one);
    given += voices.size;
    wanted += record.attributions.length;
    const left = new Set(voices.values());
    for (const gold of record.attributions) {
      const found = [...left].find((one) => touches(one, spans([...gold.attribution, ...gold.cue])));
      if (found === undefined) continue;
      left.delete(found);
      detected++;
      if (touches(found, spans(gold.source))) sourced++;
    }
  }
  return { detect: f1(detected, given, wanted), source: f1(sourced, given, wanted) };
}

export interface ContingencyRecord {
  readonly text: string;
  readonly dct: string | null;
  readonly relations: readonly {
    readonly realisation: string;
    readonly sense: string;
    readonly connective: Pairs;
  }[];
}

/** F1 of conditions and of explicit causes, by the connective. */
export function scoreContingency(
  records: readonly ContingencyRecord[],
  readings: readonly Reading[],
): { condition: number; cause: number } {
  const count = (
    isType: (type: string) => boolean,
    isSense: (sense: string, realisation: string) => boolean,
  ) => {
    let [right, given, wanted] = [0, 0, 0];
    for (const [index, record] of records.entries()) {
      const reading = readings[index];
      if (reading === undefined) continue;
      const left = new Set(reading.links.filter((link) => isType(link.type)));
      const gold = record.relations.filter(
        (one) => isSense(one.sense, one.realisation) && one.connective.length > 0,
      );
      given += left.size;
      wanted += gold.length;
      for (const one of gold) {
        const found = [...left].find((link) => touches(link.cue, spans(one.connective)));
        if (found === undefined) continue;
        left.delete(found);
        right++;
      }
    }
    return f1(right, given, wanted);
  };
  return {
    condition: count(
      (type) => type === 'condition',
      (sense) => /condition/iu.test(sense),
    ),
    cause: count(
      (type) => type === 'cause',
      (sense, realisation) => /\.Cause/u.test(sense) && realisation === 'explicit',
    ),
  };
}

export interface CausalRecord {
  readonly text: string;
  readonly causal: 0 | 1;
}

/** Probability above which a sentence without a link is held to tell a cause; chosen by cross-validation in training/statements. */
const CAUSAL = 0.4;

/** F1 of sentences told to hold a cause and its effect; the set counts a condition, what it drives being its effect, and a purpose. */
export function scoreCausal(records: readonly CausalRecord[], readings: readonly Reading[]): number {
  let [right, given, wanted] = [0, 0, 0];
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    const isCausal =
      reading?.links.some((link) => link.type !== 'depends') === true ||
      reading?.sentences.some(({ causal = 0 }) => causal > CAUSAL) === true;
    if (isCausal) given++;
    if (record.causal === 1) wanted++;
    if (isCausal && record.causal === 1) right++;
  }
  return f1(right, given, wanted);
}

export interface FactualityRecord {
  readonly text: string;
  readonly predicates: readonly {
    readonly start: number;
    readonly end: number;
    readonly factuality: number;
  }[];
}

/** Certainty of a predicate that is no statement and no verb to the reader: told as it stands. Other verbs have theirs among the tokens. */
const UNTOLD = 2;

/** Pearson's r and mean absolute error of certainty, and F1 of "did not happen" (below 0). */
export function scoreFactuality(
  records: readonly FactualityRecord[],
  readings: readonly Reading[],
): { r: number; error: number; f1: number; told: number } {
  const pairs: [number, number][] = [];
  let told = 0;
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    for (const predicate of record.predicates) {
      const found = reading.statements.find((one) => overlaps(one.trigger, predicate));
      const token = reading.sentences
        .find((sentence) => overlaps(sentence, predicate))
        ?.tokens?.find((one) => overlaps(one, predicate));
      if (found !== undefined) told++;
      pairs.push([found?.certainty ?? token?.certainty ?? UNTOLD, predicate.factuality]);
    }
  }
  const n = Math.max(1, pairs.length);
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  let [xy, xx, yy, error, right, given, wanted] = [0, 0, 0, 0, 0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    error += Math.abs(x - y);
    if (x < 0) given++;
    if (y < 0) wanted++;
    if (x < 0 && y < 0) right++;
  }
  return {
    r: xy / Math.sqrt(Math.max(1e-9, xx * yy)),
    error: error / n,
    f1: f1(right, given, wanted),
    told: (100 * told) / n,
  };
}

export interface RelationRecord {
  readonly text: string;
  readonly relations: readonly {
    readonly type: string;
    readonly sourceBegin: number;
    readonly sourceEnd: number;
    readonly targetBegin: number;
    readonly targetEnd: number;
  }[];
}

const WANTED = new Set(['FightingAgainst', 'AlliesOf', 'CommWith']);

/** Share of the labelled pairs that some statement brings together, as source and target or side by side. */
export function scoreRelations(
  records: readonly RelationRecord[],
  readings: readonly Reading[],
): { recall: number; pairs: number } {
  let [found, pairs] = [0, 0];
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const byId = new Map(reading.mentions.map((one) => [one.id, one]));
    const chains = new Map<number, Span[]>();
    for (const one of reading.mentions) chains.set(one.chain, [...(chains.get(one.chain) ?? []), one]);
    const sets = reading.statements.map((one) =>
      [...one.sources, ...one.targets].map((id) => chains.get(byId.get(id)?.chain ?? -1) ?? []),
    );
    for (const relation of record.relations) {
      if (!WANTED.has(relation.type)) continue;
      pairs++;
      const from = { start: relation.sourceBegin, end: relation.sourceEnd };
      const to = { start: relation.targetBegin, end: relation.targetEnd };
      const has = (set: readonly Span[][], end: Span) => set.some((chain) => touches(end, chain));
      if (sets.some((set) => set.length > 1 && has(set, from) && has(set, to))) found++;
    }
  }
  return { recall: found / Math.max(1, pairs), pairs };
}
