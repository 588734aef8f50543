import type { Item, Loaded } from '../items.ts';

/** Items that are loaded while an earlier one is read: enough to hide a slow server, few enough for memory. */
const AHEAD = 4;

/** The same items, each begun to load a few turns early; the order in which they are asked for stays that of the list. */
export function ahead(items: readonly Item[], count: number = AHEAD): Item[] {
  const started = new Map<number, Promise<Loaded>>();
  const begin = (at: number): Promise<Loaded> | undefined => {
    const item = items[at];
    if (item === undefined) return undefined;
    const known = started.get(at);
    if (known !== undefined) return known;
    const loading = item.load();
    // Its error is met when its turn comes.
    loading.catch(() => {});
    started.set(at, loading);
    return loading;
  };
  return items.map((item, at) => ({
    ...item,
    load: () => {
      const own = begin(at) ?? item.load();
      for (let next = at + 1; next <= at + count; next++) begin(next);
      started.delete(at);
      return own;
    },
  }));
}
