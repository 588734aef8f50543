import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../../src/language/model/labels.ts';
import { jointScores, tagsInUner } from '../../../src/language/model/name-scores.ts';

const labels = readLabels(readFileSync(join(import.meta.dirname, '../../../models/labels.json')));
const counterparts = tagsInUner(labels);

/** Log-probabilities of one word: `most` gets nearly all, the rest share what is left. */
function row(tags: readonly string[], most: string): Float32Array {
  return Float32Array.from(tags, (tag) => Math.log(tag === most ? 0.9 : 0.1 / (tags.length - 1)));
}

function best(names: string, uner: string): string {
  const scores = jointScores(
    row(labels.names, names),
    row(labels.uner, uner),
    counterparts,
    labels.uner.length,
    1,
  );
  return labels.names[scores.indexOf(Math.max(...scores))] ?? '';
}

describe('both name heads together', () => {
  it('tie every tag to at least one of the other scheme', () => {
    expect(counterparts).toHaveLength(labels.names.length);
    for (const tags of counterparts) {
      expect(tags.length).toBeGreaterThan(0);
      for (const tag of tags) expect(tag).toBeGreaterThanOrEqual(0);
    }
  });

  it('keep what both say', () => {
    expect(best('B-person', 'B-PER')).toBe('B-person');
    expect(best('I-organisation', 'I-ORG')).toBe('I-organisation');
    expect(best('O', 'O')).toBe('O');
  });

  it('leave groups to the head that knows them, and facilities among places', () => {
    expect(best('B-group', 'O')).toBe('B-group');
    expect(best('B-facility', 'B-LOC')).toBe('B-facility');
  });

  it('do not change what they are given', () => {
    const names = row(labels.names, 'O');
    const before = Float32Array.from(names);
    jointScores(names, row(labels.uner, 'B-PER'), counterparts, labels.uner.length, 1);
    expect(names).toEqual(before);
  });
});
