import type { Word } from '../../language/index.ts';
import { VERB_CUES } from '../../lexicon/index.ts';
import { cueLemma } from './cue-lemma.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** A sentence that ends without a stop: a headline. */
export function isHeadline(tree: SentenceTree): boolean {
  const last = tree.words.at(-1);
  return tree.words.length >= 4 && last !== undefined && !/^[.?!…:"”'’)]+$/u.test(last.form);
}

/** Longer ones are sentences whose full stop is missing. */
const MAX_WORDS = 24;

const FINITE = 'Mood=Ind|Tense=Pres|VerbForm=Fin';

const rootOf = (words: readonly Word[]) => words.findIndex((word) => word.head === 0);

/** "Army foils infiltration", "Baghdad mulls ban on rallies": the verb is taken for the noun that all hangs on. */
function mendVerb(words: readonly Word[]): readonly Word[] {
  const root = rootOf(words);
  const noun = words[root];
  if (noun?.upos !== 'NOUN' || root === 0) return words;
  if (!words.some((word) => word.head === root + 1 && word.deprel === 'obj')) return words;
  const lemma = cueLemma(noun.form, noun.lemma, 'VERB');
  if (!VERB_CUES.has(lemma)) return words;
  return words.map((word, index) => {
    if (index === root) return { ...word, upos: 'VERB', lemma, feats: FINITE };
    const before = word.head === root + 1 && word.deprel === 'compound' && index < root;
    return before ? { ...word, deprel: 'nsubj' } : word;
  });
}

/** "Damascus eyes return of refugees", "Boycott looms": where the verb stands beside the noun that it is taken for the subject or object of; -1. */
function verbBeside(words: readonly Word[], root: number): number {
  const isTaken = (index: number, deprel: string) => {
    const word = words[index];
    return word?.head === root + 1 && word.upos === 'NOUN' && word.deprel === deprel && /s$/u.test(word.form);
  };
  const verbOf = (index: number) => cueLemma(words[index]?.form ?? '', words[index]?.lemma ?? '', 'VERB');
  const of = words[root + 1];
  const isOfNoun = of?.form === 'of' && words[of.head - 1]?.head === root + 1;
  if (root > 1 && isOfNoun && isTaken(root - 1, 'nsubj') && VERB_CUES.has(verbOf(root - 1))) return root - 1;
  return isTaken(root + 1, 'obj') && verbOf(root + 1) === 'loom' ? root + 1 : -1;
}

function mendNoun(words: readonly Word[]): readonly Word[] {
  const root = rootOf(words);
  const verb = verbBeside(words, root);
  const taken = words[verb];
  if (taken === undefined) return words;
  const lemma = cueLemma(taken.form, taken.lemma, 'VERB');
  return words.map((word, index) => {
    if (index === verb) return { ...word, upos: 'VERB', lemma, feats: FINITE, head: 0, deprel: 'root' };
    if (index === root)
      return { ...word, upos: 'NOUN', head: verb + 1, deprel: verb < root ? 'obj' : 'nsubj' };
    if (word.head === verb + 1 && word.deprel === 'compound' && index < verb)
      return { ...word, deprel: 'nsubj' };
    return word.head === root + 1 && word.deprel === 'obl' ? { ...word, deprel: 'nmod' } : word;
  });
}

/** "Deal close, mediator says": the subject of what is said is taken for a second one of the saying. */
function mendSubject(words: readonly Word[]): readonly Word[] {
  const root = rootOf(words);
  const subjects = words.flatMap((word, index) =>
    word.head === root + 1 && word.deprel === 'nsubj' ? [index] : [],
  );
  const said = words.findIndex((word) => word.head === root + 1 && word.deprel === 'ccomp');
  const [first = -1, second = -1] = subjects;
  if (!(first >= 0 && first < said && said < second && second < root)) return words;
  if (words.some((word) => word.head === said + 1 && word.deprel.startsWith('nsubj'))) return words;
  return words.map((word, index) => (index === first ? { ...word, head: said + 1 } : word));
}

/** "Airport reopening delayed": what is delayed is taken for the verb. */
function mendGerund(words: readonly Word[]): readonly Word[] {
  const root = rootOf(words);
  const gerund = words[root];
  if (gerund?.upos !== 'VERB' || !/ing$/u.test(gerund.form)) return words;
  const children = words.filter((word) => word.head === root + 1);
  const verb = children.find((word) => word.deprel === 'xcomp' && /ed$/u.test(word.form));
  if (verb === undefined || children.some((word) => word.deprel === 'aux')) return words;
  const at = words.indexOf(verb);
  return words.map((word, index) => {
    if (index === root) return { ...word, upos: 'NOUN', head: at + 1, deprel: 'nsubj:pass' };
    if (index === at) return { ...word, head: 0, deprel: 'root' };
    return word.head === root + 1 && word.deprel === 'nsubj' ? { ...word, deprel: 'compound' } : word;
  });
}

/** "UN calls for ceasefire": what a verb governs is taken for a noun's. */
function mendOblique(words: readonly Word[]): readonly Word[] {
  return words.map((word, index) => {
    const verb = word.deprel === 'nmod' && index >= word.head && words[word.head - 1]?.upos === 'VERB';
    return verb ? { ...word, deprel: 'obl' } : word;
  });
}

/** Words of a headline, mended where its tree goes wrong for want of the articles that tell verbs from nouns; other sentences as they are. */
export function mendHeadline(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (last === undefined || words.length > MAX_WORDS || /^[.?!…:;]$/u.test(last.form)) return words;
  return mendOblique(mendSubject(mendGerund(mendNoun(mendVerb(words)))));
}
