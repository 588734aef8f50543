const MOON = new Set(['al', 'el', 'ul', 'il', 'l']);
/** The article before a sun letter takes that letter: `ash Sham`, `ez Zor`. */
const SUN = /^[aeiou](d|t|s|z|r|n|l|sh|th|dh)$/;
const JOINED_SUN = /^[aeu](?:(?=dd|tt|ss|zz|rr|nn|ll|shsh|thth)(?:sh|th|[dtszrnl]))/;
const JOINED_MOON = /^[ae]l(?=[^aeiouly])/;

function isArticle(word: string, next: string): boolean {
  if (MOON.has(word)) return true;
  const sun = SUN.exec(word)?.[1];
  return sun !== undefined && next.startsWith(sun);
}

/**
 * The words of a folded name without the Arabic definite article standing as its own word, assimilated or not:
 * `deir ez zor` gives `deir zor`. The last word is never taken for an article.
 */
export function dropArticles(folded: string): string {
  const words = folded.split(' ');
  return words.filter((word, i) => i === words.length - 1 || !isArticle(word, words[i + 1] ?? '')).join(' ');
}

/** True when the folded name shows an article as its own word. */
export function hasArticle(folded: string): boolean {
  return folded.includes(' ') && dropArticles(folded) !== folded;
}

/**
 * The readings of a folded name as regards an article written together with its word: `alhol` may be `hol`,
 * `deir ezzor` may be `deir zor`. The plain reading comes first.
 */
export function articleReadings(folded: string): readonly string[] {
  const bare = dropArticles(folded);
  const apart = bare
    .split(' ')
    .map((word) => (word.length < 5 ? word : word.replace(JOINED_SUN, '').replace(JOINED_MOON, '')))
    .join(' ');
  return apart === bare ? [bare] : [bare, apart];
}
