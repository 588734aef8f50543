import type { LINK_TYPES } from '../../core/index.ts';

type LinkType = (typeof LINK_TYPES)[number];

const rows = (lemmas: string, type: LinkType): [string, LinkType][] =>
  lemmas.split(' ').map((lemma) => [lemma, type]);

/** Conjunctions before a clause: the clause drives the one it hangs on. */
export const LINK_CONJUNCTIONS: ReadonlyMap<string, LinkType> = new Map([
  ...rows('because as since', 'cause'),
  ...rows('if unless until once provided', 'condition'),
]);

/** Verbs between two deeds: what their subject names drives what their object or complement names. */
export const LINK_VERBS: ReadonlyMap<string, LinkType> = new Map([
  ...rows(
    'cause trigger prompt spark fuel provoke force compel lead result produce drive exacerbate heighten embolden',
    'cause',
  ),
  ...rows('enable allow permit facilitate help let', 'enables'),
  ...rows('prevent stop block hinder impede curb thwart avert constrain', 'prevents'),
]);

/** Verbs whose object or oblique names what their subject hinges on. */
export const DEPENDENCE_VERBS: ReadonlySet<string> = new Set(['hinge', 'depend', 'rest']);
