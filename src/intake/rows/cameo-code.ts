/**
 * A CAMEO code in full: spreadsheets eat the leading zero of roots 01 to 09 ("51" for "051"); the root's own cell
 * tells which it was ("11" is 011 under root 1, and 11 under root 11).
 * @returns two to four digits that begin with a root from 01 to 20; undefined for anything else
 */
export function cameoCode(code: string, root = ''): string | undefined {
  const given = code.trim();
  if (!/^\d{1,4}$/.test(given)) return undefined;
  const known = /^\d{1,2}$/.test(root.trim()) ? root.trim().padStart(2, '0') : undefined;
  const candidates = given.length === 1 ? [`0${given}`] : [given, `0${given}`];
  return candidates.find(
    (one) => one.length <= 4 && isRoot(one.slice(0, 2)) && (known === undefined || one.startsWith(known)),
  );
}

function isRoot(two: string): boolean {
  return two >= '01' && two <= '20';
}

/** True where the two cells make a CAMEO code. */
export function isCode(code: string, root: string): boolean {
  return cameoCode(code, root) !== undefined;
}
