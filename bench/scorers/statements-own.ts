import {
  overlaps,
  type Reading,
  type Span,
  STATUSES,
  type Statement,
  type Status,
} from '../../src/core/index.ts';
import type { GoldItem, GoldStatement } from './statements-gold.ts';

/** What was found, what was told besides, what was missed. */
export interface Counts {
  right: number;
  extra: number;
  missed: number;
}

export const none = (): Counts => ({ right: 0, extra: 0, missed: 0 });
/** In per cent. */
export const f1 = ({ right, extra, missed }: Counts) =>
  (100 * 2 * right) / Math.max(1, 2 * right + extra + missed);

/** What our own gold says of a reader; in per cent, larger better but for `wronglyOccurred`, `unmade` and `madeUp`. */
export interface OwnScore {
  readonly triggerF1: number;
  readonly statusMacroF1: number;
  /** Statements that did not happen, or not yet, told as having happened. */
  readonly wronglyOccurred: number;
  /** Statements that have happened, or last, told as neither. */
  readonly unmade: number;
  /** Words that tell of no deed, told as one that happened; null where none are labelled. */
  readonly madeUp: number | null;
  readonly sourceF1: number;
  readonly targetF1: number;
  readonly voiceF1: number;
  readonly type: number;
  readonly linkF1: number;
  readonly questionF1: number;
}

/** A mention stands for a labelled phrase where one of its chain, or one of the same entity or country, overlaps it. */
export function standsFor(reading: Reading, id: string, places: readonly Span[]): boolean {
  const mention = reading.mentions.find((one) => one.id === id);
  if (mention === undefined) return false;
  const country = mention.codes?.[0]?.length === 3 ? mention.codes[0] : undefined;
  return reading.mentions.some(
    (one) =>
      (one.chain === mention.chain ||
        (one.entity !== undefined && one.entity === mention.entity) ||
        (country !== undefined && one.codes?.[0] === country)) &&
      places.some((place) => overlaps(place, one)),
  );
}

/** Counts the labelled participants among the given ones, each of which fits one label. */
export function compare(
  counts: Counts,
  wanted: readonly (readonly Span[])[],
  given: readonly string[],
  fits: (id: string, places: readonly Span[]) => boolean,
): void {
  const left = new Set(given);
  for (const places of wanted) {
    const found = [...left].find((id) => fits(id, places));
    if (found === undefined) counts.missed++;
    else {
      counts.right++;
      left.delete(found);
    }
  }
  counts.extra += left.size;
}

const saysReal = (status: Status) => status === 'occurred' || status === 'ongoing';

/** Scores readings of the gold's texts, in the order of the items. */
export function scoreOwn(items: readonly GoldItem[], readings: readonly Reading[]): OwnScore {
  const trigger = none();
  const source = none();
  const target = none();
  const voice = none();
  const links = none();
  const questions = none();
  const statuses = new Map<Status, Counts>(STATUSES.map((status) => [status, none()]));
  const of = (status: Status) => statuses.get(status) ?? none();
  let notHappened = 0;
  let wrongly = 0;
  let happened = 0;
  let unmade = 0;
  let noDeeds = 0;
  let madeUp = 0;
  let typed = 0;
  let rightType = 0;
  for (const [index, item] of items.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const used = new Map<Statement, GoldStatement>();
    for (const gold of item.statements) {
      const isReal = saysReal(gold.status);
      if (isReal) happened++;
      else notHappened++;
      const found = reading.statements.find((one) => !used.has(one) && overlaps(one.trigger, gold.trigger));
      if (found === undefined) {
        trigger.missed++;
        of(gold.status).missed++;
        continue;
      }
      used.set(found, gold);
      trigger.right++;
      if (found.status === gold.status) of(gold.status).right++;
      else {
        of(gold.status).missed++;
        of(found.status).extra++;
      }
      if (!isReal && found.status === 'occurred') wrongly++;
      if (isReal && !saysReal(found.status)) unmade++;
      const fits = (id: string, places: readonly Span[]) => standsFor(reading, id, places);
      compare(source, gold.sources, found.sources, fits);
      compare(target, gold.targets, found.targets, fits);
      const spoken = found.attribution.filter((one) => one.who !== 'author');
      compare(
        voice,
        gold.voices,
        spoken.map((_, at) => String(at)),
        (at, places) => {
          const one = spoken[Number(at)];
          if (one === undefined) return false;
          return (
            places.some((place) => overlaps(place, one)) ||
            (one.who !== null && one.who !== 'author' && fits(one.who, places))
          );
        },
      );
      if (gold.type !== undefined) {
        typed++;
        if (found.event?.type === gold.type) rightType++;
      }
    }
    const open = [...item.optional, ...item.noDeeds];
    trigger.extra += reading.statements.filter(
      (one) => !used.has(one) && !open.some((span) => overlaps(span, one.trigger)),
    ).length;
    noDeeds += item.noDeeds.length;
    madeUp += item.noDeeds.filter((span) =>
      reading.statements.some((one) => one.status === 'occurred' && overlaps(span, one.trigger)),
    ).length;
    const byId = new Map(reading.statements.map((one) => [one.id, one]));
    const foundLinks = new Set(reading.links);
    for (const gold of item.links) {
      const found = [...foundLinks].find((one) => {
        const [from, to] = [byId.get(one.from), byId.get(one.to)];
        return (
          one.type === gold.type &&
          from !== undefined &&
          to !== undefined &&
          overlaps(from.trigger, gold.from) &&
          overlaps(to.trigger, gold.to)
        );
      });
      if (found === undefined) links.missed++;
      else {
        links.right++;
        foundLinks.delete(found);
      }
    }
    links.extra += foundLinks.size;
    const foundQuestions = new Set(reading.questions);
    for (const gold of item.questions) {
      const found = [...foundQuestions].find((one) => overlaps(one, gold));
      if (found === undefined) questions.missed++;
      else {
        questions.right++;
        foundQuestions.delete(found);
      }
    }
    questions.extra += foundQuestions.size;
  }
  const present = [...statuses.values()].filter(({ right, missed }) => right + missed > 0);
  return {
    triggerF1: f1(trigger),
    statusMacroF1: present.reduce((sum, counts) => sum + f1(counts), 0) / Math.max(1, present.length),
    wronglyOccurred: (100 * wrongly) / Math.max(1, notHappened),
    unmade: (100 * unmade) / Math.max(1, happened),
    madeUp: noDeeds === 0 ? null : (100 * madeUp) / noDeeds,
    sourceF1: f1(source),
    targetF1: f1(target),
    voiceF1: f1(voice),
    type: (100 * rightType) / Math.max(1, typed),
    linkF1: f1(links),
    questionF1: f1(questions),
  };
}
