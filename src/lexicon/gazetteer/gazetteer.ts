import { SOUND_COUNTRIES } from './data/sound-countries.ts';
import { EMPTY_HASH, extendHash, slotOf } from './hash.ts';
import { type NameKind, PLACE_KINDS, type PlaceKind } from './kinds.ts';
import { readHeader, type Section } from './layout.ts';
import { unpackPosting } from './name-table.ts';
import {
  articleReadings,
  distanceLimit,
  soundDistance,
  soundKeys,
  soundsOf,
} from './transliteration/index.ts';

/** A place of the gazetteer. Degrees WGS 84; `radiusKm` is how far from the point it reaches. */
export interface GazetteerPlace {
  /** Its number in this gazetteer: equal numbers are one place. Not kept anywhere. */
  readonly index: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: PlaceKind;
  readonly radiusKm: number;
  /** ISO 3166-1 alpha-2; '' for what lies in several countries or none. */
  readonly country: string;
  /** 0 where unknown. */
  readonly population: number;
  readonly geonames?: number | undefined;
  /** Numbers of the units it lies in. */
  readonly admin1?: number | undefined;
  readonly admin2?: number | undefined;
  /** The id in the situation's list of places, which was laid over the gazetteer. */
  readonly id?: string;
  readonly listed?: boolean;
}

/** A name's hit: the place's number, how the name belongs to it, and how far its spelling is off (0 for none). */
export interface NameHit {
  readonly place: number;
  readonly kind: NameKind;
  readonly distance: number;
}

/** Names and places, however they are kept. Lookups take folded names (`foldName`). */
export interface Gazetteer {
  /** The places of exactly this name. */
  lookup(folded: string): readonly NameHit[];
  /** The number of a filed name, −1 for none; `hash` is `extendHash(EMPTY_HASH, folded)`, which a scan has at hand. */
  find(hash: number, folded: string): number;
  /** The places of a filed name by its number. */
  hits(key: number): readonly NameHit[];
  /** Places of the Near East and North Africa whose name sounds so, nearest first; [] when none is near enough. */
  lookupSound(folded: string): readonly NameHit[];
  place(index: number): GazetteerPlace;
  /** ISO codes of the countries that share a land border. */
  neighbours(country: string): readonly string[];
  /** The countries of the situation whose places were laid over it, ISO codes; [] when none were. */
  readonly home: readonly string[];
  /** The numbers of the countries, in the order of their codes. */
  readonly countries: readonly number[];
  /** How many places there are, and how many names. */
  readonly size: number;
  readonly names: number;
}

/** Longer names are not looked up by sound: no place has one, a hostile text may. */
export const LONGEST_SOUND = 60;

/** The columns of the index file that describe places, and how to read their texts. */
interface Columns {
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly radius: Uint16Array;
  readonly population: Uint32Array;
  readonly geonames: Uint32Array;
  readonly admin1: Uint32Array;
  readonly admin2: Uint32Array;
  readonly country: Uint8Array;
  readonly kind: Uint8Array;
  codeOf(index: number): string;
  nameOf(index: number): string;
}

/** A place read from the columns when asked: a name may stand for hundreds of places, of which few are looked at. */
class IndexedPlace implements GazetteerPlace {
  readonly index: number;
  readonly #columns: Columns;

  constructor(columns: Columns, index: number) {
    this.#columns = columns;
    this.index = index;
  }
  get name() {
    return this.#columns.nameOf(this.index);
  }
  get lat() {
    return (this.#columns.lat[this.index] ?? 0) / 1e5;
  }
  get lon() {
    return (this.#columns.lon[this.index] ?? 0) / 1e5;
  }
  get kind() {
    return PLACE_KINDS[this.#columns.kind[this.index] ?? 0] ?? 'town';
  }
  get radiusKm() {
    return (this.#columns.radius[this.index] ?? 0) / 8;
  }
  get country() {
    return this.#columns.codeOf(this.#columns.country[this.index] ?? 255);
  }
  get population() {
    return this.#columns.population[this.index] ?? 0;
  }
  get geonames() {
    return this.#columns.geonames[this.index] || undefined;
  }
  get admin1() {
    return (this.#columns.admin1[this.index] || undefined) && (this.#columns.admin1[this.index] ?? 0) - 1;
  }
  get admin2() {
    return (this.#columns.admin2[this.index] || undefined) && (this.#columns.admin2[this.index] ?? 0) - 1;
  }
}

/**
 * Opens an index file that `buildGazetteer` made: nothing is parsed, the arrays lie over the bytes.
 * @throws ModelError, one sentence, when the file is cut short, damaged or of another version
 */
export function openGazetteer(file: Uint8Array): Gazetteer {
  const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const ranges = readHeader(bytes);
  const at = (name: Section) => bytes.byteOffset + ranges[name].offset;
  const u32 = (name: Section) => new Uint32Array(bytes.buffer, at(name), ranges[name].length >> 2);
  const u8 = (name: Section) => new Uint8Array(bytes.buffer, at(name), ranges[name].length);
  const lat = new Int32Array(bytes.buffer, at('lat'), ranges.lat.length >> 2);
  const lon = new Int32Array(bytes.buffer, at('lon'), ranges.lon.length >> 2);
  const radius = new Uint16Array(bytes.buffer, at('radius'), ranges.radius.length >> 1);
  const [population, geonames, admin1, admin2] = [
    u32('population'),
    u32('geonames'),
    u32('admin1'),
    u32('admin2'),
  ];
  const [country, kind, nameBytes, nameOffset] = [
    u8('country'),
    u8('kind'),
    u8('nameBytes'),
    u32('nameOffset'),
  ];
  const [keyOffset, keyBytes, postingOffset, posting] = [
    u32('keyOffset'),
    u8('keyBytes'),
    u32('postingOffset'),
    u32('posting'),
  ];
  const [slot, soundHash, soundKey] = [u32('slot'), u32('soundHash'), u32('soundKey')];
  const [soundOffset, soundBytes] = [u32('soundOffset'), u8('soundBytes')];
  const soundCountries = new Set(SOUND_COUNTRIES);
  const codes = new TextDecoder().decode(u8('countryCode'));
  const border = u8('border');
  const decoder = new TextDecoder();
  const mask = slot.length - 1;
  const codeList = Array.from({ length: 256 }, (_, i) => codes.slice(i * 2, i * 2 + 2));
  const codeOf = (index: number) => codeList[index] ?? '';
  const nameOf = (index: number) =>
    decoder.decode(nameBytes.subarray(nameOffset[index], nameOffset[index + 1]));
  const columns = { lat, lon, radius, population, geonames, admin1, admin2, country, kind, codeOf, nameOf };

  /** Compares a folded name with a key of the pool without making a string of it. */
  function isKey(key: number, folded: string): boolean {
    let p = keyOffset[key] ?? 0;
    const end = keyOffset[key + 1] ?? 0;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      if (code < 0x80) {
        if (keyBytes[p++] !== code) return false;
      } else if (code < 0x800) {
        if (keyBytes[p++] !== (0xc0 | (code >> 6)) || keyBytes[p++] !== (0x80 | (code & 63))) return false;
      } else {
        return decoder.decode(keyBytes.subarray(keyOffset[key], end)) === folded;
      }
    }
    return p === end;
  }

  function hits(key: number, distance = 0): readonly NameHit[] {
    const found: NameHit[] = [];
    for (let i = postingOffset[key] ?? 0; i < (postingOffset[key + 1] ?? 0); i++) {
      found.push({ ...unpackPosting(posting[i] ?? 0), distance });
    }
    return found;
  }

  function find(hash: number, folded: string): number {
    for (let s = slotOf(hash, mask); ; s = (s + 1) & mask) {
      const key = slot[s] ?? 0;
      if (key === 0 || isKey(key - 1, folded)) return key - 1;
    }
  }

  /** The first of the entries of a sound key, by binary search. */
  function firstSound(hash: number): number {
    let low = 0;
    let high = soundHash.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((soundHash[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function lookupSound(folded: string): readonly NameHit[] {
    const best = new Map<number, NameHit>();
    if (folded.length > LONGEST_SOUND) return [];
    for (const reading of articleReadings(folded)) {
      const sounds = soundsOf(reading);
      const limit = distanceLimit(sounds);
      for (const soundedKey of soundKeys(sounds)) {
        const hash = extendHash(EMPTY_HASH, soundedKey);
        for (let i = firstSound(hash); soundHash[i] === hash; i++) {
          const [from, to] = [soundOffset[i] ?? 0, soundOffset[i + 1] ?? 0];
          if (Math.abs(to - from - sounds.length) > 4) continue;
          const other = decoder.decode(soundBytes.subarray(from, to));
          const distance = soundDistance(sounds, other, limit);
          if (distance > limit || distance > distanceLimit(other)) continue;
          for (const hit of hits(soundKey[i] ?? 0, distance)) {
            const known = best.get(hit.place);
            const sounding = soundCountries.has(codeOf(country[hit.place] ?? 255));
            if (!sounding || hit.kind === 'people' || hit.kind === 'short') continue;
            if (!known || known.distance > distance) best.set(hit.place, hit);
          }
        }
      }
    }
    return [...best.values()].sort((a, b) => a.distance - b.distance || a.place - b.place);
  }

  return {
    size: country.length,
    names: keyOffset.length - 1,
    home: [],
    countries: Array.from({ length: codes.length / 2 }, (_, index) => index),
    find,
    hits,
    lookup: (folded) => {
      const key = find(extendHash(EMPTY_HASH, folded), folded);
      return key < 0 ? [] : hits(key);
    },
    lookupSound,
    place: (index) => new IndexedPlace(columns, index),
    neighbours(code) {
      const found: string[] = [];
      for (let i = 0; i < border.length; i += 2) {
        if (codeOf(border[i] ?? 255) === code) found.push(codeOf(border[i + 1] ?? 255));
      }
      return found.sort();
    },
  };
}
