import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from '../../src/web/documents/row-window.ts';
import { createKeyboard } from '../../src/web/shell/keyboard.ts';

describe('the rows in view', () => {
  it('are those in the pane and a few around them', () => {
    expect(rowWindow(0, 600, 30, 10_000, 8)).toEqual({ first: 0, last: 29, before: 0, after: 299_130 });
    expect(rowWindow(150_000, 600, 30, 10_000, 8)).toMatchObject({ first: 4992, last: 5029 });
    expect(rowWindow(0, 600, 30, 3, 8)).toEqual({ first: 0, last: 3, before: 0, after: 0 });
    expect(rowWindow(0, 600, 30, 0, 8)).toEqual({ first: 0, last: 0, before: 0, after: 0 });
  });

  it('property: they cover the pane, fit the list, and never change its height', () => {
    const numbers = fc.tuple(fc.integer({ min: -500, max: 400_000 }), fc.nat(3000), fc.nat(12_000));
    fc.assert(
      fc.property(numbers, ([scrollTop, height, total]) => {
        const rows = rowWindow(scrollTop, height, 30, total, 8);
        expect(rows.first).toBeGreaterThanOrEqual(0);
        expect(rows.last).toBeLessThanOrEqual(total);
        expect(rows.first).toBeLessThanOrEqual(rows.last);
        expect(rows.before + (rows.last - rows.first) * 30 + rows.after).toBe(total * 30);
        const top = Math.min(Math.max(0, scrollTop), Math.max(0, total * 30 - height));
        expect(rows.before).toBeLessThanOrEqual(top);
        expect(rows.last * 30).toBeGreaterThanOrEqual(Math.min(total * 30, top + height));
      }),
    );
  });
});

describe('the keyboard', () => {
  const pressed = () => {
    const keyboard = createKeyboard();
    const done: string[] = [];
    const binding = (keys: string) => ({ keys, does: keys, run: () => done.push(keys) });
    const remove = keyboard.add([binding('j'), binding('g d'), binding('g g'), binding('?')]);
    return { keyboard, done, binding, remove };
  };

  it('knows single keys and two in a row', () => {
    const { keyboard, done } = pressed();
    for (const key of ['j', 'g', 'd', 'g', 'g', '?']) expect(keyboard.press(key)).toBe(true);
    expect(done).toEqual(['j', 'g d', 'g g', '?']);
  });

  it('forgets a first key that leads nowhere, and takes no key that is not its own', () => {
    const { keyboard, done } = pressed();
    expect(keyboard.press('g')).toBe(true);
    expect(keyboard.press('x')).toBe(false);
    expect(keyboard.press('d')).toBe(false);
    expect(done).toEqual([]);
  });

  it('lets a page take a key over, and gives it back', () => {
    const { keyboard, done, binding } = pressed();
    const remove = keyboard.add([{ ...binding('j'), run: () => done.push('page j') }]);
    keyboard.press('j');
    remove();
    keyboard.press('j');
    expect(done).toEqual(['page j', 'j']);
  });

  it('has nothing left once all is removed', () => {
    const { keyboard, done, remove } = pressed();
    remove();
    expect(keyboard.press('j')).toBe(false);
    expect(keyboard.bindings()).toEqual([]);
    expect(done).toEqual([]);
  });
});
