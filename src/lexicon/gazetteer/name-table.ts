import { foldName, isArabicScript, withoutArabicArticle } from './fold.ts';
import { EMPTY_HASH, extendHash, slotOf } from './hash.ts';
import { NAME_KINDS, type NameKind } from './kinds.ts';
import { dropArticles, soundKeys, soundsOf } from './transliteration/index.ts';

/** Places are numbered below this; the number shares a word with the kind of name. */
const PLACE_BITS = 24;

/** Joins a place's number and how the name belongs to it into the word that the file holds. */
export function packPosting(place: number, kind: NameKind): number {
  return ((NAME_KINDS.indexOf(kind) << PLACE_BITS) | place) >>> 0;
}

/** The two parts of a posting. */
export function unpackPosting(posting: number): { place: number; kind: NameKind } {
  return { place: posting & ((1 << PLACE_BITS) - 1), kind: NAME_KINDS[posting >>> PLACE_BITS] ?? 'other' };
}

/** The most words a filed name may have: longer ones are official titles that no text uses. */
export const MAX_NAME_WORDS = 7;

/** Collects names while an index is built. */
export class NameTable {
  readonly #postings = new Map<string, number[]>();

  /** Files a name for a place; the closest kind stays where it is filed twice. Names without letters are passed over. */
  add(name: string, place: number, kind: NameKind): void {
    const folded = foldName(name);
    if (folded.length < 2 || folded.split(' ').length > MAX_NAME_WORDS) return;
    this.#file(folded, place, kind);
    const bare = isArabicScript(folded) ? withoutArabicArticle(folded) : null;
    if (bare !== null && bare.length > 2) this.#file(bare, place, kind === 'own' ? 'other' : kind);
  }

  #file(folded: string, place: number, kind: NameKind): void {
    const known = this.#postings.get(folded);
    if (!known) {
      this.#postings.set(folded, [packPosting(place, kind)]);
      return;
    }
    const at = known.findIndex((posting) => unpackPosting(posting).place === place);
    if (at < 0) known.push(packPosting(place, kind));
    else known[at] = Math.min(known[at] ?? 0, packPosting(place, kind));
  }

  /** The sections of the file that hold names. `soundsLikePlaces` says which places' names are filed by sound. */
  sections(soundsLikePlaces: (place: number) => boolean) {
    const keys = [...this.#postings.keys()].sort();
    const encoder = new TextEncoder();
    const encoded = keys.map((key) => encoder.encode(key));
    const keyBytes = new Uint8Array(encoded.reduce((sum, bytes) => sum + bytes.length, 0));
    const keyOffset = new Uint32Array(keys.length + 1);
    const postingOffset = new Uint32Array(keys.length + 1);
    const postings: number[] = [];
    let slots = 1;
    while (slots < keys.length * 1.6) slots *= 2;
    const slot = new Uint32Array(slots);
    const sounds: { hash: number; key: number; spelt: string }[] = [];
    keys.forEach((key, i) => {
      const bytes = encoded[i] ?? new Uint8Array();
      keyBytes.set(bytes, keyOffset[i] ?? 0);
      keyOffset[i + 1] = (keyOffset[i] ?? 0) + bytes.length;
      const list = this.#postings.get(key) ?? [];
      for (const posting of list) postings.push(posting);
      postingOffset[i + 1] = postings.length;
      let at = slotOf(extendHash(EMPTY_HASH, key), slots - 1);
      while (slot[at] !== 0) at = (at + 1) & (slots - 1);
      slot[at] = i + 1;
      const regional = list.some((posting) => {
        const { place, kind } = unpackPosting(posting);
        return kind !== 'people' && kind !== 'short' && soundsLikePlaces(place);
      });
      if (!regional || isArabicScript(key)) return;
      const spelt = soundsOf(dropArticles(key));
      for (const sound of soundKeys(spelt)) {
        sounds.push({ hash: extendHash(EMPTY_HASH, sound), key: i, spelt });
      }
    });
    sounds.sort((a, b) => a.hash - b.hash || a.key - b.key);
    const soundBytes = encoder.encode(sounds.map((sound) => sound.spelt).join(''));
    const soundOffset = new Uint32Array(sounds.length + 1);
    sounds.forEach((sound, i) => {
      soundOffset[i + 1] = (soundOffset[i] ?? 0) + encoder.encode(sound.spelt).length;
    });
    return {
      keyOffset,
      keyBytes,
      postingOffset,
      posting: Uint32Array.from(postings),
      slot,
      soundHash: Uint32Array.from(sounds, (sound) => sound.hash),
      soundOffset,
      soundBytes,
      soundKey: Uint32Array.from(sounds, (sound) => sound.key),
    };
  }
}
