import type { Table } from './tables.ts';

/** Adds one row of a table of named features to `out`. */
export function addRow({ columns, values }: Table, row: number, out: Float32Array): void {
  for (let at = 0; at < columns; at++) out[at] = (out[at] ?? 0) + (values[row * columns + at] as number);
}

/** Adds numbers to as many of `out`. */
export function addAll(values: Float32Array, out: Float32Array): void {
  for (let at = 0; at < values.length; at++) out[at] = (out[at] as number) + (values[at] as number);
}

/** Numbers, each times the one in its place. */
export function timesAll(values: Float32Array, others: Float32Array): Float32Array {
  const out = new Float32Array(values.length);
  for (let at = 0; at < out.length; at++) out[at] = (values[at] as number) * (others[at] as number);
  return out;
}

/** Negative numbers become 0. */
export function rectify(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) values[at] = Math.max(0, values[at] as number);
}

/** The layer's answer to each word's state, one after the other. */
export function productOfEach(layer: Table, bias: Float32Array, states: Float32Array): Float32Array {
  const words = Math.floor(states.length / layer.columns);
  const out = new Float32Array(words * layer.rows);
  for (let word = 0; word < words; word++) {
    const one = out.subarray(word * layer.rows, (word + 1) * layer.rows);
    one.set(bias);
    layer.addProduct(states, word * layer.columns, one);
  }
  return out;
}

/** In place: shares that add up to 1. */
export function softmax(values: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const share = Math.exp((values[at] as number) - most);
    values[at] = share;
    sum += share;
  }
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
  return values;
}

/** Natural logarithms of the shares that numbers have under a softmax. */
export function logShares(values: Float32Array): Float32Array {
  const most = values.reduce((max, one) => Math.max(max, one), Number.NEGATIVE_INFINITY);
  const sum = values.reduce((whole, one) => whole + Math.exp(one - most), 0);
  return values.map((one) => one - most - Math.log(sum));
}
