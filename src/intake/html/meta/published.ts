import { type DateHabit, daysBetween } from '../../dates/index.ts';
import type { DateCandidate } from './candidates.ts';
import type { PageEvidence } from './evidence.ts';
import type { LinkedNode } from './json-ld.ts';
import { addressDates, linkedDates, markedDates, metaDates, scriptDates } from './machine-dates.ts';
import { textDates } from './text-dates.ts';
import { outletDay } from './zones.ts';

/** What other channels add that name the same day. */
const AGREEMENT = 0.35;
/** Below, what is found is no day of publication but some day on the page. */
const LEAST = 0.6;
/** A change counts as much as this against a publication. */
const CHANGE = 0.5;

/**
 * All days that a page says, with what speaks for each; in order of channels, then of the page.
 * @param latest  a day ("YYYY-MM-DD") that nothing can be dated after: when the page was fetched
 */
export function dateCandidates(
  page: PageEvidence,
  nodes: readonly LinkedNode[],
  habit: DateHabit,
  latest?: string,
): DateCandidate[] {
  const all = [
    ...linkedDates(nodes, page, habit),
    ...metaDates(page, habit),
    ...markedDates(page, habit),
    ...addressDates(page.url),
    ...scriptDates(page, habit),
    ...textDates(page, habit),
  ];
  const told = settleOrder(all);
  // A day of grace: the outlet may be a zone ahead.
  return latest === undefined ? told : told.filter(({ day }) => daysBetween(latest, day) <= 1);
}

/** Figures that could be two days are the one that the page also says unmistakably. */
function settleOrder(candidates: readonly DateCandidate[]): DateCandidate[] {
  const certain = new Set(candidates.filter(({ other }) => other === undefined).map(({ day }) => day));
  return candidates.map((candidate) => {
    const { other, day, value } = candidate;
    if (other === undefined || certain.has(day) || !certain.has(other)) return candidate;
    return { ...candidate, day: other, value: `${other}${value.slice(10)}` };
  });
}

/** Weights as the page's other dates bend them. */
function reweigh(candidates: readonly DateCandidate[]): DateCandidate[] {
  const machine = candidates.filter(({ channel }) => channel === 'linked' || channel === 'meta');
  const changes = machine.filter(({ isModified }) => isModified);
  const lastChange = changes
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const changeStamps = new Set(changes.map(({ value }) => value).filter((value) => value.length > 10));
  const firstShown = candidates
    .filter(({ channel, weight, isModified }) => channel === 'text' && weight >= 4 && !isModified)
    .map(({ day }) => day)
    .sort()[0];
  return candidates.map((candidate) => {
    let { weight } = candidate;
    if (candidate.isModified) weight *= CHANGE;
    // What is shown and later than the last change is the day the page was asked for.
    if (
      candidate.channel === 'text' &&
      lastChange !== undefined &&
      daysBetween(lastChange, candidate.day) > 1
    )
      weight = Math.max(0, weight - 2);
    // A system that stamps every change as a publication: the day shown to readers is older.
    const isChange = changeStamps.has(candidate.value) && !candidate.isModified;
    if (isChange && firstShown !== undefined && daysBetween(firstShown, candidate.day) > 1) weight *= 0.55;
    return { ...candidate, weight };
  });
}

function scoreOf(candidates: readonly DateCandidate[]): { score: number; best: DateCandidate } | undefined {
  const byChannel = new Map<string, DateCandidate>();
  for (const candidate of candidates) {
    const known = byChannel.get(candidate.channel);
    if (known === undefined || candidate.weight > known.weight) byChannel.set(candidate.channel, candidate);
  }
  const sorted = [...byChannel.values()].sort((a, b) => b.weight - a.weight);
  const best = sorted[0];
  if (best === undefined) return undefined;
  const rest = sorted.slice(1).reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: best.weight + AGREEMENT * rest,
    best: mostPrecise(best, candidates),
  };
}

/** Of the candidates for one day the one that says the most, if it is nearly as good as the best. */
function mostPrecise(best: DateCandidate, candidates: readonly DateCandidate[]): DateCandidate {
  const precision = ({ value }: DateCandidate): number =>
    value.length === 10 ? 0 : /(?:Z|[+-]\d{2}:\d{2})$/u.test(value) ? 2 : 1;
  let chosen = best;
  for (const candidate of candidates) {
    if (candidate.isModified || candidate.weight < 0.6 * best.weight) continue;
    if (precision(candidate) > precision(chosen)) chosen = candidate;
  }
  return chosen;
}

/**
 * The day of publication among the candidates: the one that most and the best speak for; of equals the earliest.
 * @returns undefined where nothing speaks for any day
 */
export function choosePublished(candidates: readonly DateCandidate[]): DateCandidate | undefined {
  const days = new Map<string, DateCandidate[]>();
  for (const candidate of reweigh(candidates)) {
    const said = days.get(candidate.day);
    if (said === undefined) days.set(candidate.day, [candidate]);
    else said.push(candidate);
  }
  let chosen: { score: number; best: DateCandidate } | undefined;
  for (const [, said] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const scored = scoreOf(said);
    if (scored !== undefined && scored.score > (chosen?.score ?? LEAST)) chosen = scored;
  }
  return chosen === undefined ? undefined : outletDay(chosen.best, candidates);
}

/** The last change, where the page says one apart from its publication and not before it. */
export function chooseModified(
  candidates: readonly DateCandidate[],
  published: DateCandidate | undefined,
): DateCandidate | undefined {
  const changes = candidates.filter(
    ({ isModified, weight, day, value }) =>
      isModified && weight >= 2 && value !== published?.value && day >= (published?.day ?? ''),
  );
  return changes.sort((a, b) => b.weight - a.weight)[0];
}
