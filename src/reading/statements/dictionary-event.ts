import type {
  DictionaryVerb,
  EventDictionary,
  NameHit,
  PatternPart,
  VerbPattern,
} from '../../lexicon/index.ts';
import { subjectOf } from './participants.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** An event coded by the user's own dictionary: the code as given there, and both sides. */
export interface DictionaryEvent {
  readonly code: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** A known actor in a sentence: the word it hangs on, its first and last word, and its codes with those of its agents. */
interface Actor {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly codes: readonly string[];
}

/** How many words a loose part of a pattern may be away. */
const REACH = 12;
const INSIDE = ['compound', 'flat', 'appos', 'amod', 'nmod'];

/** Agents by the words that end at `index`, the longest. */
function agentAt(tree: SentenceTree, index: number, dictionary: EventDictionary): string | undefined {
  const list = dictionary.agents.get(tree.form(index)) ?? dictionary.agents.get(tree.lemma(index)) ?? [];
  return list.find(({ words }) =>
    words.every((word, at) => at === words.length - 1 || tree.form(index - (words.length - 1 - at)) === word),
  )?.code;
}

/** An actor's code with an agent's: `~GOV` behind it, `NGO~` before it; what it ends in already is not said twice. */
function withAgent(code: string, agent: string): string {
  if (agent.endsWith('~')) return code.startsWith(agent.slice(0, -1)) ? code : agent.slice(0, -1) + code;
  return code.includes(agent.slice(1), 3) ? code : code + agent.slice(1);
}

/** The agents of the noun phrase around a name: in it, and those it belongs to ("the ambassadors of Gondor and Arnor"). */
function agentsOf(
  tree: SentenceTree,
  name: { head: number; first: number; last: number },
  dictionary: EventDictionary,
  taken: ReadonlySet<number>,
): string[] {
  const found: string[] = [];
  const visit = (index: number) => {
    if (taken.has(index)) return;
    const agent = agentAt(tree, index, dictionary);
    if (agent !== undefined && !found.includes(agent)) found.push(agent);
  };
  for (const child of tree.children(name.head, ...INSIDE)) {
    visit(child);
    for (const deeper of tree.children(child, 'compound', 'amod', 'flat', 'conj')) visit(deeper);
  }
  let at = name.head;
  for (let steps = 0; steps < 6; steps++) {
    const above = tree.head(at);
    const relation = tree.rel(at);
    if (above < 0) break;
    if (relation !== 'conj') {
      if (!INSIDE.includes(relation) || tree.upos(above) === 'VERB') break;
      visit(above);
      for (const child of tree.children(above, 'compound', 'amod')) visit(child);
    }
    at = above;
  }
  return found;
}

/** The known actors of a sentence in text order. */
function actorsIn(tree: SentenceTree, names: readonly NameHit[], dictionary: EventDictionary): Actor[] {
  const spans = names.flatMap((hit) => {
    const first = tree.words.findIndex((word) => word.end > hit.start);
    let last = first;
    while (last + 1 < tree.words.length && tree.word(last + 1).start < hit.end) last++;
    if (first < 0 || hit.codes.length === 0) return [];
    let head = first;
    for (let at = first; at <= last; at++) {
      const above = tree.head(at);
      if (above < first || above > last) head = at;
    }
    return [{ head, first, last, codes: hit.codes }];
  });
  const taken = new Set(
    spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  return spans.map((name) => {
    const agents = agentsOf(tree, name, dictionary, taken);
    return { ...name, codes: name.codes.map((code) => agents.reduce(withAgent, code)) };
  });
}

/** The noun that heads the noun phrase of an actor, through what it belongs to; joined actors have one. */
function topOf(tree: SentenceTree, actor: Actor): number {
  let at = actor.head;
  for (let steps = 0; steps < 8; steps++) {
    const above = tree.head(at);
    if (above < 0 || !['conj', ...INSIDE].includes(tree.rel(at))) return at;
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON'].includes(tree.upos(above))) return at;
    at = above;
  }
  return at;
}

/** The actors joined with `first` in one noun phrase, itself included: "Mordor, Rohan and Bree". */
function joinedWith(tree: SentenceTree, first: Actor, actors: readonly Actor[]): Actor[] {
  const root = (index: number): number => {
    let at = index;
    for (let steps = 0; steps < 12 && tree.rel(at) === 'conj' && tree.head(at) >= 0; steps++)
      at = tree.head(at);
    return at;
  };
  const mine = root(first.head);
  return actors.filter((one) => one === first || (root(one.head) === mine && one.head !== first.head));
}

interface Binding {
  target?: Actor;
  source?: Actor;
  isMutual: boolean;
}

const isWord = (tree: SentenceTree, at: number, words: readonly string[], step: 1 | -1): boolean =>
  words.every((word, offset) => {
    const index = step === 1 ? at + offset : at - (words.length - 1 - offset);
    return tree.form(index) === word || tree.lemma(index) === word;
  });

/** Follows the parts of one side of a pattern from the verb on; undefined where one is missing. */
function follow(
  tree: SentenceTree,
  from: number,
  parts: readonly PatternPart[],
  step: 1 | -1,
  actors: readonly Actor[],
  binding: Binding,
): boolean {
  let at = from + step;
  for (const part of parts) {
    if (part.mark !== undefined) {
      const actor =
        step === 1 ? actors.find((one) => one.first >= at) : actors.findLast((one) => one.last <= at);
      if (actor === undefined) return false;
      if (part.mark === '+') binding.target = actor;
      else if (part.mark === '$') binding.source = actor;
      else if (part.mark === '%') binding.isMutual = true;
      at = step === 1 ? actor.last + 1 : actor.first - 1;
      continue;
    }
    let found = -1;
    let length = 1;
    for (
      let seen = 0;
      seen <= (part.tight ? 0 : REACH) && at >= 0 && at < tree.words.length;
      seen++, at += step
    ) {
      const words = part.words.find((one) => isWord(tree, at, one, step));
      if (words === undefined) continue;
      found = at;
      length = words.length;
      break;
    }
    if (found < 0) return false;
    at = found + step * length;
  }
  return true;
}

function matched(
  tree: SentenceTree,
  verb: number,
  entry: DictionaryVerb,
  actors: readonly Actor[],
): { code: string; binding: Binding; pattern?: VerbPattern } {
  for (const pattern of entry.patterns) {
    const binding: Binding = { isMutual: false };
    if (
      follow(tree, verb, pattern.after, 1, actors, binding) &&
      follow(tree, verb, pattern.before, -1, actors, binding)
    )
      return { code: pattern.code, binding, pattern };
  }
  return { code: entry.code, binding: { isMutual: false } };
}

const isUnder = (tree: SentenceTree, index: number, above: number): boolean =>
  index === above || tree.ancestors(index).includes(above);

const codesOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap(({ codes }) => codes))];

/**
 * The event of a verb as the user's dictionary codes it: the longest of its patterns that stands in the sentence, the actors
 * before and after it as the tree gives them. Undefined where the dictionary does not know the verb, or knows no code for it.
 */
export function dictionaryEvent(
  tree: SentenceTree,
  verb: number,
  names: readonly NameHit[],
  dictionary: EventDictionary,
): DictionaryEvent | undefined {
  const entry = dictionary.verbs.get(tree.form(verb)) ?? dictionary.verbs.get(tree.lemma(verb));
  if (entry === undefined) return undefined;
  const actors = actorsIn(tree, names, dictionary);
  const { code, binding } = matched(tree, verb, entry, actors);
  const [own = '', other] = code.split(':');
  if (/^[-+#]+$/u.test(own)) return undefined;
  const subject = subjectOf(tree, verb);
  const passive = tree.child(verb, 'nsubj:pass');
  const top = passive >= 0 ? passive : subject;
  const before = actors.filter((one) => top >= 0 && isUnder(tree, one.head, top));
  const lead = before[0] ?? actors.findLast((one) => one.last < verb);
  const sources = lead === undefined ? [] : joinedWith(tree, lead, actors);
  const rest = actors.filter((one) => !sources.includes(one) && !(top >= 0 && isUnder(tree, one.head, top)));
  const after =
    rest.find((one) => one.first > verb && isUnder(tree, one.head, verb)) ??
    rest.find((one) => one.first > verb);
  const remaining = before.filter(
    (one) => !sources.includes(one) && topOf(tree, one) === topOf(tree, lead ?? one),
  );
  const targets = after === undefined ? remaining.slice(0, 1) : joinedWith(tree, after, rest);
  const isPassive = passive >= 0 && (subject < 0 || passive === top);
  const source = codesOf(binding.source === undefined ? (isPassive ? targets : sources) : [binding.source]);
  const target = codesOf(binding.target === undefined ? (isPassive ? sources : targets) : [binding.target]);
  if (binding.isMutual) return { code: own, source: codesOf(sources), target: [] };
  if (target.length === 0 || source.length === 0) return { code: own, source, target };
  return other === undefined
    ? { code: own, source, target }
    : { code: own, source: [...new Set([...source, ...target])], target: [] };
}
