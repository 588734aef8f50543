import type { Status } from '../../core/index.ts';

/**
 * What a verb does to the statement that it governs.
 * - `voice`: reports it; makes no statement of its own ("said", "confirmed").
 * - `act`: a speech act or decision with force: a statement itself, and its content has `content` as status.
 * - `mind`: a stance; makes no statement of its own ("fears", "hopes", "plans").
 * - `phase`: raising and aspect: no statement of its own; `content` where it is not simply the verb's own status.
 * - `effect`: a deed that makes another one happen or not: a statement only where no other deed stands under it.
 */
export interface VerbCue {
  readonly role: 'voice' | 'act' | 'mind' | 'phase' | 'effect';
  /** Status of what it governs; absent: told as it stands. */
  readonly content?: Status;
  /** Status of what it governs when the verb itself is negated ("did not confirm that"). */
  readonly negated?: Status;
  /** The content happened just as far as the verb did: "managed to", "forced … to". */
  readonly implies?: boolean;
  /** How the voice stands to it: states, denies, fears, calls for, promises … */
  readonly stance: string;
  /** True where the actor of the act is a voice of its content ("vowed to"), false for decisions and joint plans. */
  readonly voices?: boolean;
}

const rows = (lemmas: string, cue: VerbCue): [string, VerbCue][] =>
  lemmas
    .split(/\s+/u)
    .filter((lemma) => lemma !== '')
    .map((lemma) => [lemma, cue]);

/** Verbs that deny what is told, wherever in the sentence, and in the next one. */
const DENIALS = 'deny refute rebut dispute contest rubbish repudiate disclaim';

/** The same, with those that refuse a proposal as well. */
export const DENIAL_VERBS: ReadonlySet<string> = new Set(`${DENIALS} dismiss reject`.split(' '));

/** By lemma. Written for this project; the words are those of English news prose. */
export const VERB_CUES: ReadonlyMap<string, VerbCue> = new Map([
  ...rows(
    `say tell state report announce confirm note add write explain reveal disclose acknowledge remark comment observe describe
    testify recount recall stress emphasise emphasize underline underscore reiterate reaffirm affirm assert maintain insist declare
    argue concede admit reply respond answer tweet post inform brief quote cite speak stipulate specify recollect narrate proclaim
    contend opine quip joke vent conclude publish broadcast relay caution reason lament complain boast brag counter retort elaborate
    tout read rule mutter shout exclaim blog recite chronicle detail`,
    { role: 'voice', stance: 'states', voices: true, negated: 'unknown' },
  ),
  ...rows('claim allege purport', { role: 'voice', stance: 'claims', voices: true, negated: 'unknown' }),
  ...rows('show prove demonstrate find', {
    role: 'voice',
    stance: 'states',
    voices: true,
    negated: 'unknown',
  }),
  ...rows('establish discover learn realise realize notice see hear remember', {
    role: 'voice',
    stance: 'states',
    voices: false,
    negated: 'unknown',
  }),
  ...rows('know understand', { role: 'mind', stance: 'knows', voices: true, negated: 'unknown' }),
  ...rows(
    'believe think assume suspect estimate consider presume suppose reckon guess feel imagine speculate',
    {
      role: 'mind',
      content: 'possible',
      negated: 'negated',
      stance: 'believes',
      voices: true,
    },
  ),
  ...rows(`${DENIALS} disavow`, {
    role: 'act',
    content: 'denied',
    negated: 'possible',
    stance: 'denies',
    voices: true,
  }),
  ...rows('rumour rumor', { role: 'mind', content: 'unknown', stance: 'claims', voices: true }),
  ...rows('doubt question', { role: 'mind', content: 'unknown', stance: 'doubts', voices: true }),
  ...rows('wonder', { role: 'mind', content: 'unknown', stance: 'asks', voices: true }),
  ...rows('fear worry dread', { role: 'mind', content: 'feared', stance: 'fears', voices: true }),
  ...rows('warn', { role: 'mind', content: 'feared', stance: 'warns', voices: true }),
  ...rows('endanger imperil jeopardise jeopardize', { role: 'act', content: 'possible', stance: 'states' }),
  ...rows('risk', { role: 'mind', content: 'feared', stance: 'fears', voices: false }),
  ...rows('hope', { role: 'mind', content: 'planned', stance: 'hopes', voices: true }),
  ...rows('wish want seek aspire aim intend plan mean strive yearn plot conspire scheme hanker dream long', {
    role: 'mind',
    content: 'planned',
    negated: 'negated',
    stance: 'intends',
    voices: false,
  }),
  ...rows('prepare ready brace gear', { role: 'mind', content: 'planned', stance: 'intends', voices: false }),
  ...rows('vow pledge promise undertake swear threaten commit guarantee assure', {
    role: 'act',
    content: 'planned',
    negated: 'negated',
    stance: 'promises',
    voices: true,
  }),
  ...rows('agree decide opt resolve choose elect consent approve authorise authorize volunteer', {
    role: 'act',
    content: 'planned',
    negated: 'negated',
    stance: 'decides',
    voices: false,
  }),
  ...rows('offer', { role: 'act', content: 'proposed', stance: 'offers', voices: true }),
  ...rows(
    `urge demand propose suggest recommend request ask call appeal advise implore press push advocate float beg plead petition lobby
    exhort entreat beseech encourage invite table draft moot pressure pressurise pressurize coax nudge`,
    { role: 'act', content: 'proposed', stance: 'calls for', voices: true },
  ),
  ...rows('order instruct direct task command require oblige mandate', {
    role: 'act',
    content: 'proposed',
    stance: 'calls for',
    voices: true,
  }),
  ...rows('weigh contemplate ponder explore mull debate study eye', {
    role: 'mind',
    content: 'possible',
    stance: 'considers',
    voices: false,
  }),
  ...rows('expect predict forecast anticipate project foresee envisage envision await', {
    role: 'mind',
    content: 'expected',
    negated: 'negated',
    stance: 'expects',
    voices: true,
  }),
  ...rows('set', { role: 'phase', content: 'expected', stance: 'schedules' }),
  ...rows('hinge depend predicate', { role: 'mind', content: 'conditional', stance: 'states' }),
  ...rows('condition', { role: 'mind', content: 'conditional', stance: 'states' }),
  ...rows('block veto', { role: 'act', content: 'negated', stance: 'states', negated: 'possible' }),
  ...rows('negotiate', { role: 'act', content: 'possible', stance: 'considers' }),
  ...rows('support back favour favor endorse oppose resist object', {
    role: 'act',
    content: 'possible',
    stance: 'supports',
  }),
  ...rows('ensure secure', { role: 'act', content: 'planned', stance: 'intends' }),
  ...rows('refrain abstain desist', { role: 'phase', content: 'negated', stance: 'states' }),
  ...rows('pretend feign', { role: 'act', content: 'negated', stance: 'states' }),
  ...rows('simulate rehearse practise', { role: 'act', content: 'possible', stance: 'states' }),
  ...rows('hesitate', { role: 'phase', content: 'possible', negated: 'occurred', stance: 'states' }),
  ...rows('acquit exonerate absolve', { role: 'act', content: 'negated', stance: 'states' }),
  ...rows('tip herald portend presage augur', { role: 'mind', content: 'expected', stance: 'expects' }),
  ...rows('schedule slate', { role: 'phase', content: 'scheduled', stance: 'schedules' }),
  ...rows('stall postpone delay reschedule defer adjourn', {
    role: 'act',
    content: 'scheduled',
    stance: 'schedules',
  }),
  ...rows('discuss', { role: 'act', content: 'possible', stance: 'considers', voices: false }),
  ...rows('refuse decline reject dismiss', {
    role: 'act',
    content: 'negated',
    stance: 'refuses',
    voices: false,
  }),
  ...rows('fail neglect omit forget', { role: 'phase', content: 'negated', stance: 'states' }),
  ...rows('lack', { role: 'phase', content: 'negated', stance: 'states' }),
  ...rows(
    'avoid escape evade forgo forego abandon cancel scrap shelve foil thwart suspend balk baulk ban outlaw renounce forswear',
    {
      role: 'act',
      content: 'negated',
      stance: 'states',
    },
  ),
  ...rows(
    'prevent deter avert preclude hinder bar prohibit forbid dissuade discourage forestall pre-empt preempt spare stave',
    {
      role: 'effect',
      content: 'negated',
      negated: 'occurred',
      stance: 'states',
    },
  ),
  ...rows('accuse blame criticise criticize condemn denounce charge', {
    role: 'act',
    stance: 'accuses',
    voices: true,
  }),
  ...rows('hint', { role: 'voice', content: 'possible', stance: 'hints', voices: true }),
  ...rows('signal indicate imply', { role: 'voice', stance: 'hints', voices: true, negated: 'unknown' }),
  ...rows('seem appear', { role: 'phase', content: 'possible', stance: 'states' }),
  ...rows('try attempt struggle endeavour endeavor', { role: 'phase', content: 'planned', stance: 'states' }),
  ...rows('need ought', { role: 'phase', content: 'proposed', stance: 'states' }),
  ...rows('begin start continue keep resume', { role: 'phase', stance: 'states', implies: true }),
  ...rows('stop cease quit', { role: 'phase', content: 'negated', stance: 'states' }),
  ...rows('tend come get go proceed happen use remain stay have dare rush hasten do', {
    role: 'phase',
    stance: 'states',
    implies: true,
  }),
  ...rows('manage succeed help force compel prompt cause lead make persuade convince drive induce spur', {
    role: 'effect',
    stance: 'states',
    implies: true,
    negated: 'negated',
  }),
  ...rows('enable empower', { role: 'effect', stance: 'states', implies: true, negated: 'negated' }),
  ...rows('allow let permit', { role: 'effect', content: 'possible', stance: 'states', negated: 'negated' }),
  ...rows('verify ascertain determine investigate examine assess monitor check evaluate probe clarify', {
    role: 'act',
    stance: 'asks',
    negated: 'unknown',
  }),
  ...rows('threaten', { role: 'act', content: 'planned', stance: 'threatens', voices: true }),
]);

/** Verbs of which the noun they begin, end or go on with is the deed: "talks resumed", "fighting broke out". */
export const PHASE_OF_NOUN: ReadonlyMap<string, Status | undefined> = new Map<string, Status | undefined>([
  ...'begin start resume occur happen end stop conclude follow ensue proceed last erupt break take go come fail succeed be materialise materialize unfold'
    .split(' ')
    .map((lemma): [string, undefined] => [lemma, undefined]),
  ...'continue persist rage escalate intensify remain'
    .split(' ')
    .map((lemma): [string, Status] => [lemma, 'ongoing']),
  ['loom', 'expected'],
]);

/** Verbs that carry no deed of their own before an event noun: "held talks", "paid a visit". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `hold make take give have conduct pay carry launch stage mount undertake do wage sign reach extend issue lodge commit deliver offer
  organise organize host open start begin initiate resume perform execute join strike conclude seal impose declare call wage fight
  enter attend receive suffer sustain face see draw`.split(/\s+/u),
);

/** Light verbs that tell a deed of their own as well: kept as verbs, unless a table of events says the noun is the deed. */
export const HALF_LIGHT_VERBS: ReadonlySet<string> = new Set(
  'sign open join strike call attend host impose declare deliver offer issue fight'.split(' '),
);

/** Nouns of something told: under "reject" or "dismiss" what they tell is denied. */
export const REPORT_NOUNS: ReadonlySet<string> = new Set(
  'claim report allegation accusation charge rumour rumor assertion contention notion suggestion speculation story insinuation testimony account version'.split(
    ' ',
  ),
);

/** Nouns of a text whose subject does not act: "a bill … would ban" is proposed. */
export const DRAFT_NOUNS: ReadonlySet<string> = new Set(
  'bill proposal draft motion amendment initiative resolution blueprint legislation plan law'.split(' '),
);

/** Verbs of finding out: what they ask about is not what is planned. */
export const FINDING_VERBS: ReadonlySet<string> = new Set(
  'see learn know find discover establish determine investigate examine ascertain understand identify'.split(
    ' ',
  ),
);
