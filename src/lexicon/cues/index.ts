export { EVENT_NOUNS } from './event-nouns.ts';
export { FRAME_CUES, FRAME_VERBS, PHRASAL_CUES, PLACED_CUES } from './frames.ts';
export {
  CAUSE_CONJUNCTIONS,
  CAUSE_PREPOSITIONS,
  DEPENDENCE_VERBS,
  LINK_VERBS,
  REVERSE_LINK_VERBS,
} from './links.ts';
export { NO_DEEDS, NO_NEWS } from './no-news.ts';
export { CHANCES, ODDS, ODDS_BOOSTERS, STRONG_ODDS } from './odds.ts';
export {
  DENIAL_VERBS,
  DRAFT_NOUNS,
  FINDING_VERBS,
  HALF_LIGHT_VERBS,
  LIGHT_VERBS,
  PHASE_OF_NOUN,
  REPORT_NOUNS,
  VERB_CUES,
  type VerbCue,
} from './verbs.ts';
export {
  ADJECTIVE_CUES,
  ADVERB_CUES,
  CONDITIONS,
  HEARSAY,
  MADE_UP,
  MODALS,
  NEGATORS,
  NOUN_CUES,
  PREPOSITION_CUES,
  UNTRUE,
} from './words.ts';
