import { COUNTRIES } from './data/countries.ts';
import { ORGANISATIONS } from './data/organisations.ts';
import type { LexiconEntry, NameUse } from './entry.ts';

/** An entry with the names that stand for it otherwise than as its own names. */
export interface GeneralEntry {
  readonly entry: LexiconEntry;
  readonly otherNames: readonly { readonly words: string; readonly use: NameUse }[];
}

const list = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));

/**
 * The lexicon that every reader has: countries (`irq`, CAMEO IRQ) with their demonyms, their governments (`irq-gov`,
 * IRQGOV) with the capitals that stand for them, international organisations and well-known armed groups.
 */
export function generalEntries(): GeneralEntry[] {
  const entries: GeneralEntry[] = [];
  for (const [code, names, demonyms, capitals] of COUNTRIES) {
    const own = list(names);
    const adjectives = list(demonyms);
    const name = own[0] ?? code;
    const id = code.toLowerCase();
    entries.push({
      entry: base(id, name, own, 'place', code),
      otherNames: adjectives.map((words) => ({ words, use: 'demonym' })),
    });
    const adjective = adjectives[0];
    const governments = adjective === undefined ? [] : [`${adjective} government`];
    for (const country of own.slice(0, 1))
      governments.push(`government of ${country}`, `${country}'s government`, `${country} government`);
    if (code === 'USA')
      governments.push('US government', 'U.S. government', 'US administration', 'U.S. administration');
    if (code === 'GBR')
      governments.push('UK government', 'U.K. government', 'government of the United Kingdom');
    entries.push({
      entry: base(`${id}-gov`, `Government of ${name}`, governments, 'organisation', `${code}GOV`),
      otherNames: list(capitals).map((words) => ({ words, use: 'capital' })),
    });
  }
  for (const [id, code, type, names] of ORGANISATIONS) {
    const own = list(names);
    entries.push({ entry: base(id, own[0] ?? id, own, type, code), otherNames: [] });
  }
  return entries;
}

function base(
  id: string,
  name: string,
  names: readonly string[],
  type: LexiconEntry['type'],
  code: string,
): LexiconEntry {
  return { kind: 'entry', id, name, names, type, codes: [{ code }], roles: [], origin: 'general' };
}
