import type { Reading, Statement } from '../../src/core/index.ts';

/** A record of the event sets; only what is scored. */
export interface EventRecord {
  readonly id: string;
  readonly date: string | null;
  readonly text: string | null;
  readonly events: readonly {
    readonly source: string | null;
    readonly target: string | null;
    readonly code: string;
  }[];
}

/** How deep a trigger stands in its tree; the reading must have been made with tokens. */
function depth(reading: Reading, statement: Statement): number {
  for (const [index, { tokens = [] }] of reading.sentences.entries()) {
    let at = tokens.findIndex(
      (token) => token.start <= statement.trigger.start && token.end > statement.trigger.start,
    );
    if (at < 0) continue;
    let steps = 0;
    for (let head = tokens[at]?.head ?? 0; head > 0 && steps < 40; head = tokens[at]?.head ?? 0) {
      at = head - 1;
      steps++;
    }
    return steps + 100 * index;
  }
  return 1000;
}

/** The statement that a record of one event is about: the typed one highest in the tree, with an actor where there is one. */
function mainStatement(reading: Reading): Statement | undefined {
  const typed = reading.statements.filter((one) => one.event !== undefined);
  const ranked = typed
    .map((one) => ({
      one,
      rank: depth(reading, one) + (one.sources.length + one.targets.length === 0 ? 2 : 0),
    }))
    .sort((a, b) => a.rank - b.rank);
  return ranked[0]?.one;
}

const COMING = new Set(['planned', 'scheduled', 'expected', 'possible', 'conditional']);
const COOPERATIVE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'AGREE']);
const HOSTILE = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE', 'THREATEN']);

/**
 * PLOVER's type as its coders give it, by the status of the deed: cooperation still to come is AGREE, hostility still to come
 * THREATEN, cooperation not given REJECT, and what is called for REQUEST.
 */
function ploverType(statement: Statement): string | undefined {
  const type = statement.event?.type;
  if (type === undefined) return undefined;
  if (statement.status === 'proposed') return 'REQUEST';
  // What is done to an end, or tried, is done: "used tear gas to disperse", "attempted to assassinate".
  if (/^(?:purpose|governed by (?:attempt|try))$/u.test(statement.cue?.rule ?? '')) return type;
  if (COOPERATIVE.has(type)) {
    if (COMING.has(statement.status)) return 'AGREE';
    return statement.status === 'negated' ? 'REJECT' : type;
  }
  return HOSTILE.has(type) && COMING.has(statement.status) ? 'THREATEN' : type;
}

/** The codes of a statement's actors on one side; `---` where they have none. */
function codesOf(reading: Reading, ids: readonly string[]): string[] {
  const codes = ids.flatMap((id) => {
    const held = reading.mentions.find((one) => one.id === id)?.codes ?? [];
    return held.length === 0 ? ['---'] : held;
  });
  return [...new Set(codes)];
}

/** Slips of the set that its README lists: JAP, ITL and VTN for three countries. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['JAP', 'JPN'],
  ['ITL', 'ITA'],
  ['VTN', 'VNM'],
]);

const country = (code: string | null) => {
  const area = (code ?? '---').slice(0, 3);
  return SLIPS.get(area) ?? area;
};

export interface EventScore {
  readonly records: number;
  readonly type: number;
  readonly source: number;
  readonly target: number;
  readonly all: number;
}

/** Type of 16, source and target country, and all three, in per cent of the records. */
export function scorePlover(records: readonly EventRecord[], readings: readonly Reading[]): EventScore {
  let [type, source, target, all, sources, targets] = [0, 0, 0, 0, 0, 0];
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    const main = reading === undefined ? undefined : mainStatement(reading);
    if (record.events.some((event) => event.source !== null)) sources++;
    if (record.events.some((event) => event.target !== null)) targets++;
    if (reading === undefined || main === undefined) continue;
    const said = ploverType(main);
    const from = (main.event?.source ?? []).map(country);
    const to = (main.event?.target ?? []).map(country);
    const rightType = record.events.some((event) => event.code === said);
    const rightSource = record.events.some(
      (event) => from.includes(country(event.source)) && event.source !== null,
    );
    const isMutual = to.length === 0 && from.length > 1;
    const rightTarget = record.events.some(
      (event) => event.target !== null && (isMutual ? from : to).includes(country(event.target)),
    );
    const needsTarget = record.events.some((event) => event.target !== null);
    if (rightType) type++;
    if (rightSource) source++;
    if (rightTarget) target++;
    if (rightType && rightSource && (rightTarget || !needsTarget)) all++;
  }
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  return {
    records: records.length,
    type: share(type, records.length),
    source: share(source, sources),
    target: share(target, targets),
    all: share(all, records.length),
  };
}

/** Sectors of those who only pass on what others say: PETRARCH's transformations are for who accuses or claims. */
const PASSING_ON = /^(?:...)?(?:JRN|MED)/u;

/**
 * Who accuses whom where an attack is told by a side of its own: PETRARCH-2 turns "A said B attacked" into an accusation of B by
 * A (112), and "A said A will attack" into a statement of A on it (015). Source: the transformations at the end of its verbs.
 */
function accusation(
  reading: Reading,
  one: Statement,
): { root: string; from: string[]; to: string[] } | undefined {
  const root = one.event?.cameo?.slice(0, 2) ?? '';
  const from = one.event?.source ?? [];
  const isAttack = ['18', '19', '20'].includes(root);
  if (isAttack && one.status === 'occurred') {
    const voice = one.attribution.findLast(({ who }) => who !== 'author' && who !== null)?.who;
    const said = voice === undefined || voice === null ? [] : codesOf(reading, [voice]);
    const sides = said.filter((code) => !code.startsWith('---') && !PASSING_ON.test(code));
    const mine = new Set(sides.map(country));
    if (sides.length > 0 && from.length > 0 && from.every((code) => !mine.has(country(code))))
      return { root: '11', from: sides, to: [...from] };
  }
  return one.cue?.rule === 'own undertaking' && one.event?.type === 'ASSAULT'
    ? { root: '01', from: [...from], to: [...(one.event.target ?? [])] }
    : undefined;
}

/**
 * Root codes with the countries of both sides, as `04 IRQ SYR`, of what happened or is told as a deed of will. As PETRARCH
 * requires it by default, an event has two sides.
 */
function codedEvents(reading: Reading): Set<string> {
  const events = new Set<string>();
  for (const one of reading.statements) {
    const coded = one.event?.cameo;
    if (coded === undefined) continue;
    if (['denied', 'unknown', 'possible', 'feared', 'conditional'].includes(one.status)) continue;
    const told = accusation(reading, one);
    const root = told?.root ?? coded.slice(0, 2);
    const from = told?.from ?? one.event?.source ?? [];
    const to = told?.to ?? one.event?.target ?? [];
    const isMutual = to.length === 0 && from.length > 1;
    for (const a of from)
      for (const b of isMutual ? from : to) if (a !== b) events.add(`${root} ${country(a)} ${country(b)}`);
  }
  return events;
}

/** F1 of root code with both countries; events too many per sentence; records without events that stay silent. */
export function scoreCameo(
  records: readonly EventRecord[],
  readings: readonly Reading[],
): { f1: number; extra: number; silent: number; empty: number } {
  let [right, given, wanted, extra, silent, empty] = [0, 0, 0, 0, 0, 0];
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const found = codedEvents(reading);
    const gold = new Set(
      record.events.map(
        (event) => `${event.code.slice(0, 2)} ${country(event.source)} ${country(event.target)}`,
      ),
    );
    const hits = [...gold].filter((event) => found.has(event)).length;
    right += hits;
    given += found.size;
    wanted += gold.size;
    extra += Math.max(0, found.size - gold.size);
    if (gold.size === 0) {
      empty++;
      if (found.size === 0) silent++;
    }
  }
  return {
    f1: (2 * right) / Math.max(1, given + wanted),
    extra: extra / Math.max(1, records.length),
    silent,
    empty,
  };
}

/** Records whose set of actor pairs is found exactly, in per cent. */
export function scorePairs(records: readonly EventRecord[], readings: readonly Reading[]): number {
  let exact = 0;
  for (const [index, record] of records.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const gold = new Set(
      record.events.map((event) => `${event.source ?? '---'} ${event.target ?? '---'}`.toUpperCase()),
    );
    const found = new Set<string>();
    for (const one of reading.statements) {
      if (one.event === undefined) continue;
      const from = one.event.source ?? [];
      const to = one.event.target ?? [];
      // Without a target both sides do it: "met", a code of two sides.
      for (const a of from) for (const b of to.length === 0 ? from : to) if (a !== b) found.add(`${a} ${b}`);
    }
    if (gold.size === found.size && [...gold].every((pair) => found.has(pair))) exact++;
  }
  return (100 * exact) / Math.max(1, records.length);
}
