/** What a deed is: a PLOVER type with its mode, and the CAMEO code (root or below) it comes from. */
export interface EventKind {
  readonly type: string;
  readonly mode?: string;
  readonly cameo: string;
}

/** A row of the tables: type, mode or '', CAMEO code, and the words in text: `pull+out`, `lift:ban`, `arrive+for`. */
export type EventRow = readonly [type: string, mode: string, cameo: string, words: string];

/** Every word of the rows with its deed; where a word stands in several rows, the first one holds. */
export function eventTable(rows: readonly EventRow[]): ReadonlyMap<string, EventKind> {
  const table = new Map<string, EventKind>();
  for (const [type, mode, cameo, words] of rows) {
    const kind: EventKind = { type, ...(mode === '' ? {} : { mode }), cameo };
    for (const word of words.split(/\s+/u)) {
      if (word !== '' && !table.has(word)) table.set(word, kind);
    }
  }
  return table;
}
