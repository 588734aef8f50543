import type { Status } from '../../core/index.ts';

/**
 * What a verb does to the statement that it governs.
 * - `voice`: reports it; makes no statement of its own ("said", "confirmed").
 * - `act`: a speech act or decision with force: a statement itself, and its content has `content` as status.
 * - `mind`: a stance; makes no statement of its own ("fears", "hopes", "plans").
 * - `phase`: raising and aspect: no statement of its own; `content` where it is not simply the verb's own status.
 */
export interface VerbCue {
  readonly role: 'voice' | 'act' | 'mind' | 'phase';
  /** Status of what it governs; absent: told as it stands. */
  readonly content?: Status;
  /** How the voice stands to it: states, denies, fears, calls for, promises … */
  readonly stance: string;
  /** True where the actor of the act is a voice of its content ("vowed to"), false for decisions and joint plans. */
  readonly voices?: boolean;
}

const rows = (lemmas: string, cue: VerbCue): [string, VerbCue][] =>
  lemmas.split(' ').map((lemma) => [lemma, cue]);

/** By lemma. Written for this project; the words are those of English news prose. */
export const VERB_CUES: ReadonlyMap<string, VerbCue> = new Map([
  ...rows(
    'say tell state report announce confirm note add write explain reveal disclose acknowledge remark comment observe describe testify recount recall stress emphasise emphasize underline underscore reiterate reaffirm affirm assert maintain insist declare argue',
    { role: 'voice', stance: 'states', voices: true },
  ),
  ...rows('claim allege', { role: 'voice', stance: 'claims', voices: true }),
  ...rows('believe think assume suspect estimate conclude consider', {
    role: 'mind',
    content: 'possible',
    stance: 'believes',
    voices: true,
  }),
  ...rows('deny dismiss refute rebut dispute contest', {
    role: 'act',
    content: 'denied',
    stance: 'denies',
    voices: true,
  }),
  ...rows('doubt question', { role: 'mind', content: 'unknown', stance: 'doubts', voices: true }),
  ...rows('fear worry dread warn caution', {
    role: 'mind',
    content: 'feared',
    stance: 'fears',
    voices: true,
  }),
  ...rows('hope wish want seek aspire aim intend plan mean', {
    role: 'mind',
    content: 'planned',
    stance: 'intends',
    voices: false,
  }),
  ...rows('prepare', { role: 'mind', content: 'planned', stance: 'intends', voices: false }),
  ...rows('vow pledge promise undertake swear threaten commit', {
    role: 'act',
    content: 'planned',
    stance: 'promises',
    voices: true,
  }),
  ...rows('agree decide opt resolve choose', {
    role: 'act',
    content: 'planned',
    stance: 'decides',
    voices: false,
  }),
  ...rows('offer', { role: 'act', content: 'proposed', stance: 'offers', voices: true }),
  ...rows(
    'urge demand propose suggest recommend request ask call appeal advise implore press push advocate float mull',
    { role: 'act', content: 'proposed', stance: 'calls for', voices: true },
  ),
  ...rows('order instruct direct task command', {
    role: 'act',
    content: 'proposed',
    stance: 'calls for',
    voices: true,
  }),
  ...rows('weigh contemplate ponder explore', {
    role: 'mind',
    content: 'possible',
    stance: 'considers',
    voices: false,
  }),
  ...rows('expect predict forecast anticipate project foresee', {
    role: 'mind',
    content: 'expected',
    stance: 'expects',
    voices: true,
  }),
  ...rows('schedule slate', { role: 'phase', content: 'scheduled', stance: 'schedules' }),
  ...rows('discuss', { role: 'act', content: 'possible', stance: 'considers', voices: false }),
  ...rows('refuse decline', { role: 'act', content: 'negated', stance: 'refuses', voices: false }),
  ...rows('fail neglect', { role: 'phase', content: 'negated', stance: 'states' }),
  ...rows('accuse blame criticise criticize condemn denounce', {
    role: 'act',
    stance: 'accuses',
    voices: true,
  }),
  ...rows('hint signal indicate', { role: 'voice', content: 'possible', stance: 'hints', voices: true }),
  ...rows('seem appear', { role: 'phase', content: 'possible', stance: 'states' }),
  ...rows(
    'begin start continue keep stop cease resume tend come get go manage proceed happen help try attempt struggle need have use',
    { role: 'phase', stance: 'states' },
  ),
  ...rows('risk', { role: 'mind', content: 'feared', stance: 'fears', voices: false }),
  ...rows('remain', { role: 'phase', stance: 'states' }),
]);

/** Aspect verbs whose content has ended or not begun: "stopped shipping". */
export const ENDING_VERBS: ReadonlySet<string> = new Set(['stop', 'cease']);

/** Verbs that carry no deed of their own before an event noun: "held talks", "paid a visit". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'hold make take give have conduct pay carry launch stage mount undertake do wage sign reach extend issue lodge hold commit deliver offer'.split(
    ' ',
  ),
);

/** Words on a governing noun or adjective, and what they do to the statement under them. */
export const NOUN_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...'fear worry concern risk danger threat anxiety apprehension spectre specter alarm'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'feared']),
  ...'plan intention commitment pledge promise vow decision aim goal determination readiness willingness bid'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'planned']),
  ...'proposal call demand appeal request suggestion recommendation idea initiative'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'proposed']),
  ...'possibility prospect potential chance likelihood opportunity option probability'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'possible']),
  ...'expectation forecast prediction projection'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'expected']),
  ...'lack absence failure refusal inability'.split(' ').map((lemma): [string, Status] => [lemma, 'negated']),
  ...'denial'.split(' ').map((lemma): [string, Status] => [lemma, 'denied']),
  ...'uncertainty question doubt'.split(' ').map((lemma): [string, Status] => [lemma, 'unknown']),
]);

/** Adjectives and participles on an event noun, or governing a clause. */
export const ADJECTIVE_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...'potential possible conceivable hypothetical'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'possible']),
  ...'likely expected anticipated projected imminent probable eventual future'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'expected']),
  ...'planned intended ready prepared determined willing keen eager'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'planned']),
  ...'scheduled upcoming forthcoming due'.split(' ').map((lemma): [string, Status] => [lemma, 'scheduled']),
  ...'proposed suggested'.split(' ').map((lemma): [string, Status] => [lemma, 'proposed']),
  ...'feared wary afraid worried concerned fearful'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'feared']),
  ...'unlikely impossible unwilling reluctant unable'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'negated']),
  ...'unclear uncertain unknown unconfirmed unverified alleged'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'unknown']),
  ...'ongoing continuing continued current persistent'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'ongoing']),
]);

/** Adverbs on the verb. */
export const ADVERB_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...'perhaps maybe possibly potentially conceivably'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'possible']),
  ...'probably presumably likely'.split(' ').map((lemma): [string, Status] => [lemma, 'expected']),
  ..."never hardly not n't neither nor no".split(' ').map((lemma): [string, Status] => [lemma, 'negated']),
]);

/** Adverbs that are a voice without a name. */
export const HEARSAY: ReadonlySet<string> = new Set([
  'reportedly',
  'allegedly',
  'supposedly',
  'purportedly',
  'apparently',
]);

/** Auxiliary verbs that are not about time. */
export const MODALS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['may', 'possible'],
  ['might', 'possible'],
  ['could', 'possible'],
  ['can', 'possible'],
  ['would', 'expected'],
  ['will', 'expected'],
  ['shall', 'expected'],
  ["'ll", 'expected'],
  ["'d", 'expected'],
  ['should', 'proposed'],
  ['must', 'proposed'],
  ['ought', 'proposed'],
]);

/** Conjunctions of a condition: both of its limbs are conditional. */
export const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'until',
  'till',
  'once',
  'provided',
  'providing',
  'lest',
]);
