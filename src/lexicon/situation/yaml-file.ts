import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml';
import type { z } from 'zod';
import { expectationOf } from './expectation.ts';

/** What is wrong with a file of a situation: `line` counts from 1; the message says what was expected. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A YAML file read against its schema, with the way back from a value to its line. */
export interface YamlFile<T> {
  readonly value: T;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Files longer than this (in UTF-16 code units) are refused. */
const LONGEST_FILE = 5_000_000;

/**
 * Reads one YAML 1.2 file and checks it.
 * @param keys the keys of the file's entries, for suggestions
 * @returns the value, or every problem found
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  keys: readonly string[],
): { readonly ok: YamlFile<z.output<S>> } | { readonly problems: readonly Problem[] } {
  if (text.length > LONGEST_FILE) {
    return { problems: [{ file, line: 1, message: 'expected a file of less than 5 million characters' }] };
  }
  const lines = new LineCounter();
  let document: YamlDocument.Parsed;
  let plain: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    // Resolving aliases can fail where reading did not: a file that unfolds without end.
    plain = document.errors.length > 0 ? undefined : document.toJS();
  } catch (error) {
    // Nesting deeper than the stack ends in a RangeError.
    const message = error instanceof RangeError ? 'nested too deep' : String(error);
    return { problems: [{ file, line: 1, message: `not YAML: ${firstLine(message)}` }] };
  }
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `not YAML: ${firstLine(error.message)}`,
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  const parsed = schema.safeParse(plain, { reportInput: true });
  if (parsed.success) return { ok: { value: parsed.data, lineOf } };
  const problems: Problem[] = [];
  for (const issue of parsed.error.issues) {
    for (const { path, message } of expectationOf(issue, plain, keys)) {
      problems.push({ file, line: lineOf(path), message });
    }
  }
  return { problems };
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

/** Where the value at `path` begins; of its key when there is one; of its parent when there is no such value. */
function offsetOf(document: YamlDocument.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
      continue;
    }
    node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
