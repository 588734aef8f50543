import { type Span, STATUSES, type Status } from '../../src/core/index.ts';

/** One labelled statement; spans are offsets into the item's text, several where the words stand there more than once. */
export interface GoldStatement {
  readonly trigger: Span;
  readonly status: Status;
  readonly sources: readonly (readonly Span[])[];
  readonly targets: readonly (readonly Span[])[];
  /** Voices from the outermost to the innermost; empty: the author. */
  readonly voices: readonly (readonly Span[])[];
  readonly type?: string;
}

export interface GoldLink {
  readonly type: string;
  readonly from: Span;
  readonly to: Span;
  readonly cue: Span;
}

/** A text of our own gold with its labels. `optional`: triggers that may be told or not. */
export interface GoldItem {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
  readonly optional: readonly Span[];
  /** Words that tell of no deed ("the reconstruction fund"): told as having happened, they are wrong. */
  readonly noDeeds: readonly Span[];
  readonly links: readonly GoldLink[];
  readonly questions: readonly Span[];
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Every place where the words stand as whole words; a sign stands wherever it is. */
export function everywhere(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const cut =
      (isWordSign(words[0]) && isWordSign(text[at - 1])) ||
      (isWordSign(words.at(-1)) && isWordSign(text[at + words.length]));
    if (!cut) found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** The words `blast`, or the second of them as `blast^2`. */
function placed(text: string, label: string): Span {
  const parts = /^(.*)\^(\d)$/u.exec(label);
  const found = everywhere(text, parts?.[1] ?? label)[Number(parts?.[2] ?? 1) - 1];
  if (found === undefined) throw new RangeError(`"${label}" does not stand in: ${text}`);
  return found;
}

const listOf = (text: string, field: string | undefined, sign: string) =>
  (field ?? '')
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const found = everywhere(text, part);
      if (found.length === 0) throw new RangeError(`"${part}" does not stand in: ${text}`);
      return found;
    });

const STATEMENT = new RegExp(
  `^\\+ (.+?) (${STATUSES.join('|')}):([^>]*)>([^@#]*)(?:@([^#]*))?(?:#([A-Z]+))?$`,
  'u',
);
const LINK = /^~ (\w+): (\S+) -> (\S+) "(.+)"$/u;

function statementOf(text: string, line: string): GoldStatement {
  const parts = STATEMENT.exec(line);
  const status = STATUSES.find((one) => one === parts?.[2]);
  if (parts === null || status === undefined) throw new RangeError(`not a statement: ${line}`);
  const [, trigger = '', , sources, targets, voices, type] = parts;
  return {
    trigger: placed(text, trigger),
    status,
    sources: listOf(text, sources, ';'),
    targets: listOf(text, targets, ';'),
    voices: listOf(text, voices, '/'),
    ...(type === undefined ? {} : { type }),
  };
}

/**
 * Reads our own gold (test/gold/statements-*.txt; format in test/gold/README.md).
 * @throws RangeError at a label whose words do not stand in its text
 */
export function parseStatementsGold(content: string): GoldItem[] {
  const items: GoldItem[] = [];
  for (const block of content.split(/\n\n+/u)) {
    const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const [head, text] = lines;
    if (head === undefined || text === undefined || !head.startsWith('= ')) continue;
    const statements: GoldStatement[] = [];
    const optional: Span[] = [];
    const noDeeds: Span[] = [];
    const links: GoldLink[] = [];
    const questions: Span[] = [];
    for (const line of lines.slice(2)) {
      if (line.startsWith('+ ')) statements.push(statementOf(text, line));
      else if (line.startsWith('o ')) optional.push(placed(text, line.slice(2)));
      else if (line.startsWith('x ')) noDeeds.push(placed(text, line.slice(2)));
      else if (line.startsWith('? ')) questions.push(placed(text, line.slice(2)));
      else {
        const [, type, from, to, cue] = LINK.exec(line) ?? [];
        if (type === undefined || from === undefined || to === undefined || cue === undefined)
          throw new RangeError(`not a label: ${line}`);
        links.push({ type, from: placed(text, from), to: placed(text, to), cue: placed(text, cue) });
      }
    }
    items.push({ id: head.slice(2), text, statements, optional, noDeeds, links, questions });
  }
  return items;
}
