import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One page of the article extraction benchmark: its source and the article's text as people marked it. */
export interface ArticlePage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly body: string;
}

/** The pages of the set in its own order; [] where it was not given. */
export function readArticlePages(gold: string | undefined): ArticlePage[] {
  const folder = join(gold ?? '', 'article-extraction');
  const truth = join(folder, 'ground-truth.json');
  if (gold === undefined || !existsSync(truth)) return [];
  // Shape as documented in the set's README.
  const pages = JSON.parse(readFileSync(truth, 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(pages).map(([id, { articleBody, url }]) => ({
    id,
    url,
    body: articleBody,
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
  }));
}
