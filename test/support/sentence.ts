import type { AnalysedSentence, NamedSpan } from '../../src/language/index.ts';

/**
 * A parsed sentence from one row a word: `form lemma UPOS head deprel`, for tests that need trees and no model. The
 * words stand in `text` in this order; names are given by their words and type.
 */
export function parsed(
  text: string,
  rows: string,
  names: readonly { readonly words: string; readonly type: NamedSpan['type'] }[] = [],
): AnalysedSentence {
  let from = 0;
  const words = rows
    .trim()
    .split('\n')
    .map((row) => {
      const [form = '', lemma = '', upos = '', head = '0', deprel = '', feats = ''] = row.trim().split(/\s+/);
      const start = text.indexOf(form, from);
      if (start < 0) throw new Error(`"${form}" does not stand in "${text}" after ${from}`);
      from = start + form.length;
      return { start, end: from, form, lemma, upos, head: Number(head), deprel, feats };
    });
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    words,
    names: names.map(({ words: name, type }) => {
      const start = text.indexOf(name);
      const end = start + name.length;
      return {
        start,
        end,
        type,
        first: words.findIndex((word) => word.start === start),
        last: words.findIndex((word) => word.end === end),
      };
    }),
    encoding: undefined,
  };
}
