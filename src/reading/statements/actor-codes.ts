import type { Mention } from '../../core/index.ts';
import { AGENTS } from '../../lexicon/index.ts';
import { countryOf, isFull, withSector } from './code-parts.ts';
import type { MentionFinder } from './mention-finder.ts';
import type { Participants } from './participants.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Who acts on whom as event data code it: CAMEO codes, [] where neither the words nor what stands around them tell. */
export interface Dyad {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Prepositions that bring the other side of a deed, best first. */
const TOWARD = [
  'against',
  'with',
  'to',
  'toward',
  'towards',
  'for',
  'on',
  'upon',
  'at',
  'between',
  'among',
  'from',
  'of',
  'over',
  'into',
  'by',
];
const WHERE = new Set([
  'in',
  'at',
  'near',
  'across',
  'throughout',
  'inside',
  'outside',
  'around',
  'within',
  'into',
  'from',
  'through',
]);
const CLAUSES = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'conj', 'parataxis']);
/** Nodes of a subtree that are looked at: more than any noun phrase has. */
const WIDTH = 60;

const case_ = (tree: SentenceTree, index: number): string => {
  const word = tree.child(index, 'case');
  return word < 0 ? '' : tree.form(word);
};

/** The codes nearest to `root` in its subtree, those joined to the nearest included; nothing where `leave` holds. */
function codesUnder(
  tree: SentenceTree,
  root: number,
  finder: MentionFinder,
  accepts: (code: string) => boolean,
  leave: (child: number) => boolean = () => false,
): string[] {
  let level = [root];
  for (let seen = 0; level.length > 0 && seen < WIDTH; seen += level.length) {
    for (const node of level) {
      const found = finder.codesAt(tree, node).filter(accepts);
      if (found.length === 0) continue;
      const joined = tree.children(node, 'conj').flatMap((one) => finder.codesAt(tree, one).filter(accepts));
      return [...new Set([...found, ...joined])];
    }
    level = level.flatMap((node) => tree.children(node).filter((child) => !leave(child)));
  }
  return [];
}

const isClause = (tree: SentenceTree, index: number) =>
  CLAUSES.has(tree.rel(index)) && ['VERB', 'AUX', 'ADJ'].includes(tree.upos(index));

/** The country where a deed happens, by its own places: "in Kabul", "throughout Indonesia"; undefined where none is told. */
function locusOf(tree: SentenceTree, predicate: Predicate, finder: MentionFinder): string | undefined {
  for (const verb of new Set([predicate.carrier, predicate.trigger])) {
    for (const child of tree.children(verb, 'obl', 'nmod')) {
      if (!WHERE.has(case_(tree, child)) || finder.isTime(tree, child)) continue;
      const [code] = codesUnder(tree, child, finder, isFull);
      if (code !== undefined) return countryOf(code);
    }
  }
  return undefined;
}

/** One who could act: a person, group or body, not a thing. */
const canAct = (mention: Mention) => ['person', 'group', 'organisation'].includes(mention.type);

/** "ethnic Albanians in southern Serbia", "the Albanians of Macedonia": people of one name who belong to another country. */
function placeOfPeople(
  tree: SentenceTree,
  head: number,
  codes: readonly string[],
  finder: MentionFinder,
): string | undefined {
  if (head < 0 || codes.some((code) => code.length !== 3)) return undefined;
  const isEthnic = [head, ...tree.children(head, 'amod')].some((at) =>
    [at, at - 1].some((near) => /^ethnic$/u.test(tree.form(near))),
  );
  const isPeople = /s$/u.test(tree.form(head)) && tree.upos(head) !== 'ADJ';
  const mine = new Set(codes);
  const isElsewhere = (code: string) => isFull(code) && !mine.has(countryOf(code));
  for (const child of tree.children(head, 'nmod', 'acl')) {
    const isOf = tree.rel(child) === 'acl' || ['of', 'in'].includes(case_(tree, child));
    if (!isOf || !(isEthnic || isPeople)) continue;
    const [code] = codesUnder(tree, child, finder, isElsewhere);
    if (code !== undefined) return countryOf(code);
  }
  if (!isEthnic) return undefined;
  const verb = tree.head(head);
  for (const child of verb < 0 ? [] : tree.children(verb, 'obl', 'nmod')) {
    if (!WHERE.has(case_(tree, child))) continue;
    const [code] = codesUnder(tree, child, finder, isElsewhere);
    if (code !== undefined) return countryOf(code);
  }
  return undefined;
}

function sideCodes(
  tree: SentenceTree,
  mentions: readonly Mention[],
  heads: readonly number[],
  finder: MentionFinder,
): { full: string[]; bare: { head: number; mention: Mention; sector: string | undefined }[] } {
  const full: string[] = [];
  const bare: { head: number; mention: Mention; sector: string | undefined }[] = [];
  for (const [at, mention] of mentions.entries()) {
    const codes = finder.codesOf(mention);
    const known = codes.filter(isFull);
    const place = known.length > 0 ? placeOfPeople(tree, heads[at] ?? -1, known, finder) : undefined;
    if (place !== undefined) full.push(withSector(place, 'CVL'));
    else if (known.length > 0) full.push(...known);
    else {
      const head = heads[at] ?? -1;
      const sector = codes[0] ?? (head < 0 ? undefined : AGENTS.get(tree.lemma(head))?.sector);
      bare.push({ head, mention, sector });
    }
  }
  return { full, bare };
}

/** "its troops", "their borders": what belongs to the one who acts is not whom they act on. */
function isOwn(tree: SentenceTree, head: number): boolean {
  return (
    head >= 0 &&
    tree.children(head, 'nmod:poss').some((child) => /^(?:its|their|his|her)$/u.test(tree.form(child)))
  );
}

function sourceCodes(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
): string[] {
  const { full, bare } = sideCodes(tree, cast.sources, cast.sourceHeads, finder);
  const found = [...full];
  for (const { head, mention, sector } of bare) {
    if (head < 0) continue;
    const nested = codesUnder(tree, head, finder, isFull, (child) => tree.rel(child) === 'conj');
    const beside = nested.length > 0 ? nested : finder.codesBefore(tree, mention);
    if (beside.length > 0) found.push(...beside.map((code) => withSector(code, sector)));
    else if (full.length === 0 && canAct(mention)) {
      const place = locusOf(tree, predicate, finder) ?? finder.focus(tree, head);
      if (place !== undefined) found.push(withSector(place, sector));
      else if (sector !== undefined) found.push(sector);
    }
  }
  return [...new Set(found)];
}

function targetCodes(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  source: readonly string[],
  finder: MentionFinder,
): string[] {
  const { full, bare } = sideCodes(tree, cast.targets, cast.targetHeads, finder);
  const others = full.filter((code) => !source.includes(code));
  if (others.length > 0) return [...new Set(others)];
  const mine = new Set(source.map(countryOf));
  const own = new Set(source);
  // Another country, or another part of the same one: the rebels of a country against its government.
  const isOther = (code: string) =>
    isFull(code) && (!mine.has(countryOf(code)) || (code.length > 3 && !own.has(code)));
  const { trigger, carrier } = predicate;
  // In what is acted on: "aid to Serbia", "a blockade on Palestinian lorries".
  const sectors = bare.flatMap(({ sector, head }) =>
    sector === undefined || isOwn(tree, head) ? [] : [sector],
  );
  for (const { head, sector } of bare) {
    if (head < 0) continue;
    const inside = codesUnder(tree, head, finder, isOther);
    if (inside.length > 0) return inside.map((code) => withSector(code, sector));
  }
  // Beside the verb: "withdraw inspectors from Iraq".
  const verbs = [...new Set([carrier, trigger])];
  const obliques = verbs
    .flatMap((verb) => tree.children(verb, 'obj', 'obl', 'nmod', 'advmod'))
    .filter((child) => !finder.isTime(tree, child) && child !== trigger && !cast.targetHeads.includes(child))
    .map((child) => ({ child, order: tree.rel(child) === 'obj' ? 0 : TOWARD.indexOf(case_(tree, child)) }))
    .filter(({ order }) => order >= 0)
    .sort((a, b) => a.order - b.order);
  for (const { child } of obliques) {
    const inside = codesUnder(tree, child, finder, isOther, (one) => isClause(tree, one));
    if (inside.length > 0) return inside;
  }
  // In what a speech act or an aim is about: "demanded that Khartoum end …", "blocked roads to protest …".
  const clauses = [...verbs, ...bare.flatMap(({ head }) => (head < 0 ? [] : [head]))].flatMap((at) =>
    tree.children(at, 'ccomp', 'xcomp', 'advcl', 'acl'),
  );
  for (const clause of clauses) {
    const inside = codesUnder(tree, clause, finder, isOther);
    if (inside.length > 0) return inside;
  }
  const place = locusOf(tree, predicate, finder);
  if (place !== undefined && !mine.has(place)) return [withSector(place, sectors[0])];
  // At home: "jailed 52 members of the banned movement", "Egyptian police dispersed demonstrators".
  const home = place ?? (mine.size === 1 ? [...mine][0] : undefined);
  if (sectors.length > 0)
    return [...new Set(sectors.map((sector) => (home === undefined ? sector : withSector(home, sector))))];
  for (const { child } of obliques) {
    const inside = codesUnder(tree, child, finder, isFull, (one) => isClause(tree, one));
    if (inside.length > 0) return inside;
  }
  return [];
}

/** The codes of both sides: what the mentions carry, else what the words around them imply. */
export function dyadOf(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
): Dyad {
  const source = sourceCodes(tree, predicate, cast, finder);
  return { source, target: targetCodes(tree, predicate, cast, source, finder) };
}
