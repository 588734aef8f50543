import { NOUN_CUES, NOUN_EVENTS, PREPOSITION_CUES, VERB_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isFinitePast } from './tense.ts';

/** Nouns after which "for" looks back: "revenge for the killing". */
const AFTER_THE_FACT = new Set(
  'revenge retaliation punishment sanction reason blame responsibility compensation sentence praise trial apology arrest evidence proof reprisal payback'.split(
    ' ',
  ),
);

/** Verbs and adjectives after which "for" looks back: "jailed for selling", "thanked him for sending". */
const ANSWERING = new Set(
  `thank blame criticise criticize punish arrest sentence praise apologise apologize fine jail imprison condemn hail forgive know mock
accuse charge prosecute try sue detain execute fault rebuke reprimand award reward honour honor credit compensate hang dismiss sack
fire expel kill beat flog attack target denounce protest compliment book convict slam flay threaten injure wound vandalise vandalize
censure suspend castigate lambast chide responsible notorious famous guilty sorry grateful infamous`.split(
    /\s+/u,
  ),
);

/** "Lawyer held for marking the day", "was held for questioning them": somebody, not a meeting. */
function isHeld(tree: SentenceTree, verb: number): boolean {
  if (tree.lemma(verb) !== 'hold' || tree.child(verb, 'obj') >= 0) return false;
  const held = tree.child(verb, 'nsubj:pass', 'nsubj');
  return held >= 0 && !NOUN_EVENTS.has(tree.lemma(held));
}

/** "handed the colonel twelve years for ordering it". */
const TERM = /^(?:year|month|life|sentence|term|fine)$/u;

/** True for a word after which "for" names what was done, not what is to be. */
export function looksBack(tree: SentenceTree, above: number): boolean {
  if (above < 0) return false;
  const lemma = tree.lemma(above);
  if (tree.upos(above) === 'NOUN') return AFTER_THE_FACT.has(lemma);
  return (
    ANSWERING.has(lemma) ||
    isHeld(tree, above) ||
    tree.children(above, 'obj', 'iobj').some((child) => TERM.test(tree.lemma(child)))
  );
}

/** What one is near to before it comes; of a place or a battle "near" says where. */
const NEARED = new Set(
  'deal agreement accord truce ceasefire settlement breakthrough collapse completion compromise'.split(' '),
);

/** "came close to collapse", "stopped short of a declaration": it did not come. */
export function closeTo(tree: SentenceTree, index: number, child: number): Cue | undefined {
  const before = tree.form(child - 1);
  if (tree.form(child) === 'of' && before === 'short')
    return { status: 'negated', at: child - 1, rule: 'short of' };
  if (tree.form(child) === 'near' && NEARED.has(tree.lemma(index)))
    return { status: 'expected', at: child, rule: 'near' };
  if (tree.form(child) === 'to' && /^(?:closer|nearer)$/u.test(before))
    return { status: 'expected', at: child - 1, rule: `${before} to` };
  if (tree.form(child) !== 'to' || before !== 'close') return undefined;
  const above = tree.head(index);
  const verb =
    above >= 0 && tree.upos(above) !== 'VERB' && tree.child(above, 'cop') < 0 ? tree.head(above) : above;
  const past = verb >= 0 && isFinitePast(tree, verb);
  return { status: past ? 'negated' : 'expected', at: child - 1, rule: 'close to' };
}

/** Nouns of what nobody has in the calendar: after "will … after the", they have happened. */
const UNTIMED = new Set('fall collapse death loss defeat crash fire flood earthquake disaster'.split(' '));

const AHEAD = /^(?:is|are|'s|’s|'re|due|set|scheduled|expected|planned|slated|poised|likely)$/u;

/** "will resume after the election", "is to reopen following the removal of mines": what comes first is ahead as well. */
function isAheadToo(tree: SentenceTree, index: number, form: string): boolean {
  const above = tree.head(index);
  if (above < 0 || tree.rel(index) !== 'obl' || form === 'since') return false;
  const lemma = tree.lemma(index);
  if (form !== 'during' && (UNTIMED.has(lemma) || NOUN_EVENTS.get(lemma)?.type === 'ASSAULT')) return false;
  const will = tree
    .children(above, 'aux')
    .some((child) => /^(?:will|shall|'ll|’ll|wo)$/u.test(tree.form(child)));
  const to = tree.children(above, 'mark').find((child) => tree.form(child) === 'to') ?? -1;
  return will || (to > 0 && AHEAD.test(tree.form(to - 1)));
}

/** Words of not being of one mind: what it is about has not come about. */
const DISAGREEING = new Set(
  'divide split disagree differ disagreement division haggle wrangle quarrel deadlock deadlocked talk negotiate consult decision speculate speculation controversy rule deliberate stall falter debate agonise agonize'.split(
    ' ',
  ),
);

/** Words of standing up against something: it has come, or is being done. */
const PROTESTING = new Set(
  'protest demonstrate march rally agitate strike demonstration stir agitation slogan outcry outrage uproar backlash anger dharna sit-in'.split(
    ' ',
  ),
);

/** "marched against the killing", "protests against raising the fee". */
export function protestsAgainst(tree: SentenceTree, index: number): boolean {
  if (!PROTESTING.has(tree.lemma(tree.head(index)))) return false;
  return tree.children(index, 'case', 'mark').some((child) => tree.form(child) === 'against');
}

/** What a preposition before an event noun says of it: "after the raid", "ahead of the summit", "arrived for talks". */
export function prepositionCue(tree: SentenceTree, index: number): Cue | undefined {
  for (const child of tree.children(index, 'case', 'mark')) {
    const form = tree.form(child);
    if (form === 'in' && /^(?:event|absence|case)$/u.test(tree.form(index))) continue;
    const close = closeTo(tree, index, child);
    if (close !== undefined) return close;
    if (form === 'for' && tree.rel(index) === 'nmod') {
      const noun = tree.head(index);
      if (noun >= 0 && NOUN_CUES.has(tree.lemma(noun))) continue;
      if (noun >= 0 && tree.upos(noun) === 'NOUN' && !AFTER_THE_FACT.has(tree.lemma(noun)))
        return { status: 'possible', at: child, rule: 'for' };
      continue;
    }
    if (form === 'for' && tree.rel(index) === 'obl') {
      const above = tree.head(index);
      if (
        above >= 0 &&
        (VERB_CUES.get(tree.lemma(above))?.content !== undefined || tree.upos(above) !== 'VERB')
      )
        continue;
      if (above >= 0 && (looksBack(tree, above) || tree.lemma(above) === 'provide')) continue;
      return { status: 'planned', at: child, rule: 'purpose' };
    }
    if (form === 'at' && tree.lemma(tree.head(index)) === 'aim')
      return { status: 'planned', at: tree.head(index), rule: 'aimed at' };
    if (['over', 'about', 'on'].includes(form) && DISAGREEING.has(tree.lemma(tree.head(index))))
      return { status: 'possible', at: tree.head(index), rule: `${tree.lemma(tree.head(index))} ${form}` };
    const status = PREPOSITION_CUES.get(form);
    if (status === undefined || (form === 'against' && protestsAgainst(tree, index))) continue;
    if (status === 'occurred' && isAheadToo(tree, index, form))
      return { status: 'expected', at: child, rule: `ahead: "${form}"` };
    return {
      status,
      at: child,
      rule:
        status === 'occurred' ? `after "${form}"` : status === 'expected' ? `ahead: "${form}"` : `"${form}"`,
    };
  }
  return undefined;
}

/** "are not naming her, at the request of her family", "will not go because of the strike": what the clause rests on, whatever its mood. */
export function isReason(tree: SentenceTree, noun: number): boolean {
  if (tree.rel(noun) !== 'obl') return false;
  return tree
    .children(noun, 'case')
    .some(
      (child) =>
        /^(?:since|despite|amid|because|due|owing|following)$/u.test(tree.form(child)) ||
        (tree.form(child) === 'at' &&
          /^(?:request|invitation|insistence|behest|urging)$/u.test(tree.form(noun))),
    );
}
