/**
 * Spellings of one sound, longest first, applied from left to right at each place of a folded word. Capitals stand
 * for sounds that need two letters in English: T th, D dh, S sh, C ch, G gh, X kh.
 */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['tch', 'C'],
  ['sch', 'S'],
  ['iyy', 'i'],
  ['sh', 'S'],
  ['kh', 'X'],
  ['gh', 'G'],
  ['th', 'T'],
  ['dh', 'D'],
  ['ch', 'C'],
  ['dj', 'j'],
  ['zh', 'z'],
  ['ph', 'f'],
  ['ck', 'k'],
  ['qu', 'ku'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['x', 'X'],
  ['c', 'j'],
];

/** The letters that a spelling above begins with. */
const STARTERS = 'tsikgdczpqoex';

const VOWELS = 'aeiou';

export function isVowelSound(sound: string): boolean {
  return VOWELS.includes(sound);
}

function spell(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; ) {
    const found = STARTERS.includes(word[i] ?? '')
      ? SPELLINGS.find(([letters]) => word.startsWith(letters, i))
      : undefined;
    out += found ? found[1] : word[i];
    i += found ? found[0].length : 1;
  }
  return out;
}

/** `aw`, `au`, `ow` before a consonant are one sound, and so are `ay`, `ai`, `ei`, `ey`. */
function joinDiphthongs(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const sound = word[i] ?? '';
    const next = word[i + 1] ?? '';
    const after = word[i + 2] ?? '';
    const closed = after === '' || !isVowelSound(after);
    if (closed && (sound === 'a' || sound === 'o') && (next === 'w' || next === 'u')) {
      out += 'o';
      i++;
    } else if (closed && (sound === 'a' || sound === 'e') && (next === 'y' || next === 'i')) {
      out += 'e';
      i++;
    } else if (sound === 'i' && next === 'y' && after !== '' && isVowelSound(after)) {
      out += 'i';
      i++;
    } else out += sound;
  }
  return out;
}

function collapse(word: string): string {
  let out = '';
  for (const sound of word) if (sound !== out[out.length - 1]) out += sound;
  return out;
}

function soundsOfWord(word: string): string {
  const bare =
    word.length > 2 && word.endsWith('h') && VOWELS.includes(word[word.length - 2] ?? '')
      ? word.slice(0, -1)
      : word;
  const sounds = collapse(joinDiphthongs(collapse(spell(bare))));
  return sounds.length > 2 && sounds.endsWith('e') ? `${sounds.slice(0, -1)}a` : sounds;
}

/**
 * The sounds of a folded Latin-script name, one character each, words run together: `dayr zawr` and `deir zor` both
 * give `derzor`. Articles must have been taken off before ({@link dropArticles}).
 */
export function soundsOf(folded: string): string {
  return collapse(folded.split(' ').map(soundsOfWord).join(''));
}

/** Sounds that writers of one name put for one another; vowels and the half-vowels w, v, y are not in the key. */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  t: 't',
  d: 't',
  s: 's',
  z: 's',
  S: 's',
  C: 's',
  j: 's',
  k: 'k',
  q: 'k',
  g: 'k',
  G: 'k',
  X: 'h',
  h: 'h',
  f: 'f',
  l: 'l',
  r: 'r',
  m: 'n',
  n: 'n',
};

/** The sounds that stand in two classes. */
const DOUBTFUL: Readonly<Record<string, readonly string[]>> = { T: ['t', 's'], D: ['t', 's'], X: ['h', 'k'] };

/**
 * The keys under which a name is filed: its consonants by class. Several where a letter may stand for sounds of two
 * classes (`dh` for d or z). [] when fewer than two consonants are left: such names are matched exactly or not at all.
 */
export function soundKeys(sounds: string): readonly string[] {
  let keys = [''];
  for (const sound of sounds) {
    const doubt = keys.length < 8 ? DOUBTFUL[sound] : undefined;
    if (doubt) keys = keys.flatMap((key) => doubt.map((c) => (key.endsWith(c) ? key : key + c)));
    else {
      const c = CLASSES[sound] ?? (sound === 'T' || sound === 'D' ? 't' : undefined);
      if (c !== undefined) keys = keys.map((key) => key + c);
    }
  }
  return [...new Set(keys)].filter((key) => key.length >= 2);
}
