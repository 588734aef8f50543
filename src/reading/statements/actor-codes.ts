import type { Mention } from '../../core/index.ts';
import { AGENTS, NOUN_EVENTS } from '../../lexicon/index.ts';
import { countryOf, isFull, isInternational, withSector } from './code-parts.ts';
import type { MentionFinder } from './mention-finder.ts';
import { coreOf, sectorOf } from './noun-phrase.ts';
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

/** A deed of force told with a noun: no place where something happens, but what happened. */
const isDeed = (tree: SentenceTree, index: number) => NOUN_EVENTS.get(tree.lemma(index))?.type === 'ASSAULT';

/** Whose deed it was that somebody was hurt in: "killed in Israeli shelling", "wounded during a rebel raid". */
function sourceOfDeed(tree: SentenceTree, predicate: Predicate, finder: MentionFinder): string[] {
  for (const child of tree.children(predicate.carrier, 'obl')) {
    if (!['in', 'during', 'by'].includes(case_(tree, child)) || !isDeed(tree, child)) continue;
    const before = tree.children(child, 'amod', 'compound', 'nmod:poss');
    for (const one of before) {
      const codes = codesUnder(tree, one, finder, isFull);
      if (codes.length > 0) return codes;
    }
    for (const one of before) {
      const sector = AGENTS.get(tree.lemma(one))?.sector;
      if (sector !== undefined) return [sector];
    }
  }
  return [];
}

/** The sector of the nearest agent in a noun phrase: "an appeal from the president", "demands from rebels". */
function sectorUnder(tree: SentenceTree, root: number): string | undefined {
  const own = AGENTS.get(tree.lemma(root))?.sector;
  if (own !== undefined) return own;
  let level: readonly number[] = [root];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const inner = level.flatMap((node) =>
      tree.children(node, 'nmod', 'compound', 'flat', 'appos').filter((child) => !isOwn(tree, child)),
    );
    for (const node of inner) {
      const sector = AGENTS.get(tree.lemma(node))?.sector;
      if (sector !== undefined) return sector;
    }
    level = inner.slice(0, WIDTH);
  }
  return undefined;
}

/** The country where a deed happens, by its own places: "in Kabul", "throughout Indonesia"; undefined where none is told. */
function locusOf(tree: SentenceTree, predicate: Predicate, finder: MentionFinder): string | undefined {
  const verbs = [...new Set([predicate.carrier, predicate.trigger])];
  // "in shelling in the north": the place of the deed that it happened in.
  const deeds = verbs.flatMap((verb) => tree.children(verb, 'obl').filter((child) => isDeed(tree, child)));
  for (const at of [...verbs, ...deeds]) {
    for (const child of tree.children(at, 'obl', 'nmod')) {
      if (!WHERE.has(case_(tree, child)) || finder.isTime(tree, child) || isDeed(tree, child)) continue;
      const [code] = codesUnder(tree, child, finder, isFull);
      if (code !== undefined) return countryOf(code);
    }
  }
  return undefined;
}

/** One who could act: a person, group or body, or a noun that names one; not a thing. */
const canAct = (tree: SentenceTree, mention: Mention, head: number) =>
  ['person', 'group', 'organisation'].includes(mention.type) || AGENTS.has(tree.lemma(coreOf(tree, head)));

/** "ethnic Albanians in southern Serbia", "the Albanians of Macedonia": people of one name who belong to another country. */
function placeOfPeople(
  tree: SentenceTree,
  head: number,
  codes: readonly string[],
  finder: MentionFinder,
): string | undefined {
  if (head < 0) return undefined;
  const isEthnic = [head, ...tree.children(head, 'amod')].some((at) =>
    [at, at - 1].some((near) => /^ethnic$/u.test(tree.form(near))),
  );
  if (!isEthnic && codes.some((code) => code.length !== 3)) return undefined;
  const isPeople = /^\p{Lu}.*s$/u.test(tree.words[head]?.form ?? '') && tree.upos(head) !== 'ADJ';
  const mine = new Set(codes.map(countryOf));
  const elsewhere = (root: number): string | undefined => {
    const [code] = codesUnder(tree, root, finder, isFull);
    return code === undefined || mine.has(countryOf(code)) ? undefined : countryOf(code);
  };
  for (const child of tree.children(head, 'nmod', 'acl')) {
    const isOf = tree.rel(child) === 'acl' || ['of', 'in'].includes(case_(tree, child));
    if (!isOf || !(isEthnic || isPeople)) continue;
    const country = elsewhere(child);
    if (country !== undefined) return country;
  }
  if (!isEthnic) return undefined;
  const verb = tree.head(head);
  for (const child of verb < 0 ? [] : tree.children(verb, 'obl', 'nmod')) {
    if (!WHERE.has(case_(tree, child))) continue;
    const country = elsewhere(child);
    if (country !== undefined) return country;
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
    const codes = finder.codesHere(tree, heads[at] ?? -1, mention);
    const known = codes.filter(isFull);
    const place =
      known.length > 0 ? placeOfPeople(tree, coreOf(tree, heads[at] ?? -1), known, finder) : undefined;
    if (place !== undefined) full.push(withSector(place, known[0]?.slice(3) || 'CVL'));
    else if (known.length > 0) full.push(...known);
    else {
      const head = heads[at] ?? -1;
      const sector = codes[0] ?? (head < 0 ? undefined : sectorOf(tree, coreOf(tree, head)));
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

/**
 * True for what a noun phrase says of whose it is. What stands in a clause says so of who can act alone ("crowds who marched in
 * Cairo"); "violence targeting a minority" is not the minority's.
 */
const isPart = (tree: SentenceTree, child: number, acts: boolean): boolean =>
  acts ? tree.rel(child) !== 'conj' : !['conj', 'acl'].includes(tree.rel(child));

function sourceCodes(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
): string[] {
  const { full, bare } = sideCodes(tree, cast.sources, cast.sourceHeads, finder);
  const found = [...full];
  if (cast.sources.length === 0) found.push(...sourceOfDeed(tree, predicate, finder));
  for (const { head, mention, sector } of bare) {
    if (head < 0) continue;
    const acts = canAct(tree, mention, head);
    const nested = codesUnder(tree, head, finder, isFull, (child) => !isPart(tree, child, acts));
    const beside = nested.length > 0 ? nested : finder.codesBefore(tree, mention);
    if (beside.length > 0) found.push(...beside.map((code) => withSector(code, sector)));
    else if (full.length === 0 && acts) {
      const near = finder.focus(tree, head);
      // "a newspaper criticised Poland": the country acted on as a whole is not the home of who acts.
      const isTarget = cast.targets.some((one) => finder.codesOf(one).some((code) => code === near));
      const place = locusOf(tree, predicate, finder) ?? (isTarget ? undefined : near);
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
  // In what is answered or asked for: "dismissed an appeal from the president".
  const contents = verbs.flatMap((verb) =>
    tree.children(verb, 'obj', 'obl').filter((one) => tree.rel(one) === 'obj' || case_(tree, one) === 'from'),
  );
  for (const content of home === undefined ? [] : contents) {
    const sector = sectorUnder(tree, content);
    if (sector !== undefined) return [withSector(home ?? '', sector)];
  }
  for (const { child } of obliques) {
    const inside = codesUnder(tree, child, finder, isFull, (one) => isClause(tree, one));
    if (inside.length > 0) return inside;
  }
  // At home, told by its name: "sorrow for the victims in the south of the country's capital".
  for (const { head } of bare) {
    const inside = head < 0 ? [] : codesUnder(tree, head, finder, (code) => isFull(code) && !own.has(code));
    if (inside.length > 0) return inside;
  }
  return [];
}

/** Sectors of a state: what they do at home without a target is done to its people, what others do to the country. */
const STATE = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

/** Types that are for the home country where no other one is named, by who acts. */
const AT_HOME = {
  state: new Set(['SANCTION', 'CONCEDE', 'ASSAULT']),
  others: new Set(['REQUEST', 'REJECT', 'ACCUSE', 'THREATEN', 'ASSAULT', 'SANCTION']),
} as const;

/** Whom a deed at home is directed at where no words tell it. */
function targetAtHome(
  tree: SentenceTree,
  predicate: Predicate,
  type: string | undefined,
  source: readonly string[],
  finder: MentionFinder,
): string[] {
  const first = source.find(isFull);
  if (first === undefined || type === undefined || isInternational(first)) return [];
  const isState = STATE.has(first.slice(3, 6));
  const country = locusOf(tree, predicate, finder) ?? countryOf(first);
  // A state's own measures are for its people, and what others do is against the state; a country as a whole acts abroad.
  if (first.length === 3 && type !== 'COERCE') return [];
  if (type !== 'PROTEST' && type !== 'COERCE') {
    const types = isState ? AT_HOME.state : AT_HOME.others;
    if (!types.has(type) || finder.countries(tree).some((one) => one !== country)) return [];
  }
  return [isState || first.length === 3 ? withSector(country, 'CVL') : country];
}

/** A sector of no known country as event data write it: `---REB`. */
const placedCode = (code: string): string => (isFull(code) ? code : `---${code}`);

/** The codes of both sides: what the mentions carry, else what the words around them imply. */
export function dyadOf(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
  type?: string,
): Dyad {
  const source = sourceCodes(tree, predicate, cast, finder);
  const target = targetCodes(tree, predicate, cast, source, finder);
  const told = target.length > 0 ? target : targetAtHome(tree, predicate, type, source, finder);
  return { source: source.map(placedCode), target: told.map(placedCode) };
}
