import type { EventDictionary, NameHit } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** An actor in a sentence: the word it hangs on, its first and last word, and its codes with those of its agents. */
export interface Actor {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly codes: readonly string[];
  /** False for agents that belong to no known name ("clerics"): `---REL`. */
  readonly isNamed: boolean;
}

/** Words of a sentence that stand together, and the one that the rest hangs on. */
interface Stretch {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

/** Relations inside a noun phrase. */
const INSIDE = ['compound', 'flat', 'appos', 'amod', 'nmod'];
const isNominal = (tree: SentenceTree, index: number) =>
  ['NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON'].includes(tree.upos(index));

interface AgentHere {
  readonly first: number;
  readonly last: number;
  readonly code: string;
}

/** The agent whose words end at `index`, the longest of several. */
function agentAt(
  tree: SentenceTree,
  index: number,
  dictionary: EventDictionary,
  taken: ReadonlySet<number>,
): AgentHere | undefined {
  const found = dictionary.agents.get(tree.form(index))?.find(({ words }) =>
    words.every((word, at) => {
      const here = index - (words.length - 1 - at);
      return !taken.has(here) && tree.form(here) === word;
    }),
  );
  return found === undefined
    ? undefined
    : { first: index - (found.words.length - 1), last: index, code: found.code };
}

/** An actor's code with an agent's: `~GOV` behind it, `NGO~` before it; what it says already is not said twice. */
function withAgent(code: string, agent: string): string {
  if (agent.endsWith('~') && code === '---') return agent.slice(0, -1);
  if (agent.endsWith('~')) return code.startsWith(agent.slice(0, -1)) ? code : agent.slice(0, -1) + code;
  return code.includes(agent.slice(1), 3) ? code : code + agent.slice(1);
}

/** Agents in text order, each word in one of them only: the longer one holds. */
function inOrder(found: readonly AgentHere[]): string[] {
  const kept: AgentHere[] = [];
  for (const one of [...found].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first))
    if (!kept.some(({ first, last }) => one.first <= last && one.last >= first)) kept.push(one);
  return [...new Set(kept.sort((a, b) => a.first - b.first).map(({ code }) => code))];
}

/** The words of the noun phrase right before a name, whatever the tree says: "relief agency Borduria". */
function wordsBefore(tree: SentenceTree, name: Stretch): number[] {
  const found: number[] = [];
  for (let at = name.first - 1; at >= 0 && ['NOUN', 'PROPN', 'ADJ'].includes(tree.upos(at)); at--)
    found.push(at);
  return found;
}

/** The agents of the noun phrase around a name: in it, and those it belongs to ("the ambassadors of Gondor and Arnor"). */
function agentsOf(
  tree: SentenceTree,
  name: Stretch,
  dictionary: EventDictionary,
  taken: ReadonlySet<number>,
): string[] {
  const found: AgentHere[] = [];
  const visit = (index: number) => {
    const agent = agentAt(tree, index, dictionary, taken);
    if (agent !== undefined) found.push(agent);
  };
  for (const at of wordsBefore(tree, name)) visit(at);
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
      for (const child of tree.children(above, 'compound', 'amod', 'nmod')) visit(child);
    }
    at = above;
  }
  return inOrder(found);
}

/** Actors of one sentence that are looked at: more than any sentence names, so that a list read as a sentence takes no longer. */
const MOST_ACTORS = 200;

/** Where the names that the dictionary knows stand, by words. */
function placed(
  tree: SentenceTree,
  names: readonly NameHit[],
): (Stretch & { readonly codes: readonly string[] })[] {
  const found: (Stretch & { readonly codes: readonly string[] })[] = [];
  let first = 0;
  for (const hit of names) {
    while (first < tree.words.length && tree.word(first).end <= hit.start) first++;
    if (first >= tree.words.length || found.length >= MOST_ACTORS) break;
    if (hit.codes.length === 0) continue;
    let last = first;
    while (last + 1 < tree.words.length && tree.word(last + 1).start < hit.end) last++;
    let head = first;
    for (let at = first; at <= last; at++) {
      const above = tree.head(at);
      if (above < first || above > last) head = at;
    }
    found.push({ head, first, last, codes: hit.codes });
  }
  return found;
}

/** The noun that heads the noun phrase of a word, through what it belongs to; each of several joined ones has its own. */
function phraseOf(tree: SentenceTree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 8; steps++) {
    const above = tree.head(at);
    if (above < 0 || !INSIDE.includes(tree.rel(at)) || !isNominal(tree, above)) return at;
    at = above;
  }
  return at;
}

/** The noun that heads the noun phrase of a word; joined phrases have one. */
export function topOf(tree: SentenceTree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 8; steps++) {
    const next = tree.firstJoined(phraseOf(tree, at));
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** The name before the first of several joined nouns, where `index` is a later one without a name of its own: "Danish media and government". */
function sharedName<T extends Stretch>(
  tree: SentenceTree,
  index: number,
  named: readonly T[],
): T | undefined {
  const first = tree.firstJoined(index);
  if (first === index || named.some(({ head }) => phraseOf(tree, head) === index)) return undefined;
  return named.find((name) => name.last < first && phraseOf(tree, name.head) === first);
}

/** The actors of a sentence in text order: known names with their agents, and agents in noun phrases that have no name. */
export function actorsIn(
  tree: SentenceTree,
  names: readonly NameHit[],
  dictionary: EventDictionary,
): Actor[] {
  const named = placed(tree, names);
  const taken = new Set<number>();
  for (const { first, last } of named) for (let at = first; at <= last; at++) taken.add(at);
  const actors = named.map((name): Actor => {
    const agents = agentsOf(tree, name, dictionary, taken);
    return { ...name, codes: name.codes.map((code) => agents.reduce(withAgent, code)), isNamed: true };
  });
  for (const name of named) for (const at of wordsBefore(tree, name)) taken.add(at);
  const phrases = new Set(named.map(({ head }) => topOf(tree, head)));
  for (const index of tree.words.keys()) {
    if (actors.length >= MOST_ACTORS) break;
    if (taken.has(index) || tree.upos(index) !== 'NOUN' || INSIDE.includes(tree.rel(index))) continue;
    const agent = agentAt(tree, index, dictionary, taken);
    if (agent === undefined) continue;
    const more = tree
      .children(index, 'compound', 'amod')
      .flatMap((child) => agentAt(tree, child, dictionary, taken) ?? []);
    const owner = phrases.has(topOf(tree, index)) ? sharedName(tree, index, named) : undefined;
    if (owner === undefined && phrases.has(topOf(tree, index))) continue;
    // "the Danish Islamist media and government": what stands before the first belongs to each.
    const shared =
      owner === undefined
        ? []
        : tree
            .children(tree.firstJoined(index), 'compound', 'amod')
            .flatMap((child) => agentAt(tree, child, dictionary, taken) ?? []);
    const agents = inOrder([...shared, ...more, agent]);
    actors.push({
      head: index,
      first: agent.first,
      last: agent.last,
      codes: (owner?.codes ?? ['---']).map((code) => agents.reduce(withAgent, code)),
      isNamed: owner !== undefined,
    });
  }
  return actors.sort((a, b) => a.first - b.first);
}

/** The actors joined with `first` in one noun phrase, itself included: "Mordor, Rohan and the ministers of Bree"; one of each phrase. */
export function joinedWith(tree: SentenceTree, first: Actor, actors: readonly Actor[]): Actor[] {
  const phrases = new Set([phraseOf(tree, first.head)]);
  const names = new Set([first.head]);
  const byName = tree.firstJoined(first.head);
  const byPhrase = tree.firstJoined(phraseOf(tree, first.head));
  return actors.filter((one) => {
    if (one === first) return true;
    const phrase = phraseOf(tree, one.head);
    const isJoined =
      (tree.firstJoined(one.head) === byName && !names.has(one.head)) ||
      (tree.firstJoined(phrase) === byPhrase && !phrases.has(phrase));
    if (!isJoined) return false;
    names.add(one.head);
    phrases.add(phrase);
    return true;
  });
}

/** The codes of several actors, each once. */
export const codesOf = (actors: readonly Actor[]): string[] => [
  ...new Set(actors.flatMap(({ codes }) => codes)),
];
