/** One line of a benchmark's table. `reached` is null where the data for it was not given. */
export interface BenchRow {
  readonly metric: string;
  readonly set: string;
  readonly must?: number;
  readonly aim?: number;
  readonly reached: number | null;
  /** What the number is: '%', 'words/s', 'ms', 'MB', 'ratio' … */
  readonly unit?: string;
  /** True where only the shared part of a set was scored, the rest being kept back. */
  readonly shared?: boolean;
  /** Smaller is better (times, memory, false matches). */
  readonly lower?: boolean;
  readonly note?: string;
  /** Key in bench/floors.json below (for `lower`: above) which the tests fail. */
  readonly floor?: string;
}

export interface BenchResult {
  readonly rows: readonly BenchRow[];
  /** Sizes of the data that was read: documents, sentences, words … */
  readonly data: Readonly<Record<string, number>>;
}

/** A benchmark; `gold` is the folder of evaluation sets, absent where none was given. */
export interface Bench {
  readonly name: string;
  run(options: { readonly gold?: string }): Promise<BenchResult>;
}
