import { LEADERS_AFRICA_ASIA, LEADERS_BEYOND_COUNTRIES } from './data/leaders-africa-asia.ts';
import { LEADERS_AMERICAS_EUROPE } from './data/leaders-americas-europe.ts';
import { SHARED_SURNAMES } from './data/titles.ts';
import type { LexiconEntry } from './entry.ts';
import type { DatedCode } from './period.ts';
import { surnameOf } from './surnames.ts';

/** A leader with the surname that stands for them; `needsTitle` where the surname is too common to do so alone. */
export interface Leader {
  readonly entry: LexiconEntry;
  readonly surname?: string;
  readonly needsTitle: boolean;
}

interface Term {
  readonly names: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly sector: string;
}

// "Jimmy Carter 1977-1981", "Joseph Kony 1987- REB" | not "Jimmy Carter"
const TERM = /^(.+) (\d{4})-(\d{4})?(?: ([A-Z]{3}))?$/u;

function termsOf(cell: string): Term[] {
  return cell.split('; ').flatMap((term) => {
    const found = TERM.exec(term.trim());
    if (found === null) return [];
    const [, names = '', from = '', to = '', sector = 'GOV'] = found;
    return [{ names: names.split('|'), from, to, sector }];
  });
}

/** Codes of all terms: each office while it is held; who governed a country is of its elite until the next term. */
function codesOfTerms(terms: readonly (Term & { readonly area: string })[]): DatedCode[] {
  return terms.flatMap(({ area, from, to, sector }, index): DatedCode[] => {
    const isCountry = area.length === 3;
    const held = { code: isCountry ? `${area}${sector}` : area, from, ...(to === '' ? {} : { to }) };
    const next = terms[index + 1]?.from;
    const free = String(Number(to) + 1);
    if (to === '' || !isCountry || sector !== 'GOV' || (next !== undefined && next <= free)) return [held];
    const until = next === undefined ? {} : { to: String(Number(next) - 1) };
    return [held, { code: `${area}ELI`, from: free, ...until }];
  });
}

/** Who leads or led a country, an organisation or a movement, with the codes of each term. */
export function leaders(slug: (name: string) => string): Leader[] {
  const byId = new Map<string, (Term & { readonly area: string })[]>();
  const rows = [LEADERS_AMERICAS_EUROPE, LEADERS_AFRICA_ASIA, LEADERS_BEYOND_COUNTRIES]
    .join('\n')
    .split('\n');
  for (const row of rows) {
    const area = row.split(' ', 1)[0] ?? '';
    for (const term of termsOf(row.slice(area.length + 1))) {
      const id = slug(term.names[0] ?? '');
      byId.set(id, [...(byId.get(id) ?? []), { ...term, area }]);
    }
  }
  return [...byId].map(([id, terms]) => {
    const inOrder = [...terms].sort((a, b) => Number(a.from) - Number(b.from));
    const names = [...new Set(terms.flatMap((term) => term.names))];
    const name = names[0] ?? id;
    const surname = surnameOf(name, terms[0]?.area ?? '');
    const isShared =
      surname === undefined || SHARED_SURNAMES.has(surname.toLowerCase()) || surname.length < 4;
    return {
      entry: {
        kind: 'entry',
        id,
        name,
        names,
        type: 'person',
        codes: codesOfTerms(inOrder),
        roles: [],
        origin: 'general',
      },
      ...(surname === undefined ? {} : { surname }),
      needsTitle: isShared,
    };
  });
}
