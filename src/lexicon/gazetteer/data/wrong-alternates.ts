/**
 * Alternate names of the GeoNames dump that are another place's name and mislead, folded, by GeoNames id.
 * 94824 Karbala: "Nainawa" is the usual spelling of Nineveh; the quarter of old Karbala is not what texts mean.
 */
export const WRONG_ALTERNATES: ReadonlyMap<number, readonly string[]> = new Map([
  [94824, ['nainawa', 'naynawa', 'ninawa', 'ninewa']],
]);
