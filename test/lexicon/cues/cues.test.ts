import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/core/index.ts';
import {
  ADJECTIVE_CUES,
  ADVERB_CUES,
  MODALS,
  NOUN_CUES,
  ODDS,
  PREPOSITION_CUES,
  STRONG_ODDS,
  VERB_CUES,
} from '../../../src/lexicon/index.ts';

describe('tables of cues', () => {
  it('give only statuses that there are, by words in lower case', () => {
    const words = [...NOUN_CUES, ...ADJECTIVE_CUES, ...ADVERB_CUES, ...MODALS, ...PREPOSITION_CUES];
    expect(words.length).toBeGreaterThan(150);
    for (const [word, status] of words) {
      expect(word).toBe(word.toLowerCase());
      expect(STATUSES).toContain(status);
    }
  });

  it('keep voices apart from acts, and plans from promises', () => {
    expect(VERB_CUES.get('say')).toMatchObject({ role: 'voice', voices: true });
    expect(VERB_CUES.get('deny')).toMatchObject({ role: 'act', content: 'denied' });
    expect(VERB_CUES.get('plan')).toMatchObject({ role: 'mind', content: 'planned', voices: false });
    expect(VERB_CUES.get('promise')).toMatchObject({ role: 'act', content: 'planned', voices: true });
  });

  it('no verb of reporting changes what it reports', () => {
    for (const [word, cue] of VERB_CUES) {
      if (cue.role === 'voice' && cue.content !== undefined) expect(['hint']).toContain(word);
    }
  });

  it('hold odds as ranges between 0 and 1, the stronger word further out', () => {
    for (const [word, [low, high]] of [...ODDS, ...STRONG_ODDS])
      expect(0 < low && low < high && high < 1, word).toBe(true);
    expect(STRONG_ODDS.get('likely')?.[0]).toBeGreaterThanOrEqual(ODDS.get('likely')?.[1] ?? 1);
  });
});
