/**
 * A web address as the URL standard reads it; undefined for what is none. In place of `URL.canParse`: Node 20's, once it is
 * called often, takes "https://münchen.example" for none (its fast path reads Latin-1 as UTF-8).
 */
export function parseAddress(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
