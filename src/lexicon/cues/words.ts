import type { Status } from '../../core/index.ts';

const rows = (words: string, status: Status): [string, Status][] =>
  words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => [word, status]);

/** Words on a governing noun, and what they do to the statement under them. */
export const NOUN_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows(
    'fear worry concern risk danger threat anxiety apprehension spectre specter alarm warning dread unease menace peril hazard',
    'feared',
  ),
  ...rows(
    `plan intention intent commitment pledge promise vow decision aim goal determination readiness willingness bid effort attempt
    preparation agreement deal accord pact mission objective ambition strategy campaign drive step measure move plot undertaking
    guarantee assurance mandate`,
    'planned',
  ),
  ...rows(
    `proposal call demand appeal request suggestion recommendation idea initiative order instruction invitation need motion petition
    bill draft offer obligation duty pressure ultimatum plea push clamour clamor`,
    'proposed',
  ),
  ...rows(
    `possibility prospect potential chance likelihood opportunity option probability talk discussion negotiation consultation
    debate suspicion permission right ability capacity authority power feasibility sign trace evidence indication interest way alternative hint opposition objection resistance
    obstacle barrier hurdle impediment path road route roadmap scenario favour favor pursuit quest pretext theory
    door key hypothesis belief assumption impression`,
    'possible',
  ),
  ...rows(
    'expectation forecast prediction projection hope verge brink cusp anticipation prelude precursor run-up',
    'expected',
  ),
  ...rows(
    `lack absence failure refusal inability unwillingness impossibility incapacity hesitation myth fiction
    illusion misconception hoax lie fallacy pretence delusion ban prohibition embargo moratorium reluctance prevention cancellation`,
    'negated',
  ),
  ...rows('denial', 'denied'),
  ...rows(
    `uncertainty question doubt allegation inquiry enquiry confirmation mystery rumour rumor
    speculation conjecture`,
    'unknown',
  ),
  ...rows('condition prerequisite precondition requirement event', 'conditional'),
  ...rows('timetable date deadline schedule postponement deferral', 'scheduled'),
]);

/** Adjectives and participles on an event noun, or governing a clause. */
export const ADJECTIVE_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('potential possible conceivable hypothetical prospective open able capable free', 'possible'),
  ...rows(
    'likely set expected anticipated projected imminent inevitable unavoidable probable eventual future certain sure bound close near looming',
    'expected',
  ),
  ...rows('planned intended bent ready prepared determined willing keen eager intent poised', 'planned'),
  ...rows('scheduled upcoming forthcoming due slated postponed delayed', 'scheduled'),
  ...rows(
    'proposed suggested necessary imperative essential important vital urgent crucial supposed',
    'proposed',
  ),
  ...rows('feared wary afraid worried concerned fearful anxious nervous apprehensive alarmed', 'feared'),
  ...rows(
    'unlikely impossible unwilling reluctant unable premature powerless incapable cancelled canceled abortive aborted averted failed attempted thwarted foiled would-be exempt immune loath mock feigned simulated fictitious imaginary nonexistent non-existent unthinkable inconceivable',
    'negated',
  ),
  ...rows(
    'ambiguous speculative unclear uncertain unknown unconfirmed unverified alleged purported unsure doubtful disputed supposed',
    'unknown',
  ),
  ...rows('contingent conditional dependent subject', 'conditional'),
  ...rows('ongoing continuing continued current persistent underway', 'ongoing'),
]);

/** Adverbs on the verb. */
export const ADVERB_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('perhaps maybe possibly potentially conceivably', 'possible'),
  ...rows('probably presumably likely', 'expected'),
  ...rows('otherwise', 'conditional'),
]);

/** Words that negate the clause they stand in. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't n’t never neither nor hardly scarcely nowhere".split(' '),
);

/** Adverbs that are a voice without a name. */
export const HEARSAY: ReadonlySet<string> = new Set(
  'reportedly allegedly supposedly purportedly apparently ostensibly'.split(' '),
);

/** What is said of a report that tells what has not happened. */
const UNTRUE_WORDS = `false untrue unfounded baseless groundless fabricated invented fake bogus hoax fiction fabrication lie nonsense`;
export const UNTRUE: ReadonlySet<string> = new Set(`${UNTRUE_WORDS} wrong incorrect mistaken`.split(' '));

/** What a denial calls the report that it denies. */
export const MADE_UP: ReadonlySet<string> = new Set(
  `${UNTRUE_WORDS} lies invention fantasy fantasies rumour rumours rumor rumors propaganda slander`.split(
    ' ',
  ),
);

/** Auxiliary verbs that are not about time. */
export const MODALS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('may might could can', 'possible'),
  ...rows("would will shall 'll ’ll 'd ’d wo", 'expected'),
  ...rows('should must ought', 'proposed'),
]);

/** Conjunctions of a condition: both of its limbs are conditional. */
export const CONDITIONS: ReadonlySet<string> = new Set(
  'if unless until till once provided providing supposing assuming'.split(' '),
);

/** What a preposition before an event noun, or a mark before a participle, says of it. */
export const PREPOSITION_CUES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('after since following amid despite during because due over throughout', 'occurred'),
  ...rows('before ahead until till pending', 'expected'),
  ...rows('without instead', 'negated'),
  ...rows('against lest', 'feared'),
  ...rows('absent barring', 'conditional'),
]);
