import { parseDay } from './calendar.ts';
import { resolveMeaning } from './resolve/meaning.ts';
import type { Scan } from './scan.ts';
import { isDash, textAt } from './scan.ts';
import type { Dateline, Found } from './types.ts';

/** The day that a story was filed, and the find that says so; both absent where no first line says it. */
export interface FiledOn {
  readonly day?: number;
  readonly zone?: string;
  readonly found?: Found;
}

const REACH = 14;

function isUpper(text: string, scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  const raw = text.slice(token.start, token.end);
  return raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

/** "– ", "(Reuters) - " behind the date of a dateline. */
function endsInDash(scan: Scan, found: Found): boolean {
  let at = found.last + 1;
  if (textAt(scan, at) === '.') at += 1;
  if (textAt(scan, at) === '(') {
    let steps = 0;
    while (steps < 6 && textAt(scan, at) !== ')') {
      at += 1;
      steps += 1;
    }
    at += 1;
  }
  if (textAt(scan, at) === ',') at += 1;
  return isDash(textAt(scan, at)) || textAt(scan, at) === ':';
}

/** "BAGHDAD, Feb 6 –": a place in capitals, a date and a dash at the head of one of the first paragraphs. */
function find(scan: Scan, text: string, found: readonly Found[]): Found | undefined {
  let start = 0;
  for (let paragraph = 0; paragraph < 6; paragraph += 1) {
    if (isUpper(text, scan, start)) {
      const date = found.find((one) => one.first > start && one.first - start <= REACH);
      if (
        date !== undefined &&
        date.meaning.kind === 'date' &&
        date.meaning.day !== undefined &&
        endsInDash(scan, date)
      )
        return date;
    }
    let next = start;
    while (next < scan.tokens.length && scan.tokens[next]?.kind !== 'break') next += 1;
    if (next >= scan.tokens.length) return undefined;
    start = next + 1;
  }
  return undefined;
}

/**
 * The day that a story was filed: as given, else as its dateline says. A dateline without a year takes the one that
 * puts it at or before the day of publication.
 */
export function datelineOf(
  scan: Scan,
  text: string,
  found: readonly Found[],
  given: Dateline | undefined,
  published: number | undefined,
): FiledOn {
  const zone = given?.zone === undefined ? {} : { zone: given.zone };
  const own = find(scan, text, found);
  const day = given?.date === undefined ? undefined : parseDay(given.date);
  const says = own === undefined ? {} : { found: own };
  if (day !== undefined) return { day, ...zone, ...says };
  if (own === undefined) return zone;
  const resolved = resolveMeaning(own.meaning, {
    ...(published === undefined ? {} : { now: published }),
    direction: -1,
    paragraph: 0,
  });
  return resolved.from === undefined ? { ...zone, ...says } : { day: resolved.from, ...zone, ...says };
}
