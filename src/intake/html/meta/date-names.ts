/** What the name of a metadata field says of the date in it. */
export type DateSense = 'published' | 'created' | 'modified' | 'other';

// "article:published_time" "datePublished" "parsely-pub-date" "citation_online_date" | not "publisher"
const PUBLISHED =
  /publi(?:sh|c)(?:ed|ation)?[\s_.:-]?(?:on|at|time|date|up)|date[\s_.:-]?publi|pub-?date|pubtime|(?:^|[\s_.:-])pub[\s_.:-]?(?:date|time|lished)|^published$|first-?publish|release[\s_.:-]?date|date[\s_.:-]?release|(?:^|[.:_-])issued|article[.:_-](?:date|time|published)|display[\s_.:-]?date|originalpublicationdate|online_date|sailthru\.date|date[\s_.:-]?posted|post[\s_.:-]?date|publicationdate|entry-date/u;
const CREATED = /creat(?:ed|ion)|upload|date[\s_.:-]?submitted|^creation_date/u;
const MODIFIED = /modif|updat|revis|lastmod|changed|last-?edit|last_?published|refresh/u;
/** Dates of other things: events, copyright, the server's clock, how long a page is good for. */
const OTHER =
  /expir|start|end(?:date|$)|valid|copyright|birth|death|founded|^last$|build|server|generat|cookie|event|^expires$|until|deadline|embargo|accessed|year$|version|commentcount|age|-id$|_id$/u;
// "date" "dc.date" "citation_date" "time" | not "update"
const PLAIN = /(?:^|[.:_-])(?:date|datum|fecha|time|datetime|data)$/u;

/**
 * What a field's name says of the date it holds.
 * @param name  of a `meta`, a microdata property, or a JSON member
 * @returns undefined for a name that speaks of no date
 */
export function dateSense(name: string): DateSense | undefined {
  const folded = name.replace(/([a-z])([A-Z])/gu, '$1_$2').toLowerCase();
  // The end of a publication, which holds the name of its beginning.
  if (folded.includes('unpubli')) return undefined;
  if (MODIFIED.test(folded)) return 'modified';
  if (PUBLISHED.test(folded)) return OTHER.test(folded.replace(PUBLISHED, '')) ? undefined : 'published';
  if (OTHER.test(folded)) return undefined;
  if (CREATED.test(folded)) return 'created';
  return PLAIN.test(folded) ? 'other' : undefined;
}
