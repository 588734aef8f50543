import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/core/index.ts';
import { createLexicon } from '../../src/lexicon/actors/index.ts';
import { readSituation, type Situation } from '../../src/lexicon/situation/index.ts';

const folder = new URL('../../situations/iraq-syria/', import.meta.url);

function files(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    if (/\.(?:yaml|txt)$/u.test(path)) texts.set(path, readFileSync(new URL(path, folder), 'utf8'));
  }
  return texts;
}

const texts = files();
const situation: Situation = readSituation(texts);
const bodyOf = (example: { path: string; bodyStart: number }): string =>
  (texts.get(example.path) ?? '').slice(example.bodyStart);
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the first text's runs of five words that the second has too. */
function sharedRuns(first: string, second: string): number {
  const runs = (text: string): Set<string> => {
    const list = words(text);
    return new Set(list.slice(4).map((_, index) => list.slice(index, index + 5).join(' ')));
  };
  const own = [...runs(first)];
  const other = runs(second);
  return own.filter((run) => other.has(run)).length / own.length;
}

describe('the built-in situation', () => {
  it('has the fifteen tracks, each with a question and a query that can be read', () => {
    expect(situation.tracks.map((track) => track.id)).toEqual([
      'border-control',
      'counterterrorism',
      'detention-camps',
      'sdf-integration',
      'normalisation',
      'minorities',
      'pmf',
      'narcotics',
      'refugees-aid',
      'trade-corridors',
      'bilateral-trade',
      'iran-factions',
      'turkey-sdf-pkk',
      'us-presence',
      'outlook',
    ]);
    for (const track of situation.tracks) {
      expect(track.question).toMatch(/\?$/u);
      expect(parseQuery(track.query).anyOf.flat().length).toBeGreaterThan(0);
    }
  });

  it('says of every office held where the public can look it up', () => {
    expect(situation.actors.length).toBeGreaterThan(100);
    const roles = situation.actors.flatMap((actor) => actor.roles);
    expect(roles.length).toBeGreaterThan(60);
    for (const role of roles) expect(role.source.length).toBeGreaterThan(3);
  });

  it('knows who held an office on the day', () => {
    const lexicon = createLexicon({ situation });
    expect(lexicon.holdersOf('president', 'syr', '2024-12-01')).toEqual(['bashar-al-assad']);
    expect(lexicon.holdersOf('interim president', 'syr', '2025-04-18')).toEqual(['ahmad-al-sharaa']);
    expect(lexicon.holdersOf('foreign minister', 'irq', '2025-03-14')).toEqual(['fuad-hussein']);
    expect(lexicon.holdersOf('president', 'usa', '2024-12-20')).toEqual(['joe-biden']);
    expect(lexicon.findNames('Sharaa', '2024-06-01')[0]?.codes).toEqual(['SYRREB']);
    expect(lexicon.findNames('Sharaa', '2025-06-01')[0]?.codes).toEqual(['SYRGOV']);
  });

  it('grades no publisher without a reason, and real ones not at all', () => {
    for (const source of situation.sources) {
      expect(source.reliability !== undefined, source.id).toBe(source.example === true);
      if (source.example === true) expect(source.url).toMatch(/\.example\/$/u);
    }
  });
});

describe('its example documents', () => {
  it('are at least twelve, each of an invented outlet that sources.yaml knows', () => {
    expect(situation.examples.length).toBeGreaterThanOrEqual(12);
    for (const { path, meta } of situation.examples) {
      const source = situation.sources.find(({ name }) => name === meta.publisher);
      expect(source?.example, path).toBe(true);
      expect(meta.url.startsWith(source?.url ?? '?'), path).toBe(true);
      expect(meta.date >= '2024-12-01' && meta.date <= '2025-06-30', path).toBe(true);
    }
  });

  it('have 150 to 450 words and quote nobody', () => {
    for (const example of situation.examples) {
      const body = bodyOf(example);
      const count = words(body).length;
      expect(count, example.path).toBeGreaterThanOrEqual(150);
      expect(count, example.path).toBeLessThanOrEqual(450);
      expect(body, example.path).not.toMatch(/["“”«»]/u);
    }
  });

  it('hold one story in two wordings and a copy with small changes', () => {
    const body = (name: string): string =>
      bodyOf(
        situation.examples.find(({ path }) => path.endsWith(`${name}.txt`)) ?? { path: '', bodyStart: 0 },
      );
    const story = body('2025-04-18-doha-meeting');
    expect(sharedRuns(body('2025-04-19-doha-meeting-copy'), story)).toBeGreaterThan(0.8);
    expect(sharedRuns(body('2025-04-19-doha-meeting-copy'), story)).toBeLessThan(1);
    expect(sharedRuns(body('2025-04-18-doha-meeting-second-report'), story)).toBeLessThan(0.1);
  });

  it('name actors that the lexicon knows', () => {
    const lexicon = createLexicon({ situation });
    for (const example of situation.examples) {
      const found = new Set(lexicon.findNames(bodyOf(example), example.meta.date).map((hit) => hit.entity));
      expect(found.size, example.path).toBeGreaterThanOrEqual(5);
    }
  });
});
