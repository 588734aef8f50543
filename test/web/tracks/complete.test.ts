import { describe, expect, it } from 'vitest';
import { completions } from '../../../src/web/tracks/complete.ts';

const VOCABULARY = {
  fields: ['status', 'since', 'text'],
  values: { status: ['feared', 'planned', 'possible'] },
};

describe('completions of a query', () => {
  it.each([
    ['s', ['status:', 'since:']],
    ['actor:irq -st', ['actor:irq -status:']],
    ['status:p', ['status:planned', 'status:possible']],
    ['x status:feared,p', ['x status:feared,planned', 'x status:feared,possible']],
    ['status:planned,p', ['status:planned,possible']],
    ['since:2', []],
    ['"border s', []],
    ['status:planned', []],
  ])('%s', (query, expected) => expect(completions(query, VOCABULARY)).toEqual(expected));
});
