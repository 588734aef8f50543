import type { Link, Span, Statement } from '../../core/index.ts';
import {
  CAUSE_PREPOSITIONS,
  DEPENDENCE_VERBS,
  LINK_VERBS,
  REVERSE_LINK_VERBS,
  VERB_CUES,
} from '../../lexicon/index.ts';
import { isCauseMark, openingResult, RESULT_ADVERBS, resultMark } from './cause-marks.ts';
import { conditionMark, conditionOf } from './conditions.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { link, type Placed, Told } from './told.ts';

/** The words of a mark with the fixed words after it: "in order to", "only if". */
function markSpan(tree: SentenceTree, mark: number): Span {
  const { start, end } = tree.word(mark);
  const fixed = tree.children(mark, 'fixed').map((child) => tree.word(child).end);
  return { start, end: Math.max(end, ...fixed) };
}

/** The cue of a condition; of an inverted one the auxiliary with the subject that it stands before: "Had it". */
function conditionSpan(tree: SentenceTree, mark: number): Span {
  const { start, end } = markSpan(tree, mark);
  const inverted = ['should', 'had', 'were'].includes(tree.form(mark)) && tree.upos(mark + 1) === 'PRON';
  return inverted ? { start, end: tree.word(mark + 1).end } : { start, end };
}

function conditionLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  const seen = new Set<number>();
  for (const index of tree.words.keys()) {
    const limb = conditionOf(tree, index);
    if (limb < 0 || seen.has(limb)) continue;
    seen.add(limb);
    const mark = conditionMark(tree, limb);
    if (mark < 0) continue;
    const content = tree.child(index, 'xcomp', 'ccomp');
    const acts = content >= 0 && content !== limb && tree.child(index, 'aux') < 0;
    links.push(
      link(
        'condition',
        [told.under(limb), (acts ? told.under(content) : undefined) ?? told.around(index)],
        conditionSpan(tree, mark),
        tree,
        index,
      ),
    );
  }
  return links;
}

/** "Pay now, otherwise the power will be cut", "… or else the army will attack": what follows if the first is not done. */
function otherwiseLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    const above = tree.head(index);
    if (above < 0 || above > index || !['conj', 'parataxis', 'advcl', 'ccomp'].includes(tree.rel(index)))
      continue;
    const cue = tree
      .children(index, 'advmod', 'mark', 'cc')
      .find((child) => tree.form(child) === 'otherwise' || tree.form(child) === 'else');
    if (cue === undefined || tree.child(index, 'aux') < 0) continue;
    links.push(link('condition', [told.around(above), told.under(index)], markSpan(tree, cue), tree, index));
  }
  return links;
}

/**
 * "By closing the crossing, Ankara would cut the road", "It can be cut by closing the crossing": what may be, if the means is
 * taken. PDTB 3 has it as a condition; after "will", behind the main clause, it is a plan's means and none.
 */
function meansLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    const main = tree.head(index);
    if (main < 0 || tree.rel(index) !== 'advcl' || !tree.isGerund(index)) continue;
    const by = tree.children(index, 'mark', 'case').find((child) => tree.form(child) === 'by');
    if (by === undefined) continue;
    const open = index < main ? /^(?:can|could|may|might|will|would)$/u : /^(?:can|could|may|might)$/u;
    if (!tree.children(main, 'aux').some((child) => open.test(tree.form(child)))) continue;
    links.push(link('condition', [told.under(index), told.around(main)], tree.word(by), tree, main));
  }
  return links;
}

/** An infinitive that tells what for; not what is asked, promised or tried. */
function isPurposeOf(tree: SentenceTree, clause: number, above: number): boolean {
  if (!tree.isInfinitive(clause) || tree.rel(clause) !== 'advcl' || tree.upos(above) !== 'VERB') return false;
  return VERB_CUES.get(tree.lemma(above))?.content === undefined;
}

function clauseLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    if (tree.rel(index) !== 'advcl' && tree.rel(index) !== 'parataxis' && tree.rel(index) !== 'acl') continue;
    const above = tree.head(index);
    if (above < 0) continue;
    const marks = tree.children(index, 'mark', 'case', 'advmod');
    const reason = marks.find((mark) => isCauseMark(tree, index, mark));
    if (reason !== undefined) {
      links.push(link('cause', [told.under(index), told.around(above)], markSpan(tree, reason), tree));
      continue;
    }
    const to = marks.find((mark) => tree.form(mark) === 'to');
    if (to !== undefined && isPurposeOf(tree, index, above)) {
      const order = tree.form(to - 1) === 'order' ? tree.word(Math.max(0, to - 2)) : tree.word(to);
      links.push(
        link(
          'purpose',
          [told.around(above), told.under(index)],
          { start: order.start, end: tree.word(to).end },
          tree,
        ),
      );
      continue;
    }
    const so = marks.find(
      (mark) => tree.form(mark) === 'so' || (tree.form(mark) === 'that' && tree.form(mark - 1) === 'so'),
    );
    if (so !== undefined && tree.rel(index) === 'advcl')
      links.push(link('purpose', [told.around(above), told.under(index)], tree.word(so), tree));
  }
  return links;
}

/** "because of the drought", "thanks to a grant", "in the absence of a budget". */
function phraseLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    if (!['obl', 'nmod', 'advcl', 'advmod'].includes(tree.rel(index))) continue;
    const above = tree.head(index);
    for (const child of tree.children(index, 'case', 'mark')) {
      const words = [tree.form(child), tree.form(child + 1), tree.form(child + 2), tree.form(child + 3)];
      const long = [4, 3, 2, 1].find((count) => CAUSE_PREPOSITIONS.has(words.slice(0, count).join(' ')));
      if (long === undefined) continue;
      const end = tree.words[child + long - 1]?.end ?? tree.word(child).end;
      links.push(
        link('cause', [told.under(index), told.around(above)], { start: tree.word(child).start, end }, tree),
      );
      break;
    }
    // "in the absence of": a noun of its own between.
    if (
      /^(?:absence|response|retaliation|result|fear|connection|wake|charges|suspicion|lack|want)$/u.test(
        tree.form(index),
      ) &&
      tree.form(index - 1) !== ''
    ) {
      const before = tree.children(index, 'case')[0];
      const after = tree.child(index, 'nmod');
      if (before === undefined || after < 0 || above < 0) continue;
      const preposition = tree.children(after, 'case')[0] ?? index;
      const phrase = tree.words
        .slice(before, preposition + 1)
        .map((word) => word.form.toLowerCase())
        .join(' ');
      if (!CAUSE_PREPOSITIONS.has(phrase)) continue;
      const driver = told.under(after) ?? told.under(index);
      links.push(
        link(
          'cause',
          [driver, told.around(above)],
          { start: tree.word(before).start, end: tree.word(preposition).end },
          tree,
        ),
      );
    }
  }
  return links;
}

/** "…, so the villagers buy water", "…, and therefore closed it": from the clause before to the one with the adverb. */
function resultLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    const mark = resultMark(tree, index);
    if (mark >= 0)
      links.push(link('cause', [told.around(tree.head(index)), told.under(index)], tree.word(mark), tree));
  }
  return links;
}

/** What a deed leaves behind, told by a participle after it: "exploded, killing five". */
const AFTERMATH = new Set(
  'kill injure wound leave damage destroy hurt trap disrupt displace maim cripple paralyse paralyze flatten ignite shatter'.split(
    ' ',
  ),
);
/** What those who do a deed want of it, told by a participle: "marched, demanding his release". */
const DEMANDS = new Set('demand seek protest condemn oppose denounce call urge'.split(' '));

/** "exploded, killing five", "marched, demanding his release". */
function participleLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    const above = tree.head(index);
    if (above < 0 || index < above || tree.upos(index) !== 'VERB' || !tree.isGerund(index)) continue;
    if (!['advcl', 'acl'].includes(tree.rel(index)) || tree.children(index, 'mark', 'aux').length > 0)
      continue;
    const isDemand = DEMANDS.has(tree.lemma(index));
    if (!isDemand && !(AFTERMATH.has(tree.lemma(index)) && tree.rel(index) === 'advcl')) continue;
    const type = isDemand ? 'purpose' : 'cause';
    links.push(link(type, [told.around(above), told.under(index)], tree.word(index), tree));
  }
  return links;
}

const REASONED = new Set(
  'arrest detain jail sentence fine criticise criticize condemn blame punish sack dismiss charge convict execute hang expel thank praise honour prosecute try sue protest rally demonstrate resign clash quarrel fight book summon riot strike march dispute row anger outrage criticism uproar charge probe'.split(
    ' ',
  ),
);

/** "arrested for inciting", "summoned over the shelling": what the deed answers. */
function reasonLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const index of tree.words.keys()) {
    const above = tree.head(index);
    if (above < 0 || !REASONED.has(tree.lemma(above)) || !['obl', 'advcl', 'nmod'].includes(tree.rel(index)))
      continue;
    const mark = tree
      .children(index, 'case', 'mark')
      .find((child) => tree.form(child) === 'for' || tree.form(child) === 'over');
    if (mark !== undefined)
      links.push(link('cause', [told.under(index), told.around(above)], tree.word(mark), tree));
  }
  return links;
}

/** The adverb of result of a sentence's main clause, wherever it stands: "Its politics are therefore unstable". */
function resultOf(tree: SentenceTree, carrier: number): number {
  if (tree.head(carrier) >= 0) return -1;
  return (
    tree
      .children(carrier, 'advmod')
      .find((child) => RESULT_ADVERBS.has(tree.form(child)) && tree.form(child) !== 'thereby') ?? -1
  );
}

/** True for a sentence that says of itself that it comes of the one before. */
export function comesOfLast(tree: SentenceTree): boolean {
  if (openingResult(tree) > 0) return true;
  const root = tree.words.findIndex((_, index) => tree.head(index) < 0);
  return root >= 0 && resultOf(tree, root) >= 0;
}

/** "As a result, …", "Therefore …", "It is thus …": from the main statement of the sentence before to this one's. */
export function openingLink(
  tree: SentenceTree,
  main: Placed | undefined,
  before: Statement | undefined,
): Link | undefined {
  if (main === undefined || before === undefined) return undefined;
  const words = openingResult(tree);
  const adverb = words > 0 ? -1 : resultOf(tree, main.carrier);
  if (words === 0 && adverb < 0) return undefined;
  const cue =
    adverb >= 0
      ? { start: tree.word(adverb).start, end: tree.word(adverb).end }
      : { start: tree.word(words >= 3 ? words - 3 : words - 1).start, end: tree.word(words - 1).end };
  const start = Math.min(before.start, cue.start);
  return {
    type: 'cause',
    from: before.id,
    to: main.statement.id,
    start,
    end: Math.max(main.statement.end, cue.end),
    cue,
    sign: 1,
  };
}

/** What a verb of linking has for its subject: its own, or the clause that it hangs on as a participle ("…, forcing …"). */
function driverOf(tree: SentenceTree, verb: number, told: Told): Placed | undefined {
  const subject = tree.child(verb, 'nsubj', 'csubj');
  const relation = tree.word(verb).deprel;
  if (subject >= 0) {
    const relative = /^(?:which|that)$/u.test(tree.form(subject)) && relation === 'acl:relcl';
    return told.under(relative ? tree.head(verb) : subject);
  }
  if (relation === 'acl:relcl') return told.under(tree.head(verb));
  if (tree.isGerund(verb) && ['advcl', 'acl', 'parataxis', 'conj'].includes(tree.rel(verb)))
    return told.around(tree.head(verb));
  if (tree.rel(verb) === 'conj' || tree.rel(verb) === 'xcomp') {
    const shared = tree.child(tree.head(verb), 'nsubj');
    return shared < 0 ? undefined : told.under(shared);
  }
  return undefined;
}

/** Links whose cue is a verb between two deeds, or "hinges on". */
function verbLinks(tree: SentenceTree, told: Told): (Link | undefined)[] {
  const links: (Link | undefined)[] = [];
  for (const [index, word] of tree.words.entries()) {
    const lemma = tree.lemma(index);
    if (DEPENDENCE_VERBS.has(lemma) || (lemma === 'depending' && word.upos !== 'NOUN')) {
      links.push(dependence(tree, index, told));
      continue;
    }
    if (word.upos !== 'VERB') continue;
    const type = LINK_VERBS.get(lemma);
    const reverse = REVERSE_LINK_VERBS.get(lemma);
    if (reverse !== undefined) {
      const origin = tree
        .children(index, 'obl')
        .map((child) => told.under(child))
        .find((one) => one !== undefined);
      links.push(link(reverse, [origin, told.under(tree.child(index, 'nsubj'))], word, tree));
      continue;
    }
    if (type === undefined) continue;
    if (
      ['lead', 'result', 'contribute', 'usher', 'pave'].includes(lemma) &&
      tree.child(index, 'obl', 'obj', 'advcl') < 0
    )
      continue;
    const driver = driverOf(tree, index, told);
    const passive = tree.child(index, 'nsubj:pass');
    if (passive >= 0) {
      const agent = tree
        .children(index, 'obl:agent', 'obl')
        .map((child) => told.under(child))
        .find((one) => one !== undefined);
      links.push(
        link(
          type,
          [agent, told.under(tree.child(index, 'xcomp') >= 0 ? tree.child(index, 'xcomp') : passive)],
          word,
          tree,
          index,
        ),
      );
      continue;
    }
    const driven = [
      ...tree.children(index, 'xcomp', 'ccomp', 'advcl'),
      ...tree.children(index, 'obj'),
      ...tree.children(index, 'obl'),
    ]
      .map((child) => told.under(child))
      .find((one) => one !== undefined && one !== driver);
    links.push(link(type, [driver, driven], word, tree, index));
  }
  return links;
}

/** "X hinges on whether Y": from what it hinges on to what depends. */
function dependence(tree: SentenceTree, index: number, told: Told): Link | undefined {
  const { start, end } = tree.word(index);
  const next = tree.form(index + 1);
  const cue = { start, end: /^(?:on|upon)$/u.test(next) ? tree.word(index + 1).end : end };
  const hingesOn = tree
    .children(index, 'ccomp', 'advcl', 'obl', 'xcomp', 'obj', 'nmod')
    .filter((child) => child > index)
    .map((child) => told.under(child))
    .find((one) => one !== undefined);
  const subject = tree.child(index, 'nsubj', 'csubj');
  const main = subject >= 0 ? told.under(subject) : told.around(tree.head(index));
  return link('depends', [hingesOn, main], cue, tree, index);
}

/** The links that a sentence draws between its statements; order in time alone is none. */
export function findLinks(tree: SentenceTree, placed: readonly Placed[]): Link[] {
  if (placed.length < 2) return [];
  const told = new Told(tree, placed);
  const found = [
    ...conditionLinks(tree, told),
    ...otherwiseLinks(tree, told),
    ...meansLinks(tree, told),
    ...clauseLinks(tree, told),
    ...phraseLinks(tree, told),
    ...verbLinks(tree, told),
    ...resultLinks(tree, told),
    ...reasonLinks(tree, told),
    ...participleLinks(tree, told),
  ];
  const seen = new Set<string>();
  return found.filter((one): one is Link => {
    if (one === undefined) return false;
    const key = `${one.from}-${one.to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
