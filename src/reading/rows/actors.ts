import type { MentionType } from '../../core/index.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/index.ts';
import { SECTOR_PHRASES } from './data/actor-phrases.ts';
import type { Party } from './row-story.ts';
import type { Words } from './row-view.ts';

/** Names of actors as data sets write them, known to the lexicon where it has them. */
export interface ActorNames {
  /**
   * A cell's actor. `code` is the CAMEO code that the row itself gives; a name of the lexicon that belongs to another
   * country than that code is not taken. `date`: the day whose codes hold.
   */
  party(words: Words, options?: { readonly code?: string; readonly date?: string }): Party;
  /** A voice: who published or said it. */
  voice(words: Words, date?: string): Party;
}

const GROUP_SECTORS = new Set([
  'CVL',
  'REB',
  'UAF',
  'OPP',
  'REF',
  'LAB',
  'AGR',
  'CRM',
  'PRM',
  'SOC',
  'EDU',
  'MED',
]);

const SECTORS = new Map(SECTOR_PHRASES);

function typeOfCode(code: string): MentionType {
  if (code.length === 3) return 'other';
  return GROUP_SECTORS.has(code.slice(3, 6)) ? 'group' : 'organisation';
}

/** "UNITED STATES" as the lexicon may know it: "United States". */
function inTitleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{Ll})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

interface Spelling {
  readonly words: string;
  /** What stands in brackets after it: years, a country. */
  readonly aside?: string;
}

/** Ways to write the same actor: "QSD: Syrian Democratic Forces (Syria)" → without brackets, after and before the colon. */
function spellingsOf(name: string): Spelling[] {
  const bracket = /^(.*\S)\s*\(([^()]{1,80})\)$/u.exec(name.slice(0, 300));
  const base = bracket?.[1] ?? name;
  const aside = bracket?.[2] === undefined ? {} : { aside: bracket[2] };
  const colon = base.indexOf(': ');
  const spellings: Spelling[] = [{ words: name }, { words: base, ...aside }];
  if (colon > 0) {
    spellings.push({ words: base.slice(colon + 2), ...aside }, { words: base.slice(0, colon), ...aside });
  }
  if (!/\p{Ll}/u.test(base) && base.length > 4) spellings.push({ words: inTitleCase(base), ...aside });
  return spellings;
}

export function actorNames(lexicon: Lexicon): ActorNames {
  const byCode = new Map<string, LexiconEntry[]>();
  for (const entry of lexicon.entries.values()) {
    for (const { code } of entry.codes) {
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, [entry]);
      else if (!known.includes(entry)) known.push(entry);
    }
  }
  const ownerOf = (code: string): LexiconEntry | undefined => {
    const owners = byCode.get(code) ?? [];
    // Of several that have the code the one that it was made for: `irq` for IRQ, `irq-gov` for IRQGOV.
    const own = code.length === 6 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
    return owners.length === 1 ? owners[0] : owners.find((one) => one.id === own.toLowerCase());
  };
  /** The three letters of the country that the words name. */
  const countryIn = (words: string): string | undefined => {
    const hit = lexicon.lookup(words);
    const code = hit?.codes[0];
    return hit !== undefined && code !== undefined && code.length === 3 && hit.type === 'place'
      ? code
      : undefined;
  };
  /** "Military Forces of Syria", "Protesters (Iraq)": a sector of a country. */
  const sectorOf = ({ words, aside }: Spelling): string | undefined => {
    const of = /^(\p{L}[\p{L}/ ]{2,40}?) of (?:the )?(\p{Lu}.{1,60})$/u.exec(words);
    const sector = SECTORS.get((of?.[1] ?? words).toLowerCase().trim());
    if (sector === undefined) return undefined;
    const country = countryIn(of?.[2] ?? aside ?? '');
    return country === undefined ? sector : `${country}${sector}`;
  };

  const found = (
    words: Words,
    code: string | undefined,
    date: string | undefined,
  ): Omit<Party, 'start' | 'end'> => {
    const name = words.value;
    const codesWith = (own: readonly string[]) => [
      ...new Set([...(code === undefined ? [] : [code]), ...own]),
    ];
    const spellings = spellingsOf(name);
    for (const spelling of spellings) {
      const hit = lexicon.lookup(spelling.words, date);
      const apart =
        code !== undefined && hit?.codes[0] !== undefined && hit.codes[0].slice(0, 3) !== code.slice(0, 3);
      if (hit === undefined || apart) continue;
      return { name, type: hit.type, entity: hit.entity, codes: codesWith(hit.codes) };
    }
    const sectors = spellings.flatMap((one) => sectorOf(one) ?? []);
    const sector = sectors.find((one) => one.length > 3) ?? sectors[0];
    const given = code ?? sector;
    if (given === undefined) return { name, type: 'group' };
    const owner = ownerOf(given);
    return {
      name,
      type: owner?.type ?? typeOfCode(given),
      ...(owner === undefined ? {} : { entity: owner.id }),
      codes: codesWith(sector === undefined ? [] : [sector]),
    };
  };

  return {
    party: (words, { code, date } = {}) => ({
      start: words.start,
      end: words.end,
      ...found(words, code, date),
    }),
    voice(words, date) {
      const hit = lexicon.lookup(words.value, date);
      return {
        start: words.start,
        end: words.end,
        name: words.value,
        type: hit?.type ?? 'organisation',
        ...(hit === undefined ? {} : { entity: hit.entity }),
        ...(hit === undefined || hit.codes.length === 0 ? {} : { codes: hit.codes }),
      };
    },
  };
}
