import { describe, expect, it } from 'vitest';
import { AGENTS, CONTEXT_WORDS, NOUN_EVENTS, VERB_EVENTS, VERB_FRAMES } from '../../../src/lexicon/index.ts';

const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
    ' ',
  );

describe('tables of events', () => {
  it('hold more than 1,200 words, every type among the verbs', () => {
    expect(VERB_FRAMES.size + NOUN_EVENTS.size).toBeGreaterThan(1200);
    expect(new Set([...VERB_FRAMES.values()].map(({ type }) => type))).toEqual(new Set(TYPES));
  });

  it('name only types and codes that there are', () => {
    for (const [word, { type, cameo }] of [...VERB_FRAMES, ...NOUN_EVENTS]) {
      expect(TYPES, word).toContain(type);
      expect(cameo, word).toMatch(/^(?:0[1-9]|1\d|20)\d$/u);
      expect(word).toMatch(/^[\p{Ll}-]+(?:\+[\p{Ll}-]+)?(?::[\p{Ll}-]+)?$/u);
    }
  });

  it('tell a frame from its bare verb', () => {
    expect(VERB_FRAMES.get('lift:ban')?.type).toBe('CONCEDE');
    expect(VERB_FRAMES.get('pull+out')).toMatchObject({ type: 'RETREAT', mode: 'withdraw' });
    expect(VERB_FRAMES.get('shell')).toEqual({ type: 'ASSAULT', mode: 'heavy-weapons', cameo: '194' });
    expect(VERB_EVENTS.has('pull')).toBe(true);
    expect(VERB_FRAMES.has('pull')).toBe(false);
  });

  it('know agents and contexts', () => {
    expect(AGENTS.get('lawmaker')?.sector).toBe('LEG');
    expect(AGENTS.has('bridge')).toBe(false);
    expect(CONTEXT_WORDS.get('oil')).toEqual(['economic', 'natural_resource']);
  });
});
