import {
  AGENTS,
  EASING,
  ENDING,
  type EventKind,
  FORCES,
  GIVING,
  GOODS,
  NOUN_EVENTS,
  PERFORMING,
  SHAPING,
} from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** What restrains or hurts: its end is relief. */
const HARSH = new Set([
  'COERCE',
  'SANCTION',
  'THREATEN',
  'PROTEST',
  'MOBILIZE',
  'REJECT',
  'REQUEST',
  'ACCUSE',
]);
const KIND = new Set(['AID', 'COOPERATE', 'CONSULT', 'SUPPORT', 'AGREE', 'CONCEDE']);
/** Deeds of war that a siege or its like are: their end is a retreat. */
const WAR = new Set(['ASSAULT']);

/** Sectors whose strike is a stoppage. */
const STOPPERS = new Set(['LAB', 'MED', 'EDU', 'CVL', 'JRN', 'BUS', 'REL', 'AGR']);

/** "the dockers' strike", "a strike by nurses", "called a strike": work is stopped, nobody is hit. */
function isStoppage(tree: SentenceTree, noun: number): boolean {
  const verb = tree.head(noun);
  const near = [
    ...tree.children(noun, 'nmod', 'compound', 'amod'),
    ...(verb >= 0 && tree.rel(noun) === 'obj' ? tree.children(verb, 'nsubj') : []),
  ];
  if (near.some((child) => STOPPERS.has(AGENTS.get(tree.lemma(child))?.sector ?? ''))) return true;
  return (
    verb >= 0 && tree.rel(noun) === 'obj' && /^(?:call|end|stage|join|extend|begin)$/u.test(tree.lemma(verb))
  );
}

/** Operations in which nobody is fought: "border control operations", "rescue operations", "port operations". */
const NO_FIGHT =
  /^(?:border|control|rescue|relief|aid|humanitarian|commercial|business|banking|port|airport|airline|oil|mining|shipping|rail|refinery|factory|plant|mine|clean-up|cleanup|salvage)$/u;

/** The deed of a noun, with the modifier that the table knows it by. */
export function nounKind(tree: SentenceTree, noun: number): EventKind | undefined {
  const lemma = tree.lemma(noun);
  const isWork =
    lemma === 'operation' &&
    tree.children(noun, 'compound', 'amod').some((child) => NO_FIGHT.test(tree.lemma(child)));
  if (isWork) return undefined;
  if (lemma === 'strike' && isStoppage(tree, noun)) return NOUN_EVENTS.get('walkout');
  for (const child of tree.children(noun, 'amod', 'compound', 'nmod')) {
    const kind = NOUN_EVENTS.get(`${lemma}+${tree.lemma(child)}`);
    if (kind !== undefined) return kind;
  }
  return NOUN_EVENTS.get(lemma) ?? NOUN_EVENTS.get(tree.form(noun));
}

/** The deed that a noun phrase is about: its own, or that of what it is made of ("part of a military aid programme"). */
export function phraseKind(tree: SentenceTree, noun: number, depth = 0): EventKind | undefined {
  const isShape = SHAPING.has(tree.lemma(noun)) || SHAPING.has(tree.form(noun));
  if (!isShape || depth > 3) return nounKind(tree, noun);
  const inner = [...tree.children(noun, 'compound', 'amod'), ...tree.children(noun, 'nmod')].filter(
    (child) => tree.rel(child) !== 'nmod' || ['of', 'for'].includes(tree.form(tree.child(child, 'case'))),
  );
  for (const child of inner) {
    const kind = phraseKind(tree, child, depth + 1);
    if (kind !== undefined) return kind;
  }
  return nounKind(tree, noun);
}

const ended = (kind: EventKind): EventKind | undefined => {
  if (KIND.has(kind.type)) return { type: 'SANCTION', mode: 'discontinue', cameo: '160' };
  if (WAR.has(kind.type)) return { type: 'RETREAT', mode: 'ceasefire', cameo: '087' };
  return HARSH.has(kind.type) ? { type: 'CONCEDE', cameo: '080' } : undefined;
};

/** The words of a noun phrase that say what is given: its head, and what it measures ("700 kg of medicine"). */
function contentWords(tree: SentenceTree, noun: number): string[] {
  const inner = tree.children(noun, 'nmod', 'compound', 'amod', 'conj', 'nummod');
  return [noun, ...inner, ...inner.flatMap((child) => tree.children(child, 'nmod', 'compound'))].flatMap(
    (at) => [tree.lemma(at), tree.form(at)],
  );
}

/** The deed that a verb makes of its object: staged, ended, eased or given; undefined where it makes none. */
export function composedKind(
  tree: SentenceTree,
  verb: number,
  particles: readonly string[],
): EventKind | undefined {
  const lemma = tree.lemma(verb);
  const forms = [...particles.map((particle) => `${lemma}+${particle}`), lemma];
  const is = (set: ReadonlySet<string>) => forms.some((form) => set.has(form));
  const objects = tree.children(verb, 'obj', 'nsubj:pass');
  for (const object of objects) {
    const kind = phraseKind(tree, object);
    if (kind !== undefined) {
      if (is(EASING) && (HARSH.has(kind.type) || WAR.has(kind.type))) return ended(kind);
      if (is(ENDING)) {
        const end = ended(kind);
        if (end !== undefined) return end;
      }
      if (is(PERFORMING)) return kind;
    }
    if (!is(GIVING)) continue;
    const content = contentWords(tree, object);
    if (content.some((word) => FORCES.has(word))) return { type: 'MOBILIZE', mode: 'troops', cameo: '152' };
    if (content.some((word) => GOODS.has(word)) || tree.upos(object) === 'SYM')
      return { type: 'AID', cameo: '070' };
  }
  return undefined;
}
