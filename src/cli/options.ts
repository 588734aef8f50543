import { type Command, InvalidArgumentError } from 'commander';
import { parseAddress } from '../core/index.ts';

/** What is said of a text that it does not say itself. */
export interface StatedOptions {
  readonly date?: string;
  readonly source?: string;
  readonly url?: string;
  readonly title?: string;
}

/** Where the situation and its data are. */
export interface PlaceOptions {
  readonly situation?: string;
  readonly data?: string;
}

function day(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const date = match === null ? undefined : new Date(`${value}T00:00:00Z`);
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('expected a day of the calendar, such as 2025-04-18.');
  }
  return value;
}

function address(value: string): string {
  if (parseAddress(value) === undefined || !/^https?:/.test(value)) {
    throw new InvalidArgumentError('expected a web address, such as https://example.org/page.');
  }
  return value;
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

export function withStated(command: Command): Command {
  return command
    .option('--date <day>', 'the day of publication, YYYY-MM-DD', day)
    .option('--source <name>', 'who published it')
    .option('--url <address>', 'its address', address)
    .option('--title <words>', 'its headline');
}

export function withPlace(command: Command): Command {
  return command
    .option('--situation <folder>', 'the situation to work in (default: the built-in iraq-syria)')
    .option('--data <folder>', 'where its store is kept (default: ./data)');
}

/** Whom the operator lets be fetched from beside the public web. */
export interface FetchOptions {
  readonly allowFetch?: string[];
}

function host(value: string, before: string[] | undefined): string[] {
  if (!/^(?:\[[0-9a-f:.]+\]|[^\s:/@[\]]+)(?::\d{1,5})?$/iu.test(value)) {
    throw new InvalidArgumentError('expected a host, or a host and a port, such as intranet.example:8080.');
  }
  return [...(before ?? []), value];
}

export function withFetch(command: Command): Command {
  return command.option(
    '--allow-fetch <host>',
    'also fetch from this host or host:port, though it lies in your own network or has another port; may be given again',
    host,
  );
}

/**
 * `--lexicon` takes several files, so it also takes what follows: names that are no JSON lines are the texts.
 * @returns texts and lexicon files, each in their order
 */
export function sortFiles(
  texts: readonly string[],
  lexicon: readonly string[] = [],
): { texts: string[]; lexicon: string[] } {
  const isLexicon = (name: string) => /\.(?:jsonl?|ndjson)$/i.test(name);
  return {
    texts: [...texts, ...lexicon.filter((name) => !isLexicon(name))],
    lexicon: lexicon.filter(isLexicon),
  };
}
