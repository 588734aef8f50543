// The product of a table with an input, and a sum of rows weighed by shares, four numbers at a time: WebAssembly has words for that,
// JavaScript has none. What it gives does not depend on the processor. Two functions are all there is, so they are put together here
// (docs/adr/0024-products-in-webassembly.md).

/**
 * Adds to each of `rows` numbers from `out` on the product of a row of `bytes` bytes (a multiple of `STEP_BYTES`), the first of which
 * begins at `table`, with the numbers from `input` on. Places are in bytes of the memory.
 */
export type AddProducts = (table: number, input: number, out: number, rows: number, bytes: number) => void;

/**
 * Adds to the `bytes` bytes from `out` on each of the `rows` rows of so many bytes from `states` on, times its share (a float32 for each
 * row, from `shares` on). Places and lengths as above; at least one row.
 */
export type AddWeighed = (states: number, shares: number, out: number, rows: number, bytes: number) => void;

/** Bytes of a row that one turn of the inner loop takes: four fours of float32. */
export const STEP_BYTES = 64;

/** Bytes of a page of memory. */
const PAGE = 65536;

/** What is used of it here: the types of Node leave it out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly add: AddProducts; readonly weigh: AddWeighed } };
};

// Instructions and types: https://webassembly.github.io/spec/core/binary/ (release 2.0).
const I32 = 0x7f;
const V128 = 0x7b;
const NO_RESULT = 0x40;
const END = [0x0b];

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** An i32 of 0 to 8,191: the bit below the highest of the last byte is the sign. */
const constant = (value: number) => [0x41, (value & 0x7f) | 0x80, value >> 7];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const add = [0x6a];
const subtract = [0x6b];
const isLess = [0x49];
const loop = (...body: readonly number[][]) => [0x03, NO_RESULT, ...body.flat(), ...END];
const againIf = [0x0d, 0];
const loadFloat = [0x2a, 2, 0];
const storeFloat = [0x38, 2, 0];
const addFloats = [0x92];
const loadFour = (offset: number) => [0xfd, 0, 2, offset];
const loadOneFourTimes = [0xfd, 9, 2, 0];
const storeFour = (offset: number) => [0xfd, 11, 2, offset];
const fourZeros = [0xfd, 12, ...new Array<number>(16).fill(0)];
const lane = (which: number) => [0xfd, 31, which];
const addFours = [0xfd, ...unsigned(0xe4)];
const multiplyFours = [0xfd, ...unsigned(0xe6)];

const [TABLE, INPUT, OUT, ROWS, BYTES, AT] = [0, 1, 2, 3, 4, 5] as const;
/** Four sums of four numbers each, so that none waits for the one before it. */
const SUMS = [6, 7, 8, 9] as const;

const products = [
  // Locals beside the arguments.
  [2, 1, I32, SUMS.length, V128],
  loop(
    ...SUMS.map((sum) => [...fourZeros, ...set(sum)]),
    [...constant(0), ...set(AT)],
    loop(
      ...SUMS.map((sum, k) => [
        ...get(sum),
        ...[...get(TABLE), ...get(AT), ...add, ...loadFour(k * 16)],
        ...[...get(INPUT), ...get(AT), ...add, ...loadFour(k * 16)],
        ...[...multiplyFours, ...addFours, ...set(sum)],
      ]),
      [...get(AT), ...constant(STEP_BYTES), ...add, ...tee(AT), ...get(BYTES), ...isLess],
      againIf,
    ),
    [...get(SUMS[0]), ...get(SUMS[1]), ...addFours],
    [...get(SUMS[2]), ...get(SUMS[3]), ...addFours],
    [...addFours, ...set(SUMS[0])],
    [...get(OUT), ...get(OUT), ...loadFloat],
    ...[0, 1, 2, 3].map((which) => [...get(SUMS[0]), ...lane(which), ...addFloats]),
    storeFloat,
    [...get(TABLE), ...get(BYTES), ...add, ...set(TABLE)],
    [...get(OUT), ...constant(4), ...add, ...set(OUT)],
    [...get(ROWS), ...constant(1), ...subtract, ...tee(ROWS)],
    againIf,
  ),
  END,
].flat();

// OUT, ROWS and BYTES stand where they stand above.
const [STATES, SHARES, COLUMN, STATE, AT_SHARE, LEFT] = [0, 1, 5, 6, 7, 8] as const;
const PARTS = [9, 10, 11, 12] as const;
const SHARE = 13;

/** Sixteen columns at a time, of all rows. */
const weighed = [
  [2, 4, I32, PARTS.length + 1, V128],
  [...constant(0), ...set(COLUMN)],
  loop(
    ...PARTS.map((part, k) => [...get(OUT), ...get(COLUMN), ...add, ...loadFour(k * 16), ...set(part)]),
    [...get(STATES), ...get(COLUMN), ...add, ...set(STATE)],
    [...get(SHARES), ...set(AT_SHARE), ...get(ROWS), ...set(LEFT)],
    loop(
      [...get(AT_SHARE), ...loadOneFourTimes, ...set(SHARE)],
      ...PARTS.map((part, k) => [
        ...get(part),
        ...[...get(STATE), ...loadFour(k * 16), ...get(SHARE)],
        ...[...multiplyFours, ...addFours, ...set(part)],
      ]),
      [...get(STATE), ...get(BYTES), ...add, ...set(STATE)],
      [...get(AT_SHARE), ...constant(4), ...add, ...set(AT_SHARE)],
      [...get(LEFT), ...constant(1), ...subtract, ...tee(LEFT)],
      againIf,
    ),
    ...PARTS.map((part, k) => [...get(OUT), ...get(COLUMN), ...add, ...get(part), ...storeFour(k * 16)]),
    [...get(COLUMN), ...constant(STEP_BYTES), ...add, ...tee(COLUMN), ...get(BYTES), ...isLess],
    againIf,
  ),
  END,
].flat();

const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];

const MODULE = new WebAssembly.Module(
  Uint8Array.from([
    ...[...new TextEncoder().encode('\0asm'), 1, 0, 0, 0],
    // One type: five i32 and no result; a memory of at least a page is imported; two functions of that type, exported.
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...name('room'), ...name('memory'), 2, 0, 1]),
    ...section(3, [2, 0, 0]),
    ...section(7, [2, ...name('add'), 0, 0, ...name('weigh'), 0, 1]),
    ...section(10, [2, ...[products, weighed].flatMap((body) => [...unsigned(body.length), ...body])]),
  ]),
);

/** A memory of at least so many bytes, all 0, never made larger, and the functions that work in it. */
export function createRoom(bytes: number): {
  readonly buffer: ArrayBuffer;
  readonly addProducts: AddProducts;
  readonly addWeighed: AddWeighed;
} {
  const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE)) });
  const { exports } = new WebAssembly.Instance(MODULE, { room: { memory } });
  return { buffer: memory.buffer, addProducts: exports.add, addWeighed: exports.weigh };
}
