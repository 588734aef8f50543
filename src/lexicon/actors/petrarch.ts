import type { DictionaryLine } from '../events/dictionary.ts';
import type { LexiconLine, NameLine } from './lines.ts';
import type { DatedCode, Period } from './period.ts';

/** "950601", "19950601": a day. */
function day(text: string): string {
  const full = text.length === 6 ? `${Number(text.slice(0, 2)) > 30 ? '19' : '20'}${text}` : text;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

function shifted(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A restriction as it is written: the codes of one cell, in force on the days from `from` to `to`, both counted; no days: always. */
interface Restriction extends Period {
  readonly codes: readonly string[];
}

/** "[HOB < 950601]", "[FRO/BIL]", "[--- <950630]": codes with their days; a code of dashes is none. */
function restrictionIn(cell: string): Restriction[] {
  const found = /^([A-Za-z0-9/+-]+?)\s*(?:(<)\s*(\d{6,8})|(>)\s*(\d{6,8})|(\d{6,8})\s*-\s*(\d{6,8}))?$/u.exec(
    cell.trim(),
  );
  if (found === null) return [];
  const [, codes = '', , before, , after, from = after, to = before] = found;
  const known = codes
    .toUpperCase()
    .split('/')
    .filter((code) => /^[A-Z][A-Z0-9]{2,17}$/u.test(code));
  const isDay = (text: string | undefined) => text === undefined || !Number.isNaN(Date.parse(day(text)));
  if (!isDay(from) || !isDay(to)) return [];
  return [
    {
      codes: known,
      ...(from === undefined ? {} : { from: day(from) }),
      ...(to === undefined ? {} : { to: day(to) }),
    },
  ];
}

/** What is left of a period without another one. */
function without(whole: Period, part: Period): Period[] {
  const left: Period[] = [];
  if (part.from !== undefined && (whole.from === undefined || whole.from < part.from)) {
    const end = shifted(part.from, -1);
    left.push({ ...whole, to: whole.to === undefined || whole.to > end ? end : whole.to });
  }
  if (part.to !== undefined && (whole.to === undefined || whole.to > part.to)) {
    const start = shifted(part.to, 1);
    left.push({ ...whole, from: whole.from === undefined || whole.from < start ? start : whole.from });
  }
  return left;
}

/** Restrictions that an actor may have; a list of a hundred is no list of offices. */
const MOST_RESTRICTIONS = 100;

/**
 * The codes of an actor by their days: of the restrictions that hold on a day the first one counts, and a code without days
 * only where none holds. So every restriction keeps the days that those before it leave.
 */
function datedCodes(restrictions: readonly Restriction[]): DatedCode[] {
  const hasDays = ({ from, to }: Restriction) => from !== undefined || to !== undefined;
  const dated = restrictions.filter(hasDays).slice(0, MOST_RESTRICTIONS);
  const always = restrictions.filter((one) => !hasDays(one));
  const found: DatedCode[] = [];
  const seen: Period[] = [];
  const keep = ({ from, to, codes }: Restriction) => {
    let left: Period[] = [{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    for (const one of seen) left = left.flatMap((period) => without(period, one));
    for (const period of left) found.push(...codes.map((code) => ({ code, ...period })));
  };
  for (const one of dated) {
    keep(one);
    seen.push(one);
  }
  // The last code without days is the default that holds.
  const fallback = always.at(-1);
  if (fallback !== undefined) keep(fallback);
  return found;
}

/** Names stand in capitals there; the matcher wants them as prose writes them: small words, and what follows a hyphen, may be small. */
const titled = (name: string): string =>
  name
    .replace(/[_\s]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/(^|[ .])(\p{L}+)/gu, (_, before: string, word: string) =>
      before !== '' && /^(?:of|the|and|for|in|on|to|de|al|el)$/u.test(word)
        ? before + word
        : before + word.charAt(0).toUpperCase() + word.slice(1),
    );

function readActors(lines: readonly string[]): NameLine[] {
  const found: { names: string[]; codes: Restriction[] }[] = [];
  for (const line of lines) {
    const cells = [...line.matchAll(/\[([^\][]*)\]/gu)].map((match) => match[1] ?? '');
    const name = line.replace(/\[[^\][]*\]?/gu, '').trim();
    if (/^\s/u.test(line) && name === '') found.at(-1)?.codes.push(...cells.flatMap(restrictionIn));
    else if (name.startsWith('+')) {
      found.at(-1)?.names.push(titled(name.slice(1)));
      found.at(-1)?.codes.push(...cells.flatMap(restrictionIn));
    } else if (name !== '') found.push({ names: [titled(name)], codes: cells.flatMap(restrictionIn) });
  }
  return found.flatMap(({ names, codes }) => {
    const [name, ...aliases] = names.filter((one) => /\p{L}/u.test(one));
    if (name === undefined) return [];
    return [
      {
        name,
        ...(aliases.length === 0 ? {} : { aliases }),
        type: 'organisation' as const,
        codes: datedCodes(codes),
      },
    ];
  });
}

function readAgents(lines: readonly string[]): DictionaryLine[] {
  const macros = new Map<string, string[]>();
  const found: DictionaryLine[] = [];
  for (const line of lines) {
    const macro = /^(![A-Z]+!)\s*=\s*(.+)$/u.exec(line);
    if (macro !== null) {
      macros.set(
        macro[1] ?? '',
        (macro[2] ?? '').split(',').map((word) => word.trim()),
      );
      continue;
    }
    const code = /\[\s*([A-Z]+~|~[A-Z]+)\s*\]/u.exec(line)?.[1];
    if (code === undefined) continue;
    const head = line
      .slice(0, line.indexOf('['))
      .replace(/\{[^}]*\}?/gu, '')
      .trim();
    const plurals = (/\{([^}]*)\}/u.exec(line)?.[1] ?? '').split(/\s+/u).filter((word) => word !== '');
    const used = /![A-Z]+!/u.exec(head)?.[0];
    const heads =
      used === undefined ? [head] : (macros.get(used) ?? []).map((word) => head.replace(used, word));
    for (const words of [...heads, ...plurals]) {
      const plain = words.replace(/_+/gu, ' ').trim().toLowerCase();
      if (plain !== '') found.push({ kind: 'agent', words: plain, code });
    }
  }
  return found;
}

function readVerbs(lines: readonly string[]): DictionaryLine[] {
  const found: DictionaryLine[] = [];
  let code = '---';
  let block: {
    words: string;
    forms: string[];
    code: string;
    patterns: { pattern: string; code: string }[];
  }[] = [];
  let synset: string[] | undefined;
  const close = () => {
    const patterns = block.flatMap((verb) => verb.patterns);
    for (const { words, forms, code: own } of block)
      found.push({
        kind: 'verb',
        words,
        ...(forms.length === 0 ? {} : { forms }),
        code: own,
        ...(patterns.length === 0 ? {} : { patterns }),
      });
    block = [];
  };
  for (const line of lines) {
    const cell = /\[([^\]]*)\](?!.*\[)/u.exec(line)?.[1]?.trim();
    if (line.startsWith('---')) {
      close();
      synset = undefined;
      code = /\[([^\]]*)\]/u.exec(line)?.[1]?.trim() ?? '---';
    } else if (line.startsWith('&')) {
      synset = [];
      found.push({ kind: 'synset', words: line.slice(1).trim().replace(/_$/u, ''), members: synset });
    } else if (line.startsWith('+') && synset !== undefined)
      synset.push(
        line
          .slice(1)
          .replace(/[_\s]+/gu, ' ')
          .trim(),
      );
    else if (line.startsWith('-')) {
      const pattern = line
        .slice(1)
        .replace(/\[[^\]]*\]/gu, '')
        .trim();
      if (pattern.includes('*') && cell !== undefined)
        block.at(-1)?.patterns.push({ pattern: pattern.toLowerCase(), code: cell });
    } else {
      const forms = (/\{([^}]*)\}/u.exec(line)?.[1] ?? '').split(/\s+/u).filter((word) => word !== '');
      const words = line
        .replace(/\{[^}]*\}?|\[[^\]]*\]/gu, '')
        .trim()
        .replace(/_$/u, '');
      if (words !== '')
        block.push({
          words: words.toLowerCase(),
          forms: forms.map((form) => form.toLowerCase()),
          code: cell ?? code,
          patterns: [],
        });
    }
  }
  close();
  return found;
}

/** True for a text that is a dictionary as PETRARCH reads them, and no lines of JSON. */
export const isPetrarch = (text: string): boolean => {
  const first = text.replace(/^\uFEFF/u, '').trimStart();
  return (
    first !== '' &&
    !first.startsWith('{') &&
    !first.startsWith('[') &&
    /^(?:<!--|#|&|\+|---|!|\p{Lu})/u.test(first) &&
    /\[[^\]\n]{2,}\]|^#/mu.test(first)
  );
};

/**
 * Reads a dictionary of PETRARCH: actors with dated codes, agents, verbs with patterns and sets of synonyms, or discards.
 * Which of them it is, is told by its signs. Comments (`#`, `<!-- -->`) are passed over. Source: PETRARCH's dictionary formats.
 */
export function parsePetrarch(text: string): LexiconLine[] {
  const plain = text.replace(/<!--[\s\S]*?-->/gu, '').split(/\r?\n/u);
  const lines = plain
    .map((line) => line.replace(/\s*#.*$/u, '').trimEnd())
    .filter((line) => line.trim() !== '');
  if (lines.some((line) => /^---/u.test(line) && /---\s*$/u.test(line))) return readVerbs(lines);
  if (lines.some((line) => /\[\s*(?:~[A-Z]+|[A-Z]+~)\s*\]/u.test(line))) return readAgents(lines);
  if (lines.some((line) => line.includes('['))) return readActors(lines);
  return lines.map((line) => ({ kind: 'discard' as const, words: line.replace(/^\+/u, '').trim() }));
}
