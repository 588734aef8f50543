import { createRoom, STEP_BYTES } from './kernel.ts';

/** Numbers of one layer, row by row. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  /**
   * Adds the product with `input` (from `from` on) to `out`: one row of the layer for each number of `out`.
   * @throws RangeError where the columns are no multiple of 16
   */
  addProduct(input: Float32Array, from: number, out: Float32Array): void;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Tables begin at multiples of this, for speed. */
const ALIGNED = 16;

/** Tables full of zeros, all in one memory that is never made larger, with room behind them for an input and an answer. */
export function createTables(shapes: readonly Shape[]): Table[] {
  let end = 0;
  const take = (numbers: number) => {
    const at = end;
    end = Math.ceil((at + numbers * 4) / ALIGNED) * ALIGNED;
    return at;
  };
  const places = shapes.map(({ rows, columns }) => take(rows * columns));
  const input = take(Math.max(0, ...shapes.map(({ columns }) => columns)));
  const answer = take(Math.max(0, ...shapes.map(({ rows }) => rows)));
  const { buffer, addProducts } = createRoom(end);
  const numbers = new Float32Array(buffer);
  return shapes.map(({ rows, columns }, index) => {
    const at = places[index] ?? 0;
    return {
      rows,
      columns,
      values: new Float32Array(buffer, at, rows * columns),
      addProduct(given, from, out) {
        const bytes = columns * 4;
        if (bytes % STEP_BYTES !== 0) throw new RangeError(`a product of ${columns} numbers`);
        numbers.set(given.subarray(from, from + columns), input / 4);
        numbers.set(out, answer / 4);
        addProducts(at, input, answer, rows, bytes);
        out.set(numbers.subarray(answer / 4, answer / 4 + rows));
      },
    };
  });
}
