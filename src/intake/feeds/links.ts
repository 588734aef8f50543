import { parseAddress } from '../../core/index.ts';
/**
 * An address resolved against the bases it stands in, outermost first; only http and https addresses are given.
 * @returns undefined for what is no such address
 */
export function resolveAddress(said: string | undefined, bases: readonly string[]): string | undefined {
  const words = said?.trim().replace(/[\t\n\r]+/gu, '') ?? '';
  if (words === '' || words.length > 4096) return undefined;
  let base: string | undefined;
  for (const next of bases) {
    const made = resolved(next, base);
    if (made !== undefined) base = made;
  }
  const address =
    resolved(words, base) ??
    (/^[\w-]+(?:\.[\w-]+)+\//u.test(words) ? resolved(`https://${words}`, undefined) : undefined);
  if (address === undefined || !/^https?:\/\/[^/]/u.test(address)) return undefined;
  return address;
}

function resolved(said: string, base: string | undefined): string | undefined {
  return parseAddress(said, base)?.href;
}
