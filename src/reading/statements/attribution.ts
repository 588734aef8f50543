import type { Attribution } from '../../core/index.ts';
import { HEARSAY, NOUN_CUES, REPORT_NOUNS, VERB_CUES } from '../../lexicon/index.ts';
import { denialOf } from './denials.ts';
import type { MentionFinder } from './mention-finder.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { speakerOf, subjectOf } from './subject.ts';

/** Adjectives of a stance whose bearer is a voice of what they govern. */
const STANCE_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  [
    ['afraid fearful worried concerned anxious wary alarmed nervous apprehensive', 'fears'],
    ['confident hopeful optimistic certain sure convinced adamant', 'believes'],
    ['doubtful sceptical skeptical unsure', 'doubts'],
  ].flatMap(([words = '', stance = '']) => words.split(' ').map((word): [string, string] => [word, stance])),
);

/** Stances of a noun whose owner is a voice of what it governs: "the bishop's appeal for an amnesty". */
const STANCE_NOUNS: ReadonlyMap<string, string> = new Map(
  [
    ['fear worry concern dread alarm', 'fears'],
    ['warning', 'warns'],
    ['appeal call demand request proposal plea suggestion recommendation ultimatum', 'calls for'],
    ['promise pledge vow threat', 'promises'],
    ['hope expectation forecast prediction', 'expects'],
    ['denial', 'denies'],
  ].flatMap(([words = '', stance = '']) => words.split(' ').map((word): [string, string] => [word, stance])),
);

/** Passives that hide who says so: "is thought to have left", "was reported killed". */
const IMPERSONAL = new Set([
  'believe',
  'think',
  'assume',
  'presume',
  'suspect',
  'report',
  'say',
  'allege',
  'claim',
  'understand',
  'rumour',
  'rumor',
  'suppose',
  'estimate',
  'fear',
  'know',
]);

/** Verbs that are voices over a clause alone: they keep, find or see the noun under them. */
const CLAUSE_ONLY = new Set(
  'maintain concede observe find show read tweet post cite quote admit tell see understand know consider feel imagine guess detail'.split(
    ' ',
  ),
);

const GOVERNED = new Set(['ccomp', 'xcomp', 'obj', 'obl', 'csubj', 'advcl', 'dep', 'nsubj']);

/** A voice with the noun phrase that names it, made a mention where it is none yet; unnamed where there is no such phrase. */
export function voiceOf(
  tree: SentenceTree,
  named: number,
  said: number,
  finder: MentionFinder,
  stance: string,
): Attribution {
  const mention = named < 0 ? undefined : finder.take(tree, named);
  const span = named < 0 ? tree.word(said) : tree.word(named);
  return {
    start: named < 0 ? span.start : (finder.spanOf(tree, named) ?? span).start,
    end: named < 0 ? span.end : (finder.spanOf(tree, named) ?? span).end,
    who: mention?.id ?? null,
    verb: tree.lemma(said),
    stance,
  };
}

/** "according to officials": the voice that a prepositional phrase names. */
function accordingTo(tree: SentenceTree, clause: number, finder: MentionFinder): Attribution | undefined {
  for (const child of tree.children(clause, 'obl', 'parataxis', 'advmod', 'nmod', 'advcl')) {
    const according = [child, ...tree.children(child, 'case', 'mark', 'fixed')].find(
      (word) => tree.form(word) === 'according',
    );
    if (according === undefined) continue;
    const named = according === child ? tree.child(child, 'obl', 'nmod', 'obj') : child;
    if (named < 0) continue;
    return { ...voiceOf(tree, named, according, finder, 'states'), verb: 'according' };
  }
  return undefined;
}

/** The verb of saying that hangs on what is said: '…, officials said', '"…", he told reporters'. */
function saidBeside(
  tree: SentenceTree,
  clause: number,
  trigger: number,
  finder: MentionFinder,
): Attribution | undefined {
  for (const child of tree.children(clause, 'parataxis', 'ccomp', 'advcl', 'conj', 'dep')) {
    const cue = VERB_CUES.get(tree.lemma(child));
    if (cue === undefined || tree.upos(child) !== 'VERB' || tree.child(child, 'nsubj') < 0) continue;
    if (cue.role !== 'voice' && !(cue.role === 'mind' && tree.rel(child) === 'parataxis')) continue;
    if (
      tree.rel(child) !== 'parataxis' &&
      tree.form(child - 1) !== ',' &&
      tree.form(tree.child(child, 'nsubj') - 1) !== ','
    )
      continue;
    if (tree.children(child, 'mark').length > 0 || isOther(tree, child, trigger)) continue;
    // "…, the army said, but Ankara denied": what follows the "but" is told by another.
    if (
      trigger > child &&
      tree.words.slice(child, trigger).some((word) => /^(?:but|while|although|;)$/u.test(word.form))
    )
      continue;
    const hasContent = tree.child(child, 'ccomp', 'xcomp') >= 0;
    if (hasContent && trigger > child) continue;
    // "…; another said that": a clause of its own, which tells something else.
    if (hasContent && tree.words.slice(trigger, child).some(({ form }) => form === ';')) continue;
    return voiceOf(tree, subjectOf(tree, child), child, finder, cue.stance);
  }
  return undefined;
}

/** True where the trigger stands under the verb of saying itself. */
function isOther(tree: SentenceTree, said: number, trigger: number): boolean {
  return trigger === said || tree.ancestors(trigger).includes(said);
}

/** The voice of a noun: "Israeli claims that", "reports that", "Fears of", "the bishop's appeal for". */
function nounVoice(
  tree: SentenceTree,
  under: number,
  noun: number,
  finder: MentionFinder,
): Attribution | undefined {
  const lemma = tree.lemma(noun);
  const relation = tree.rel(under);
  if (tree.word(under).deprel === 'acl:relcl' || !['acl', 'ccomp', 'nmod', 'xcomp', 'dep'].includes(relation))
    return undefined;
  const owner = tree
    .children(noun, 'nmod:poss', 'amod', 'compound')
    .find(
      (child) => tree.word(child).deprel === 'nmod:poss' || /^\p{Lu}/u.test(tree.words[child]?.form ?? ''),
    );
  const of = tree
    .children(noun, 'nmod')
    .find(
      (child) =>
        child !== under &&
        tree.children(child, 'case').some((word) => ['by', 'from', 'of'].includes(tree.form(word))),
    );
  const named = owner ?? of ?? -1;
  if (REPORT_NOUNS.has(lemma) || lemma === 'footage') {
    const governed =
      relation !== 'nmod' || tree.children(under, 'case').some((child) => tree.form(child) === 'of');
    return governed
      ? voiceOf(tree, named, noun, finder, lemma === 'report' ? 'reports' : 'claims')
      : undefined;
  }
  const stance = STANCE_NOUNS.get(lemma);
  if (stance === undefined || named < 0 || !NOUN_CUES.has(lemma)) return undefined;
  return voiceOf(tree, named, noun, finder, stance);
}

/** The voice of a governing verb or adjective. */
function governingVoice(
  tree: SentenceTree,
  under: number,
  above: number,
  past: boolean,
  finder: MentionFinder,
): Attribution | undefined {
  const relation = tree.rel(under);
  if (!GOVERNED.has(relation)) return undefined;
  const adjective = STANCE_ADJECTIVES.get(tree.form(above));
  if (adjective !== undefined && tree.upos(above) !== 'VERB' && relation !== 'nsubj') {
    const subject = tree.child(above, 'nsubj');
    return subject < 0 ? undefined : voiceOf(tree, subject, above, finder, adjective);
  }
  const lemma = tree.lemma(above);
  const cue = VERB_CUES.get(lemma);
  if (cue === undefined || tree.upos(above) !== 'VERB' || cue.voices !== true) return undefined;
  // "… will lend and no insurer will cover it, lawyers warn": what stands behind both is said of both.
  if (past && cue.role !== 'voice' && above < under) return undefined;
  const isNoun = tree.upos(under) === 'NOUN' || tree.upos(under) === 'PROPN';
  if (relation === 'advcl' && (cue.role === 'voice' || !(tree.isGerund(under) || tree.isInfinitive(under))))
    return undefined;
  if (
    relation === 'advcl' &&
    tree.isGerund(under) &&
    tree.children(under, 'mark').length === 0 &&
    tree.words.slice(above, under).some((word) => word.form === ',')
  )
    return undefined;
  if (lemma === 'hope' && relation !== 'ccomp') return undefined;
  const passive = tree.child(above, 'nsubj:pass', 'aux:pass') >= 0;
  if (passive || (relation === 'xcomp' && tree.child(above, 'nsubj:pass', 'csubj:pass') >= 0)) {
    const by = tree.oblique(above, 'by');
    if (by >= 0) return voiceOf(tree, by, above, finder, cue.stance);
    if (!IMPERSONAL.has(lemma) || isNoun) return undefined;
    return voiceOf(tree, -1, above, finder, cue.stance);
  }
  if (relation === 'nsubj') return undefined;
  if (isNoun && relation === 'obj' && cue.content === undefined && cue.role !== 'voice') return undefined;
  if (isNoun && relation === 'obj' && CLAUSE_ONLY.has(lemma)) return undefined;
  if (isNoun && relation === 'obl' && (cue.content === undefined || !isBound(tree, under))) return undefined;
  // "a man suspected of", "troops said to be": a participle on a noun names nobody.
  if (tree.word(above).deprel === 'acl' && !tree.isGerund(above) && tree.child(above, 'nsubj') < 0)
    return undefined;
  const stance =
    negator(tree, above) >= 0 && ['admit', 'acknowledge', 'concede'].includes(lemma) ? 'denies' : cue.stance;
  return voiceOf(tree, speakerOf(tree, under, above), above, finder, stance);
}

function isBound(tree: SentenceTree, under: number): boolean {
  return tree
    .children(under, 'case')
    .some((child) => ['for', 'of', 'about', 'on', 'over', 'to'].includes(tree.form(child)));
}

/**
 * The voices that a statement comes through, from the outermost to the innermost. Empty where the author alone speaks.
 * @param trigger  index of the statement's trigger
 */
export function findVoices(tree: SentenceTree, trigger: number, finder: MentionFinder): Attribution[] {
  const voices: Attribution[] = [];
  const add = (voice: Attribution | undefined) => {
    if (voice === undefined) return;
    if (voices.some((one) => one.start === voice.start && one.end === voice.end)) return;
    if (voice.who !== null && voices[0]?.who === voice.who) return;
    voices.unshift(voice);
  };
  let under = trigger;
  let past = false;
  const denial = denialOf(tree, trigger);
  const clauses = [...tree.ancestors(trigger), -1];
  for (const above of clauses) {
    for (const child of tree.children(under, 'advmod')) {
      if (HEARSAY.has(tree.form(child)))
        add({ ...voiceOf(tree, -1, child, finder, 'reports'), verb: tree.form(child) });
    }
    add(accordingTo(tree, under, finder));
    if (['VERB', 'AUX', 'ADJ', 'NOUN'].includes(tree.upos(under)))
      add(saidBeside(tree, under, trigger, finder));
    if (above < 0) break;
    const relation = tree.rel(under);
    const { deprel } = tree.word(under);
    if (['conj', 'parataxis', 'list', 'appos', 'advcl'].includes(relation) && isSeparate(tree, under, above))
      past = true;
    if (relation === 'parataxis' || (relation === 'conj' && isSeparate(tree, under, above))) {
      // A clause of its own after ";" or "but": what told the first does not tell it.
      if (tree.words.slice(above, under).some((word) => /^(?:;|but)$/u.test(word.form))) break;
    }
    if (tree.upos(above) === 'NOUN') add(nounVoice(tree, under, above, finder));
    else if (above !== denial) add(governingVoice(tree, under, above, past, finder));
    if (
      deprel === 'acl:relcl' ||
      relation === 'appos' ||
      (relation === 'acl' && !tree.isInfinitive(under) && tree.children(under, 'mark').length === 0)
    )
      past = true;
    under = above;
  }
  if (denial >= 0) add(voiceOf(tree, tree.child(denial, 'nsubj'), denial, finder, 'denies'));
  return voices;
}

/** True for a clause with a subject of its own. */
function isSeparate(tree: SentenceTree, under: number, above: number): boolean {
  // "accuse the mayor of taking bribes", the mayor read as who takes them.
  if (tree.rel(under) === 'advcl' && tree.isGerund(under) && tree.child(under, 'mark') >= 0) return false;
  return tree.child(under, 'nsubj', 'nsubj:pass') >= 0 && tree.upos(above) !== 'NOUN';
}
