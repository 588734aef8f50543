import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../src/core/index.ts';
import type { Cue } from '../../../../src/reading/statements/cue.ts';
import { FEATURE_ROWS, featureRow } from '../../../../src/reading/statements/heads/feature-rows.ts';
import { ANSWERS, createMood, type Mood } from '../../../../src/reading/statements/heads/mood.ts';
import { moodFeatures, moodWords } from '../../../../src/reading/statements/heads/mood-features.ts';
import { createTables } from '../../../../src/reading/statements/heads/tables.ts';
import type { StatementHeads } from '../../../../src/reading/statements/heads/weights.ts';
import { judge } from '../../../../src/reading/statements/judge.ts';
import type { Predicate } from '../../../../src/reading/statements/predicate.ts';
import { SentenceTree } from '../../../../src/reading/statements/sentence-tree.ts';
import { tree } from '../trees.ts';

const sentence = new SentenceTree(
  tree(
    'Iraq Iraq PROPN 3 nsubj|may may AUX 3 aux|agree agree VERB 0 root VerbForm=Inf|to to PART 5 mark|leave leave VERB 3 xcomp VerbForm=Inf|. . PUNCT 3 punct',
  ),
);
const leave: Predicate = { kind: 'verb', trigger: 4, carrier: 4 };
const cue: Cue = { status: 'planned', at: 2, rule: 'governed by agree' };

/** Heads of sixteen numbers a word that answer nothing but the biases given: certainty, real or not, twelve statuses, no deed, nothing. */
function headsThatAnswer(answer: readonly number[]): StatementHeads {
  const rowsOf = (name: string) => {
    if (name === 'mood.named') return FEATURE_ROWS;
    if (name === 'mood.steps') return 31;
    return name.startsWith('mood.gaze') || name.endsWith('bias') ? 1 : 16;
  };
  return {
    encoder: '',
    width: 16,
    table(name, columns) {
      const [table] = createTables([{ rows: rowsOf(name), columns }]);
      if (table === undefined) throw new Error('no table');
      if (name === 'mood.out-bias') table.values.set(answer);
      return table;
    },
  };
}

const states = new Float32Array(6 * 16);
/** Marks of which one weighs more than the others. */
const marks = (at: number, weight: number) => Array.from({ length: 14 }, (_, i) => (i === at ? weight : 0));

describe('the head of mood', () => {
  it('stays on the scale of FactBank and on the side that "real or not" says', () => {
    const sure = createMood(headsThatAnswer([9, 5, ...marks(0, 0)]))(states, sentence, leave, cue);
    expect(sure.certainty).toBe(3);
    const unreal = createMood(headsThatAnswer([9, -5, ...marks(0, 0)]))(states, sentence, leave, cue);
    expect(unreal.certainty).toBeLessThan(0);
    const real = createMood(headsThatAnswer([-9, 5, ...marks(0, 0)]))(states, sentence, leave, cue);
    expect(real.certainty).toBeGreaterThan(0);
  });

  it('says how likely each status is, and how likely the word tells a deed at all', () => {
    const ask = (list: number[]) =>
      createMood(headsThatAnswer([0, 0, ...list]))(states, sentence, leave, cue);
    const planned = ask(marks(3, 9));
    expect(planned.statuses).toHaveLength(12);
    expect(planned.statuses[3]).toBeGreaterThan(-0.01);
    expect(planned.told).toBeGreaterThan(0.99);
    expect(ask(marks(12, 9)).told).toBeLessThan(0.01);
    expect(ask(marks(13, 9)).told).toBeLessThan(0.01);
    expect(ask(marks(0, 0)).told).toBeCloseTo(12 / 14);
  });
});

describe('what the head of mood looks at', () => {
  it('is the trigger, what governs it, and the cue', () => {
    expect(moodWords(sentence, leave, { ...cue, at: 4 })).toEqual([4, 2, -1]);
    expect(moodWords(sentence, leave, { ...cue, at: 1 })).toEqual([4, 2, 1]);
  });

  it('names the status, the rule, the words with the verb and what stands above', () => {
    const names = moodFeatures(sentence, leave, cue);
    expect(names).toEqual(
      expect.arrayContaining([
        'status planned',
        'rule planned governed by agree',
        'mark to',
        'above agree',
        'above aux may',
      ]),
    );
    expect(names).not.toContain('asked');
  });

  it('puts each name into a row of the table', () => {
    expect(featureRow('status planned')).toBe(featureRow('status planned'));
    expect(featureRow('status planned')).not.toBe(featureRow('status denied'));
    for (const name of moodFeatures(sentence, leave, cue))
      expect(featureRow(name)).toBeLessThan(FEATURE_ROWS);
  });
});

/** A head's answer that holds one status likely, the others equally little. */
function moodOf(status: Status, share: number, certainty = 0.5): Mood {
  const rest = Math.log((1 - share) / (ANSWERS.length - 1));
  const statuses = Float32Array.from(ANSWERS.map((one) => (one === status ? Math.log(share) : rest)));
  return { certainty, told: 1, statuses };
}

describe('what rules and head make together', () => {
  const told: Cue = { status: 'occurred', at: 2, rule: 'tense' };
  const given: Cue = { status: 'planned', at: 2, rule: 'governed by agree' };

  it('lets the head overrule what no word says, and names the trigger for it', () => {
    expect(judge(told, moodOf('feared', 0.9), 4).cue).toEqual({ status: 'feared', at: 4, rule: 'wording' });
    expect(judge(told, moodOf('occurred', 0.9), 4).cue).toEqual(told);
  });

  it('keeps what a word says unless the head is much surer of another', () => {
    expect(judge(given, moodOf('feared', 0.3), 4).cue).toEqual(given);
    expect(judge(given, moodOf('feared', 0.95), 4).cue.status).toBe('feared');
  });

  it('tells a deed as occurred less readily than as anything else', () => {
    const even = { ...given, status: 'negated' } as const;
    expect(judge(even, moodOf('feared', 0.7), 4).cue.status).toBe('feared');
    expect(judge(even, moodOf('occurred', 0.7), 4).cue.status).toBe('negated');
  });

  it('keeps what a verb above implies', () => {
    expect(judge({ ...told, implied: true }, moodOf('negated', 0.99), 4).cue.status).toBe('occurred');
  });

  it('takes the certainty from the head, and from the status where there is no head', () => {
    expect(judge(given, moodOf('planned', 0.9), 4).certainty).toBe(0.5);
    expect(judge({ ...given, status: 'negated' }, undefined, 4).certainty).toBe(-2.5);
    expect(judge({ ...given, status: 'possible', negated: true }, undefined, 4).certainty).toBe(-1);
  });
});
