import { type DateHabit, isoDay, monthOf, readStamp } from '../../dates/index.ts';
import type { DateCandidate } from './candidates.ts';
import { dateSense } from './date-names.ts';
import type { PageEvidence } from './evidence.ts';
import { wordOverlap } from './headline.ts';
import { isArticleNode, type LinkedNode, textOf } from './json-ld.ts';

const SENSE_WEIGHT = {
  published: 1,
  created: 0.75,
  modified: 0.5,
  other: 0.55,
} as const;

/** Types whose dates are those of a thing shown on the page, not of the page. */
const THING =
  /^(?:VideoObject|AudioObject|ImageObject|Person|Organization|Comment|Event|Offer|Product|Place|JobPosting|Movie|UserComments|Review)$/u;

function nodeWeight(node: LinkedNode, page: PageEvidence): number {
  if (node.types.some((type) => THING.test(type))) return node.depth === 0 ? 6 : 2;
  const isMain = isArticleNode(node);
  const title = textOf(node.members.headline) ?? textOf(node.members.name);
  const told = page.headings[0] ?? page.title;
  const isOther =
    title !== undefined && Math.max(wordOverlap(title, told), wordOverlap(title, page.title)) < 0.3;
  const base = isMain ? 10 : 8;
  const isList =
    /itemlistelement|haspart|blogpost|comment|mentions|citation|isrelated|suggested|review/iu.test(
      node.under,
    );
  return base - (isList ? 6 : Math.min(node.depth, 3)) - (isOther ? 2.5 : 0);
}

/** Dates of a page's JSON-LD. */
export function linkedDates(
  nodes: readonly LinkedNode[],
  page: PageEvidence,
  habit: DateHabit,
): DateCandidate[] {
  return nodes.flatMap((node) =>
    Object.entries(node.members).flatMap(([name, value]): DateCandidate[] => {
      const sense = /date|time/iu.test(name) ? dateSense(name) : undefined;
      const said = sense === undefined || sense === 'other' ? undefined : textOf(value);
      const stamp = said === undefined ? undefined : readStamp(said, habit);
      if (sense === undefined || said === undefined || stamp === undefined) return [];
      const weight = Math.max(0, nodeWeight(node, page)) * SENSE_WEIGHT[sense];
      const rule = `JSON-LD ${name}${node.salvaged ? ' (salvaged)' : ''}`;
      return [
        {
          ...stamp,
          channel: 'linked',
          rule,
          said,
          weight,
          isModified: sense === 'modified',
        },
      ];
    }),
  );
}

/** Dates of a page's `meta` elements. */
export function metaDates(page: PageEvidence, habit: DateHabit): DateCandidate[] {
  return page.metas.flatMap(({ name, content }): DateCandidate[] => {
    const sense = dateSense(name);
    const stamp = sense === undefined ? undefined : readStamp(content, habit);
    if (sense === undefined || stamp === undefined) return [];
    const weight = 9.5 * SENSE_WEIGHT[sense];
    return [
      {
        ...stamp,
        channel: 'meta',
        rule: `meta ${name}`,
        said: content,
        weight,
        isModified: sense === 'modified',
      },
    ];
  });
}

/** `time` elements, microdata, and elements with a stamp in an attribute. */
export function markedDates(page: PageEvidence, habit: DateHabit): DateCandidate[] {
  let seen = 0;
  return page.marked.flatMap((mark): DateCandidate[] => {
    const sense = mark.itemprop === '' ? undefined : dateSense(mark.itemprop);
    const isTime = mark.tag === 'time';
    if (sense === undefined && !isTime && !mark.isDated) return [];
    const said = mark.said !== '' && readStamp(mark.said, habit) !== undefined ? mark.said : mark.text;
    const stamp = readStamp(said, habit);
    if (stamp === undefined) return [];
    const isModified = sense === 'modified' || (sense === undefined && mark.isModified);
    const base = sense !== undefined ? 9 * SENSE_WEIGHT[sense] : mark.pubdate ? 8 : isTime ? 6.5 : 5;
    const away = page.headline < 0 ? 5 : Math.abs(mark.block - page.headline);
    const near = away <= 4 ? 1 : away <= 12 ? 0.5 : away <= 40 ? 0 : -1;
    const place = (mark.isAside ? -3.5 : 0) + (mark.isComment ? -4 : 0) + (mark.isArticle ? 0 : -3);
    const weight = Math.max(
      0,
      base + near + place - Math.min(seen, 10) * 0.1 - (isModified && sense === undefined ? 3 : 0),
    );
    seen++;
    const rule =
      mark.itemprop !== '' ? `microdata ${mark.itemprop}` : isTime ? 'time element' : `${mark.tag} attribute`;
    return [{ ...stamp, channel: 'marked', rule, said, weight, isModified }];
  });
}

// "/2025/04/03/" "/2025-04-03-title" "/20250403/" "/2025/apr/03/" | not "/2025/04/" "-12345678-"
const ADDRESS = /(?:^|[/_=.-])((?:19|20)\d{2})([/_.-]?)(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=$|[/_.?&#-]|[a-z])/giu;

/** A full date in the page's address. */
export function addressDates(url: string | undefined): DateCandidate[] {
  if (url === undefined) return [];
  const path = url.slice(0, 2_000).replace(/^[a-z]+:\/\/[^/]*/iu, '');
  return [...path.matchAll(ADDRESS)].flatMap((match): DateCandidate[] => {
    const [, year = '', sign = '', month = '', day = ''] = match;
    if (sign === '' && (month.length !== 2 || day.length !== 2)) return [];
    const number = /^\d/u.test(month) ? Number(month) : (monthOf(month.toLowerCase(), 'en')?.month ?? 0);
    const iso = isoDay({ year: Number(year), month: number, day: Number(day) });
    if (iso === undefined) return [];
    return [
      {
        day: iso,
        value: iso,
        channel: 'address',
        rule: 'address',
        said: match[0],
        weight: 7.5,
        isModified: false,
      },
    ];
  });
}

const MAX_SCRIPT_DATES = 40;
const MAX_HINTS = 3_000;
const MAX_NAME = 40;
// `: "2025-04-03"` ` = '1743638400'` `: 1743638400000,` | not `("2025")`
const SCRIPT_VALUE = /^\\?["']?\s{0,4}[:=]\s{0,4}(?:\\?["']([^"'\\]{6,60})\\?["']|(\d{10}(?:\d{3})?)(?!\d))/u;

/** The whole name around a place in a script, and what it is given: `"publishDate":"2025-04-03"`. */
function fieldAround(script: string, at: number): { name: string; said: string; end: number } | undefined {
  const isName = (index: number): boolean => /[A-Za-z_.-]/u.test(script.charAt(index));
  let start = at;
  while (start > 0 && at - start < MAX_NAME && isName(start - 1)) start--;
  let end = at;
  while (end < script.length && end - at < MAX_NAME && isName(end)) end++;
  const value = SCRIPT_VALUE.exec(script.slice(end, end + 80));
  const said = value?.[1] ?? value?.[2];
  return said === undefined ? undefined : { name: script.slice(start, end), said, end };
}

/** Dates in the page's scripts, under names that speak of publication. */
export function scriptDates(page: PageEvidence, habit: DateHabit): DateCandidate[] {
  const dates: DateCandidate[] = [];
  let hints = 0;
  for (const script of page.scripts) {
    let from = 0;
    for (const hint of script.matchAll(/[Dd]ate|[Pp]ubl|[Cc]reat|[Pp]ub_?[Tt]ime/gu)) {
      if (++hints > MAX_HINTS || dates.length >= MAX_SCRIPT_DATES) return dates;
      const field = hint.index < from ? undefined : fieldAround(script, hint.index);
      if (field === undefined || !/\d{4}/u.test(field.said)) continue;
      from = field.end;
      const sense = dateSense(field.name);
      const stamp = sense === undefined || sense === 'other' ? undefined : readStamp(field.said, habit);
      if (sense === undefined || stamp === undefined) continue;
      dates.push({
        ...stamp,
        channel: 'script',
        rule: `script ${field.name}`,
        said: field.said,
        weight: 5 * SENSE_WEIGHT[sense] - dates.length * 0.1,
        isModified: sense === 'modified',
      });
    }
  }
  return dates;
}
