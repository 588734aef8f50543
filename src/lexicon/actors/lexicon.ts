import { NOT_ACTORS } from './data/not-actors.ts';
import { OFFICES } from './data/offices.ts';
import type { LexiconEntry, NameHit, NameUse, Role } from './entry.ts';
import { generalEntries, slugOf } from './general.ts';
import type { LexiconLine, NameLine } from './lines.ts';
import { type NameMatch, NameMatcher } from './matcher.ts';
import { codesAt, type DatedCode, holdsAt } from './period.ts';
import { type SurnameSetting, surnameSetting } from './surnames.ts';

/** An actor as a situation declares it; the situation's own type has these fields and more. */
export interface SituationActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: LexiconEntry['type'] | 'government';
  readonly codes: readonly DatedCode[];
  readonly roles: readonly Role[];
}

export interface LexiconSources {
  /** Actors of a situation: before the general lexicon, joined with its entry where the id is the same. */
  readonly situation?: { readonly actors: readonly SituationActor[] };
  /** Lines of `--lexicon`: before everything else. */
  readonly extra?: readonly LexiconLine[];
  /** False leaves out the general lexicon (for benchmarks with dictionaries of their own). Default true. */
  readonly general?: boolean;
}

/** Names of actors and what is known of them. Immutable once built; every answer is the same every time. */
export interface Lexicon {
  /** All entries by id. */
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  /**
   * All names in a text, leftmost-longest, in text order, not overlapping; the codes are those at `date`.
   * @param text running text of any length; offsets are UTF-16 code units into it
   * @param date ISO 8601, any precision: the text's date; without it open-ended codes count
   */
  findNames(text: string, date?: string): NameHit[];
  /** What `words` name as a whole, "the" and possessives aside; undefined when the lexicon does not know them. */
  lookup(words: string, date?: string): Omit<NameHit, 'start' | 'end'> | undefined;
  /** The codes of an entry at a date; [] for an unknown id. */
  codesOf(id: string, date?: string): readonly string[];
  /** Who holds an office ("foreign minister") of a country or organisation ("irq") at a date, latest in office first. */
  holdersOf(office: string, of: string, date?: string): readonly string[];
}

/**
 * Builds the lexicon: extra lines, then the situation's actors, then the general lexicon; an earlier source wins where
 * two entries share a name, and the rest are told in `others`.
 */
export function createLexicon(sources: LexiconSources = {}): Lexicon {
  const entries = new Map<string, LexiconEntry>();
  const uses: { readonly id: string; readonly words: string; readonly use: NameUse }[] = [];
  const add = (entry: LexiconEntry): void => {
    const known = entries.get(entry.id);
    entries.set(entry.id, known === undefined ? entry : joined(known, entry));
    for (const words of entry.names) uses.push({ id: entry.id, words, use: 'name' });
  };
  for (const line of sources.extra ?? []) if (!('kind' in line)) add(fromLine(line));
  for (const actor of sources.situation?.actors ?? []) add(fromActor(actor));
  if (sources.general !== false) {
    for (const { entry, otherNames } of generalEntries()) {
      add(entry);
      for (const { words, use } of otherNames) uses.push({ id: entry.id, words, use });
    }
  }
  const list = [...entries.values()];
  const indexOf = new Map(list.map((entry, index) => [entry.id, index]));
  const matcher = new NameMatcher();
  for (const words of NOT_ACTORS) matcher.add(words, -1, 'name');
  for (const { id, words, use } of uses) {
    const index = indexOf.get(id);
    const entry = entries.get(id);
    if (index === undefined || entry === undefined) continue;
    matcher.add(words, index, use);
    if (entry.type === 'person') {
      const bare = withoutArticle(words);
      if (bare !== undefined) matcher.add(bare, index, use);
    }
  }
  return lexiconOf(entries, list, matcher);
}

function lexiconOf(
  entries: ReadonlyMap<string, LexiconEntry>,
  list: readonly LexiconEntry[],
  matcher: NameMatcher,
): Lexicon {
  const offices = officeIndex(list);
  const describe = (
    match: NameMatch,
    date: string | undefined,
    setting: () => SurnameSetting,
  ): Omit<NameHit, 'start' | 'end'> | undefined => {
    const known: { entry: LexiconEntry; use: NameUse; codes: readonly string[] }[] = [];
    for (const target of match.targets) {
      const entry = list[target.entry];
      // A phrase that is no actor leads nowhere, whoever else is called so.
      if (entry === undefined) return undefined;
      if (target.use === 'surname' && setting() === 'part') continue;
      if (target.use === 'titled-surname' && setting() !== 'titled') continue;
      known.push({ entry, use: target.use, codes: codesAt(entry.codes, date) });
    }
    // Who has codes at the date goes before who had them at another time; the sort is stable.
    known.sort((a, b) => rankAt(a) - rankAt(b));
    const best = known[0];
    if (best === undefined) return undefined;
    const type = best.use === 'capital' ? 'place' : best.use === 'demonym' ? 'group' : best.entry.type;
    return {
      entity: best.entry.id,
      name: best.entry.name,
      type,
      codes: best.codes,
      use: best.use,
      others: known.slice(1).map((other) => other.entry.id),
    };
  };
  return {
    entries,
    findNames(text, date) {
      const hits: NameHit[] = [];
      for (const match of matcher.find(text)) {
        const hit = describe(match, date, () => surnameSetting(text, match.start, match.end));
        if (hit !== undefined) hits.push({ start: match.start, end: match.end, ...hit });
      }
      return hits;
    },
    lookup(words, date) {
      const match = matcher.exact(words.replace(/['’]s?\s*$/u, ''));
      return match === undefined ? undefined : describe(match, date, () => 'alone');
    },
    codesOf: (id, date) => codesAt(entries.get(id)?.codes ?? [], date),
    holdersOf(office, of, date) {
      const held = (offices.get(officeKey(office, of)) ?? []).filter(({ role }) => holdsAt(role, date));
      held.sort((a, b) => compare(b.role.from ?? '', a.role.from ?? '') || compare(a.id, b.id));
      return [...new Set(held.map(({ id }) => id))];
    },
  };
}

/** In office first, then who was once in office, then who has no code at the date. */
function rankAt({ entry, codes }: { entry: LexiconEntry; codes: readonly string[] }): number {
  if (codes.length === 0) return entry.codes.length > 0 ? 2 : 0;
  return codes.every((code) => code.length > 3 && code.endsWith('ELI')) ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function officeIndex(list: readonly LexiconEntry[]): ReadonlyMap<string, { id: string; role: Role }[]> {
  const index = new Map<string, { id: string; role: Role }[]>();
  for (const entry of list) {
    for (const role of entry.roles) {
      const key = officeKey(role.office, role.of);
      const held = index.get(key) ?? [];
      held.push({ id: entry.id, role });
      index.set(key, held);
    }
  }
  return index;
}

function officeKey(office: string, of: string): string {
  const plain = office.toLowerCase().trim();
  const row = OFFICES.find((names) => names.includes(plain));
  return `${of.toLowerCase()}|${row?.[0] ?? plain}`;
}

/** `first` wins where both say something; names are united. */
function joined(first: LexiconEntry, second: LexiconEntry): LexiconEntry {
  return {
    ...first,
    names: [...new Set([...first.names, ...second.names])],
    codes: first.codes.length > 0 ? first.codes : second.codes,
    roles: first.roles.length > 0 ? first.roles : second.roles,
  };
}

function fromActor(actor: SituationActor): LexiconEntry {
  return {
    kind: 'entry',
    id: actor.id,
    name: actor.name,
    names: [...new Set([actor.name, ...actor.aliases])],
    type: actor.type === 'government' ? 'organisation' : actor.type,
    codes: actor.codes,
    roles: actor.roles,
    origin: 'situation',
  };
}

function fromLine(line: NameLine): LexiconEntry {
  return {
    kind: 'entry',
    id: line.id ?? slugOf(line.name),
    name: line.name,
    names: [...new Set([line.name, ...(line.aliases ?? [])])],
    type: line.type === 'government' ? 'organisation' : line.type,
    codes: line.codes ?? [],
    roles: [],
    origin: 'extra',
  };
}

/** "Mohammed Shia al-Sudani" is also written without the article, and "al-Sudani" too; undefined where there is none. */
function withoutArticle(words: string): string | undefined {
  const bare = words.replace(/(^|\s)(?:[AaEe]l[-‑ ]|[Aa](?:s|sh|d|n|r|t|z)[-‑])(?=\p{Lu})/gu, '$1');
  return bare === words || bare.length < 5 ? undefined : bare;
}
