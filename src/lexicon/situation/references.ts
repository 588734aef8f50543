import { nearestTo, parseQuery, type Query, QueryError } from '../../core/index.ts';
import type { Lexicon } from '../actors/index.ts';
import type { Actor, Track } from './schema.ts';
import type { Problem, YamlFile } from './yaml-file.ts';

/** A list file with its name. */
export interface ListFile<T> extends YamlFile<readonly T[]> {
  readonly file: string;
}

type Named = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

/** Ids that stand twice in one file. */
export function doubleIds<T extends { readonly id: string }>(list: ListFile<T>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  list.value.forEach(({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, index);
      return;
    }
    problems.push(
      problem(list, [index, 'id'], `id "${id}" stands on line ${list.lineOf([first, 'id'])} already`),
    );
  });
  return problems;
}

/** Names and aliases that two entries share: a text that uses one could mean either. */
export function sharedNames(list: ListFile<Named>): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, { readonly id: string; readonly line: number }>();
  list.value.forEach((entry, index) => {
    const names: [string, PropertyKey[]][] = [[entry.name, [index, 'name']]];
    entry.aliases.forEach((alias, at) => {
      names.push([alias, [index, 'aliases', at]]);
    });
    for (const [name, path] of names) {
      const key = name.normalize('NFC');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { id: entry.id, line: list.lineOf(path) });
      else {
        const whose = owner.id === entry.id ? 'of the same entry' : `of "${owner.id}"`;
        problems.push(problem(list, path, `"${name}" is a name ${whose} already (line ${owner.line})`));
      }
    }
  });
  return problems;
}

/** Roles in countries and organisations that nobody knows. */
export function unknownOffices(list: ListFile<Actor>, lexicon: Lexicon): Problem[] {
  const problems: Problem[] = [];
  list.value.forEach((actor, index) => {
    actor.roles.forEach((role, at) => {
      if (lexicon.entries.has(role.of)) return;
      const hint = suggestion(role.of, [...lexicon.entries.keys()]);
      problems.push(
        problem(
          list,
          [index, 'roles', at, 'of'],
          `unknown actor "${role.of}"${hint}; expected an id of actors.yaml or of the general lexicon, as "irq"`,
        ),
      );
    });
  });
  return problems;
}

/** Queries that cannot be read, or that name actors, codes or tracks that nobody knows. */
export function brokenQueries(list: ListFile<Track>, lexicon: Lexicon): Problem[] {
  const problems: Problem[] = [];
  const tracks = list.value.map((track) => track.id);
  const codes = knownCodes(lexicon);
  list.value.forEach((track, index) => {
    let query: Query;
    try {
      query = parseQuery(track.query);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      problems.push(problem(list, [index, 'query'], `the query of "${track.id}", ${error.message}`));
      return;
    }
    for (const term of query.anyOf.flat()) {
      if (term.kind !== 'values') continue;
      for (const value of term.values) {
        const message =
          term.field === 'track'
            ? unknownTrack(value, tracks)
            : term.field === 'actor' || term.field === 'source' || term.field === 'target'
              ? unknownActor(value, lexicon, codes)
              : undefined;
        if (message !== undefined) problems.push(problem(list, [index, 'query'], message));
      }
    }
  });
  return problems;
}

function unknownTrack(value: string, tracks: readonly string[]): string | undefined {
  if (tracks.includes(value)) return undefined;
  return `unknown track "${value}"${suggestion(value, tracks)}; known: ${tracks.join(', ')}`;
}

function unknownActor(value: string, lexicon: Lexicon, codes: ReadonlySet<string>): string | undefined {
  if (lexicon.entries.has(value) || codes.has(value.toUpperCase())) return undefined;
  const hint = suggestion(value, [...lexicon.entries.keys()]);
  return `unknown actor "${value}"${hint}; expected an id of actors.yaml, or a CAMEO code as "irqgov"`;
}

/** Every code in the lexicon with all its beginnings of whole three-letter parts: IRQ, IRQKRD, IRQKRDGOV. */
function knownCodes(lexicon: Lexicon): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const entry of lexicon.entries.values()) {
    for (const { code } of entry.codes) {
      for (let end = 3; end <= code.length; end += 3) codes.add(code.slice(0, end));
      codes.add(code);
    }
  }
  return codes;
}

function suggestion(value: string, known: readonly string[]): string {
  const near = nearestTo(value, known);
  return near === undefined ? '' : `, did you mean "${near}"?`;
}

function problem<T>(list: ListFile<T>, path: readonly PropertyKey[], message: string): Problem {
  return { file: list.file, line: list.lineOf(path), message };
}
