import { featureRow } from './feature-rows.ts';
import { createGazes } from './gazes.ts';
import { addRow, rectify } from './sums.ts';
import type { Table } from './tables.ts';
import type { StatementHeads } from './weights.ts';

/**
 * The answers of a head to a predicate, as they leave its last table.
 * @param words     the word of each of the head's roles, the trigger first; -1 where there is none
 * @param features  names of what tree and rules say
 */
export type ReadLayer = (
  states: Float32Array,
  words: readonly number[],
  features: readonly string[],
) => Float32Array;

/**
 * One hidden layer over the states of a predicate's words, what a few gazes see around its trigger, and its named features.
 * @param head   the head whose layer it is: its tables begin with its name
 * @param roles  names of the tables that take in its words
 */
export function createGazingLayer(heads: StatementHeads, head: string, roles: readonly string[]): ReadLayer {
  const { width } = heads;
  const whole: Table[] = roles.map((role) => heads.table(`${head}.${role}`, width));
  const hidden = whole[0]?.rows ?? 0;
  const named = heads.table(`${head}.named`, hidden);
  const bias = heads.table(`${head}.bias`, hidden).values;
  const around = createGazes(heads, head);
  const seen: Table[] = around.names.map((name) => heads.table(name, width));
  const out = heads.table(`${head}.out`, hidden);
  const outBias = heads.table(`${head}.out-bias`, out.rows).values;
  return (states, words, features) => {
    const inner = new Float32Array(bias);
    for (const [role, word] of words.entries()) {
      if (word >= 0) whole[role]?.addProduct(states, word * width, inner);
    }
    const views = around.look(states, words[0] ?? 0);
    for (const [gaze, table] of seen.entries()) table.addProduct(views, gaze * width, inner);
    for (const name of features) addRow(named, featureRow(name), inner);
    rectify(inner);
    const answer = new Float32Array(outBias);
    out.addProduct(inner, 0, answer);
    return answer;
  };
}
