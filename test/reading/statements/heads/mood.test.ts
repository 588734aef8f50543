import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../../src/reading/statements/cue.ts';
import { createMood } from '../../../../src/reading/statements/heads/mood.ts';
import {
  FEATURE_ROWS,
  featureRow,
  moodFeatures,
  moodWords,
} from '../../../../src/reading/statements/heads/mood-features.ts';
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

/** Heads of one number a word that answer nothing but the biases given: certainty, real or not, the twelve statuses. */
function headsThatAnswer(answer: readonly number[]): StatementHeads {
  const empty = (rows: number, columns: number) => ({
    rows,
    columns,
    values: new Float32Array(rows * columns),
  });
  return {
    encoder: '',
    width: 1,
    table(name, columns) {
      if (name === 'mood.out-bias') return { rows: 14, columns, values: Float32Array.from(answer) };
      if (name === 'mood.out') return empty(14, columns);
      if (name === 'mood.named') return empty(FEATURE_ROWS, columns);
      return empty(name === 'mood.steps' ? 31 : 1, columns);
    },
  };
}

const states = new Float32Array(6);
const statuses = (at: number, weight: number) =>
  Array.from({ length: 12 }, (_, i) => (i === at ? weight : 0));

describe('the head of mood', () => {
  it('stays on the scale of FactBank and on the side that "real or not" says', () => {
    const sure = createMood(headsThatAnswer([9, 5, ...statuses(0, 0)]))(states, sentence, leave, cue);
    expect(sure.certainty).toBe(3);
    const unreal = createMood(headsThatAnswer([9, -5, ...statuses(0, 0)]))(states, sentence, leave, cue);
    expect(unreal.certainty).toBeLessThan(0);
    const real = createMood(headsThatAnswer([-9, 5, ...statuses(0, 0)]))(states, sentence, leave, cue);
    expect(real.certainty).toBeGreaterThan(0);
  });

  it('names the likeliest status of what has not happened, "unknown" where none stands out', () => {
    const ask = (list: number[]) =>
      createMood(headsThatAnswer([0, 0, ...list]))(states, sentence, leave, cue);
    expect(ask(statuses(3, 9)).otherwise).toBe('planned');
    expect(ask(statuses(0, 99)).otherwise).toBe('unknown');
    expect(ask(statuses(3, 0.1)).otherwise).toBe('unknown');
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

describe('what rules and head make together', () => {
  const mood = { certainty: 0.5, real: 0.4, otherwise: 'planned' } as const;
  const told: Cue = { status: 'occurred', at: 4, rule: 'tense' };

  it('lets the head doubt what no word says', () => {
    expect(judge(told, mood).cue).toMatchObject({ status: 'planned', rule: 'wording' });
    expect(judge(told, { ...mood, certainty: 2.5 }).cue).toEqual(told);
  });

  it('keeps what a word says, and what a verb above implies', () => {
    const given: Cue = { ...told, rule: 'the first to' };
    expect(judge(given, mood).cue).toEqual(given);
    expect(judge({ ...told, implied: true }, mood).cue.status).toBe('occurred');
    expect(judge(cue, mood).cue).toEqual(cue);
  });

  it('takes the certainty from the head, and from the status where there is no head', () => {
    expect(judge(cue, mood).certainty).toBe(0.5);
    expect(judge({ ...cue, status: 'negated' }, undefined).certainty).toBe(-2.5);
    expect(judge({ ...cue, status: 'possible', negated: true }, undefined).certainty).toBe(-1);
  });
});
