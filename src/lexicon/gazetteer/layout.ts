import { ModelError } from '../../core/index.ts';
import { checksum } from './hash.ts';

/** `VGAZ` read as a little-endian word. */
const MAGIC = 0x5a414756;

/** Raised with every change of what the file holds or how names are folded: an older file is refused. */
export const GAZETTEER_VERSION = 1;

/** Magic, version, length, checksum, number of sections, then offset and length of each. */
const HEADER_WORDS = 5;

/** The sections of the index file, in their order. Places, keys and postings are numbered from 0. */
export const SECTIONS = [
  'lat',
  'lon',
  'population',
  'geonames',
  'admin1',
  'admin2',
  'country',
  'kind',
  'radius',
  'nameOffset',
  'nameBytes',
  'keyOffset',
  'keyBytes',
  'postingOffset',
  'posting',
  'slot',
  'soundHash',
  'soundKey',
  'soundOffset',
  'soundBytes',
  'countryCode',
  'border',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Joins the sections into one file: each begins at a multiple of four bytes. */
export function packSections(sections: Readonly<Record<Section, ArrayBufferView>>): Uint8Array {
  const head = (HEADER_WORDS + SECTIONS.length * 2) * 4;
  let length = head;
  const offsets: number[] = [];
  for (const name of SECTIONS) {
    offsets.push(length);
    length += (sections[name].byteLength + 3) & ~3;
  }
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer, 0, head >> 2);
  words.set([MAGIC, GAZETTEER_VERSION, length, 0, SECTIONS.length]);
  SECTIONS.forEach((name, i) => {
    const view = sections[name];
    const offset = offsets[i] ?? 0;
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), offset);
    words[HEADER_WORDS + i * 2] = offset;
    words[HEADER_WORDS + i * 2 + 1] = view.byteLength;
  });
  words[3] = checksum(bytes, HEADER_WORDS * 4);
  return bytes;
}

/** Where a section lies in the file. */
export interface SectionRange {
  readonly offset: number;
  readonly length: number;
}

const REMEDY = 'build it again with "npm run build".';

/**
 * Checks an index file and gives where its sections lie.
 * @throws ModelError `gazetteer-broken` or `gazetteer-version`, one sentence, when the bytes are not such a file, are
 * cut short or damaged, or were written by another version
 */
export function readHeader(bytes: Uint8Array): Record<Section, SectionRange> {
  const broken = (what: string) =>
    new ModelError('gazetteer-broken', `The gazetteer index ${what}; ${REMEDY}`, { bytes: bytes.byteLength });
  if (bytes.byteLength < HEADER_WORDS * 4) throw broken('is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw broken('is not a gazetteer file');
  const version = view.getUint32(4, true);
  if (version !== GAZETTEER_VERSION) {
    throw new ModelError(
      'gazetteer-version',
      `The gazetteer index is of version ${version} and this program reads version ${GAZETTEER_VERSION}; ${REMEDY}`,
      { version, reads: GAZETTEER_VERSION },
    );
  }
  if (view.getUint32(8, true) !== bytes.byteLength) throw broken('is cut short');
  if (view.getUint32(12, true) !== checksum(bytes, HEADER_WORDS * 4)) throw broken('is damaged');
  const ranges: Partial<Record<Section, SectionRange>> = {};
  SECTIONS.forEach((name, i) => {
    const at = (HEADER_WORDS + i * 2) * 4;
    ranges[name] = { offset: view.getUint32(at, true), length: view.getUint32(at + 4, true) };
  });
  // Every section of the list was filled in by the loop above.
  return ranges as Record<Section, SectionRange>;
}
