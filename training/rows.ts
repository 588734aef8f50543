import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AnalysedSentence, asEncoding, createLanguageModel } from '../src/language/index.ts';

/** What a script that writes rows is given: --gold, --models, --out and --root. Makes the folder of the third. */
export function rowOptions(work: string) {
  const { values } = parseArgs({
    options: { gold: { type: 'string' }, models: { type: 'string' }, out: { type: 'string' }, root: { type: 'string' } },
  });
  const { gold = '', models = 'models', out = work, root = '.' } = values;
  mkdirSync(out, { recursive: true });
  return { gold, models, out, root };
}

/** The same, and the language model of --models. */
export async function openRows(work: string) {
  const { models, ...options } = rowOptions(work);
  const files = new Map(readdirSync(models).map((name) => [name, new Uint8Array(readFileSync(join(models, name)))]));
  return { ...options, model: await createLanguageModel({ files }) };
}

/** Rows of words of sentences: of each sentence its words and states are written once, all words one after the other. */
export class RowsFile {
  readonly #path: string;
  readonly #states: number;
  readonly #rows: string[] = [];
  readonly #words: string[] = [];
  #place = 0;

  constructor(folder: string, name: string) {
    this.#path = join(folder, name);
    this.#states = openSync(`${this.#path}.f32`, 'w');
  }

  /** The place of the first word of the next sentence that has rows. */
  get place(): number {
    return this.#place;
  }

  /** Adds the rows of a sentence; without any the sentence is left out. */
  add(text: string, { words, encoding }: AnalysedSentence, rows: readonly (readonly unknown[])[]): void {
    if (rows.length === 0) return;
    this.#rows.push(...rows.map((row) => JSON.stringify(row)));
    writeSync(this.#states, new Uint8Array(Float32Array.from(asEncoding(encoding).states).buffer));
    this.#words.push(JSON.stringify([this.#place, words.map(({ start, end }) => text.slice(start, end))]));
    this.#place += words.length;
  }

  /** @returns how many rows there are */
  close(): number {
    closeSync(this.#states);
    writeFileSync(`${this.#path}.words.jsonl`, `${this.#words.join('\n')}\n`);
    writeFileSync(`${this.#path}.jsonl`, `${this.#rows.join('\n')}\n`);
    return this.#rows.length;
  }
}
