import type { Statement } from '../../core/index.ts';
import { NOUN_CUES } from '../../lexicon/index.ts';
import { isClaimed } from './noun-participants.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Placed } from './told.ts';

/** What an intention to cooperate is coded as, by the root of the deed. Source: CAMEO 1.1b3, 031 to 036. */
const INTENDED: ReadonlyMap<string, string> = new Map([
  ['04', '036'],
  ['05', '032'],
  ['06', '031'],
  ['07', '033'],
  ['08', '035'],
]);

/** What cooperation withheld is coded as, by the root of the deed. Source: CAMEO 1.1b3, 120 to 125. */
const WITHHELD: ReadonlyMap<string, string> = new Map([
  ['03', '120'],
  ['04', '125'],
  ['05', '120'],
  ['06', '121'],
  ['07', '121'],
  ['08', '124'],
]);

/** What a threat is coded as, by the root of the deed. Source: CAMEO 1.1b3, 131 to 138. */
const THREATENED: ReadonlyMap<string, string> = new Map([
  ['14', '133'],
  ['16', '132'],
  ['17', '137'],
  ['18', '138'],
  ['19', '138'],
  ['20', '138'],
]);

/** CAMEO's roots of assault, fighting and mass violence. */
const ATTACKS = new Set(['18', '19', '20']);
/** Of these event data have nothing to say: whether they happen is open. */
const OPEN = new Set<Statement['status']>(['denied', 'unknown', 'possible', 'feared', 'conditional']);

/** True where a voice tells of its own deed ("claimed that it had shelled"), or takes it on itself ("claimed responsibility for"). */
function isOwnClaim(tree: SentenceTree, { statement, carrier }: Placed): boolean {
  if (isClaimed(tree, carrier)) return true;
  return (
    statement.status === 'occurred' &&
    statement.attribution.some(
      ({ who, stance }) =>
        who !== 'author' &&
        who !== null &&
        (stance === 'states' || stance === 'claims') &&
        statement.sources.includes(who),
    )
  );
}

/** True for what is asked of the subject, read as its aim: "faces pressure to withdraw", "got orders to leave". */
function isAskedOf(tree: SentenceTree, carrier: number): boolean {
  const above = tree.head(carrier);
  if (above < 0 || tree.rel(carrier) !== 'advcl' || !tree.isInfinitive(carrier)) return false;
  return tree.children(above, 'obj').some((child) => NOUN_CUES.get(tree.lemma(child)) === 'proposed');
}

/** Governors after which a deed that is still to come is coded as done. */
const DONE_ALREADY = /^governed by (?:agree|try|attempt|struggle)$/u;

/** The deed's code as a coder of event data gives it for how it is told; undefined where that is no event. */
function codeAsTold(tree: SentenceTree, placed: Placed): string | undefined {
  const { statement } = placed;
  const code = statement.event?.cameo;
  if (code === undefined || OPEN.has(statement.status)) return undefined;
  const root = code.slice(0, 2);
  if (statement.status === 'negated') return WITHHELD.get(root);
  if (ATTACKS.has(root) && isOwnClaim(tree, placed)) return '015';
  if (statement.status !== 'planned') return code;
  if (isAskedOf(tree, placed.carrier)) return undefined;
  const rule = statement.cue?.rule ?? '';
  if (rule === 'own undertaking') return INTENDED.get(root) ?? THREATENED.get(root) ?? code;
  // What is agreed on is yielded, what is tried is tried, and what is done to an end is done.
  return rule.startsWith('governed by') && !DONE_ALREADY.test(rule) ? (INTENDED.get(root) ?? code) : code;
}

const CLAUSES = new Set(['advcl', 'acl', 'ccomp', 'xcomp', 'csubj', 'parataxis']);

/** How many clauses and noun phrases a statement stands inside; -1 inside a clause that only describes a noun. */
function levelOf(tree: SentenceTree, carrier: number): number {
  let level = 0;
  for (const at of [carrier, ...tree.ancestors(carrier)]) {
    const relation = tree.rel(at);
    if (relation === 'acl' && !tree.isContent(at) && !tree.isInfinitive(at)) return -1;
    const isPhrase = at === carrier && tree.upos(at) !== 'VERB' && tree.head(at) >= 0 && relation !== 'conj';
    if (CLAUSES.has(relation) || isPhrase) level++;
  }
  return level;
}

interface Coded {
  readonly placed: Placed;
  readonly code: string;
  /** How deep it stands, as levelOf says. */
  readonly level: number;
}

const sidesOf = ({ placed: { statement } }: Coded): number => {
  const { source = [], target = [] } = statement.event ?? {};
  return (target.length > 0 ? 1 : 0) + Math.min(target.length > 0 ? 1 : 2, source.length);
};

/** What is promised or agreed on is coded where it is told, not the promise: "pledged to expel". */
function withoutPromises(tree: SentenceTree, coded: readonly Coded[]): Coded[] {
  const byCarrier = new Map(coded.map((one) => [one.placed.carrier, one]));
  const promises = new Set<Coded>();
  const levels = new Map<Coded, number>();
  const levelNow = (one: Coded) => levels.get(one) ?? one.level;
  for (const one of coded) {
    const above = byCarrier.get(tree.head(one.placed.carrier));
    const isContent = ['xcomp', 'ccomp', 'advcl'].includes(tree.rel(one.placed.carrier));
    if (above === undefined || !isContent || one.placed.statement.status !== 'planned') continue;
    if (above.code.slice(0, 2) !== '03' || sidesOf(one) < sidesOf(above)) continue;
    levels.set(one, levelNow(above));
    promises.add(above);
  }
  return coded.flatMap((one) => (promises.has(one) ? [] : [{ ...one, level: levelNow(one) }]));
}

/**
 * Gives the statements of a sentence the codes that event data have for them. A coder makes one event of a clause and of what
 * it is about: the uppermost that has two known sides, else the uppermost. The rest keep their type and lose their code.
 */
export function withEventCodes(tree: SentenceTree, placed: readonly Placed[]): readonly Placed[] {
  if (placed.every(({ statement }) => statement.event === undefined)) return placed;
  const all = placed.flatMap((one): Coded[] => {
    const code = codeAsTold(tree, one);
    const level = levelOf(tree, one.carrier);
    return code === undefined || level < 0 ? [] : [{ placed: one, code, level }];
  });
  const open = new Set(
    placed.flatMap((one) =>
      one.statement.status === 'negated' || OPEN.has(one.statement.status) ? [one.carrier] : [],
    ),
  );
  // A clause without a mark of its own inside what does not happen tells of nothing that does.
  const firm = all.filter(({ placed: { carrier } }) => {
    const isBare = tree.rel(carrier) === 'advcl' && tree.child(carrier, 'mark') < 0;
    return !isBare || !open.has(tree.head(carrier));
  });
  const coded = withoutPromises(tree, firm);
  const most = coded.reduce((best, one) => Math.max(best, sidesOf(one)), 0);
  const pool = coded.filter((one) => sidesOf(one) === most);
  const top = pool.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const codes = new Map(pool.flatMap((one) => (one.level === top ? [[one.placed, one.code] as const] : [])));
  return placed.map((one) => {
    const { event } = one.statement;
    if (event === undefined) return one;
    const { cameo: _, ...deed } = event;
    const code = codes.get(one);
    return {
      ...one,
      statement: { ...one.statement, event: code === undefined ? deed : { ...deed, cameo: code } },
    };
  });
}
