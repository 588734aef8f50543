import type { TenseCue } from '../lexicon.ts';

const REPORT = 'said says say told tells announced announces reported reports added stated confirmed'.split(
  ' ',
);

const PAST =
  `was were had did been has have met held took came went left began broke fell fought found gave got hit killed
led lost made ran saw sent set shot struck won wrote kept brought built bought caught chose drove drew flew grew knew
met paid put read rose sank sold spoke spent stood stole swept taken thrown threw understood woke became fled arose burst
dealt fed felt heard hid hurt laid lay meant overthrew overran oversaw sought shut slid split spread stuck sworn swore
taught tore withdrew seen gone done held born`
    .split(/\s+/)
    .filter((word) => word !== '');

const FUTURE =
  `will shall ll would may might could can must should due scheduled slated poised planned expected upcoming
plans plan planning intends intend aims aim hopes hope expects expect projected set going forthcoming gonna wants want
vows pledges promises prepares preparing tentatively ahead pending let please schedule
anticipates anticipated`
    .split(/\s+/)
    .filter((word) => word !== '');

const PLEDGE =
  `agreed vowed pledged promised offered decided wanted asked urged threatened invited called postponed
moved rescheduled extended delayed`
    .split(/\s+/)
    .filter((word) => word !== '');

const PRESENT_FUTURE =
  `resume resumes open opens begin begins start starts meet meets arrive arrives lands convene
convenes expire expires ends hosts travels departs launches kicks go goes come comes runs holds takes is are marks falls
lapses coincides remain remains`
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * What a word says of the direction in time of its clause where there is no parse. `report` verbs are past for their
 * own date and say nothing of the clause they introduce. Words in -ed are past without being listed.
 */
export const tenseWords: ReadonlyMap<string, TenseCue> = new Map<string, TenseCue>([
  ...PRESENT_FUTURE.map((word): [string, TenseCue] => [word, 'present']),
  ...PAST.map((word): [string, TenseCue] => [word, 'past']),
  ...REPORT.map((word): [string, TenseCue] => [word, 'report']),
  ...PLEDGE.map((word): [string, TenseCue] => [word, 'pledge']),
  ...FUTURE.map((word): [string, TenseCue] => [word, 'future']),
]);

/** Nouns of what has happened: "the 10 March agreement" is past whatever its clause is about. */
export const pastNouns: ReadonlySet<string> = new Set(
  `agreement agreements accord accords deal attack attacks strike strikes airstrike airstrikes protest protests massacre
uprising raid raids bombing bombings truce ceasefire memorandum understanding decree earthquake offensive coup statement
explosion shooting clashes killing killings assassination incident`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
