import { scoreArticleBody } from './scorers/article-body.ts';
import { scoreArticleDates } from './scorers/article-dates.ts';
import { scoreEventRows } from './scorers/event-rows.ts';
import { scoreFeedRows } from './scorers/feed-rows.ts';
import { scoreLanguages } from './scorers/languages.ts';
import { scorePlanted } from './scorers/planted.ts';
import { scoreSsrf } from './scorers/ssrf.ts';
import type { Bench, BenchResult } from './types.ts';

/** The groups of rows of this table, each in a scorer file of its own; one line adds a group. */
const SCORERS: readonly ((gold: string | undefined) => Promise<BenchResult>)[] = [
  scoreArticleBody,
  scoreArticleDates,
  scorePlanted,
  scoreLanguages,
  scoreSsrf,
  scoreFeedRows,
  scoreEventRows,
];

/** The intake table: body of a page, planted furniture, dates of publication, languages, safe fetching. */
export const bench: Bench = {
  name: 'intake',
  async run({ gold }): Promise<BenchResult> {
    const results: BenchResult[] = [];
    for (const score of SCORERS) results.push(await score(gold));
    return {
      rows: results.flatMap(({ rows }) => rows),
      data: Object.assign({}, ...results.map(({ data }) => data)) as Record<string, number>, // numbers by name, merged
    };
  },
};
