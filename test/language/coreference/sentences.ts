import type { AnalysedSentence, NamedSpan, Word } from '../../../src/language/analysis.ts';

/**
 * Sentences from a compact notation, one a line: `form/UPOS/head/deprel` or `form/UPOS/head/deprel/lemma/feats`.
 * A name is `[type … ]` around its words: `[person Mona/PROPN/0/root ]`. A blank line is a new paragraph.
 */
export function analysed(notation: string): { text: string; sentences: AnalysedSentence[] } {
  let text = '';
  const sentences: AnalysedSentence[] = [];
  for (const line of notation.trim().split('\n')) {
    if (line.trim() === '') {
      text = `${text.trimEnd()}\n\n`;
      continue;
    }
    const words: Word[] = [];
    const names: NamedSpan[] = [];
    let open: { type: NamedSpan['type']; first: number } | null = null;
    for (const token of line.trim().split(/\s+/)) {
      if (token.startsWith('[') && !token.includes('/')) {
        open = { type: token.slice(1) as NamedSpan['type'], first: words.length }; // the tests write the types
        continue;
      }
      if (token === ']') {
        const first = words[open?.first ?? 0];
        const last = words.at(-1);
        if (open && first && last) {
          names.push({ ...open, last: words.length - 1, start: first.start, end: last.end });
        }
        open = null;
        continue;
      }
      const [form = '', upos = '', head = '0', deprel = '', lemma, feats = ''] = token.split('/');
      const start = text.length;
      text += `${form} `;
      words.push({
        form,
        upos,
        deprel,
        head: Number(head),
        lemma: lemma || (upos === 'PROPN' ? form : form.toLowerCase()),
        feats: feats || (upos === 'NOUN' || upos === 'PROPN' ? 'Number=Sing' : ''),
        start,
        end: start + form.length,
      });
    }
    const start = words[0]?.start ?? text.length;
    sentences.push({ start, end: words.at(-1)?.end ?? start, words, names, encoding: null });
  }
  return { text: text.trimEnd(), sentences };
}
