import { BY_WORDS, DESK_WORDS, NAME_JOINTS, ROLE_WORDS } from './data/author-words.ts';
import { cleanText } from './title.ts';

const words = (list: string): string => list.split('|').join('|');
const BY = new RegExp(`^(?:(?:${words(BY_WORDS)})(?:\\s*:\\s*|\\s+)){1,3}`, 'iu');
const JOINT = new RegExp(
  `\\s*[;|/•·&+]\\s*|\\s*[،,]\\s+|\\s+(?:${words(NAME_JOINTS)})\\s+|\\s+[–—-]\\s+|\\s*\\n\\s*`,
  'iu',
);
/** One-letter words join two names, or stand within one. */
const WEAK_JOINT = /\s+(?:y|e|i|и|و)\s+/u;
/** "The Times" "El Sol de México": a person's name has no article before it. */
const ARTICLE = /^(?:the|el|la|le|les|il|die|der|das|de|het|o|a)\s/iu;
const DESK = new Set(DESK_WORDS.split('|'));
const ROLE = new Set(ROLE_WORDS.split('|'));
/** Within a name, these are written small: "Ursula von der Leyen", "Charles de Gaulle". */
const SMALL = new Set(
  'von van der den de del della di da dos du la le el al bin ibn bint abu y zu zum ten ter af e'.split(' '),
);
const MAX_AUTHORS = 20;
const MAX_NAME = 60;
const MAX_SAID = 600;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** True where the words are a person's name: two to six words, each begun with a capital where the script has them. */
export function isPersonName(text: string): boolean {
  if (text.length > MAX_NAME || text.length < 4 || /[\d@#?!:"<>{}=_]|https?/u.test(text)) return false;
  if (ARTICLE.test(text)) return false;
  const parts = text.split(/\s+/u);
  if (parts.length < 2 || parts.length > 6) return false;
  if (wordsOf(text).some((word) => DESK.has(word))) return false;
  return parts.every(
    (part) =>
      SMALL.has(part) || /^[\p{Lu}\p{Lt}\p{Lo}'’‘]/u.test(part) || /^al-/u.test(part) || /^d['’]/u.test(part),
  );
}

/** "Smith, John" of libraries and journals is John Smith; "John Smith, Ann Jones" are two. */
function turnedName(said: string): string | undefined {
  const found = /^([\p{L}\p{M}'’-]{2,30}), ([\p{L}\p{M}'’.-]{1,30}(?: [\p{L}\p{M}'’.-]{1,30})?)$/u.exec(said);
  if (found === null || found[1] === undefined || found[2] === undefined) return undefined;
  return isPersonName(`${found[2]} ${found[1]}`) ? `${found[2]} ${found[1]}` : undefined;
}

/** "JOHN SMITH" as "John Smith"; a name with a small letter stays as it is. */
function withoutShouting(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name)) return name;
  return name.replace(
    /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** A part of a byline without the role around the name: "Foreign Editor John Smith in Erbil" is John Smith. */
function withoutRole(part: string): string {
  const tokens = part.split(' ');
  let first = 0;
  while (first < tokens.length - 2 && ROLE.has((tokens[first] ?? '').toLowerCase())) first++;
  let last = first;
  while (last < tokens.length && !(last > first + 1 && ROLE.has((tokens[last] ?? '').toLowerCase()))) last++;
  return tokens.slice(first, last).join(' ');
}

/** "Ana Ruiz y Luis Gil" is two, "José Ortega y Gasset" one: both sides must be whole names. */
function splitWeakly(part: string): string[] {
  const sides = part.split(WEAK_JOINT);
  return sides.length > 1 && sides.every(isPersonName) ? sides : [part];
}

/**
 * The persons a byline names, in its order: "By Sara Aziz and John Smith, Foreign Editor" is two.
 * @returns [] where it names a desk, an agency or nobody
 */
export function personNames(said: string): string[] {
  const line = cleanText(said.slice(0, MAX_SAID))
    .replace(/\([^()]{0,80}\)/gu, ' ')
    .replace(BY, '')
    .trim();
  const turned = turnedName(line);
  if (turned !== undefined) return [turned];
  const names: string[] = [];
  for (const part of line.split(JOINT).flatMap(splitWeakly)) {
    const name = withoutShouting(
      withoutRole(
        part
          .replace(BY, '')
          .replace(/\s+/gu, ' ')
          .replace(/[\s.,;:]+$/u, '')
          .trim(),
      ),
    );
    if (isPersonName(name) && !names.includes(name) && names.length < MAX_AUTHORS) names.push(name);
  }
  return names;
}
