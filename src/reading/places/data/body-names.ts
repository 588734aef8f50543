/** Names of bodies with a place inside, folded, by their first word; longer ones first. */
export const BODY_NAMES: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const byFirst = new Map<string, string[][]>();
  const names = `
    islamic state of iraq and the levant
    islamic state in iraq and the levant
    islamic state of iraq and al sham
    islamic state of iraq and syria
    islamic state in iraq and syria
    islamic state of iraq
    islamic resistance in iraq
    kurdistan regional government
    kurdistan democratic party
    kurdistan workers party
    patriotic union of kurdistan
    kurdistan freedom hawks
    hayat tahrir al sham
    jabhat fatah al sham
    ahrar al sham
    voice of america
    bank of america
    aleppo today
    baghdad today
    syria tv
    syria direct
    enab baladi
    rojava information center
    middle east eye
    middle east institute
    al qaeda in iraq
    al qaida in iraq
    free syrian army
    north atlantic treaty organization
    north atlantic council
  `;
  for (const line of names.split('\n')) {
    const words = line.trim().split(' ');
    const [first = ''] = words;
    if (first === '') continue;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
})();
