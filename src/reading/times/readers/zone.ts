import { lexAt, type Scan, textAt } from '../scan.ts';

const REGIONS: ReadonlySet<string> = new Set(['eastern', 'central', 'mountain', 'pacific']);

/** The zone right after a clock time: "GMT", "(CET)", "local time", "Baghdad time", "Pacific Standard Time". */
export function zoneAfter(scan: Scan, at: number): { last: number; zone: string } | undefined {
  const open = textAt(scan, at) === '(';
  const i = open ? at + 1 : at;
  const close = (last: number): number | undefined =>
    open ? (textAt(scan, last + 1) === ')' ? last + 1 : undefined) : last;
  const token = scan.tokens[i];
  if (token === undefined || token.kind !== 'word') return undefined;
  const made = (last: number, zone: string): { last: number; zone: string } | undefined => {
    const end = close(last);
    return end === undefined ? undefined : { last: end, zone };
  };
  const short = lexAt(scan, i).zone;
  if (short !== undefined && (token.capital || short.length > 2)) {
    const sign = textAt(scan, i + 1);
    const hours = scan.tokens[i + 2];
    if ((sign === '+' || sign === '-') && hours?.kind === 'number' && hours.number <= 14 && !hours.spaced)
      return made(i + 2, `${short}${sign}${hours.number}`);
    return made(i, short);
  }
  if (token.text === 'local' && textAt(scan, i + 1) === 'time') return made(i + 1, 'local');
  if (REGIONS.has(token.text)) {
    const kind = textAt(scan, i + 1);
    const time = /^(standard|daylight)$/.test(kind) ? i + 2 : i + 1;
    if (/^(time|timezone)$/.test(textAt(scan, time)))
      return made(time, `US/${token.text.charAt(0).toUpperCase()}${token.text.slice(1)}`);
    return token.text === 'eastern' && !scan.tokens[i + 1]?.capital ? made(i, 'US/Eastern') : undefined;
  }
  if (token.capital && textAt(scan, i + 1) === 'time' && !scan.tokens[i + 1]?.capital) {
    return made(i + 1, token.text.charAt(0).toUpperCase() + token.text.slice(1));
  }
  return undefined;
}
