/** Windows-1252 for the bytes 128 to 159, which some versions of Node read as control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads bytes in any encoding of the WHATWG standard; what is nothing in it becomes U+FFFD.
 * @param encoding  a label that `encodingNamed` gave, or a profile's
 */
export function readAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}
