import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editScript } from '../../../src/app/revisions/edit-script.ts';

const signs = (before: string, after: string) =>
  editScript([...before], [...after])
    .map((edit) =>
      edit.kind === 'same'
        ? before[edit.before]
        : edit.kind === 'removed'
          ? `-${before[edit.before]}`
          : `+${after[edit.after]}`,
    )
    .join('');

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });

/** The length of the longest common part, by the plain table. */
function common(before: readonly string[], after: readonly string[]): number {
  let row: number[] = new Array(after.length + 1).fill(0);
  for (const one of before) {
    const next = [0];
    after.forEach((other, at) => {
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('the way from one list to another', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['', 'ab', '+a+b'],
    ['ab', '', '-a-b'],
    ['abc', 'adc', 'a-b+dc'],
    ['abcd', 'acbd', 'a-bc+bd'],
    ['xaby', 'xy', 'x-a-by'],
  ])('%j → %j', (before, after, way) => {
    expect(signs(before, after)).toBe(way);
  });

  it('leads from the one to the other, in order, and is the shortest', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edits = editScript(before, after);
        const told = edits.flatMap((edit) => ('before' in edit ? [edit.before] : []));
        const made = edits.flatMap((edit) => ('after' in edit ? [edit.after] : []));
        expect(told).toEqual(before.map((_, at) => at));
        expect(made).toEqual(after.map((_, at) => at));
        const same = edits.filter((edit) => edit.kind === 'same');
        for (const edit of same)
          if (edit.kind === 'same') expect(before[edit.before]).toBe(after[edit.after]);
        expect(same.length).toBe(common(before, after));
      }),
    );
  });

  it('stays bounded where two long lists have nothing in common', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `a${at}`);
    const after = Array.from({ length: 20_000 }, (_, at) => `b${at}`);
    expect(editScript(before, after)).toHaveLength(40_000);
  });
});
