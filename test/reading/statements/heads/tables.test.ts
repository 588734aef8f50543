import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTables } from '../../../../src/reading/statements/heads/tables.ts';

const number = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 256);

describe('tables', () => {
  it('add to each number of the answer what its row makes of the input', () => {
    fc.assert(
      fc.property(
        fc.record({ rows: fc.integer({ min: 1, max: 5 }), steps: fc.integer({ min: 1, max: 6 }) }),
        fc.array(number, { minLength: 600, maxLength: 600 }),
        fc.nat(7),
        ({ rows, steps }, numbers, from) => {
          const columns = steps * 16;
          const [, table] = createTables([
            { rows: 3, columns: 5 },
            { rows, columns },
          ]);
          if (table === undefined) throw new Error('no table');
          table.values.set(numbers.slice(0, rows * columns));
          const input = Float32Array.from(numbers.slice(-columns - from));
          const out = Float32Array.from(numbers.slice(0, rows));
          const whole = Array.from({ length: rows }, (_, row) => {
            let sum = numbers[row] ?? 0;
            for (let at = 0; at < columns; at++)
              sum += (numbers[row * columns + at] ?? 0) * (input[from + at] ?? 0);
            return sum;
          });
          table.addProduct(input, from, out);
          for (const [row, value] of whole.entries()) expect(out[row]).toBeCloseTo(value, 1);
        },
      ),
    );
  });

  it('leave one another alone', () => {
    const [one, other] = createTables([
      { rows: 1, columns: 3 },
      { rows: 1, columns: 16 },
    ]);
    one?.values.fill(7);
    const out = new Float32Array(1);
    other?.addProduct(new Float32Array(16).fill(1), 0, out);
    expect(out[0]).toBe(0);
    expect([...(one?.values ?? [])]).toEqual([7, 7, 7]);
  });

  it('refuse rows that the kernel cannot take in whole steps', () => {
    const [table] = createTables([{ rows: 1, columns: 15 }]);
    expect(() => table?.addProduct(new Float32Array(15), 0, new Float32Array(1))).toThrow(RangeError);
  });
});
