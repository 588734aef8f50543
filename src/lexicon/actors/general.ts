import { BODIES_AND_MOVEMENTS } from './data/bodies-and-movements.ts';
import { COUNTRIES } from './data/countries.ts';
import { FORMER_AND_PARTS } from './data/former-and-parts.ts';
import { ORGANISATIONS, type OrganisationRow } from './data/organisations.ts';
import type { LexiconEntry, NameUse } from './entry.ts';
import { leaders } from './leaders.ts';

/** An entry with the names that stand for it otherwise than as its own names. */
export interface GeneralEntry {
  readonly entry: LexiconEntry;
  readonly otherNames: readonly { readonly words: string; readonly use: NameUse }[];
}

/** An id from a name: lower case, without diacritics, hyphens for all but letters and digits. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

const list = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));

/** The cells of a table whose lines are a code and what it codes, parted by `;`. */
const cells = (table: string): [code: string, cell: string][] =>
  table.split('\n').flatMap((line) => {
    const code = line.split(' ', 1)[0] ?? '';
    return line
      .slice(code.length)
      .split(';')
      .flatMap((cell): [string, string][] => (cell.trim() === '' ? [] : [[code, cell.trim()]]));
  });

/**
 * The lexicon that every reader has: countries (`irq`, CAMEO IRQ) with their demonyms, their governments (`irq-gov`,
 * IRQGOV) with the capitals that stand for them, former states, peoples, organisations, armed groups, and leaders by their
 * terms of office.
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
  for (const [code, cell] of cells(FORMER_AND_PARTS)) {
    const [names = '', demonyms = ''] = cell.split('/').map((part) => part.trim());
    const own = list(names);
    const adjectives = list(demonyms);
    const name = own[0] ?? adjectives[0] ?? code;
    entries.push({
      entry: base(slugOf(name), name, own, 'place', code),
      otherNames: adjectives.map((words) => ({ words, use: 'demonym' })),
    });
  }
  const bodies = cells(BODIES_AND_MOVEMENTS).map(
    ([code, names]): OrganisationRow => [slugOf(list(names)[0] ?? ''), code, 'organisation', names],
  );
  for (const [id, code, type, names] of [...ORGANISATIONS, ...bodies]) {
    const own = list(names);
    entries.push({ entry: base(id, own[0] ?? id, own, type, code), otherNames: [] });
  }
  for (const { entry, surname, needsTitle } of leaders(slugOf)) {
    const use = needsTitle ? 'titled-surname' : 'surname';
    entries.push({ entry, otherNames: surname === undefined ? [] : [{ words: surname, use }] });
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
