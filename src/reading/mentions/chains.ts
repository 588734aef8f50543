/**
 * Joins keys that stand for one thing. A joined set carries at most one entity: what a resolver of pronouns took for
 * one thing stays two where the lexicon knows two.
 */
export class Chains {
  readonly #parents = new Map<string, string>();
  readonly #entities = new Map<string, string>();

  /** The key that stands for the whole set of `key`. */
  rootOf(key: string): string {
    let at = key;
    for (let next = this.#parents.get(at); next !== undefined; next = this.#parents.get(at)) at = next;
    return at;
  }

  /** Says that the set of `key` is this entity; the first to be said stays. */
  name(key: string, entity: string): void {
    const root = this.rootOf(key);
    if (!this.#entities.has(root)) this.#entities.set(root, entity);
  }

  /** Joins the sets of two keys, unless they are known for two entities. */
  join(a: string, b: string): void {
    const one = this.rootOf(a);
    const other = this.rootOf(b);
    if (one === other) return;
    const entity = this.#entities.get(one);
    const second = this.#entities.get(other);
    if (entity !== undefined && second !== undefined && entity !== second) return;
    this.#parents.set(other, one);
    if (entity === undefined && second !== undefined) this.#entities.set(one, second);
  }
}
