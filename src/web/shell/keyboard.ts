/** A key or two keys in a row ("g d"), as `KeyboardEvent.key` names them, and what they do, for the list of keys. */
export interface Binding {
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

/** The bindings that hold now: the shell's first, a page's after it. */
export interface Keyboard {
  readonly bindings: () => readonly Binding[];
  /** Adds bindings until the function that it returns is called. */
  add(bindings: readonly Binding[]): () => void;
  /** True when the key was one of ours, alone or as the first of two. */
  press(key: string): boolean;
}

/** A keyboard without a page: sequences of at most two keys; a key that begins none forgets the one before it. */
export function createKeyboard(): Keyboard {
  const layers: (readonly Binding[])[] = [];
  let before = '';
  const bindings = () => layers.flat();
  return {
    bindings,
    add: (added) => {
      layers.push(added);
      return () => {
        layers.splice(layers.indexOf(added), 1);
      };
    },
    press: (key) => {
      const keys = before === '' ? key : `${before} ${key}`;
      before = '';
      const hit = bindings().findLast((binding) => binding.keys === keys);
      if (hit !== undefined) {
        hit.run();
        return true;
      }
      if (bindings().some((binding) => binding.keys.startsWith(`${keys} `))) {
        before = keys;
        return true;
      }
      return false;
    },
  };
}
