import { type EventKind, SENSES } from '../../lexicon/index.ts';
import { TYPES } from './heads/index.ts';

/**
 * How far the table's type, or that it has none, is preferred to the head's answer, in natural logarithms of odds. Chosen on words whose articles
 * the head had not seen (docs/adr/0028-event-types-learned.md).
 */
const TYPED = 3;
const UNTYPED = 2;
/** None, where the table has a type: two of three words that it types wrongly tell no event at all. */
const NONE = 0.25;

/** The CAMEO code of a deed of which no more is known than its type: the root that PLOVER's manual names for it, the mildest of several. */
const ROOTS: Readonly<Record<(typeof TYPES)[number], string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  CONCEDE: '080',
  COOPERATE: '060',
  AID: '070',
  RETREAT: '087',
  REQUEST: '020',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  SANCTION: '160',
  MOBILIZE: '150',
  COERCE: '170',
  ASSAULT: '190',
};

/** By how much a type, or none, is preferred for what the table says. */
function preference(type: string | undefined, ruled: string | undefined): number {
  if (ruled === undefined) return type === undefined ? UNTYPED : 0;
  return type === ruled ? TYPED : type === undefined ? NONE : 0;
}

/**
 * The kind of a deed that table and head together find likeliest; undefined for none. Of the table's type, its mode and code stand, of another one
 * those of the word's other sense, where one is known.
 * @param said  the head's answers, the last for none
 */
export function judgedKind(
  lemma: string,
  ruled: EventKind | undefined,
  said: Float32Array,
): EventKind | undefined {
  let best: (typeof TYPES)[number] | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, likely] of said.entries()) {
    const type = TYPES[at];
    const weight = likely + preference(type, ruled?.type);
    if (weight <= most) continue;
    most = weight;
    best = type;
  }
  if (best === undefined) return undefined;
  if (best === ruled?.type) return ruled;
  return SENSES.get(`${best}:${lemma}`) ?? { type: best, cameo: ROOTS[best] };
}
