import type { Status } from '../../core/index.ts';

const rows = (frames: string, status: Status): [string, Status][] =>
  frames
    .split(',')
    .map((frame) => frame.trim())
    .filter((frame) => frame !== '')
    .map((frame) => [frame, status]);

/** Verbs with a particle, and what they do to the deed that they govern: "called off the strike", "put off the vote". */
export const PHRASAL_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows(
    `call off, rule out, give up, hold off, stave off, head off, ward off, swear off, vote down, throw out, turn down, wave off,
    beat back, shout down, choke off, nip in`,
    'negated',
  ),
  ...rows('put off, push back, put back, hold up, bring forward, pencil in', 'scheduled'),
  ...rows('draw up, map out, dream up, cook up, gear up', 'planned'),
]);

/** Verbs with a preposition before the noun of a deed: "shied away from the closure", "is bent on revenge". */
export const FRAME_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('shy from, back from, recoil from, shrink from, steer of, balk at, baulk at', 'negated'),
  ...rows('work on, bend on, angle for, jockey for, clamour for, clamor for, itch for, spoil for', 'planned'),
  ...rows(
    `inch towards, inch toward, edge towards, edge toward, move towards, move toward, drift towards, drift toward, slide towards,
    slide toward, creep towards, creep toward, lurch towards, lurch toward, hurtle towards, hurtle toward, head towards, head toward, head for`,
    'expected',
  ),
  ...rows('tie to, peg to, hang on, rest on, tether to', 'conditional'),
  ...rows(
    'hint at, toy with, flirt with, dream of, dream about, fantasise about, fantasize about',
    'possible',
  ),
  ...rows(
    'sue for, argue for, campaign for, rally for, argue against, yearn for, long for, pine for, pray for, clamour for, clamor for, agitate for',
    'proposed',
  ),
]);

/** Where a deed is put: "put the vote on hold", "took the closure off the table". */
export const PLACED_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('on hold, on ice, on a backburner', 'scheduled'),
  ...rows('off table, off agenda, out of question', 'negated'),
  ...rows('in doubt, in question, in limbo, into doubt, into question', 'unknown'),
  ...rows('in danger, in peril, in jeopardy, at risk, under threat', 'feared'),
  ...rows('in prospect, within reach, within day, within hour, within week, within month', 'expected'),
  ...rows('under way', 'ongoing'),
  ...rows('to vote, to referendum, on agenda, on table, before parliament, before council', 'proposed'),
]);

/** The verbs of these frames, for finding what a form comes from ("pencilled" from "pencil"). */
export const FRAME_VERBS: ReadonlySet<string> = new Set([
  ...[...PHRASAL_CUES.keys(), ...FRAME_CUES.keys()].map((frame) => frame.split(' ')[0] ?? ''),
  ...'focus centre center revolve dwell concentrate'.split(' '),
]);
