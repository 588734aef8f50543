import type { z } from 'zod';
import { nearestTo } from '../../core/index.ts';

/** A schema's complaint in words for the author of a file: where, and what was expected. */
export interface Expectation {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The keys of nested objects, for suggestions; those of the lists stand in their schemas. */
const NESTED_KEYS: readonly (readonly [inside: string, keys: readonly string[]])[] = [
  ['codes', ['code', 'from', 'to']],
  ['roles', ['office', 'of', 'from', 'to', 'source']],
  ['reliability', ['grade', 'reason']],
  ['feeds', ['url', 'every', 'pages']],
  ['watch', ['every', 'automatic', 'contact']],
];

/**
 * @param plain the whole value that was checked, to tell a missing key from a wrong value
 * @param keys the keys of the file's entries, for suggestions
 */
export function expectationOf(
  issue: z.core.$ZodIssue,
  plain: unknown,
  keys: readonly string[],
): Expectation[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, keysFor(path, keys)) }));
  }
  const key = path.at(-1);
  const name = typeof key === 'string' ? `"${key}"` : 'the entry';
  const value = valueAt(plain, path);
  if (value === undefined && typeof key === 'string') {
    return [{ path: path.slice(0, -1), message: `"${key}" is missing; expected ${expected(issue)}` }];
  }
  return [{ path, message: `${name}: expected ${expected(issue)}, found ${shown(value)}` }];
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearestTo(key, known);
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  return `unknown key "${key}"${hint}; known: ${known.join(', ')}`;
}

/** The keys allowed at a path: those of the nested object there, else those of the file's entries. */
function keysFor(path: readonly PropertyKey[], keys: readonly string[]): readonly string[] {
  const names = path.filter((step) => typeof step === 'string');
  return NESTED_KEYS.find(([inside]) => inside === names.at(-1))?.[1] ?? keys;
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? 'a list with at least one entry' : 'text';
    case 'invalid_union':
      return 'a date as 2025-04-18, 2025-04 or 2025';
    case 'invalid_format':
      return issue.message;
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text (put it between quotes)',
  array: 'a list (lines that begin with "-")',
  object: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…"` : text;
}

function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = plain;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
