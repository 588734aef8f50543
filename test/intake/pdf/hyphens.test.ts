import { describe, expect, it } from 'vitest';
import { joinLines, vocabularyOf } from '../../../src/intake/pdf/hyphens.ts';

const none = vocabularyOf([]);

describe('joinLines', () => {
  it.each([
    // A word that the line parts.
    ['the inter-', 'national law', 'the international law'],
    ['the offi\u00ad', 'cial', 'the official'],
    ['of the long-awaited inspec-', 'tions', 'of the long-awaited inspections'],
    ['follow-', 'ing the road', 'following the road'],
    // Compounds that keep their hyphen.
    ['a well-', 'known man', 'a well-known man'],
    ['the Iran-', 'backed group', 'the Iran-backed group'],
    ['Anglo-', 'Iraqi talks', 'Anglo-Iraqi talks'],
    ['at al-', 'Qaim', 'at al-Qaim'],
    ['in 2020-', '2025', 'in 2020-2025'],
    ['COVID-', '19', 'COVID-19'],
    ['state-of-the-', 'art', 'state-of-the-art'],
    // A dash, and a hyphen that waits for its other half.
    ['the road -', 'so it is said', 'the road - so it is said'],
    ['pre-', 'and post-war', 'pre- and post-war'],
    ['no hyphen', 'here', 'no hyphen here'],
  ])('%j + %j', (before, after, whole) => expect(joinLines(before, after, none)).toBe(whole));

  it('goes by how the document writes the word elsewhere', () => {
    const vocabulary = vocabularyOf(['the re-entry of a policymaker', 'a cooperative re-entry']);
    expect(joinLines('a policy-', 'maker', vocabulary)).toBe('a policymaker');
    expect(joinLines('the re-', 'entry', vocabulary)).toBe('the re-entry');
  });

  it('does not count a word that a line may have parted', () => {
    expect([...vocabularyOf(['tional law inter-']).words]).toEqual(['law']);
  });
});
