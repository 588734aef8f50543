/** What a place of the gazetteer is; the index is the byte in the file. `section` is a part of a town. */
export const PLACE_KINDS = [
  'country',
  'continent',
  'region',
  'water',
  'range',
  'island',
  'area',
  'admin1',
  'admin2',
  'capital',
  'seat',
  'town',
  'section',
  'facility',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How a name belongs to a place; the index is the byte in a posting. Smaller is closer. */
export const NAME_KINDS = ['own', 'other', 'bare', 'short', 'people'] as const;

/**
 * `own`: the place's name; `other`: an alternate name; `bare`: a unit's name without its generic word (`Noble` of
 * Noble County); `short`: an abbreviation read after a comma (`OH`); `people`: its inhabitants, never the place.
 */
export type NameKind = (typeof NAME_KINDS)[number];

/** True for what is drawn as an area and never as a point alone. */
export function isArea(kind: PlaceKind): boolean {
  return (
    kind === 'country' ||
    kind === 'continent' ||
    kind === 'region' ||
    kind === 'water' ||
    kind === 'range' ||
    kind === 'island' ||
    kind === 'area' ||
    kind === 'admin1' ||
    kind === 'admin2'
  );
}
