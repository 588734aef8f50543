import { readStamp } from '../../dates/index.ts';
import type { PageDocument } from '../nodes.ts';
import { readByline } from './author.ts';
import { readCanonical } from './canonical.ts';
import { habitOf, localeOf } from './date-habit.ts';
import { type Found, found } from './found.ts';
import { gatherEvidence } from './gather.ts';
import { headerDate } from './header-date.ts';
import { readJsonLd, textOf } from './json-ld.ts';
import { chooseModified, choosePublished, dateCandidates } from './published.ts';
import { readPublisher, readSiteName } from './publisher.ts';
import { readTitle } from './title.ts';

export { plainAddress } from './canonical.ts';
export type { Found } from './found.ts';
export { HEADER_DATE_RULE } from './header-date.ts';

/** What a page says of itself; a member is absent where the page does not say it. */
export interface PageMetadata {
  readonly title?: Found;
  /** Persons, joined by ", ". */
  readonly author?: Found;
  readonly publisher?: Found;
  readonly siteName?: Found;
  /** ISO 8601: a day, or an instant with the zone where one is said. */
  readonly published?: Found;
  /** The last change, likewise; only where the page tells it apart from its publication. */
  readonly modified?: Found;
  /** ISO 639, lower case, as stated; whether the text is in it, `language` tells. */
  readonly language?: Found;
  /** Absolute http or https address without tracking parameters. */
  readonly canonical?: Found;
}

/** What is known of a page from outside it. */
export interface PageSource {
  /** The address it was fetched from. */
  readonly url?: string | undefined;
  /** Its response's headers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Reads what a page says of itself: in JSON-LD, meta elements, microdata, `time` elements, its address, and the lines
 * around its headline.
 * @param document  as `parseHtml` gives it; not changed
 * @returns each datum with the rule that found it; a response's own date bounds the day of publication and is never it,
 *   and the day of its last change is it only where the page says none
 * @throws never
 */
export function metadata(document: PageDocument, { url, headers = {} }: PageSource = {}): PageMetadata {
  const page = gatherEvidence(document, url);
  const nodes = readJsonLd(page.jsonLd);
  const latest = headers.date === undefined ? undefined : readStamp(headers.date)?.day;
  const candidates = dateCandidates(page, nodes, habitOf(page), latest);
  const published = choosePublished(candidates);
  const modified = chooseModified(candidates, published);
  const siteName = readSiteName(page, nodes);
  const publisher = readPublisher(page, nodes);
  const byline = readByline(page, nodes, publisher?.value);
  const isHost = publisher === undefined || publisher.rule === 'address';
  const linked = nodes.map(({ members }) => textOf(members.inLanguage)).find((said) => said !== undefined);
  const stated = localeOf(page).language ?? linked?.slice(0, 2).toLowerCase();
  const language = stated ?? /^[a-z]{2,3}\b/iu.exec(headers['content-language'] ?? '')?.[0]?.toLowerCase();
  const result: {
    [Name in keyof PageMetadata]: PageMetadata[Name] | undefined;
  } = {
    title: readTitle(page, nodes, siteName?.value),
    author: byline.author,
    publisher: isHost ? (byline.organisation ?? publisher) : publisher,
    siteName,
    published: found(published?.value, published?.rule ?? '', published?.said) ?? headerDate(headers),
    modified: found(modified?.value, modified?.rule ?? '', modified?.said),
    language: found(
      language,
      stated === undefined ? 'header' : page.lang === undefined ? 'meta' : 'lang',
      language,
    ),
    canonical: readCanonical(page, nodes),
  };
  // Members without a value are left out, which makes the rest whole.
  return Object.fromEntries(
    Object.entries(result).filter(([, value]) => value !== undefined),
  ) as PageMetadata;
}
