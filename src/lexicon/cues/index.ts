export { EVENT_NOUNS } from './event-nouns.ts';
export { DEPENDENCE_VERBS, LINK_CONJUNCTIONS, LINK_VERBS } from './links.ts';
export {
  ADJECTIVE_CUES,
  ADVERB_CUES,
  CONDITIONS,
  ENDING_VERBS,
  HEARSAY,
  LIGHT_VERBS,
  MODALS,
  NOUN_CUES,
  VERB_CUES,
  type VerbCue,
} from './verbs.ts';
