/** Code units that are searched through in all, before the answer is no. */
const MOST_SEARCHED = 50_000_000;

/**
 * Asks of one line after the other whether a text holds it. Lines that come in the order of the text are found from
 * where the last one stood; what is searched through in all is bounded, since lines and text may both be made long: past
 * the bound, the answer is no.
 * @param most  code units that may be searched through
 */
export function within(text: string, most = MOST_SEARCHED): (line: string) => boolean {
  let from = 0;
  let left = most;
  const find = (line: string, start: number): number => {
    const at = text.indexOf(line, start);
    left -= (at < 0 ? text.length : at) - start + line.length;
    return at;
  };
  return (line) => {
    if (left <= 0) return false;
    let at = find(line, from);
    if (at < 0 && from > 0) at = find(line, 0);
    if (at < 0) return false;
    from = at + line.length;
    return true;
  };
}
