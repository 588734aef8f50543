import { z } from 'zod';

/** Lines of a `--lexicon` file that say how events are coded, beside those that name actors. */
export const dictionaryLineSchema = z.discriminatedUnion('kind', [
  /** A noun that adds a sector to an actor's code: "minister" `~GOV`; `NGO~` goes before the actor's code. */
  z.strictObject({
    kind: z.literal('agent'),
    words: z.string().min(1),
    code: z.string().regex(/^(?:~[A-Z]+|[A-Z]+~)$/u),
  }),
  /** A verb with its code; a code of two sides is `031:032`; `---` codes nothing by itself. Patterns as in PETRARCH, in lower case. */
  z.strictObject({
    kind: z.literal('verb'),
    words: z.string().min(1),
    forms: z.array(z.string().min(1)).exactOptional(),
    code: z.string().min(1),
    patterns: z
      .array(z.strictObject({ pattern: z.string().min(1), code: z.string().min(1) }))
      .exactOptional(),
  }),
  /** Words that stand for each other in patterns, where they are named `&tietypes`. */
  z.strictObject({
    kind: z.literal('synset'),
    words: z.string().min(1),
    members: z.array(z.string().min(1)),
  }),
  /** A sentence with these words codes nothing. */
  z.strictObject({ kind: z.literal('discard'), words: z.string().min(1) }),
]);

export type DictionaryLine = z.infer<typeof dictionaryLineSchema>;

/** One part of a pattern: words that stand for each other, or a mark for an actor; `tight`: right beside the part before. */
export interface PatternPart {
  readonly words: readonly (readonly string[])[];
  readonly mark?: '+' | '$' | '^' | '%';
  readonly tight: boolean;
}

/** A pattern around a verb; `before` runs from the verb leftwards. */
export interface VerbPattern {
  readonly before: readonly PatternPart[];
  readonly after: readonly PatternPart[];
  readonly code: string;
}

export interface DictionaryVerb {
  readonly code: string;
  /** Longest first. */
  readonly patterns: readonly VerbPattern[];
}

/** An agent by its words, last word last, and its code. */
export interface DictionaryAgent {
  readonly words: readonly string[];
  readonly code: string;
}

/** A dictionary of events that the user has given: it codes in place of the tables of the reader. */
export interface EventDictionary {
  /** By form or lemma, lower case; a verb of several words by its head, with what stands beside it as a pattern. */
  readonly verbs: ReadonlyMap<string, DictionaryVerb>;
  /** By their last word, longest first. */
  readonly agents: ReadonlyMap<string, readonly DictionaryAgent[]>;
  readonly discards: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[_\s]+/u)
    .filter((word) => word !== '');

/** The forms of a regular verb. */
function regular(word: string): string[] {
  const y = /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}i` : undefined;
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  return [word, plural(word), `${y ?? stem}ed`, `${stem}ing`];
}

const plural = (word: string): string =>
  /[^aeiou]y$/u.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(word)
      ? `${word}es`
      : `${word}s`;

type Synsets = ReadonlyMap<string, readonly string[]>;

function membersOf(name: string, synsets: Synsets, depth = 0): string[][] {
  return (synsets.get(name) ?? synsets.get(`${name}_`) ?? []).flatMap((member) =>
    member.startsWith('&') && depth < 4
      ? membersOf(member.slice(1), synsets, depth + 1)
      : member.startsWith('&')
        ? []
        : [wordsOf(member)],
  );
}

function partsOf(text: string, synsets: Synsets): PatternPart[] {
  const parts: PatternPart[] = [];
  let tight = false;
  for (const token of text.replace(/_/gu, ' _ ').split(/\s+/u)) {
    if (token === '') continue;
    if (token === '_') {
      tight = true;
      continue;
    }
    if (token === '+' || token === '$' || token === '^' || token === '%')
      parts.push({ words: [], mark: token, tight });
    else if (token.startsWith('&')) {
      const words = membersOf(token.slice(1), synsets).flatMap((member) => {
        const last = member.at(-1) ?? '';
        return [member, [...member.slice(0, -1), plural(last)]];
      });
      parts.push({ words, tight });
    } else parts.push({ words: [[token]], tight });
    tight = false;
  }
  return parts;
}

/** Turns the parts left of the verb round: tightness is to the part on the verb's side. */
function leftward(parts: readonly PatternPart[], touches: boolean): PatternPart[] {
  const turned: PatternPart[] = [];
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at];
    if (part === undefined) continue;
    const tight = at === parts.length - 1 ? touches : (parts[at + 1]?.tight ?? false);
    turned.push({ ...part, tight });
  }
  return turned;
}

function patternOf(pattern: string, code: string, synsets: Synsets): VerbPattern | undefined {
  const text = pattern.toLowerCase();
  const star = text.indexOf('*');
  if (star < 0) return undefined;
  const left = text.slice(0, star);
  return {
    before: leftward(partsOf(left, synsets), /_\s*$/u.test(left) && !/_\s+$/u.test(left)),
    after: partsOf(text.slice(star + 1), synsets),
    code,
  };
}

/** Builds the dictionary of lines; undefined where no line codes a verb or an agent. */
export function buildEventDictionary(lines: readonly DictionaryLine[]): EventDictionary | undefined {
  const synsets = new Map<string, readonly string[]>();
  for (const line of lines)
    if (line.kind === 'synset')
      synsets.set(
        line.words.toLowerCase(),
        line.members.map((member) => member.toLowerCase()),
      );
  const verbs = new Map<string, { code: string; patterns: VerbPattern[] }>();
  const agents = new Map<string, DictionaryAgent[]>();
  const discards: string[] = [];
  const verbAt = (form: string, code: string) => {
    const known = verbs.get(form);
    if (known !== undefined) return known;
    const made = { code, patterns: [] };
    verbs.set(form, made);
    return made;
  };
  for (const line of lines) {
    if (line.kind === 'discard') discards.push(line.words.toLowerCase());
    else if (line.kind === 'agent') {
      const words = wordsOf(line.words);
      const last = words.at(-1) ?? '';
      for (const form of new Set([last, plural(last)]))
        agents.set(form, [
          ...(agents.get(form) ?? []),
          { words: [...words.slice(0, -1), form], code: line.code },
        ]);
    } else if (line.kind === 'verb') {
      const patterns = (line.patterns ?? []).flatMap(
        ({ pattern, code }) => patternOf(pattern, code, synsets) ?? [],
      );
      for (const given of [line.words, ...(line.forms ?? [])]) {
        const parts = given
          .toLowerCase()
          .split(/[_\s]+/u)
          .filter((part) => part !== '');
        const head = Math.max(
          0,
          parts.findIndex((part) => part.startsWith('+')),
        );
        const bare = parts.map((part) => part.replace(/^\+/u, ''));
        const forms = given === line.words ? regular(bare[head] ?? '') : [bare[head] ?? ''];
        for (const form of forms) {
          if (parts.length === 1) verbAt(form, line.code).patterns.push(...patterns);
          else {
            const before = leftward(partsOf(bare.slice(0, head).join('_'), synsets), true);
            const after = partsOf(`_${bare.slice(head + 1).join('_')}`, synsets);
            verbAt(form, '---').patterns.push({ before, after, code: line.code });
          }
        }
      }
    }
  }
  if (verbs.size === 0 && agents.size === 0) return undefined;
  const size = ({ before, after }: VerbPattern) => before.length + after.length;
  for (const verb of verbs.values()) verb.patterns.sort((a, b) => size(b) - size(a));
  for (const list of agents.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { verbs, agents, discards };
}
