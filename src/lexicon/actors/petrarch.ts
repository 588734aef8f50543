import type { DictionaryLine } from '../events/dictionary.ts';
import type { LexiconLine, NameLine } from './lines.ts';
import type { DatedCode } from './period.ts';

/** "950601", "19950601": a day. */
function day(text: string): string {
  const full = text.length === 6 ? `${Number(text.slice(0, 2)) > 30 ? '19' : '20'}${text}` : text;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

function shifted(text: string, days: number): string {
  const date = new Date(`${day(text)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** "[HOB < 950601]", "[FRO/BIL]", "[--- <950630]": codes with their days; a code of dashes is none. */
function codesIn(cell: string): DatedCode[] {
  const found = /^([A-Za-z0-9/+-]+?)\s*(?:(<)\s*(\d{6,8})|(>)\s*(\d{6,8})|(\d{6,8})\s*-\s*(\d{6,8}))?$/u.exec(
    cell.trim(),
  );
  if (found === null) return [];
  const [, codes = '', , before, , after, from, to] = found;
  const period = {
    ...(before === undefined ? {} : { to: shifted(before, -1) }),
    ...(after === undefined ? {} : { from: shifted(after, 1) }),
    ...(from === undefined ? {} : { from: day(from) }),
    ...(to === undefined ? {} : { to: day(to) }),
  };
  return codes
    .toUpperCase()
    .split('/')
    .filter((code) => /^[A-Z][A-Z0-9]{2,17}$/u.test(code))
    .map((code) => ({ code, ...period }));
}

/** Names stand in capitals there; the matcher wants them as prose writes them. */
const titled = (name: string): string =>
  name
    .replace(/[_\s]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function readActors(lines: readonly string[]): NameLine[] {
  const found: { names: string[]; codes: DatedCode[] }[] = [];
  for (const line of lines) {
    const cells = [...line.matchAll(/\[([^\][]*)\]/gu)].map((match) => match[1] ?? '');
    const name = line.replace(/\[[^\][]*\]?/gu, '').trim();
    if (/^\s/u.test(line) && name === '') found.at(-1)?.codes.push(...cells.flatMap(codesIn));
    else if (name.startsWith('+')) {
      found.at(-1)?.names.push(titled(name.slice(1)));
      found.at(-1)?.codes.push(...cells.flatMap(codesIn));
    } else if (name !== '') found.push({ names: [titled(name)], codes: cells.flatMap(codesIn) });
  }
  return found.flatMap(({ names, codes }) => {
    const [name, ...aliases] = names.filter((one) => /\p{L}/u.test(one));
    if (name === undefined) return [];
    return [{ name, ...(aliases.length === 0 ? {} : { aliases }), type: 'organisation' as const, codes }];
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
