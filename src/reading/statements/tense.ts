import type { Status } from '../../core/index.ts';
import { VERB_CUES } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { TIME_WORD } from './time-words.ts';

/** True when the clause's finite verb is in the past ("had", "was", "fell"), whatever aspect follows. */
export function isFinitePast(tree: SentenceTree, index: number): boolean {
  const verbs = [...tree.children(index, 'aux', 'cop'), index];
  return verbs.some((verb) => tree.hasFeature(verb, 'Tense=Past') && tree.hasFeature(verb, 'VerbForm=Fin'));
}

const HAVE = new Set(['have', 'has', 'had', "'ve", '’ve', 'having', "'d"]);

/** "to have fired", "would have fired". */
export const hasHave = (tree: SentenceTree, index: number): boolean =>
  tree.children(index, 'aux').some((child) => tree.form(child) === 'have');
const BE = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', "'m"]);
const BE_PAST = new Set(['was', 'were']);

/** True when no auxiliary, no ending and no feature makes the verb of the clause finite. */
export function isNonFinite(tree: SentenceTree, index: number): boolean {
  if (tree.isInfinitive(index)) return true;
  const auxiliaries = tree.children(index, 'aux', 'cop');
  if (auxiliaries.some((child) => !['be', 'been', 'being', 'having'].includes(tree.form(child))))
    return false;
  if (auxiliaries.length > 0) return true;
  if (tree.upos(index) !== 'VERB' && tree.upos(index) !== 'AUX') return false;
  if (tree.isGerund(index)) return true;
  return !tree.hasFeature(index, 'VerbForm=Fin') && tree.child(index, 'nsubj') < 0;
}

/** "He said that they were waiting": a present that stands in the past because "said" does; a time or "when" of its own makes it past. */
function isShifted(tree: SentenceTree, index: number): boolean {
  const above = tree.head(index);
  if (above < 0 || tree.rel(index) !== 'ccomp' || !isFinitePast(tree, above)) return false;
  if (VERB_CUES.get(tree.lemma(above))?.role !== 'voice' || tree.child(index, 'advcl') >= 0) return false;
  return !tree.children(index, 'obl', 'advmod').some((child) => TIME_WORD.test(tree.form(child)));
}

/** Tense and aspect of a finite clause that nothing else qualifies; undefined for an infinitive or a bare participle. */
export function tenseOf(tree: SentenceTree, index: number): Status | undefined {
  if (tree.children(index, 'aux').some((child) => tree.form(child) === 'having')) return 'occurred';
  // "claims to have destroyed".
  if (tree.isInfinitive(index) && hasHave(tree, index)) return 'occurred';
  if (isNonFinite(tree, index)) return undefined;
  // "The truth is that they fled": the "is" is not of the clause.
  const that = tree.child(index, 'nsubj:outer') < 0 ? -1 : tree.child(index, 'mark');
  const forms = tree
    .children(index, 'aux', 'cop')
    .filter((child) => child > that)
    .map((child) => tree.form(child));
  const progressive = /ing$/u.test(tree.form(index)) && forms.length > 0;
  const passiveProgressive = forms.includes('being');
  if (progressive || passiveProgressive) {
    const past = forms.some((form) => BE_PAST.has(form)) && !forms.some((form) => BE.has(form));
    return past && !isShifted(tree, index) ? 'occurred' : 'ongoing';
  }
  if (forms.some((form) => HAVE.has(form) && form !== "'d")) return 'occurred';
  if (forms.some((form) => BE_PAST.has(form) || form === 'did' || form === 'got')) return 'occurred';
  if (forms.some((form) => BE.has(form) || form === 'do' || form === 'does')) return 'ongoing';
  if (isFinitePast(tree, index)) return 'occurred';
  if (tree.hasFeature(index, 'Tense=Pres')) return 'ongoing';
  // A participle taken for the main verb still tells the past.
  return tree.hasFeature(index, 'Tense=Past') || /ed$/u.test(tree.form(index)) ? 'occurred' : 'ongoing';
}
