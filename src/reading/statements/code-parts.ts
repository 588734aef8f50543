import { AGENTS } from '../../lexicon/index.ts';

const SECTORS: ReadonlySet<string> = new Set([
  ...[...AGENTS.values()].map(({ sector }) => sector),
  'ELI',
  'UAF',
  'SET',
  'MOS',
  'AGR',
  'HLH',
  'HRI',
]);

/** True for a code that names a country or an organisation, not a sector alone ("IRQMIL", "IGOUNO" | not "MIL"). */
export const isFull = (code: string): boolean => /^[A-Z]{3}/u.test(code) && !SECTORS.has(code.slice(0, 3));

/** The country, or the kind of organisation, that a code begins with. */
export const countryOf = (code: string): string => code.slice(0, 3);

/** A country's code with a sector; a code that already has a sector keeps it, but for a government's soldiers and the like. */
export function withSector(code: string, sector: string | undefined): string {
  if (sector === undefined || sector === code) return code;
  if (code.length === 3) return `${code}${sector}`;
  return code.length === 6 && code.endsWith('GOV') ? `${code.slice(0, 3)}${sector}` : code;
}

/** True for the code of a body of several countries or none: IGO, IMG, NGO, NGM, MNC. Source: CAMEO 1.1b3, international actors. */
export const isInternational = (code: string): boolean => /^(?:IGO|IMG|NG[OM]|MNC)/u.test(code);
