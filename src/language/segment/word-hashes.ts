import { emptyAtoms, takeAtoms } from './atoms.ts';
import { characterTable } from './characters.ts';
import { BEGINNING } from './function-words.ts';
import { cutWords } from './words.ts';

/** Hashes of words as {@link CutWords} has them; lower-cased, for lists. */
export function hashesOf(list: string): ReadonlySet<number> {
  const table = characterTable();
  const atoms = emptyAtoms(16);
  return new Set(
    list.split(' ').map((word) => {
      takeAtoms(word, 0, word.length, table, atoms);
      return cutWords(atoms, () => false).hash[0] as number;
    }),
  );
}

/** Words that with a capital begin a sentence. */
export const BEGINS = hashesOf(BEGINNING.join(' '));
