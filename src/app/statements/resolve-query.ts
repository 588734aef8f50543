import { nearestTo, parseQuery, type Query, QueryError, type QueryTerm } from '../../core/index.ts';
import { ALPHA2, type Situation } from '../../lexicon/index.ts';
import { type NamedSpot, NO_ROWS, type StatementCondition, type Store } from '../../store/index.ts';

/** What the values of a query are looked up in. `spots` is asked for only where a query names a place. */
export interface QueryWorld {
  readonly tracks: Situation['tracks'];
  readonly places: Situation['places'];
  readonly spots: () => Promise<readonly NamedSpot[]>;
}

/** The world of one answer: spots are asked for once. */
export function worldOf({
  situation,
  store,
}: {
  readonly situation: Pick<Situation, 'tracks' | 'places'>;
  readonly store: Pick<Store, 'statementSpots'>;
}): QueryWorld {
  let spots: Promise<readonly NamedSpot[]> | undefined;
  return {
    tracks: situation.tracks,
    places: situation.places,
    spots: () => {
      spots ??= store.statementSpots();
      return spots;
    },
  };
}

/** Coordinates pass through the gazetteer's 1e-5 degrees; the same point comes back within this. */
const SAME_POINT = 0.001;

const ALPHA2_CODES = new Set(ALPHA2.values());

/** Case, accents and signs aside: "Al-Hōl" is "al hol". */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "al-Hol" and "Hol" are one place's name. */
const bareName = (name: string): string => foldName(name).replace(/^(?:al|el|as|ash|at|ad|ar|an) /, '');

/** A country code of two or three letters, in capitals or not, as alpha-2; undefined where it is none. */
function countryOf(value: string): string | undefined {
  const code = value.toUpperCase();
  return ALPHA2.get(code) ?? (ALPHA2_CODES.has(code) ? code : undefined);
}

/** Every spot that the value means: by its key, its GeoNames number, a place of the situation, or a name in the texts. */
function spotsOf(value: string, { places }: QueryWorld, spots: readonly NamedSpot[]): Set<string> {
  const wanted = bareName(value);
  const own = places.filter(
    ({ id, name, aliases = [] }) =>
      id === value.toLowerCase() ||
      (wanted !== '' && [name, ...aliases].some((one) => bareName(one) === wanted)),
  );
  const found = spots.filter(
    (spot) =>
      spot.spot === value ||
      spot.geonames === Number(value) ||
      (wanted !== '' && bareName(spot.name) === wanted) ||
      own.some(
        (place) =>
          (place.geonames !== undefined && place.geonames === spot.geonames) ||
          (Math.abs(place.lat - spot.lat) < SAME_POINT && Math.abs(place.lon - spot.lon) < SAME_POINT),
      ),
  );
  return new Set(found.map(({ spot }) => spot));
}

/** An id of the lexicon, and the code that it may be at the same time: codes have three letters or more. */
function party(
  term: { readonly values: readonly string[] },
  roles: readonly ('source' | 'target')[],
): StatementCondition {
  const codes = term.values.filter((value) => /^[a-z][a-z0-9]{2,17}$/.test(value));
  return { kind: 'party', roles, entities: term.values, codes };
}

/**
 * A query as the store evaluates it: tracks stand for their own queries, places for spots and countries. Rows of event data
 * are found only by a group of terms that names a data set, or stands where one does (`dataset:ucdp track:returns`).
 * @param options.rows  true leaves them in: for single terms of a query that was resolved whole
 * @throws QueryError for a track that nobody knows, or that is within itself; it points at the term
 */
export async function resolveQuery(
  query: Query,
  world: QueryWorld,
  options: { readonly rows?: boolean } = {},
): Promise<StatementCondition> {
  let spots: readonly NamedSpot[] | undefined;

  const positive = async (
    term: QueryTerm,
    within: readonly string[],
    at: { readonly start: number; readonly end: number },
    rows: boolean,
  ): Promise<StatementCondition> => {
    if (term.kind === 'date') return { kind: term.field, date: term.date };
    const { field, values } = term;
    switch (field) {
      case 'actor':
        return party(term, ['source', 'target']);
      case 'source':
      case 'target':
        return party(term, [field]);
      case 'status':
      case 'type':
      case 'dataset':
        return { kind: field, values };
      case 'text':
        return { kind: 'words', phrases: values };
      case 'place': {
        spots ??= await world.spots();
        const known = spots;
        return {
          kind: 'place',
          spots: [...new Set(values.flatMap((value) => [...spotsOf(value, world, known)]))].sort(),
          countries: [...new Set(values.flatMap((value) => countryOf(value) ?? []))].sort(),
        };
      }
      case 'track': {
        const conditions: StatementCondition[] = [];
        for (const id of values) {
          const track = world.tracks.find((one) => one.id === id);
          if (track === undefined) throw unknownTrack(id, world.tracks, at);
          if (within.includes(id)) {
            throw new QueryError(`track "${id}" is within itself (${[...within, id].join(' → ')})`, at, [
              'another track',
            ]);
          }
          conditions.push(await whole(parseQuery(track.query), [...within, id], rows, at));
        }
        return { kind: 'any', of: conditions };
      }
    }
  };

  /** Terms of a track's own query are shown at the term that named the track: that is what its writer can see. */
  const whole = async (
    one: Query,
    within: readonly string[],
    rows: boolean,
    at?: { readonly start: number; readonly end: number },
  ): Promise<StatementCondition> => {
    const groups: StatementCondition[] = [];
    for (const terms of one.anyOf) {
      const named = rows || terms.some((term) => term.field === 'dataset' && !term.negated);
      // A track says itself whether rows belong to it.
      const inTrack = terms.some((term) => term.field === 'track' && !term.negated);
      const of: StatementCondition[] = named || inTrack ? [] : [NO_ROWS];
      for (const term of terms) {
        const condition = await positive(term, within, at ?? term, named);
        of.push(term.kind === 'values' && term.negated ? { kind: 'not', of: condition } : condition);
      }
      groups.push({ kind: 'all', of });
    }
    return { kind: 'any', of: groups };
  };
  return whole(query, [], options.rows ?? false);
}

function unknownTrack(
  id: string,
  tracks: QueryWorld['tracks'],
  at: { readonly start: number; readonly end: number },
): QueryError {
  const known = tracks.map((track) => track.id);
  const near = nearestTo(id, known);
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  return new QueryError(
    `unknown track "${id}"${hint} (known: ${known.join(', ')})`,
    { start: at.start, end: at.end },
    known,
  );
}
