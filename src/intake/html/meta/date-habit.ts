import { type DateHabit, findDates } from '../../dates/index.ts';
import type { PageEvidence } from './evidence.ts';

/** Countries that write the month first: the United States, its territories, and the Philippines. */
const MONTH_FIRST = new Set(['us', 'ph', 'pr', 'gu', 'as', 'vi']);
const MAX_LINES = 600;

/** Language and country as the page's head says them, lower case: ["en", "us"]; either may be absent. */
export function localeOf(page: PageEvidence): {
  language?: string;
  country?: string;
} {
  const told = [
    page.lang,
    ...['og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage'].map(
      (name) => page.metas.find((meta) => meta.name === name)?.content,
    ),
  ];
  let language: string | undefined;
  let country: string | undefined;
  for (const said of told) {
    // "en-US" "de_DE" "ckb" "zh-Hant-TW" | not "english text"
    const found = /^\s*([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?(?:[.@-].*)?\s*$/iu.exec(said ?? '');
    language ??= found?.[1]?.toLowerCase();
    if (found?.[1]?.toLowerCase() === language) country ??= found?.[2]?.toLowerCase();
  }
  return {
    ...(language === undefined ? {} : { language }),
    ...(country === undefined ? {} : { country }),
  };
}

/** What the page's own unmistakable dates show ("12/31/2024"); positive for month first. */
function shownOrder(page: PageEvidence): number {
  let order = 0;
  for (const { text } of page.blocks.slice(0, MAX_LINES)) {
    if (text.length > 400 || !/\d[/.-]\d/u.test(text)) continue;
    for (const date of findDates(text)) {
      if (date.form !== 'figures' || date.other !== undefined || text[date.start + 2] === '.') continue;
      const first = Number(/^\d+/u.exec(text.slice(date.start))?.[0]);
      if (first > 12) order--;
      else if (Number(date.day.slice(8)) > 12) order++;
    }
  }
  return order;
}

/** How dates are to be read on a page: its language, and whether 3/4 is March or April. */
export function habitOf(page: PageEvidence): DateHabit {
  const { language, country } = localeOf(page);
  const shown = shownOrder(page);
  const domain = /^[a-z]+:\/\/[^/?#]*\.([a-z]{2,})(?=[:/?#]|$)/iu.exec(page.url ?? '')?.[1]?.toLowerCase();
  const isNational = domain?.length === 2 && domain !== 'us' && domain !== 'co' && domain !== 'io';
  const told =
    country !== undefined && !(country === 'us' && isNational)
      ? MONTH_FIRST.has(country)
      : (language === undefined || language === 'en') && !isNational;
  return { language, monthFirst: shown === 0 ? told : shown > 0 };
}
