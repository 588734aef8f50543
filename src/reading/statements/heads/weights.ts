import { ModelError } from '../../../core/index.ts';

/** Numbers of one layer, row by row. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Trained heads over the encoder's states; made by training/statements. */
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
 * Reads `statements.bin`: the mark "VDSH", the length of a JSON header, the header, then at each table's place its rows'
 * scales (float32) and its numbers (int8), all little-endian. The bytes have been checked by their hash.
 * @throws ModelError when they are not such a file
 */
export function readStatementHeads(bytes: Uint8Array): StatementHeads {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new ModelError('model-heads', 'models/statements.bin is not a file of statement heads.', {});
  const length = view.getUint32(4, true);
  // Written by training/statements/heads.py beside the tables; the hash says that it is unchanged.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  const tables = new Map<string, Table>();
  for (const { name, shape, at } of header.tables) {
    const [rows, columns] = shape;
    const values = new Float32Array(rows * columns);
    const start = 8 + length + at;
    const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + start + rows * 4, rows * columns);
    for (let row = 0; row < rows; row++) {
      const scale = view.getFloat32(start + row * 4, true);
      for (let at = row * columns; at < (row + 1) * columns; at++) values[at] = (numbers[at] ?? 0) * scale;
    }
    tables.set(name, { rows, columns, values });
  }
  return {
    encoder: header.encoder,
    width: header.width,
    table(name, columns) {
      const table = tables.get(name);
      if (table === undefined || table.columns !== columns)
        throw new ModelError(
          'model-heads',
          `models/statements.bin has no table "${name}" of ${columns}.`,
          {},
        );
      return table;
    },
  };
}

/** Adds a layer's product with `input` (from `from` on) to `out`: one row of the layer for each number of `out`. */
export function addProduct(layer: Table, input: Float32Array, from: number, out: Float32Array): void {
  const { columns, values, rows } = layer;
  for (let row = 0; row < rows; row++)
    out[row] = (out[row] as number) + product(values, row * columns, input, from, columns);
}

/** Product of `count` numbers of `a` from `atA` on with those of `b` from `atB` on; four sums at a time, for speed. */
function product(a: Float32Array, atA: number, b: Float32Array, atB: number, count: number): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    one += (a[atA + i] as number) * (b[atB + i] as number);
    two += (a[atA + i + 1] as number) * (b[atB + i + 1] as number);
    three += (a[atA + i + 2] as number) * (b[atB + i + 2] as number);
    four += (a[atA + i + 3] as number) * (b[atB + i + 3] as number);
  }
  for (; i < count; i++) one += (a[atA + i] as number) * (b[atB + i] as number);
  return one + two + three + four;
}

/** Adds one row of a table of named features to `out`. */
export function addRow({ columns, values }: Table, row: number, out: Float32Array): void {
  for (let at = 0; at < columns; at++) out[at] = (out[at] ?? 0) + (values[row * columns + at] as number);
}

/** Negative numbers become 0. */
export function rectify(values: Float32Array): void {
  for (const [at, value] of values.entries()) if (value < 0) values[at] = 0;
}

/** The layer's answer to each word's state, one after the other. */
export function productOfEach(layer: Table, bias: Float32Array, states: Float32Array): Float32Array {
  const words = Math.floor(states.length / layer.columns);
  const out = new Float32Array(words * layer.rows);
  for (let word = 0; word < words; word++) {
    const one = out.subarray(word * layer.rows, (word + 1) * layer.rows);
    one.set(bias);
    addProduct(layer, states, word * layer.columns, one);
  }
  return out;
}

/** In place: shares that add up to 1. */
export function softmax(values: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const [at, value] of values.entries()) {
    const share = Math.exp(value - most);
    values[at] = share;
    sum += share;
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
  return values;
}

/** Shares below this are left out: most words get next to nothing. */
const NOTHING = 1e-4;

/** Adds the states of the words from `first` on to `out`, each by its share. */
export function addWeighed(
  states: Float32Array,
  first: number,
  shares: Float32Array,
  width: number,
  out: Float32Array,
): void {
  for (let at = 0; at < shares.length; at++) {
    const share = shares[at] as number;
    if (share < NOTHING) continue;
    const from = (first + at) * width;
    for (let i = 0; i < width; i++) out[i] = (out[i] as number) + share * (states[from + i] as number);
  }
}
