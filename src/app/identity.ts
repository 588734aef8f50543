import { createHash } from 'node:crypto';
import type { Reading } from '../core/index.ts';
import { parseAddress } from '../core/index.ts';

/** Hex digits of an id: 128 bits of SHA-256, enough that no two texts ever share one. */
const DIGITS = 32;

function hash(...parts: (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, DIGITS);
}

/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|at_.*|smid|share)$/i;

/**
 * One address for one page: lower-case host without "www.", no fragment, no tracking parameters, parameters sorted,
 * no closing slash; https for http. A string that is no web address is kept as it is.
 */
export function canonicalAddress(address: string): string {
  const url = parseAddress(address);
  if (url === undefined) return address.trim();
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/^www\./, '');
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href.replace(/\?$/, '').replace(/\/$/, '');
}

/** The identity of a revision: the hash of its bytes. */
export function revisionId(bytes: Uint8Array): string {
  return hash(bytes);
}

/** The identity of a document: the hash of its canonical address, else of its bytes. */
export function documentId(bytes: Uint8Array, url?: string): string {
  return url === undefined || url === '' ? hash(bytes) : hash(canonicalAddress(url));
}

/**
 * Stable ids of a reading's statements, in their order: the hash of revision, trigger span and the ordinal among
 * statements of that trigger. They stay the same when a later reader finds the same trigger.
 */
export function statementIds(revision: string, reading: Reading): string[] {
  const seen = new Map<string, number>();
  return reading.statements.map(({ trigger }) => {
    const span = `${trigger.start}-${trigger.end}`;
    const ordinal = seen.get(span) ?? 0;
    seen.set(span, ordinal + 1);
    return hash(`${revision}\0${span}\0${ordinal}`);
  });
}
