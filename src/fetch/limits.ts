/** What one fetch may cost; sizes in bytes, times in milliseconds. */
export interface FetchLimits {
  /** Of the body as it comes over the wire. */
  readonly wireBytes: number;
  /** Of the body once it is unpacked. */
  readonly bodyBytes: number;
  /** Unpacked bytes a packed byte, where more than a megabyte has been unpacked. */
  readonly unpackRatio: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** From the first step to the last byte, over all redirects. */
  readonly totalMs: number;
  /** Without a single byte: while connecting, waiting for the answer, or between two parts of it. */
  readonly idleMs: number;
  /** After the first ten seconds a body must come at least so fast, bytes a second: a slow drip holds a line for hours. */
  readonly leastBytesPerSecond: number;
}

/**
 * Limits for pages and feeds. A page of 20 MB is what one document may have; gzip packs prose 3 to 5 times, pages full of
 * tables up to 40 times, and a bomb a thousand times.
 */
export const USUAL_LIMITS: FetchLimits = {
  wireBytes: 20 * 1024 * 1024,
  bodyBytes: 20 * 1024 * 1024,
  unpackRatio: 100,
  headerBytes: 32 * 1024,
  redirects: 8,
  totalMs: 60_000,
  idleMs: 15_000,
  leastBytesPerSecond: 200,
};
