import type { LINK_TYPES } from '../../core/index.ts';

type LinkType = (typeof LINK_TYPES)[number];

const rows = (lemmas: string, type: LinkType): [string, LinkType][] =>
  lemmas
    .split(/\s+/u)
    .filter((lemma) => lemma !== '')
    .map((lemma) => [lemma, type]);

/** Conjunctions before a clause that is the cause of the one it hangs on. "as" and "since" are of time as often: they need more. */
export const CAUSE_CONJUNCTIONS: ReadonlySet<string> = new Set([
  'because',
  'cause',
  'cuz',
  "'cause",
  'since',
  'as',
]);

/** Prepositions before what drives the deed they hang on: "because of the drought", "thanks to a grant". */
export const CAUSE_PREPOSITIONS: ReadonlyMap<string, LinkType> = new Map([
  ['because of', 'cause'],
  ['due to', 'cause'],
  ['owing to', 'cause'],
  ['thanks to', 'cause'],
  ['as a result of', 'cause'],
  ['in response to', 'cause'],
  ['in retaliation for', 'cause'],
  ['in protest at', 'cause'],
  ['in protest against', 'cause'],
  ['on account of', 'cause'],
  ['in view of', 'cause'],
  ['in light of', 'cause'],
  ['in the absence of', 'cause'],
  ['for fear of', 'cause'],
  ['in connection with', 'cause'],
  ['in the wake of', 'cause'],
  ['on charges of', 'cause'],
  ['on suspicion of', 'cause'],
  ['for lack of', 'cause'],
  ['for want of', 'cause'],
  ['given', 'cause'],
]);

/** Verbs between two deeds: what their subject names drives what their object or complement names. */
export const LINK_VERBS: ReadonlyMap<string, LinkType> = new Map([
  ...rows(
    `cause trigger prompt spark fuel provoke force compel lead result produce drive exacerbate heighten embolden induce spur ignite
    precipitate unleash usher empty bring drown inflame aggravate worsen raise motivate inspire oblige push contribute
    set-off touch-off pave`,
    'cause',
  ),
  ...rows('enable allow permit facilitate help let empower equip', 'enables'),
  ...rows(
    'prevent stop block hinder impede curb thwart avert constrain deter preclude forestall foil bar keep discourage',
    'prevents',
  ),
]);

/** Verbs whose subject is the driven: "stems from", "was caused by". */
export const REVERSE_LINK_VERBS: ReadonlyMap<string, LinkType> = new Map([
  ...rows('stem arise derive originate', 'cause'),
]);

/** Verbs and adjectives whose object or oblique names what their subject hinges on. */
export const DEPENDENCE_VERBS: ReadonlySet<string> = new Set([
  'hinge',
  'depend',
  'rest',
  'ride',
  'contingent',
  'conditional',
  'dependent',
  'reliant',
]);
