import { readFileSync } from 'node:fs';
import type { Quantity, TimeExpression } from '../../../src/core/index.ts';
import { type QuantityContext, readQuantities } from '../../../src/reading/quantities/index.ts';

/** What a case expects of one quantity: its exact words, and every field given. `of` is text, '' for none. */
export interface Expected {
  readonly at: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly of?: string;
  readonly direction?: string;
  readonly year?: number;
}

export interface Case {
  readonly family: string;
  readonly text: string;
  readonly context?: { readonly country?: string; readonly times?: readonly string[] };
  readonly expect: readonly Expected[];
}

/** The committed cases, one JSON object a line. */
export function readCases(from: string | URL = new URL('./cases.jsonl', import.meta.url)): Case[] {
  const lines = readFileSync(from, 'utf8').split('\n');
  // Our own file, and each line has this shape; a line that has not fails its case.
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

/** Times of a case, written as the words they cover. */
export function contextOf(given: Case): QuantityContext {
  const times: TimeExpression[] = (given.context?.times ?? []).map((words, index) => {
    const start = given.text.indexOf(words);
    return { id: `t${index + 1}`, start, end: start + words.length, type: 'DATE', value: 'XXXX' };
  });
  return { times, ...(given.context?.country ? { country: given.context.country } : {}) };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

/** What is wrong with one quantity; '' when nothing is. */
function difference(text: string, got: Quantity | undefined, want: Expected): string {
  if (got === undefined) return `missing "${want.at}"`;
  const words = text.slice(got.start, got.end);
  if (words !== want.at) return `span "${words}" for "${want.at}"`;
  for (const field of ['value', 'low', 'high', 'year'] as const) {
    const [a, b] = [got[field], want[field]];
    if (b !== undefined && (a === undefined || !close(a, b))) return `${want.at}: ${field} ${a} for ${b}`;
  }
  for (const field of ['bound', 'kind', 'unit', 'direction'] as const) {
    if (want[field] !== undefined && got[field] !== want[field])
      return `${want.at}: ${field} ${got[field]} for ${want[field]}`;
  }
  if (want.of !== undefined) {
    const of = got.of === undefined ? '' : text.slice(got.of.start, got.of.end);
    if (of !== want.of) return `${want.at}: of "${of}" for "${want.of}"`;
  }
  return '';
}

/** Everything that is wrong with a case: fields, missing and extra quantities. */
export function faults(given: Case): string[] {
  const { quantities } = readQuantities(given.text, contextOf(given));
  const found = given.expect
    .map((want, index) => difference(given.text, quantities[index], want))
    .filter((fault) => fault !== '');
  for (const extra of quantities.slice(given.expect.length))
    found.push(`extra "${given.text.slice(extra.start, extra.end)}" = ${extra.value}`);
  return found;
}
