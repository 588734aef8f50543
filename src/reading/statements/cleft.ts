import type { Word } from '../../language/index.ts';

/**
 * "What he fears is that they will leave", "What it did not admit was that anybody had fired": the tree hangs the verb of the
 * "what" clause on the pronoun. Mended to the plain order, "he fears that they will leave", so that the verb governs what is told.
 */
export function mendCleft(words: readonly Word[]): readonly Word[] {
  const what = words.findIndex(
    (word) => /^what$/iu.test(word.form) && /^(?:nsubj|csubj):outer$/u.test(word.deprel),
  );
  const told = (words[what]?.head ?? 0) - 1;
  const content = words[told];
  if (what < 0 || content === undefined) return words;
  const verb = words.findIndex(
    (word, index) =>
      index > what && word.head === what + 1 && /^acl/u.test(word.deprel) && word.upos === 'VERB',
  );
  const copula = words.findIndex((word) => word.head === told + 1 && word.deprel === 'cop');
  const that = words.some(
    (word) => word.head === told + 1 && word.deprel === 'mark' && /^(?:that|whether)$/iu.test(word.form),
  );
  if (!(what < verb && verb < copula && copula < told) || !that) return words;
  return words.map((word, index) => {
    if (index === verb) return { ...word, head: content.head, deprel: content.deprel };
    if (index === told) return { ...word, head: verb + 1, deprel: 'ccomp' };
    if (index === what) return { ...word, head: verb + 1, deprel: 'obj' };
    if (index === copula) return { ...word, head: verb + 1, deprel: 'dep' };
    return word;
  });
}
