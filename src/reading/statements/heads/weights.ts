import { ModelError } from '../../../core/index.ts';
import { createTables, type Table } from './tables.ts';

/** Trained heads over the encoder's states; made by training/statements and training/events. */
export interface StatementHeads {
  /** SHA-256 of the encoder whose states they were trained on: with another one they say nothing of use. */
  readonly encoder: string;
  /** Numbers in a word's state. */
  readonly width: number;
  /** @throws ModelError where the file holds no such table of `columns` */
  table(name: string, columns: number): Table;
}

interface Header {
  readonly encoder: string;
  readonly width: number;
  readonly tables: readonly {
    readonly name: string;
    readonly shape: readonly [number, number];
    readonly at: number;
  }[];
}

const MAGIC = 0x48534456; // "VDSH", least byte first

/**
 * Reads a file of heads, `statements.bin`, `events.bin` or `sides.bin`: the mark "VDSH", the length of a JSON header, the header, then at each table's place its rows'
 * scales (float32) and its numbers (int8), all little-endian. The bytes have been checked by their hash.
 * @throws ModelError when they are not such a file
 */
export function readStatementHeads(name: string, bytes: Uint8Array): StatementHeads {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new ModelError('model-heads', `models/${name} is not a file of statement heads.`, {});
  const length = view.getUint32(4, true);
  // Written by `pack` of training/statements/heads.py beside the tables; the hash says that it is unchanged.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  const shapes = header.tables.map(({ shape: [rows, columns] }) => ({ rows, columns }));
  const tables = new Map<string, Table>();
  for (const [index, table] of createTables(shapes).entries()) {
    const { name: own = '', at = 0 } = header.tables[index] ?? {};
    const { rows, columns, values } = table;
    const start = 8 + length + at;
    const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + start + rows * 4, rows * columns);
    for (let row = 0; row < rows; row++) {
      const scale = view.getFloat32(start + row * 4, true);
      for (let at = row * columns; at < (row + 1) * columns; at++) values[at] = (numbers[at] ?? 0) * scale;
    }
    tables.set(own, table);
  }
  return {
    encoder: header.encoder,
    width: header.width,
    table(wanted, columns) {
      const table = tables.get(wanted);
      if (table === undefined || table.columns !== columns)
        throw new ModelError('model-heads', `models/${name} has no table "${wanted}" of ${columns}.`, {});
      return table;
    },
  };
}
