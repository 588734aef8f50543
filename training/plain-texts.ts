import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Texts without labels: news articles, sentences of news and articles of Wikipedia. No test set holds them.
 * @param gold       folder of training sets, of which `article-extraction` and the training part of `causal-news-corpus` are read
 * @param wikipedia  file that `wikipedia.py` wrote
 */
export function plainTexts(gold: string, wikipedia: string): string[] {
  const articles = JSON.parse(readFileSync(join(gold, 'article-extraction', 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly articleBody: string }
  >;
  const news = readFileSync(join(gold, 'causal-news-corpus', 'train.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  return [
    ...Object.values(articles).map(({ articleBody }) => articleBody),
    ...news,
    ...readFileSync(wikipedia, 'utf8').split('\n\n\n'),
  ];
}
