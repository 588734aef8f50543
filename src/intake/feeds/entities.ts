import { NAMED_ENTITIES } from './data/named-entities.ts';

/** What XML itself declares (XML 1.0, 4.6). */
const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Windows-1252 for the numbers 128 to 159, as browsers read `&#146;`. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function numbered(code: number): string {
  if (code >= 128 && code <= 159) return WINDOWS[code - 128] ?? '\ufffd';
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Writes out entities: numbers, XML's five and HTML 4's names. One that is declared in a DOCTYPE is never written out and
 * stays as it stands, as does any other unknown one: nothing grows, nothing is fetched.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // "&amp;" "&#8217;" "&#x2019;" | not "AT&T" "& so"
  return text.replace(
    /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,8}));/gu,
    (whole, decimal, hex, name) => {
      if (decimal !== undefined) return numbered(Number(decimal));
      if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
      return XML_ENTITIES[name] ?? NAMED_ENTITIES[name] ?? whole;
    },
  );
}
