/** A datum of a page with the rule that found it and the words it was found in. */
export interface Found {
  readonly value: string;
  /** For people: "JSON-LD datePublished", "meta og:title". */
  readonly rule: string;
  /** The words as the page has them, shortened to 200 code units. */
  readonly said: string;
}

const MAX_SAID = 200;

/** A `Found`, with what was said shortened; undefined where there is no value. */
export function found(
  value: string | undefined,
  rule: string,
  said: string | undefined = value,
): Found | undefined {
  if (value === undefined || value === '') return undefined;
  return { value, rule, said: (said ?? value).slice(0, MAX_SAID) };
}
