/** First digit of each run of ten that dates are written in, besides ASCII: Arabic, Persian, Devanagari, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/**
 * The text with every digit as an ASCII digit and every letter in lower case, code unit for code unit: offsets stay.
 * "İ" is the one letter whose lower case is longer; it becomes "i".
 */
export function foldText(text: string): string {
  const digits = text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
  const folded = digits.replaceAll('İ', 'i').toLowerCase();
  return folded.length === text.length ? folded : digits;
}
